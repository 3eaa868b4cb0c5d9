import { describe, expect, test } from 'vitest';
import { campaignStates, MARKED } from '../../../test/samples/campaign.js';
import { officeWith } from '../../../test/samples/context.js';
import {
  act,
  nominationCommands,
  nominationStates,
  owing,
  play,
  relating,
  withDossier,
} from '../../../test/samples/nomination.js';
import { nominationCommands as nominationCommandTable } from '../commands.js';

const { submitted, received, shortlisted, returned } = nominationStates;
const CAMPAIGN = 'campaign:2025';
const channels = (electronic: string | null, paper: string | null) => ({ channels: { electronic, paper } });
const requires = (channelsRequired: 'electronic' | 'paper' | 'both') => ({ office: officeWith({ channelsRequired }) });
const sentOn = { intake: { ...submitted.intake, sentOn: '2025-09-12' } };
const receivedOn = (tried: ReturnType<typeof act>) =>
  (tried.events[0]?.data as { receivedOn?: string } | undefined)?.receivedOn ?? tried.answer;

describe('channels and the day of receipt', () => {
  test('R1: electronic, paper or both, as the issuer sets it; at State level both by law', () => {
    const none = withDossier(submitted, channels(null, null));
    expect(act(none, 'ReceiveNomination', {}, requires('electronic')).answer).toBe('accepted');
    expect(act(none, 'ReceiveNomination', {}, requires('paper')).refusal).toMatchObject({
      code: 'ChannelMissing',
      clause: null,
      facts: { channels: ['paper'] },
    });
    expect(act(none, 'ReceiveNomination', {}, requires('both')).refusal?.facts).toEqual({ channels: ['paper'] });
    const state = act(withDossier(none, { award: 'BK_TTG' }), 'ReceiveNomination', {}, requires('electronic'));
    expect(state.refusal).toMatchObject({ code: 'ChannelMissing', clause: 'ND_152_2025:33.12' });
  });

  test('R2: the day of receipt is the day on which the last required channel was complete; each day is kept', () => {
    const both = withDossier({ ...submitted, ...sentOn }, channels(null, '2025-09-10'));
    expect(receivedOn(act(both, 'ReceiveNomination', {}, requires('electronic')))).toBe('2025-09-12');
    expect(receivedOn(act(both, 'ReceiveNomination', {}, requires('paper')))).toBe('2025-09-10');
    expect(receivedOn(act(both, 'ReceiveNomination', {}, requires('both')))).toBe('2025-09-12');
    const later = withDossier(both, channels('2025-09-13', '2025-09-14'));
    expect(receivedOn(act(later, 'ReceiveNomination', {}, requires('both')))).toBe('2025-09-14');
    const state = act(later, 'ReceiveNomination', {}, requires('both')).state;
    expect(state).toMatchObject({ status: 'received', dossier: channels('2025-09-13', '2025-09-14') });
  });

  test('R2: what waits for the officer’s click was received when it was complete', () => {
    const late = { at: '2025-09-26T01:30:00.000Z', arrivedAt: '2025-09-26T01:30:00.000Z' };
    const tried = act(submitted, 'ReceiveNomination', {}, late);
    expect(receivedOn(tried)).toBe('2025-09-15');
    expect(tried.state).toMatchObject({ dossier: { deadlines: [{ at: '2025-10-13T16:59:59.999Z' }, {}] } });
  });

  test('R2: a channel is recorded once, with its evidence, and not for tomorrow', () => {
    const tried = act(submitted, 'RecordChannel');
    expect(tried.events[0]?.data).toMatchObject({ evidence: { paper: 'Phiếu tiếp nhận số 5', file: null } });
    expect(tried.state).toEqual(withDossier(submitted, channels('2025-09-15', '2025-09-15')));
    expect(act(tried.state, 'RecordChannel').refusal).toMatchObject({
      code: 'ChannelKnown',
      fields: ['/channel'],
      facts: { on: '2025-09-15' },
    });
    expect(act(submitted, 'RecordChannel', { on: '2025-09-16' }).refusal).toMatchObject({
      code: 'DateInFuture',
      fields: ['/on'],
    });
  });

  test('R3: 01/7/2025 goes by the day sent, 01/10/2026 by the day received', () => {
    const pinned = (sent: string, complete: string) => {
      const state = {
        ...withDossier(submitted, channels(complete, null)),
        intake: { ...submitted.intake, sentOn: sent },
      };
      const late = { at: '2026-12-01T01:30:00.000Z', arrivedAt: '2026-12-01T01:30:00.000Z' };
      const after = act(state, 'ReceiveNomination', {}, late).state;
      return after.status === 'received' ? after.dossier.ruleSet : after.status;
    };
    expect(pinned('2025-06-30', '2025-07-02')).toBe('ND_98_2023.LUAT_06_2022');
    expect(pinned('2025-07-01', '2025-07-02')).toBe('ND_152_2025.LUAT_06_2022');
    expect(pinned('2026-09-30', '2026-09-30')).toBe('ND_152_2025.LUAT_06_2022');
    expect(pinned('2026-09-30', '2026-10-01')).toBe('ND_152_2025.LUAT_06_2026');
  });

  test('R3: a later supplement changes neither day', () => {
    const back = play(returned, (s) => act(s, 'ResubmitNomination'));
    expect(back).toMatchObject({ intake: { sentOn: '2025-09-12', receivedOn: '2025-09-15' } });
  });
});

