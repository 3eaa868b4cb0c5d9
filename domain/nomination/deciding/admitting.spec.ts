import { describe, expect, test } from 'vitest';
import { officeWith, sampleOffice } from '../../../test/samples/context.js';
import { act, nominationStates, relating, withDossier } from '../../../test/samples/nomination.js';
import { registered } from '../../../test/samples/recipient.js';
import type { Registered } from '../../recipient/state.js';
import type { Dossier } from '../state.js';

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

  const knowing = (changes: Partial<Registered>) => relating({ 'recipient:r-1': { ...registered, ...changes } });
  const inUnitB = { managed: [{ unit: 'unit-b', from: '2020-03-01' }] };
  test.each([
    ['SubmitNomination', shortlisted],
    ['ReceiveNomination', submitted],
  ] as const)('O11: at %s the register knows of whom the office does not', (type, state) => {
    expect(act(state, type, {}, knowing({})).answer).toBe('accepted');
    expect(act(state, type, {}, knowing(inUnitB)).refusal).toEqual({
      code: 'NotManagingUnit',
      clause: 'LUAT_06_2022:83.1',
      fields: ['/unit'],
      facts: { managing: 'unit-b' },
    });
    // What the office says of its own people goes before what the register has kept.
    const own = withDossier(state, { recipient: { kind: 'person', id: 'clerk-a' } });
    const entry = { ...registered, ...inUnitB, id: 'clerk-a' };
    expect(act(own, type, {}, relating({ 'recipient:clerk-a': entry })).answer).toBe('accepted');
  });

  test('O11: the retired and the dead are proposed by their last unit; who is with another body by nobody here', () => {
    const left = (why: 'retired' | 'deceased' | 'elsewhere', unit = 'unit-a') => {
      const entry = { managed: [{ unit, from: '2020-03-01' }], left: { on: '2025-01-31', why } };
      return act(shortlisted, 'SubmitNomination', {}, knowing(entry));
    };
    expect([left('retired').answer, left('deceased').answer]).toEqual(['accepted', 'accepted']);
    expect(left('retired', 'unit-b').refusal).toMatchObject({ facts: { managing: 'unit-b' } });
    expect(left('elsewhere').refusal).toEqual({
      code: 'NotManagingUnit',
      clause: 'LUAT_06_2022:83.1',
      fields: ['/unit'],
      facts: {},
    });
  });

  test('O11: an erased entry, one of another level, a collective and what came from below say nothing here', () => {
    const submit = (entry: Partial<Registered>, changes: Partial<Dossier> = {}) =>
      act(withDossier(shortlisted, changes), 'SubmitNomination', {}, knowing({ ...inUnitB, ...entry })).answer;
    expect(submit({ status: 'erased' })).toBe('accepted');
    expect(submit({ office: 'tinh' })).toBe('accepted');
    expect(submit({}, { parent: 'nomination:b-1' })).toBe('accepted');
    expect(submit({}, { recipient: { kind: 'collective', id: 'r-1' } })).toBe('accepted');
    expect(submit({})).toBe('NotManagingUnit');
  });

  test('O11: received from 01/10/2026 a person is asked about what the register says, too', () => {
    const complete = withDossier(submitted, { channels: { electronic: '2026-10-01', paper: null } });
    const { events } = act(complete, 'ReceiveNomination', {}, { ...amended, ...knowing(inUnitB) });
    expect(events[0]?.data).toMatchObject({ asks: ['proposer'] });
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
