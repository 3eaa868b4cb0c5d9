import { describe, expect, test } from 'vitest';
import { officeWith, person, system } from '../../test/samples/context.js';
import {
  allAt,
  begin,
  DOCUMENT,
  LISTED,
  MARKED,
  nominationAt,
  PAPER,
  paperAt,
  paperCommands,
  paperContext,
  paperRun,
  sha,
  verdict,
} from '../../test/samples/paper.js';
import type { PaperCommand } from './commands.js';
import { decidePaper } from './decide.js';
import { type Paper, unstartedPaper } from './state.js';
import { paper } from './stream.js';

type Given = Parameters<typeof paperContext>[2];
const decide = (command: PaperCommand, state: Paper, given: Given = {}, kind: 'unit' | 'upward' = 'unit') =>
  decidePaper(command, state, paperContext(command.type, kind, given));
const sign = paperCommands.SignPaper;
const onPaper = paperCommands.RecordPaperSignature;
const drafted = paperAt('drafted').state;
const upward = paperAt('drafted', 'upward').state;

describe('the document that is signed', () => {
  test('is the one that was made from this content: none yet, no signature', () => {
    const { state } = paperRun(begin(paper), paperCommands.DraftPaper);
    expect(decide(sign, state)).toMatchObject({ refused: { code: 'DocumentNotReady', facts: { contentVersion: 1 } } });
  });

  test('is the one that the page showed, by its hash', () => {
    const other: PaperCommand = { type: 'SignPaper', data: { documentHash: sha('f') } };
    expect(decide(other, drafted)).toMatchObject({ refused: { code: 'DocumentChanged', fields: ['/documentHash'] } });
  });

  test('is made anew after every change of the list', () => {
    const { state } = paperRun(paperAt('drafted'), paperCommands.AddNames);
    expect(verdict(decide(sign, state))).toBe('DocumentNotReady');
  });

  test('is the first one made from a content; an older content and a second document are refused', () => {
    const { state } = paperRun(paperAt('drafted'), paperCommands.AddNames);
    const rendered = (contentVersion: number): PaperCommand => ({
      type: 'RecordRendition',
      data: { document: 'paper', sha256: sha('d'), contentVersion, template: sha('d') },
    });
    expect(decide(rendered(1), state)).toMatchObject({
      refused: { code: 'RenditionOutdated', fields: ['/contentVersion'], facts: { contentVersion: 2 } },
    });
    expect(verdict(decide(rendered(3), state))).toBe('RenditionOutdated');
    expect(verdict(decide(rendered(2), state))).toBe('accepted');
    expect(decide(rendered(1), drafted)).toMatchObject({
      refused: { code: 'RenditionKnown', facts: { contentVersion: 1 } },
    });
  });

  test('is this paper’s own document', () => {
    const data = { ...paperCommands.RecordRendition.data, document: 'decision' };
    expect(decide({ type: 'RecordRendition', data }, drafted)).toMatchObject({
      refused: { code: 'UnknownDocument', fields: ['/document'] },
    });
  });
});

describe('a signature in the system', () => {
  test('keeps the hash, the local day and the content that it stands for', () => {
    const { state, events } = paperRun(paperAt('checked'), sign, 'unit', { at: '2025-09-15T17:30:00.000Z' });
    const signature = { via: 'system', on: '2025-09-16', documentHash: DOCUMENT, file: null };
    expect(state).toMatchObject({ status: 'signed', signature });
    expect(events).toMatchObject([{ data: { ...signature, contentVersion: 1 } }]);
  });

  test('is the unit head’s on a unit’s paper, not the signer’s, another unit’s or the system’s', () => {
    for (const actor of [person('signer'), person('head-b'), person('clerk-a'), system])
      expect(verdict(decide(sign, drafted, { actor }))).toBe('NotYourPaper');
    expect(verdict(decide(sign, drafted, { actor: person('head-a') }))).toBe('accepted');
  });

  test('counts by the roles held when the request arrived', () => {
    const office = officeWith({});
    const ended = { role: 'unitHead', unit: 'unit-a', from: '2024-01-01', to: '2025-09-14' } as const;
    const given = { office: { ...office, roles: { ...office.roles, 'head-a': [ended] } } };
    expect(verdict(decide(sign, drafted, given))).toBe('NotYourPaper');
    expect(verdict(decide(sign, drafted, { ...given, arrivedAt: '2025-09-14T16:59:00.000Z' }))).toBe('accepted');
  });

  test('on what goes up is left to the access table', () => {
    expect(verdict(decide(sign, upward, {}, 'upward'))).toBe('accepted');
  });
});

describe('the capacity of a signature (S7, P9)', () => {
  const as = (signedAs: 'self' | 'KT' | 'TL'): PaperCommand => ({
    type: 'SignPaper',
    data: { ...sign.data, signedAs },
  });
  const notASigner = { refused: { code: 'NotASigner', fields: ['/signedAs'], facts: { on: '2025-09-15' } } };

  test('S7: KT. rests on the assignment of work; who has it never signs as the head', () => {
    const deputy = { actor: person('deputy') };
    expect(verdict(decide(as('KT'), upward, deputy, 'upward'))).toBe('accepted');
    expect(decide(as('self'), upward, deputy, 'upward')).toMatchObject(notASigner);
    expect(decide(as('TL'), upward, deputy, 'upward')).toMatchObject(notASigner);
    expect(decide(as('KT'), upward, {}, 'upward')).toMatchObject(notASigner);
    expect(verdict(decide(as('self'), upward, {}, 'upward'))).toBe('accepted');
  });

  test('S7: work assigned in the place of somebody who does not sign this paper counts for nothing here', () => {
    const office = officeWith({});
    const assignments = [
      { ...office.assignments[0], person: 'head-a', inPlaceOf: 'signer' },
    ] as typeof office.assignments;
    const given = { office: { ...office, assignments } };
    expect(verdict(decide(as('self'), drafted, given))).toBe('accepted');
    expect(decide(as('KT'), drafted, given)).toMatchObject(notASigner);
  });
});

