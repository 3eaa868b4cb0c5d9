import { describe, expect, test } from 'vitest';
import { officeWith, sampleOffice } from '../../../test/samples/context.js';
import { act, nominationStates, withDossier } from '../../../test/samples/nomination.js';

const { unstarted, drafted, shortlisted, submitted } = nominationStates;
const elsewhere = { recipient: { kind: 'person', id: 'clerk-b' } } as const;
const amended = { at: '2026-10-01T01:30:00.000Z', arrivedAt: '2026-10-01T01:30:00.000Z' };

describe('what no later paper can mend', () => {
  test('R4: an office that neither decides an issuer’s own form nor sends it up does not take it', () => {
    const office = officeWith({ decides: ['KNC'] });
    for (const [state, type] of [
      [shortlisted, 'SubmitNomination'],
      [submitted, 'ReceiveNomination'],
    ] as const) {
      expect(act(state, type, {}, { office }).refusal).toMatchObject({
        code: 'NoPower',
        clause: null,
        fields: ['/award'],
        facts: { award: 'GIAY_KHEN' },
      });
      expect(act(state, type).answer).toBe('accepted');
    }
    const up = withDossier(submitted, { award: 'BK_TINH' });
    expect(act(up, 'ReceiveNomination', {}, { office }).answer).toBe('accepted');
  });

  test('R4: only the unit that manages a person proposes them', () => {
    expect(act(withDossier(shortlisted, elsewhere), 'SubmitNomination').refusal).toMatchObject({
      code: 'NotManagingUnit',
      clause: 'LUAT_06_2022:83.1',
      fields: ['/unit'],
    });
    expect(act(withDossier(submitted, elsewhere), 'ReceiveNomination').answer).toBe('NotManagingUnit');
    const own = { recipient: { kind: 'person', id: 'clerk-a' } } as const;
    expect(act(withDossier(shortlisted, own), 'SubmitNomination').answer).toBe('accepted');
    const household = { recipient: { kind: 'household', id: 'clerk-b' } } as const;
    expect(act(withDossier(shortlisted, household), 'SubmitNomination').answer).toBe('accepted');
    expect(sampleOffice.people['clerk-b']?.unit).toBe('unit-b');
  });

  test('R4: received from 01/10/2026 a person is asked instead, and the appraisal waits for them', () => {
    const complete = { channels: { electronic: '2026-10-01', paper: null }, ...elsewhere };
    const given = { ...amended, office: officeWith({ decides: [] }) };
    const { state, events } = act(withDossier(submitted, complete), 'ReceiveNomination', {}, given);
    expect(events[0]?.data).toMatchObject({ asks: ['power', 'proposer'] });
    expect(state).toMatchObject({
      dossier: { findings: { power: { finding: 'needsPerson', by: null }, proposer: { by: null } } },
    });
    const assigned = act(state, 'AssignAppraiser').state;
    expect(act(assigned, 'AppraiseNomination').refusal).toMatchObject({
      code: 'FindingsUnsettled',
      facts: { standards: ['power', 'proposer'] },
    });
    const alone = withDossier(shortlisted, { ...elsewhere, campaign: null });
    expect(act(alone, 'SubmitNomination', {}, amended).answer).toBe('accepted');
  });

  test('D13: a form that does not exist is refused in a draft, an amendment, a submission', () => {
    const none = { award: 'BK_SO' };
    const refused = { code: 'NoSuchForm', clause: null, fields: ['/award'], facts: none };
    expect(act(unstarted, 'DraftNomination', none).refusal).toMatchObject(refused);
    expect(act(drafted, 'AmendNomination', none).refusal).toMatchObject(refused);
    expect(act(withDossier(shortlisted, none), 'SubmitNomination').refusal).toMatchObject(refused);
    expect(act(withDossier(submitted, none), 'ReceiveNomination').refusal).toMatchObject(refused);
  });
});
