import { describe, expect, test } from 'vitest';
import { CAMPAIGN } from '../../test/samples/campaign.js';
import { act, nominationCommands, nominationStates, PAPER, withDossier } from '../../test/samples/nomination.js';
import { exceptionsIn } from './exceptional.js';
import { initiativeClaims } from './initiatives.js';
import type { Nomination, Started } from './state.js';
import { nomination } from './stream.js';

const { drafted, held, received, returned, shortlisted, submitted, unstarted } = nominationStates;
const tellings = (...args: Parameters<typeof act>) =>
  act(...args).effects.flatMap((e) => (e.kind === 'tell' ? e.tellings.map((t) => [e.command, t.receiver]) : []));
const notices = (...args: Parameters<typeof act>) =>
  act(...args).effects.flatMap((e) => (e.kind === 'notice' ? [[e.template, e.to]] : []));

describe('T4: lists that have the name learn what became of it', () => {
  test('T4: the unit’s paper while it is under way; nobody where the name came without one', () => {
    expect(tellings(submitted, 'WithdrawNomination')).toEqual([['RecordGrantChange', PAPER]]);
    const without = { ...submitted, intake: { ...submitted.intake, paper: null } };
    expect(tellings(without, 'WithdrawNomination')).toEqual([]);
  });
});

describe('A11: collectives of a held person', () => {
  const collectives = ['nomination:n-9'] as const;
  const holding = { ...held, hold: { ...held.hold, collectives: [...collectives] } };
  test('A11: learn of the release, of the withdrawal, and of nothing between', () => {
    expect(tellings(holding, 'ReleaseNomination')).toContainEqual(['RecordMemberHold', 'nomination:n-9']);
    expect(tellings(holding, 'WithdrawNomination')).toContainEqual(['RecordMemberHold', 'nomination:n-9']);
    expect(tellings(holding, 'GiveUpEffect')).toEqual([]);
    expect(tellings(holding, 'RelayLinkedFact', { fact: 'held' })).toEqual([]);
  });
});

describe('who is told while nobody handles the case', () => {
  test('X9: the head, where no appraiser is named yet; then the appraiser', () => {
    expect(notices(received, 'MoveRuleSet')).toEqual([['rule-set-moved', [{ role: 'secretariatHead' }]]]);
    expect(notices(nominationStates.assigned, 'MoveRuleSet')).toEqual([['rule-set-moved', [{ person: 'officer-1' }]]]);
  });
  const passed = (state: Started, kind: string) => {
    const at = '2025-09-12T16:59:59.999Z';
    const due = withDossier(state, { deadlines: [{ key: 'x-1', kind, at }] });
    return notices(due, 'PassDeadline', { key: 'x-1' });
  };
  const [unitClerk, unitHead] = (['unitClerk', 'unitHead'] as const).map((role) => ({ role, unit: 'unit-a' }));
  const head = { role: 'secretariatHead' };
  test.each([
    ['drafted', drafted, [unitClerk, unitHead]],
    ['shortlisted', shortlisted, [unitHead]],
    ['received', received, [head]],
    ['assigned', nominationStates.assigned, [{ person: 'officer-1' }, head]],
    ['appraised', nominationStates.appraised, [{ role: 'councilSecretary' }, { role: 'secretariatOfficer' }, head]],
    ['returned', returned, [unitClerk, unitHead]],
    ['beforeSigner', nominationStates.beforeSigner, [{ role: 'signer' }, head]],
  ])('X5: what is late in %s is told to who must act and to their head, each once', (_name, state, to) =>
    expect(passed(state, 'filing')).toEqual([['deadline-passed', to]]),
  );
});

describe('D14: uses of an initiative that came from the level below', () => {
  const use = { initiative: 'sk-1', author: 'r-1', share: 60, entry: null, earlier: null, slot: 1, exclusive: true };
  const claims = (parent: `nomination:${string}` | null, exclusive = true) =>
    initiativeClaims({ ...drafted.dossier, parent, initiatives: [{ ...use, exclusive }] }).length;
  test('D14: are claimed there and not again; where the issuer only warns nothing is claimed', () => {
    expect(claims(null)).toBeGreaterThan(0);
    expect([claims('nomination:below-1'), claims(null, false), claims('nomination:below-1', false)]).toEqual([0, 0, 0]);
  });
});

describe('P3, S9: whose own case it is', () => {
  const of = (kind: 'person' | 'collective', id: string) =>
    exceptionsIn(withDossier(nominationStates.endorsed, { recipient: { kind, id } }), ['signer', 'deputy']);
  test('S9: the signer’s, where a person with their id is proposed, and no collective that is named alike', () => {
    expect([of('person', 'deputy'), of('person', 'r-1'), of('collective', 'deputy')]).toEqual([['ownCase'], [], []]);
  });
  test('P3: relations name the person proposed and no collective', () => {
    const own = (kind: 'person' | 'collective') =>
      nomination.relations(
        withDossier(received, { recipient: { kind, id: 'x' } }),
        nominationCommands.ReceiveNomination,
      ).own;
    expect([own('person'), own('collective')]).toEqual([['x'], []]);
  });
});

describe('E2, F1: further ways into a case', () => {
  const relations = (state: Nomination) => nomination.relations(state, nominationCommands.SubmitNomination);
  test.each([
    ['exceptional', 'flood-1', true],
    ['exceptional', null, false],
    ['movement', 'flood-1', false],
    ['movement', null, false],
  ] as const)('E2: of category %s with the occasion %s', (category, occasion, sudden) => {
    const given = relations(withDossier(drafted, { category, occasion }));
    expect('sudden' in given).toBe(sudden);
    expect('fromBelow' in given).toBe(false);
    expect(relations(withDossier(drafted, { parent: 'nomination:below-1' }))).toMatchObject({ fromBelow: true });
  });
  test('E2: a submission without paper relies on no paper', () => {
    const relies = (paper: typeof PAPER | null) =>
      nomination.relies({ type: 'SubmitNomination', data: { paper } }, drafted);
    expect([relies(null), relies(PAPER)]).toEqual([
      [CAMPAIGN, 'recipient:r-1'],
      [CAMPAIGN, PAPER, 'recipient:r-1'],
    ]);
    expect(nomination.relies({ type: 'SubmitNomination', data: { paper: null } }, unstarted)).toEqual([]);
  });
});
