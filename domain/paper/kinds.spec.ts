import { describe, expect, test } from 'vitest';
import { officeWith, person } from '../../test/samples/context.js';
import {
  allAt,
  begin,
  commandFor,
  LISTED,
  type ListedStatus,
  MARKED,
  NEW,
  nominationAt,
  type PaperRun,
  paperAt,
  paperCommands,
  paperContext,
  paperRun,
  type SampleKind,
  toldAll,
  verdict,
} from '../../test/samples/paper.js';
import type { PaperCommand } from './commands.js';
import { decidePaper } from './decide.js';
import { MAX_NAMES, type NominationId } from './listing.js';
import { paperKinds, type StartedPaper, unstartedPaper } from './state.js';
import { paper } from './stream.js';

const [, second] = LISTED as [NominationId, NominationId];
const started = ({ state }: PaperRun) => state as StartedPaper;
const allKinds = ['unit', 'secretariat', 'upward', 'letter'] as const;

// Architecture §3: a saved state stays under 256 KB; ids as long as a UUID.
const LIMIT = 256 * 1024;
const names = Array.from(
  { length: MAX_NAMES },
  (_, i): NominationId => `nomination:0f8fad5b-d9cb-469f-a165-${String(i).padStart(12, '0')}`,
);
const bytes = ({ state }: PaperRun) => new TextEncoder().encode(JSON.stringify(state)).length;

