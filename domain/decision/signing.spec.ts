import { describe, expect, test } from 'vitest';
import { officeWith, person } from '../../test/samples/context.js';
import {
  allTold,
  DECISION,
  decisionAt,
  decisionCommands,
  decisionContext,
  decisionRun,
  drafted,
  startedDecision,
} from '../../test/samples/decision.js';
import { allAt, DOCUMENT, LISTED, MARKED, NEW, nominationAt, sha, verdict } from '../../test/samples/paper.js';
import type { DecisionCommand } from './commands.js';
import { decideDecision } from './decide.js';
import type { Decision } from './state.js';

type Given = Parameters<typeof decisionContext>[1];
const { PresentDecision, DenyGrants, SignDecision } = decisionCommands;
const decide = (command: DecisionCommand, state: Decision, given: Given = {}) =>
  decideDecision(command, state, decisionContext(command.type, given));
const rendered = (sha256: string, contentVersion: number): DecisionCommand => ({
  type: 'RecordRendition',
  data: { document: 'decision-draft', sha256, contentVersion, template: sha256 },
});
const onTheDesk = () => allTold(decisionRun(drafted(), PresentDecision));
const into = { into: DECISION } as const;

describe('signing', () => {
  test('names the document that the page showed', () => {
    const command: DecisionCommand = { type: 'SignDecision', data: { documentHash: sha('f'), signedAs: 'self' } };
    expect(decide(command, onTheDesk().state)).toMatchObject({
      refused: { code: 'DocumentChanged', fields: ['/documentHash'] },
    });
  });

  test('keeps hash, content, capacity, local day and the units concerned', () => {
    const related = {
      ...allAt(LISTED, 'beforeSigner', { ...into, unit: 'unit-b' }),
      ...allAt(['nomination:n-2'], 'beforeSigner', into),
    };
    const command: DecisionCommand = { type: 'SignDecision', data: { documentHash: DOCUMENT, signedAs: 'KT' } };
    const given = { related, at: '2025-09-15T17:30:00.000Z', actor: person('deputy') };
    const { state, events } = decisionRun(onTheDesk(), command, given);
    expect(state).toMatchObject({
      status: 'signed',
      documentHash: DOCUMENT,
      signedAs: 'KT',
      signedOn: '2025-09-16',
      units: ['unit-a', 'unit-b'],
      overdue: false,
      telling: { command: 'RecordSigning' },
    });
    expect(events).toMatchObject([{ data: { contentVersion: 1, on: '2025-09-16', units: ['unit-a', 'unit-b'] } }]);
  });

  test('S14: tells every name, and the registry until when it is to be issued', () => {
    const { effects } = decisionRun(onTheDesk(), SignDecision);
    expect(effects).toMatchObject([
      { command: 'RecordSigning', tellings: LISTED.map((receiver) => ({ receiver, data: { decision: DECISION } })) },
      {
        template: 'decision-signed',
        to: [{ role: 'registryClerk' }],
        facts: { award: 'GIAY_KHEN', count: 2, dueAt: '2025-09-16T16:59:59.999Z' },
      },
    ]);
  });

  test('A1: nothing is signed over a finding that nobody has settled, in the system or on paper; the names are told', () => {
    const unmet = { finding: 'unmet', by: 'officer-1', overriddenBy: [], overridden: false } as const;
    const related = {
      ...allAt(LISTED, 'beforeSigner', into),
      ...allAt(['nomination:n-1'], 'beforeSigner', { ...into, findings: { 'tc-1': unmet } }),
    };
    for (const command of [SignDecision, decisionCommands.RecordDecisionSignature])
      expect(decide(command, onTheDesk().state, { related }), command.type).toMatchObject({
        refused: { code: 'NamesUnsettled', clause: 'ND_152_2025:4.2', facts: { nominations: ['nomination:n-1'] } },
      });
    expect(verdict(decide(SignDecision, onTheDesk().state))).toBe('accepted');
  });

  test('A5, A6: where the issuer wants an opinion before the signature, nothing is signed until it has come', () => {
    const opinion = {
      ...{ paper: 'paper:p-9', opinion: 'partyOpinion', body: 'ban-thuong-vu', dueBefore: 'decision' },
      ...{ askedOn: '2025-09-01', replyBy: null, answer: null, otherAward: null, clause: null },
    } as never;
    const waiting = allAt(['nomination:n-1'], 'beforeSigner', { ...into, opinions: [opinion] });
    const related = { ...allAt(LISTED, 'beforeSigner', into), ...waiting };
    expect(decide(SignDecision, onTheDesk().state, { related })).toMatchObject({
      refused: { code: 'OpinionsAwaited', facts: { nominations: ['nomination:n-1'] } },
    });
  });

  test('S11: is refused with the names held or withdrawn meanwhile, or not before the signer here', () => {
    const { 'nomination:n-1': _, ...rest } = allAt(LISTED, 'beforeSigner', into) as Record<string, unknown>;
    const changed = { refused: { code: 'ListChanged', facts: { nominations: ['nomination:n-1'] } } };
    for (const first of ['held', 'withdrawn', 'presented'] as const) {
      const related = { ...rest, 'nomination:n-1': nominationAt('nomination:n-1', first, into) };
      expect(decide(SignDecision, onTheDesk().state, { related })).toMatchObject(changed);
    }
    const elsewhere = nominationAt('nomination:n-1', 'beforeSigner', { into: 'decision:d-2' });
    expect(
      decide(SignDecision, onTheDesk().state, { related: { ...rest, 'nomination:n-1': elsewhere } }),
    ).toMatchObject(changed);
    expect(decide(SignDecision, onTheDesk().state, { related: rest })).toMatchObject(changed);
  });

  test('waits, as sending back and denying do, until the names know that they lie on the desk', () => {
    const { state } = decisionRun(drafted(), PresentDecision);
    for (const type of ['SignDecision', 'SendBackDecision', 'DenyGrants', 'CancelDecision'] as const)
      expect(verdict(decide(decisionCommands[type], state)), type).toBe('StillTelling');
  });
});

