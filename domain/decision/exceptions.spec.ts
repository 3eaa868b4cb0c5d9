import { describe, expect, test } from 'vitest';
import { assignment, officeWith, person, system } from '../../test/samples/context.js';
import {
  allTold,
  DECISION,
  type DecisionRun,
  decisionCommands,
  decisionContext,
  decisionRun,
  drafted,
  startedDecision,
} from '../../test/samples/decision.js';
import { allAt, begin, DOCUMENT, LISTED, type ListedStatus, MARKED, sha, verdict } from '../../test/samples/paper.js';
import type { ExceptionKind, Notable } from '../nomination/exceptional.js';
import type { DecisionCommand } from './commands.js';
import { decideDecision } from './decide.js';
import { namesIn } from './deciding/handing.js';
import { decision } from './stream.js';

const { PresentDecision, SettleException, SignDecision, DenyGrants, HandToDeputy, DraftDecision } = decisionCommands;
const N2 = 'nomination:n-2';
type Given = NonNullable<Parameters<typeof decisionContext>[1]>;
type Over = Parameters<typeof allAt>[2];
/** The second name is noted as said, the first is plain. */
const noted = (status: ListedStatus, notable: Notable, over: Over = {}) => ({
  ...allAt(LISTED, status, { into: DECISION }),
  ...allAt([N2], status, { into: DECISION, notable, ...over }),
});
const decide = (command: DecisionCommand, from: DecisionRun, given: Given = {}) =>
  decideDecision(command, from.state, decisionContext(command.type, given));
const present = (notable: Notable, over: Over = {}, given: Given = {}) =>
  allTold(decisionRun(drafted(), PresentDecision, { related: noted('presented', notable, over), ...given }));
const accept = (from: DecisionRun, notable: Notable, over: Over = {}, given: Given = {}) =>
  decisionRun(
    from,
    { type: 'AcceptExceptions', data: { opened: startedDecision(from).exceptions.listed } },
    { related: noted('beforeSigner', notable, over), ...given },
  );
const settle = (from: DecisionRun, notable: Notable, over: Over = {}, given: Given = {}) =>
  decisionRun(from, SettleException, {
    actor: person('secretariat-head'),
    related: noted('beforeSigner', notable, over),
    ...given,
  });
const sign = (from: DecisionRun, notable: Notable, over: Over = {}, given: Given = {}) =>
  decide(SignDecision, from, { related: noted('beforeSigner', notable, over), ...given });
const signKT = (from: DecisionRun, over: Over, given: Given = {}) => {
  const command: DecisionCommand = { type: 'SignDecision', data: { ...SignDecision.data, signedAs: 'KT' } };
  return decide(command, from, { related: noted('beforeSigner', {}, over), actor: person('deputy'), ...given });
};

const againstCouncil = { paper: '12/CĐ-VP', on: '2025-09-12' };
const overridden = { finding: 'met', by: 'officer-1', overriddenBy: ['secretariat-head'], overridden: false } as const;
const kinds: readonly (readonly [ExceptionKind, Notable, Over])[] = [
  ['heldSinceCouncil', { heldSinceCouncil: true }, {}],
  ['againstCouncil', {}, { againstCouncil }],
  ['judgedAgainstMachine', {}, { findings: { 'tc-1': overridden } }],
  ['changedAfterCouncil', { changedAfterCouncil: true }, {}],
  ['ownCase', {}, { recipient: { kind: 'person', id: 'signer' } }],
  ['kin', {}, { conflicts: [{ person: 'signer', kind: 'kin' }] }],
  ['kin', {}, { conflicts: [{ person: 'signer', kind: 'earlierAdvice' }] }],
];