describe('receiving', () => {
  test('The clock of the appraisal starts with the day of receipt, twenty working days by default', () => {
    expect(act(submitted, 'ReceiveNomination').state).toEqual(received);
  });

  test('R10: where no law states a limit the office’s own is internal; where it has none there is none', () => {
    const facts = (tried: ReturnType<typeof act>) =>
      tried.effects.flatMap((e) => (e.kind === 'notice' ? [[e.template, e.facts]] : []));
    const own = act(submitted, 'ReceiveNomination');
    expect(own.events[0]?.data).toMatchObject({ limit: null, due: { key: 'appraisal-1' } });
    expect(facts(own)).toEqual([
      ['nomination-received-internal', { receivedOn: '2025-09-15', dueAt: '2025-10-13T16:59:59.999Z' }],
    ]);
    const none = act(submitted, 'ReceiveNomination', {}, { office: officeWith({ appraisalDays: 0 }) });
    expect(none.state).toEqual(withDossier(received, { deadlines: [], deadlineCount: 0 }));
    expect(facts(none)).toEqual([['nomination-received', { receivedOn: '2025-09-15' }]]);
  });

  test('R10: at State level the law’s own days run, thirty or forty, and its clause is named (facts 6.35)', () => {
    const due = (award: string, category: 'merit' | 'movement') => {
      const all = withDossier(submitted, { award, category, ...channels('2025-09-15', '2025-09-15') });
      const { events, effects } = act(all, 'ReceiveNomination');
      const data = events[0]?.data as { due: { at: string }; limit: string | null };
      const [letter] = effects.flatMap((e) => (e.kind === 'notice' ? [e.template] : []));
      return [data.due.at.slice(0, 10), data.limit, letter];
    };
    const byLaw = ['ND_152_2025:35.3', 'nomination-received-by-law'];
    expect(due('BK_TTG', 'merit')).toEqual(['2025-10-27', ...byLaw]);
    expect(due('HC_DOC_LAP_3', 'merit')).toEqual(['2025-11-10', ...byLaw]);
    expect(due('BK_TTG', 'movement')).toEqual(['2025-10-13', null, 'nomination-received-internal']);
  });
});

describe('not accepting', () => {
  const late = { [CAMPAIGN]: { ...campaignStates.closing, intakeBefore: '2025-09-13' } };

  test('R5: in writing, with what the unit can do; the case ends and its place is free', () => {
    const tried = act(submitted, 'RefuseNomination');
    expect(tried.state).toEqual(withDossier(nominationStates.refused, owing('refusal-letter')));
    expect(tried.events).toMatchObject([
      {
        data: { ground: 'noPower' },
        personal: { 'recipient:r-1': { reason: `Không tiếp nhận ${MARKED}`, remedy: `Gửi cấp khác ${MARKED}` } },
      },
    ]);
  });

  test('R5: only on the four grounds or for lateness, and late is only what was late', () => {
    const refuse = (given = {}) => act(submitted, 'RefuseNomination', { ground: 'late' }, given);
    expect(refuse().refusal).toMatchObject({
      code: 'NotLate',
      fields: ['/ground'],
      facts: { lastDay: '2025-09-30' },
    });
    expect(refuse(relating(late)).state).toMatchObject({ status: 'refused', ground: 'late' });
    const admitted = { [CAMPAIGN]: { ...late[CAMPAIGN], late: { 'unit-a': '2025-09-15' } } };
    expect(refuse(relating(admitted)).answer).toBe('NotLate');
    const alone = withDossier(submitted, { campaign: null });
    expect(act(alone, 'RefuseNomination', { ground: 'late' }).refusal?.facts).toEqual({});
    expect(refuse(relating({ [CAMPAIGN]: undefined })).answer).toBe('UnknownReference');
    const { data } = nominationCommands.RefuseNomination;
    const parses = (ground: string) =>
      nominationCommandTable.RefuseNomination.data.safeParse({ ...data, ground }).success;
    expect(['late', 'noSuchForm', 'noPower', 'notProposer', 'alreadyProposed'].every(parses)).toBe(true);
    expect(parses('notPretty')).toBe(false);
  });

  test('R5: a required copy that came too late is late', () => {
    const both = requires('both');
    const came = (paper: string | null) =>
      act(
        withDossier(submitted, channels('2025-09-12', paper)),
        'RefuseNomination',
        { ground: 'late' },
        { ...both, ...relating(late) },
      ).answer;
    expect(came('2025-09-12')).toBe('NotLate');
    expect(came('2025-09-13')).toBe('accepted');
    expect(came(null)).toBe('accepted');
  });

  test('R6: "trước ngày 01/10" ends on 30/9, and the refusal names the last day', () => {
    const submit = (arrivedAt: string) =>
      act(shortlisted, 'SubmitNomination', {}, { ...relating({ [CAMPAIGN]: campaignStates.closing }), arrivedAt });
    expect(submit('2025-09-30T16:59:59.999Z').answer).toBe('accepted');
    expect(submit('2025-09-30T17:00:00.000Z').refusal).toMatchObject({
      code: 'IntakeClosed',
      facts: { lastDay: '2025-09-30' },
    });
  });

  test('R7: a unit that was admitted late sends, and no other', () => {
    const submit = (unit: string) => {
      const campaign = { ...campaignStates.closing, late: { [unit]: '2025-10-02' } };
      const given = { ...relating({ [CAMPAIGN]: campaign }), arrivedAt: '2025-10-02T01:00:00.000Z' };
      return act(shortlisted, 'SubmitNomination', {}, given).answer;
    };
    expect(submit('unit-a')).toBe('accepted');
    expect(submit('unit-b')).toBe('IntakeClosed');
  });
});