describe('names held, withdrawn or gone since they were listed (S11, T4)', () => {
  const changed = (related: Parameters<typeof allAt>[1] | null, kind: 'unit' | 'upward', command: PaperCommand) => {
    const good = kind === 'unit' ? allAt(LISTED, 'drafted') : allAt(LISTED, 'presented', { into: PAPER });
    const { 'nomination:n-2': _, ...rest } = good as Record<string, unknown>;
    const state = kind === 'unit' ? drafted : upward;
    const bad = related === null ? {} : { 'nomination:n-2': nominationAt('nomination:n-2', related, { into: PAPER }) };
    return decide(command, state, { related: { ...rest, ...bad } }, kind);
  };
  const listChanged = { refused: { code: 'ListChanged', facts: { nominations: ['nomination:n-2'] } } };

  test.each([sign, onPaper])("refuse a unit's $type, with their list", (command) => {
    for (const status of ['held', 'withdrawn', 'endorsed', null] as const)
      expect(changed(status, 'unit', command)).toMatchObject(listChanged);
    for (const status of ['drafted', 'shortlisted'] as const)
      expect(verdict(changed(status, 'unit', command))).toBe('accepted');
    const other = { ...allAt(LISTED, 'drafted'), ...allAt(['nomination:n-2'], 'drafted', { unit: 'unit-b' }) };
    expect(decide(command, drafted, { related: other })).toMatchObject(listChanged);
  });

  test.each([sign, onPaper])('refuse a $type on what goes up', (command) => {
    for (const status of ['held', 'withdrawn', 'endorsed', null] as const)
      expect(changed(status, 'upward', command)).toMatchObject(listChanged);
    expect(verdict(changed('presented', 'upward', command))).toBe('accepted');
    const elsewhere = { ...allAt(LISTED, 'presented', { into: PAPER }), ...allAt(['nomination:n-2'], 'presented') };
    expect(decide(command, upward, { related: elsewhere }, 'upward')).toMatchObject(listChanged);
  });
});

describe('a signature on paper (S6)', () => {
  const recorded = (data: Partial<typeof onPaper.data>): PaperCommand => ({
    type: 'RecordPaperSignature',
    data: { ...onPaper.data, ...data },
  });

  test('is the same event, with the scan and the day of the paper; the signer’s name is sealed', () => {
    const { state, events } = paperRun(paperAt('drafted'), onPaper, 'unit', { actor: person('clerk-a') });
    const signature = { via: 'paper', on: '2025-09-12', signedAs: 'self', documentHash: null, file: sha('b') };
    expect(state).toMatchObject({ status: 'signed', signature });
    expect(events).toEqual([
      {
        type: 'PaperSigned',
        data: { ...signature, contentVersion: 1 },
        personal: { 'person:clerk-a': { signer: MARKED } },
      },
    ]);
  });

  test('cannot bear a day to come; today is no day to come', () => {
    expect(decide(recorded({ on: '2025-09-16' }), drafted)).toMatchObject({
      refused: { code: 'DateInFuture', fields: ['/on'], facts: { on: '2025-09-16', today: '2025-09-15' } },
    });
    expect(verdict(decide(recorded({ on: '2025-09-15' }), drafted))).toBe('accepted');
  });

  test('brings the number with it where the body keeps a register (S2)', () => {
    const office = officeWith({ numberMode: 'registry' });
    const { state, events } = paperRun(paperAt('drafted'), recorded({ number: 31 }), 'unit', { office });
    expect(events.map((e) => e.type)).toEqual(['PaperSigned', 'PaperNumbered']);
    expect(state).toMatchObject({
      status: 'numbered',
      numbering: { mode: 'registry', series: 'vp/2025/TTr-unit-a', number: 31, on: '2025-09-12' },
    });
    expect(decide(recorded({ number: 31 }), drafted)).toMatchObject({ refused: { code: 'NumberGiven' } });
  });
});

describe('checking and sending back', () => {
  test('What is sent back is told to who drafts it, and the reason is sealed', () => {
    const unit = paperRun(paperAt('checked'), paperCommands.SendBackPaper);
    expect(unit.events).toEqual([
      { type: 'PaperSentBack', data: {}, personal: { 'person:head-a': { reason: MARKED } } },
    ]);
    expect(unit.effects).toEqual([
      {
        name: 'paper-sent-back',
        kind: 'notice',
        template: 'paper-sent-back',
        to: [{ role: 'unitClerk', unit: 'unit-a' }],
        facts: {},
      },
    ]);
    expect(paperRun(paperAt('checked', 'upward'), paperCommands.SendBackPaper, 'upward').effects).toMatchObject([
      { to: [{ role: 'secretariatOfficer' }, { role: 'secretariatHead' }] },
    ]);
  });

  test('What was sent back and not changed may be signed as it is', () => {
    expect(verdict(decide(sign, paperAt('sentBack').state))).toBe('accepted');
  });

  test('A paper that nobody drafted takes nothing', () => {
    expect(verdict(decide(sign, unstartedPaper))).toBe('NotStarted');
  });
});