describe('T1: outgoing papers with a list', () => {
  test('T1: five kinds with 1 to 5,000 names each, and the list of files for the records office', () => {
    expect(paperKinds).toEqual([
      'unitSubmission',
      'secretariatSubmission',
      'upwardSubmission',
      'opinionLetter',
      'checkLetter',
      'depositList',
    ]);
    const listing = (many: readonly NominationId[]) =>
      paper.commands.DraftPaper?.data.safeParse({ ...paperCommands.DraftPaper.data, names: many }).success;
    // An empty list is refused by its decider: a list of files has no names.
    expect([listing([]), listing(names.slice(0, 1)), listing(names), listing([...names, NEW])]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test.each(allKinds)('T1: the saved state of a %s with 5,000 names stays under 256 KB in every stage', (kind) => {
    const run = (from: PaperRun, command: PaperCommand) => {
      const one = paperContext(command.type, kind).related.get(LISTED[0] as NominationId);
      const related = Object.fromEntries(names.map((n) => [n, one])) as Record<NominationId, unknown>;
      return toldAll(paperRun(from, command, kind, { related }));
    };
    const draft = commandFor(kind, 'DraftPaper') as Extract<PaperCommand, { type: 'DraftPaper' }>;
    const last = kind === 'letter' ? 'RecordReply' : 'ReceivePaper';
    const way = ['RecordRendition', 'SignPaper', 'NumberPaper', 'SendPaper', last, 'ClosePaper'] as const;
    let now = run(begin(paper), { ...draft, data: { ...draft.data, names } });
    for (const type of way) {
      now = run(now, commandFor(kind, type));
      expect(started(now).nominations).toHaveLength(MAX_NAMES);
      expect([type, bytes(now) < LIMIT]).toEqual([type, true]);
    }
    expect(now.state.status).toBe('closed');
  });

  test('T1: the measure bites: one note for each name would not fit', () => {
    const fat = { ...started(paperAt('sent')), nominations: names, notes: names.map(() => 'x') };
    expect(bytes({ ...paperAt('sent'), state: fat as never })).toBeGreaterThan(LIMIT);
  });
});

describe('the secretariat’s own paper', () => {
  const draft = (related: Parameters<typeof paperContext>[2]) =>
    decidePaper(
      commandFor('secretariat', 'DraftPaper'),
      unstartedPaper,
      paperContext('DraftPaper', 'secretariat', related),
    );
  const at = (status: ListedStatus, over?: Parameters<typeof nominationAt>[2]) => ({
    related: { ...allAt(LISTED, 'endorsed'), [second]: nominationAt(second, status, over) },
  });

  test('T1: lists what this office decides, past the council or before the signer; it takes no place', () => {
    for (const status of ['endorsed', 'presented', 'beforeSigner'] as const)
      expect([status, verdict(draft(at(status)))]).toEqual([status, 'accepted']);
    expect(verdict(draft(at('appraised', { award: 'KNC' })))).toBe('accepted');
    for (const status of ['appraised', 'held', 'withdrawn', 'shortlisted'] as const)
      expect(draft(at(status))).toMatchObject({ refused: { code: 'NotReady', facts: { nominations: [second] } } });
    expect(draft(at('endorsed', { award: 'BK_TINH' }))).toMatchObject({
      refused: { code: 'DecidedElsewhere', facts: { nominations: [second] } },
    });
    const run = paperRun(begin(paper), commandFor('secretariat', 'DraftPaper'), 'secretariat');
    expect([started(run).telling, run.effects.map((e) => e.kind)]).toEqual([null, ['render', 'render']]);
  });

  test('T1: names no unit, and its head signs it', () => {
    const { data } = commandFor('secretariat', 'DraftPaper') as Extract<PaperCommand, { type: 'DraftPaper' }>;
    const own = { type: 'DraftPaper', data: { ...data, unit: 'unit-a' } } as const;
    expect(verdict(decidePaper(own, unstartedPaper, paperContext('DraftPaper', 'secretariat')))).toBe('UnitGiven');
  });
});

describe('who signs', () => {
  test.each([
    ['unit', ['head-a']],
    ['secretariat', ['secretariat-head']],
    ['upward', ['signer']],
    ['letter', ['secretariat-head', 'signer']],
  ] as const)('T3: a %s is signed by %s and nobody else', (kind, may) => {
    const sign = (who: string) =>
      verdict(
        decidePaper(
          paperCommands.SignPaper,
          paperAt('drafted', kind).state,
          paperContext('SignPaper', kind, { actor: person(who) }),
        ),
      );
    for (const who of ['head-a', 'head-b', 'secretariat-head', 'signer', 'clerk-a', 'registry-clerk'])
      expect([who, sign(who)]).toEqual([who, (may as readonly string[]).includes(who) ? 'accepted' : 'NotYourPaper']);
  });

  test('T3: a paper carries number, date, signer, capacity, version and file', () => {
    const { state, events } = paperRun(
      paperAt('drafted', 'letter'),
      {
        type: 'RecordPaperSignature',
        data: { ...paperCommands.RecordPaperSignature.data, signedAs: 'KT', number: 31 },
      },
      'letter',
      { office: officeWith({ numberMode: 'registry' }) },
    );
    expect(state).toMatchObject({
      signature: { on: '2025-09-12', signedAs: 'KT', file: paperCommands.RecordPaperSignature.data.file },
      numbering: { number: 31, on: '2025-09-12' },
      contentVersion: 1,
      earlier: [],
    });
    expect(events[0]).toMatchObject({
      data: { contentVersion: 1 },
      personal: { 'person:secretariat-head': { signer: MARKED } },
    });
    const inSystem = paperRun(
      paperAt('drafted', 'upward'),
      { type: 'SignPaper', data: { ...paperCommands.SignPaper.data, signedAs: 'KT' } },
      'upward',
      { actor: person('deputy') },
    );
    expect([inSystem.state, paperAt('signed').state]).toMatchObject([
      { signature: { signedAs: 'KT' } },
      { signature: { signedAs: 'self' } },
    ]);
  });
});

describe('S6: a signature on paper is as good as one in the system', () => {
  const unsigned = (kind: SampleKind = 'unit') =>
    paperRun(
      paperAt('drafted', kind),
      {
        type: 'RecordPaperSignature',
        data: { ...paperCommands.RecordPaperSignature.data, file: null },
      },
      kind,
    );

  test.each(allKinds)('S6: both ways lead a %s to the same stage', (kind) => {
    expect(paperRun(paperAt('drafted', kind), paperCommands.RecordPaperSignature, kind).state.status).toBe('signed');
    expect(paperAt('signed', kind).state.status).toBe('signed');
  });

  test('S6: without the signed copy the paper goes on, the copy is an open item, and the paper cannot be closed', () => {
    const way = ['NumberPaper', 'SendPaper', 'ReceivePaper'] as const;
    const received = way.reduce((run, type) => paperRun(run, paperCommands[type]), unsigned());
    expect(verdict(decidePaper(paperCommands.ClosePaper, received.state, paperContext('ClosePaper')))).toBe(
      'SignedCopyMissing',
    );
    const filed = paperRun(received, paperCommands.FileSignedCopy);
    expect(filed.state).toMatchObject({
      status: 'received',
      signature: { file: paperCommands.FileSignedCopy.data.file },
    });
    expect(verdict(decidePaper(paperCommands.ClosePaper, filed.state, paperContext('ClosePaper')))).toBe('accepted');
    expect(verdict(decidePaper(paperCommands.FileSignedCopy, filed.state, paperContext('FileSignedCopy')))).toBe(
      'SignedCopyKnown',
    );
  });
});

describe('numbers', () => {
  const numberOf = (kind: SampleKind, given: Parameters<typeof paperContext>[2] = {}, data: object = {}) =>
    paperRun(paperAt('signed', kind), { type: 'NumberPaper', data: { number: null, on: null, ...data } }, kind, given);

  test('S3: each unit has its series, the office one for submissions and one for letters', () => {
    const series = allKinds.map((kind) => paper.takes?.(numberOf(kind).state)[0]?.series);
    expect(series).toEqual(['vp/2025/TTr-unit-a', 'vp/2025/TTr', 'vp/2025/TTr', 'vp/2025/CV']);
  });

  test('S3: a series begins again at 01 on 01/01', () => {
    const given = { at: '2026-01-01T02:00:00.000Z', series: { last: 0, lastDate: null } };
    expect(paper.takes?.(numberOf('letter', given).state)).toEqual([
      { series: 'vp/2026/CV', number: 1, date: '2026-01-01' },
    ]);
  });

  test('S2: an own number has no gap and no date before the last one; a register’s number is typed and unique', () => {
    expect(paper.takes?.(numberOf('letter').state)).toMatchObject([{ number: 7 }]);
    const late = paperContext('NumberPaper', 'letter', { series: { last: 6, lastDate: '2025-09-16' } });
    expect(verdict(decidePaper(paperCommands.NumberPaper, paperAt('signed', 'letter').state, late))).toBe(
      'DateBeforeLast',
    );
    const office = officeWith({ numberMode: 'registry' });
    const typed = numberOf('letter', { office }, { number: 412, on: '2025-09-15' });
    expect([paper.takes?.(typed.state), paper.claims(typed.state)]).toEqual([
      [],
      [{ kind: 'registry', key: 'vp/2025/CV/412' }],
    ]);
  });
});