describe('a name that is not awarded (S10)', () => {
  test('S10: leaves the list, is told so, and the reason is sealed to the signer', () => {
    const { state, events, effects } = decisionRun(onTheDesk(), DenyGrants);
    expect(state).toMatchObject({
      status: 'checked',
      nominations: ['nomination:n-1'],
      denied: ['nomination:n-2'],
      contentVersion: 2,
      rendition: null,
      telling: { command: 'DenyAward' },
    });
    expect(events).toEqual([
      {
        type: 'GrantsDenied',
        data: { nominations: ['nomination:n-2'] },
        personal: { 'person:signer': { reason: MARKED } },
      },
    ]);
    expect(effects).toMatchObject([
      { command: 'DenyAward', tellings: [{ receiver: 'nomination:n-2', data: { decision: DECISION } }] },
      { template: 'grants-denied', facts: { award: 'GIAY_KHEN', count: 1, denied: 1 } },
    ]);
  });

  test('The rest is signed once a document shows the rest, and only by that document', () => {
    const told = allTold(decisionRun(onTheDesk(), DenyGrants));
    expect(told.effects).toMatchObject([{ kind: 'render', document: 'decision-draft', contentVersion: 2 }]);
    expect(verdict(decide(SignDecision, told.state))).toBe('DocumentNotReady');
    const shown = decisionRun(told, rendered(sha('b'), 2));
    expect(verdict(decide(SignDecision, shown.state))).toBe('DocumentChanged');
    const command: DecisionCommand = { type: 'SignDecision', data: { documentHash: sha('b'), signedAs: 'self' } };
    const related = allAt(['nomination:n-1'], 'beforeSigner', into);
    expect(decisionRun(shown, command, { related }).state).toMatchObject({
      status: 'signed',
      nominations: ['nomination:n-1'],
      denied: ['nomination:n-2'],
      documentHash: sha('b'),
    });
  });

  test('Several denials add up; with nobody left nothing is signed', () => {
    const first = allTold(decisionRun(onTheDesk(), DenyGrants));
    const rest: DecisionCommand = { type: 'DenyGrants', data: { nominations: ['nomination:n-1'], reason: 'x' } };
    const all = allTold(decisionRun(first, rest));
    expect(startedDecision(all).denied).toEqual(['nomination:n-2', 'nomination:n-1']);
    expect(all.effects).toEqual([]);
    expect(verdict(decide(SignDecision, all.state))).toBe('EmptyList');
  });

  test('Only a listed name can be denied', () => {
    const command: DecisionCommand = {
      type: 'DenyGrants',
      data: { nominations: [NEW, 'nomination:n-1'], reason: 'x' },
    };
    expect(decide(command, onTheDesk().state)).toMatchObject({
      refused: { code: 'NotInList', fields: ['/nominations'], facts: { nominations: [NEW] } },
    });
  });
});