describe('what the signer must see', () => {
  test.each(kinds)(
    'S9: %s is found when the decision is presented, and again at the signature',
    (kind, notable, over) => {
      const desk = present(notable, over);
      expect(startedDecision(desk).exceptions).toMatchObject({ found: { [kind]: 1 }, listed: 4, accepted: false });
      expect(desk.recorded.find((e) => e.type === 'DecisionPresented')?.data).toMatchObject({
        exceptions: [{ kind, nominations: [N2] }],
      });
      expect(sign(desk, notable, over)).toMatchObject({
        refused: { code: 'ExceptionsUnsettled', facts: { nominations: [N2] } },
      });
      expect(sign(present({}), notable, over)).toMatchObject({ refused: { code: 'ExceptionsUnsettled' } });
      const signed = sign(accept(settle(desk, notable, over), notable, over), notable, over);
      expect(signed).toMatchObject({ events: [{ data: { exceptions: [{ kind, nominations: [N2] }] } }] });
    },
  );

  test('S9: nothing else is an exception: not a vote near its threshold, not another’s own case', () => {
    const near = {
      recipient: { kind: 'person', id: 'somebody' },
      conflicts: [
        { person: 'auditor', kind: 'kin' },
        { person: 'signer', kind: 'ownUnit' },
      ],
    } as const;
    expect(startedDecision(present({}, near)).exceptions.found).toEqual({});
    const collective = { recipient: { kind: 'collective', id: 'signer' } } as const;
    expect(verdict(sign(present({}, collective), {}, collective))).toBe('accepted');
  });

  test('S9: own case and kin are asked of who signs: another signer has none', () => {
    const own = { recipient: { kind: 'person', id: 'signer' } } as const;
    expect(verdict(signKT(present({}, own), own))).toBe('accepted');
  });
});

describe('settling and accepting', () => {
  const held: Notable = { heldSinceCouncil: true };

  test('S10: the head of the secretariat settles with a written line, sealed to the writer', () => {
    const settled = settle(present(held), held);
    expect(settled.events).toEqual([
      {
        type: 'ExceptionSettled',
        data: { exceptions: [{ kind: 'heldSinceCouncil', nominations: [N2] }] },
        personal: { 'person:secretariat-head': { line: MARKED } },
      },
    ]);
    expect(decide(SettleException, present(held))).toMatchObject({ refused: { code: 'NoException' } });
  });

  test('S10: the signer accepts all in one act, only when each is settled, and only the list that was opened', () => {
    const desk = present(held);
    const given = { related: noted('beforeSigner', held) };
    const opened = (n: number, from: DecisionRun) =>
      decide({ type: 'AcceptExceptions', data: { opened: n } }, from, given);
    expect(opened(4, desk)).toMatchObject({ refused: { code: 'ExceptionsUnsettled', facts: { nominations: [N2] } } });
    const settled = settle(desk, held);
    const { listed } = startedDecision(settled).exceptions;
    expect(listed).toBeGreaterThan(4);
    expect(opened(4, settled)).toMatchObject({ refused: { code: 'ExceptionsChanged', facts: { listed } } });
    expect(sign(settled, held)).toMatchObject({
      refused: { code: 'ExceptionsNotAccepted', facts: { nominations: [N2] } },
    });
    expect(verdict(sign(accept(settled, held), held))).toBe('accepted');
  });

  test('S10: or takes the name out and signs the rest', () => {
    const out = allTold(decisionRun(present(held), DenyGrants));
    const shown = decisionRun(out, {
      type: 'RecordRendition',
      data: { document: 'decision-draft', sha256: sha('b'), contentVersion: 2, template: sha('b') },
    });
    const rest: DecisionCommand = { type: 'SignDecision', data: { documentHash: sha('b'), signedAs: 'self' } };
    expect(verdict(decide(rest, shown, { related: noted('beforeSigner', held) }))).toBe('accepted');
  });

  test('S10: a second line, a new presentation or a new hold asks for the acceptance anew', () => {
    const both: Notable = { ...held, changedAfterCouncil: true };
    const accepted = accept(settle(present(held), held), held);
    expect(startedDecision(accepted).exceptions.accepted).toBe(true);
    expect(sign(accepted, both)).toMatchObject({ refused: { code: 'ExceptionsUnsettled' } });
    expect(startedDecision(settle(accepted, both)).exceptions.accepted).toBe(false);
    const heldAgain = decisionRun(accepted, {
      type: 'RecordGrantChange',
      data: { nomination: N2, change: 'held', since: 4 },
    });
    expect(sign(heldAgain, held)).toMatchObject({ refused: { code: 'ExceptionsUnsettled' } });
    const back = allTold(decisionRun(accepted, decisionCommands.SendBackDecision));
    const again = allTold(decisionRun(back, PresentDecision, { related: noted('presented', held) }));
    expect(sign(again, held)).toMatchObject({ refused: { code: 'ExceptionsNotAccepted' } });
  });

  test('S10: what was said stays with its name when another leaves the list', () => {
    const settled = settle(present(held), held);
    const first: DecisionCommand = { type: 'DenyGrants', data: { nominations: ['nomination:n-1'], reason: 'x' } };
    const { nominations, exceptions } = startedDecision(decisionRun(settled, first));
    expect(namesIn({ nominations } as never, exceptions.settled.heldSinceCouncil ?? '')).toEqual(new Set([N2]));
  });

  test('S6: a signature on paper accepts what is settled, and nothing that is not', () => {
    const paper: DecisionCommand = decisionCommands.RecordDecisionSignature;
    const given = { actor: person('registry-clerk'), related: noted('beforeSigner', held) };
    expect(decide(paper, present(held), given)).toMatchObject({ refused: { code: 'ExceptionsUnsettled' } });
    expect(verdict(decide(paper, settle(present(held), held), given))).toBe('accepted');
  });
});

