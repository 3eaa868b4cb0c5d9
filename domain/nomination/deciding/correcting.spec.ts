import { describe, expect, test } from 'vitest';
import { MARKED } from '../../../test/samples/campaign.js';
import { act, nominationStates, withDossier } from '../../../test/samples/nomination.js';
import { nominationCommands as table } from '../commands.js';
import { unsettled } from '../proof.js';
import type { Started } from '../state.js';

const { submitted, assigned, received, appraised, scheduled } = nominationStates;

describe('correcting a fact', () => {
  test('D15: both values stay readable with the evidence; a name is sealed', () => {
    const tried = act(appraised, 'CorrectFact');
    expect(tried.events).toEqual([
      {
        type: 'FactCorrected',
        data: {
          fields: ['/postGroup', '/recipientName'],
          before: { postGroup: 'staff' },
          after: { postGroup: 'leader' },
          evidence: { paper: '45/CV-TTr', on: '2025-09-12' },
          file: null,
        },
        personal: { 'recipient:r-1': { name: `Nguyễn Thị Sửa ${MARKED}` } },
      },
    ]);
    expect(tried.state).toMatchObject({ status: 'appraised', dossier: { postGroup: 'leader' } });
  });

  test('D15: the proof is made again: nobody stands for a finding until it is judged anew', () => {
    const { state } = act(scheduled, 'CorrectFact');
    expect(unsettled((state as Started).dossier)).toEqual(['tc-1', 'tc-2']);
    const again = act(state, 'RecordJudgement', {
      judgement: [
        { standard: 'tc-1', finding: 'met' },
        { standard: 'tc-2', finding: 'met' },
      ],
    }).state;
    expect(unsettled((again as Started).dossier)).toEqual([]);
  });

  test('D15: a day of the record is corrected, both days readable; one that is not known yet is not', () => {
    const correct = (state: Started, facts: object) => act(state, 'CorrectFact', { facts });
    const tried = correct(received, { receivedOn: '2025-09-14' });
    expect(tried.events[0]?.data).toMatchObject({
      before: { receivedOn: '2025-09-15' },
      after: { receivedOn: '2025-09-14' },
    });
    expect(tried.state).toMatchObject({ intake: { sentOn: '2025-09-12', receivedOn: '2025-09-14' } });
    expect(correct(submitted, { sentOn: '2025-09-11' }).state).toMatchObject({ intake: { sentOn: '2025-09-11' } });
    expect(correct(submitted, { receivedOn: '2025-09-14' }).refusal).toMatchObject({
      code: 'FactNotKnown',
      fields: ['/facts/receivedOn'],
    });
  });

  test('D15: a correction names a fact, and its evidence is not of tomorrow', () => {
    expect(
      table.CorrectFact.data.safeParse({ facts: {}, evidence: { paper: 'x', on: '2025-09-12' }, file: null }).success,
    ).toBe(false);
    const evidence = { paper: '1/CV', on: '2025-09-16' };
    expect(act(assigned, 'CorrectFact', { evidence }).refusal).toMatchObject({
      code: 'DateInFuture',
      fields: ['/evidence/on'],
    });
  });
});

describe('conflicts of who handles the case', () => {
  const kin = { person: 'officer-2', kind: 'kin' } as const;
  test('P5: a conflict is declared with a sealed reason, once, and lifted by name and kind', () => {
    const tried = act(assigned, 'DeclareConflict');
    expect(tried.events).toEqual([
      {
        type: 'ConflictDeclared',
        data: kin,
        personal: { 'person:officer-2': { 'conflict/kin': `Là anh em ${MARKED}` } },
      },
    ]);
    expect(tried.effects).toMatchObject([{ template: 'conflict-declared', to: [{ role: 'secretariatHead' }] }]);
    expect(act(tried.state, 'DeclareConflict').refusal?.code).toBe('ConflictKnown');
    const both = act(tried.state, 'DeclareConflict', { kind: 'ownUnit' }).state;
    const lifted = act(both, 'LiftConflict', { person: 'officer-2', kind: 'ownUnit' });
    expect(lifted.state).toEqual(withDossier(assigned, { conflicts: [kin] }));
    expect(act(lifted.state, 'LiftConflict', { person: 'officer-2', kind: 'ownUnit' }).refusal).toMatchObject({
      code: 'ConflictNotKnown',
      fields: ['/person', '/kind'],
    });
    expect(act(lifted.state, 'LiftConflict', { person: 'officer-1', kind: 'kin' }).answer).toBe('ConflictNotKnown');
  });
});

describe('the rule set', () => {
  test('X9: only the pin moves, with the consequence said and sealed, and all is judged anew', () => {
    const tried = act(appraised, 'MoveRuleSet');
    expect(tried.events).toMatchObject([
      {
        data: { from: 'ND_152_2025.LUAT_06_2022', ruleSet: 'ND_98_2023.LUAT_06_2022' },
        personal: { 'recipient:r-1': { consequence: `Theo tiêu chuẩn cũ ${MARKED}` } },
      },
    ]);
    expect(unsettled((tried.state as Started).dossier)).toEqual(['tc-1', 'tc-2']);
    expect(act(tried.state, 'MoveRuleSet').refusal).toMatchObject({ code: 'RuleSetSame', fields: ['/ruleSet'] });
  });
});