describe('what became of a name while the decision lay before the signer', () => {
  test('The secretariat is told, and the signer too once it lies on the desk', () => {
    const notice = (run: typeof onTheDesk) => decisionRun(run(), decisionCommands.RecordGrantChange).effects;
    const facts = { nomination: 'nomination:n-1', change: 'held' };
    expect(notice(onTheDesk)).toEqual([
      {
        name: 'name-changed',
        kind: 'notice',
        template: 'name-changed',
        to: [{ role: 'secretariatHead' }, { role: 'signer' }],
        facts,
      },
    ]);
    expect(notice(() => decisionAt('presented'))).toMatchObject([{ to: [{ role: 'secretariatHead' }], facts }]);
  });

  test('After the signature it is out of order, remembered all the same, and the secretariat’s task (X8)', () => {
    const after = decisionRun(decisionAt('signed'), decisionCommands.RecordGrantChange);
    expect(after.events).toMatchObject([{ type: 'GrantChangeRecorded', irregular: true }]);
    expect(after.state).toMatchObject({ status: 'signed', changes: { 'nomination:n-1': 'held' } });
    expect(after.effects).toMatchObject([
      { template: 'irregular', to: [{ role: 'secretariatHead' }], facts: { event: 'GrantChangeRecorded' } },
    ]);
  });
});

describe('the draft’s document', () => {
  test('The first one of a content is kept; an older, a newer and a second one are refused', () => {
    const told = allTold(decisionRun(drafted(), decisionCommands.AddGrants)).state;
    expect(decide(rendered(sha('b'), 1), told)).toMatchObject({
      refused: { code: 'RenditionOutdated', fields: ['/contentVersion'], facts: { contentVersion: 2 } },
    });
    expect(verdict(decide(rendered(sha('b'), 3), told))).toBe('RenditionOutdated');
    expect(verdict(decide(rendered(sha('b'), 2), told))).toBe('accepted');
    expect(decide(rendered(sha('b'), 1), drafted().state)).toMatchObject({ refused: { code: 'RenditionKnown' } });
  });

  test('It is made of the draft, and no other document is known', () => {
    const other: DecisionCommand = {
      type: 'RecordRendition',
      data: { document: 'paper', sha256: DOCUMENT, contentVersion: 1, template: DOCUMENT },
    };
    expect(decide(other, drafted().state)).toMatchObject({
      refused: { code: 'UnknownDocument', fields: ['/document'] },
    });
    const final = { ...other, data: { ...other.data, document: 'decision' } } as DecisionCommand;
    expect(decide(final, drafted().state)).toMatchObject({
      refused: { code: 'WrongStatus', facts: { status: 'drafted', allowed: ['numbered', 'sealed'] } },
    });
  });
});

test('An office that has set no days for the issue waits for none', () => {
  const given = { office: officeWith({ issueDays: 0 }) };
  const { state } = decisionRun(onTheDesk(), SignDecision, given);
  expect(state).toMatchObject({ status: 'signed', deadlines: [] });
});