describe('the signer’s own name', () => {
  const own = { recipient: { kind: 'person', id: 'signer' } } as const;
  const deputySigns = officeWith({ ownNameInList: 'deputySigns' });

  test('P4: by default it is shown as an exception, settled, accepted and signed', () => {
    const accepted = accept(settle(present({}, own), {}, own), {}, own);
    expect(verdict(sign(accepted, {}, own))).toBe('accepted');
  });

  test('P4: where the issuer says so, it is not signed by its bearer', () => {
    const accepted = accept(settle(present({}, own), {}, own), {}, own);
    expect(sign(accepted, {}, own, { office: deputySigns })).toMatchObject({
      refused: { code: 'OwnNameInList', facts: { nominations: [N2] } },
    });
    expect(verdict(signKT(accepted, own, { office: deputySigns }))).toBe('accepted');
  });

  test('P4: only that name moves; the decision that the deputy signs is drafted with it by the product', () => {
    const related = noted('beforeSigner', {}, own);
    const other: DecisionCommand = { ...HandToDeputy, data: { ...HandToDeputy.data, nominations: [...LISTED] } };
    expect(decide(other, present({}, own), { related })).toMatchObject({
      refused: { code: 'NotOwnName', facts: { nominations: ['nomination:n-1'] } },
    });
    const handed = decisionRun(present({}, own), HandToDeputy, { related });
    const into = `${DECISION}-kt1`;
    expect(handed.state).toMatchObject({ nominations: ['nomination:n-1'], handing: { into, nominations: [N2] } });
    expect(handed.effects).toMatchObject([
      { command: 'UnpresentNomination', tellings: [{ receiver: N2 }] },
      { template: 'decision-handed', to: [{}, {}, { person: 'deputy' }], facts: { into, count: 1 } },
    ]);
    const left = allTold(handed);
    const data = { ...DraftDecision.data, nominations: [N2], handedFrom: DECISION };
    expect(left.effects).toEqual([
      {
        name: 'draft-decision',
        kind: 'tell',
        command: 'DraftDecision',
        tellings: [{ receiver: into, data }],
        complete: true,
      },
    ]);
    expect(decision.commands.DraftDecision?.data.parse(data)).toEqual(data);
    expect(left.state).toMatchObject({ telling: { command: 'DraftDecision' } });
    expect(allTold(left).state).toMatchObject({ telling: null, handing: null });
    expect(allTold(left, [into]).effects).toMatchObject([{ template: 'names-not-told' }, { kind: 'render' }]);
  });

  test('P4: a name that could not leave drafts nothing', () => {
    const handed = decisionRun(present({}, own), HandToDeputy, { related: noted('beforeSigner', {}, own) });
    const stuck = allTold(handed, [N2]);
    expect(stuck.state).toMatchObject({ telling: null, handing: null });
    expect(stuck.effects.filter((e) => e.kind === 'tell')).toEqual([]);
  });

  test('P4: the deputy may sign awards, and is not in the list either', () => {
    const to = (deputy: string, over: Over) =>
      decide({ ...HandToDeputy, data: { ...HandToDeputy.data, deputy } }, present({}, over), {
        related: noted('beforeSigner', {}, over),
      });
    expect(to('auditor', own)).toMatchObject({ refused: { code: 'NotADeputy', fields: ['/deputy'] } });
    expect(to('signer', own)).toMatchObject({ refused: { code: 'NotADeputy' } });
    expect(verdict(to('deputy', own))).toBe('accepted');
  });

  test('P4: what was handed over is signed as KT.', () => {
    const draft: DecisionCommand = { ...DraftDecision, data: { ...DraftDecision.data, handedFrom: 'decision:d-0' } };
    const rendered = decisionRun(allTold(decisionRun(begin(decision), draft)), decisionCommands.RecordRendition);
    const desk = allTold(decisionRun(rendered, PresentDecision));
    const as = (signedAs: 'self' | 'KT'): DecisionCommand => ({
      type: 'SignDecision',
      data: { documentHash: DOCUMENT, signedAs },
    });
    expect(decide(as('self'), desk)).toMatchObject({ refused: { code: 'DeputySigns', fields: ['/signedAs'] } });
    expect(verdict(decide(as('KT'), desk))).toBe('NotASigner'); // the head needs no KT.
    expect(verdict(decide(as('KT'), desk, { actor: person('deputy') }))).toBe('accepted');
  });
});

describe('how it is signed', () => {
  const { RecordDecisionSignature, FileSignedCopy } = decisionCommands;
  const desk = () => present({});

  test.each(['self', 'KT', 'TL', 'TUQ'] as const)('S7: as %s, where the issuer’s setting allows it', (signedAs) => {
    const command: DecisionCommand = { type: 'SignDecision', data: { documentHash: DOCUMENT, signedAs } };
    const byDefault = signedAs === 'self' || signedAs === 'KT' ? 'accepted' : 'CapacityNotAllowed';
    const actor = person(signedAs === 'self' ? 'signer' : 'deputy');
    expect(verdict(decide(command, desk(), { actor }))).toBe(byDefault);
    const given = signedAs === 'self' ? [] : [{ ...assignment, capacity: signedAs }];
    const all = { ...officeWith({ signedAsAllowed: ['self', 'KT', 'TL', 'TUQ'] }), assignments: given };
    expect(verdict(decide(command, desk(), { office: all, actor }))).toBe('accepted');
    // The head signs as the head, and nobody in another's place without the assignment of work; who has it never as the head.
    const other = { ...all, assignments: signedAs === 'self' ? [{ ...assignment, person: 'signer' }] : [] };
    expect(verdict(decide(command, desk(), { office: other, actor }))).toBe('NotASigner');
    const none = officeWith({ signedAsAllowed: [signedAs === 'self' ? 'KT' : 'self'] });
    expect(verdict(decide(command, desk(), { office: none }))).toBe('CapacityNotAllowed');
  });

  test('S6: a signature on paper is the same event: who, in which capacity, on which day, with its scan', () => {
    const clerk = { actor: person('registry-clerk') };
    const onPaper = decisionRun(desk(), RecordDecisionSignature, clerk);
    const inSystem = decisionRun(desk(), SignDecision);
    expect(onPaper.events).toMatchObject([
      {
        type: 'DecisionSigned',
        data: { via: 'paper', signer: 'signer', signedAs: 'self', on: '2025-09-15', file: sha('7') },
      },
    ]);
    expect(inSystem.events).toMatchObject([
      { type: 'DecisionSigned', data: { via: 'system', signer: null, file: null } },
    ]);
    expect(onPaper.effects).toEqual(inSystem.effects);
  });

  test('S6: what is on paper was signed by who may sign, not tomorrow', () => {
    const wrong = (over: Partial<typeof RecordDecisionSignature.data>) =>
      decide({ ...RecordDecisionSignature, data: { ...RecordDecisionSignature.data, ...over } }, desk(), {
        actor: system,
      });
    expect(wrong({ signer: 'auditor' })).toMatchObject({ refused: { code: 'NotASigner', fields: ['/signer'] } });
    expect(wrong({ on: '2025-09-16' })).toMatchObject({ refused: { code: 'DateInFuture', fields: ['/on'] } });
    expect(verdict(wrong({ signedAs: 'TL' }))).toBe('CapacityNotAllowed');
  });

  test('S6: the signed copy may come later; until then it is awaited, and it comes once', () => {
    const without: DecisionCommand = {
      ...RecordDecisionSignature,
      data: { ...RecordDecisionSignature.data, file: null },
    };
    const signed = allTold(decisionRun(desk(), without));
    expect(signed.state).toMatchObject({ via: 'paper', file: null });
    const filed = decisionRun(signed, FileSignedCopy);
    expect(filed.state).toMatchObject({ file: sha('7') });
    expect(verdict(decide(FileSignedCopy, filed))).toBe('NoCopyAwaited');
  });

  test('S8: from the signer’s desk only the signer sends it back', () => {
    const { SendBackDecision } = decisionCommands;
    expect(decide(SendBackDecision, desk(), { actor: person('chancery') })).toMatchObject({
      refused: { code: 'NotYourDesk' },
    });
    expect(verdict(decide(SendBackDecision, desk(), { actor: person('signer') }))).toBe('accepted');
  });
});
