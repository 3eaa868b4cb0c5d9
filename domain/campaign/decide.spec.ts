import { describe, expect, test } from 'vitest';
import {
  act,
  afterwards,
  barePlan,
  CUTOFF,
  campaignStates,
  MARKED,
  mayCorrect,
  REMINDER,
} from '../../test/samples/campaign.js';
import { NOW, person, system } from '../../test/samples/context.js';
import { campaign } from './stream.js';

const { unstarted, planned, launched, collecting, closing, appraising, cancelled } = campaignStates;

describe('planning', () => {
  test('A plan becomes a campaign that knows its own id and counts each award once', () => {
    const { answer, state } = act(unstarted, 'PlanCampaign', { awards: ['GIAY_KHEN', 'BK_TINH', 'KNC', 'BK_TINH'] });
    expect(answer).toBe('accepted');
    expect(state).toEqual({ ...barePlan, status: 'planned' });
  });

  test('A campaign is planned by an office that stands, and under a campaign’s id', () => {
    const nowhere = { office: { status: 'unstarted' } as const };
    expect(act(unstarted, 'PlanCampaign', {}, nowhere).refusal).toMatchObject({
      code: 'OfficeUnknown',
      fields: ['/office'],
    });
    expect(() => act(unstarted, 'PlanCampaign', {}, { stream: 'nomination:n-1' })).toThrow('not a campaign');
  });
});

describe('intake', () => {
  test('R6: “trước ngày 01/10/2025” ends with 30/9/2025, and the units are reminded two working days before', () => {
    const { state, events } = act(launched, 'OpenIntake');
    expect(state).toEqual(collecting);
    expect(events).toMatchObject([{ type: 'IntakeOpened', data: { due: { at: CUTOFF, remindAt: REMINDER } } }]);
  });

  test('When the cutoff passes the campaign takes late entries only, and holds that deadline no longer', () => {
    expect(act(collecting, 'PassDeadline').state).toEqual(closing);
  });

  test('A reminder leaves the cutoff standing', () => {
    const { state } = act(collecting, 'PassDeadline', { key: 'intakeCutoff-1/reminder' });
    expect(state).toMatchObject({ status: 'collecting', deadlines: [{ key: 'intakeCutoff-1' }] });
  });

  test('A cutoff that has not come is asked for again later', () => {
    expect(act(collecting, 'PassDeadline', {}, { at: CUTOFF })).toMatchObject({ answer: 'notYet', dueInMs: 15_000 });
  });

  test('Extending moves the last day forward with a new key, also after the cutoff has passed', () => {
    for (const from of [collecting, closing]) {
      const { state } = act(from, 'ExtendIntake', { intakeBefore: '2025-10-16' });
      expect(state).toMatchObject({ status: 'collecting', intakeBefore: '2025-10-16', deadlineCount: 2 });
      expect(state).toMatchObject({ deadlines: [{ key: 'intakeCutoff-2', at: '2025-10-15T16:59:59.999Z' }, {}] });
    }
  });

  test('A last day never moves back or stays', () => {
    for (const intakeBefore of ['2025-10-01', '2025-09-20'])
      expect(act(collecting, 'ExtendIntake', { intakeBefore }).refusal).toMatchObject({
        code: 'NotLater',
        fields: ['/intakeBefore'],
        facts: { lastDay: '2025-09-30' },
      });
    for (const until of ['2025-09-30', '2025-09-29'])
      expect(act(closing, 'AdmitLateEntry', { until }).refusal).toMatchObject({ code: 'NotLater', fields: ['/until'] });
    expect(act(closing, 'AdmitLateEntry', { until: '2025-10-01' }).answer).toBe('accepted');
  });

  test('A last day that is over is no time at all; until its end it is', () => {
    const [during, over] = ['2025-10-08T16:59:59.999Z', '2025-10-08T17:00:00.000Z'];
    expect(act(closing, 'AdmitLateEntry', { until: '2025-10-08' }, { arrivedAt: during }).answer).toBe('accepted');
    expect(act(closing, 'AdmitLateEntry', { until: '2025-10-08' }, { arrivedAt: over }).refusal).toMatchObject({
      code: 'DateInPast',
      fields: ['/until'],
      facts: { lastDay: '2025-10-08' },
    });
    expect(act(closing, 'ExtendIntake', { intakeBefore: '2025-10-09' }, { arrivedAt: over }).answer).toBe('DateInPast');
  });

  test('R7: only a unit of the office is admitted late, and it alone', () => {
    expect(act(closing, 'AdmitLateEntry', { unit: 'unit-z' }).refusal).toMatchObject({ code: 'UnknownReference' });
    expect(act(closing, 'AdmitLateEntry').state).toMatchObject({ status: 'closing', late: { 'unit-b': '2025-10-08' } });
  });

  test('Before the cutoff intake can’t be closed', () => {
    expect(act(collecting, 'CloseIntake').refusal).toMatchObject({
      code: 'CutoffNotPassed',
      facts: { lastDay: '2025-09-30' },
    });
  });

  test('R7: who was promised a day keeps it: intake closes when the last admitted unit’s day is over', () => {
    const { state } = act(closing, 'AdmitLateEntry', { unit: 'unit-b', until: '2025-10-08' });
    const two = act(state, 'AdmitLateEntry', { unit: 'unit-a', until: '2025-10-09' }).state;
    const close = (arrivedAt: string, from = two) => act(from, 'CloseIntake', {}, { arrivedAt });
    expect(close(NOW).refusal).toMatchObject({ code: 'LateEntryOpen', facts: { units: ['unit-a', 'unit-b'] } });
    expect(close('2025-10-08T17:00:00.000Z').refusal).toMatchObject({ facts: { units: ['unit-a'] } });
    expect(close('2025-10-08T16:59:59.999Z', state).answer).toBe('LateEntryOpen');
    expect(close('2025-10-09T17:00:00.000Z').state.status).toBe('appraising');
  });
});

describe('the end', () => {
  test('U2: a campaign of duties only ends as it was launched; one with awards after its appraisal', () => {
    const duties = { ...launched, awards: [], intakeBefore: null };
    expect(act(duties, 'OpenIntake').answer).toBe('NothingToCollect');
    expect(act(duties, 'CloseCampaign').state.status).toBe('closed');
    expect(act({ ...appraising, awards: [] }, 'CloseCampaign').state.status).toBe('closed');
    expect(act({ ...planned, awards: [] }, 'CloseCampaign').refusal?.facts).toMatchObject({
      allowed: ['launched', 'appraising'],
    });
    expect(act(launched, 'CloseCampaign').refusal?.facts).toEqual({ status: 'launched', allowed: ['appraising'] });
  });

  test('A cancelled campaign waits for nothing, and the reason is sealed to who wrote it', () => {
    const { state, events } = act(collecting, 'CancelCampaign');
    expect(state).toEqual({ ...cancelled, deadlines: [] });
    expect(events[0]?.personal).toEqual({ 'person:secretariat-head': { reason: `Nhập tỉnh ${MARKED}` } });
    const by = (actor: typeof system) => act(collecting, 'CancelCampaign', {}, { actor }).events[0]?.personal;
    expect(Object.keys(by(system) ?? {})).toEqual(['system']);
    expect(Object.keys(by({ kind: 'machine', machine: 'hr' }) ?? {})).toEqual(['machine:hr']);
    expect(Object.keys(by(person('chair')) ?? {})).toEqual(['person:chair']);
  });

  test('What the effects answer is recorded and changes nothing', () => {
    for (const type of ['CompleteFanOut', 'GiveUpEffect'] as const) expect(act(closing, type).state).toEqual(closing);
  });

  test('The stage that would be lawful stands in the refusal', () => {
    const allowed = (type: Parameters<typeof act>[1]) => act(cancelled, type).refusal?.facts?.allowed;
    const live = ['planned', 'launched', 'collecting', 'closing', 'appraising'];
    expect(allowed('SetQuota')).toEqual(live);
    expect(allowed('CancelCampaign')).toEqual(live);
    expect(allowed('LaunchCampaign')).toEqual(['planned']);
    expect(allowed('OpenIntake')).toEqual(['launched']);
    expect(allowed('ExtendIntake')).toEqual(['collecting', 'closing']);
    expect(allowed('AdmitLateEntry')).toEqual(['collecting', 'closing']);
    expect(allowed('CloseIntake')).toEqual(['closing']);
  });

  test('A clock that runs late is no harm: the deadline passes when it is asked for', () => {
    expect(act(collecting, 'PassDeadline', {}, { at: afterwards(CUTOFF, 86_400_000) }).answer).toBe('accepted');
  });
});

describe('correcting a business date', () => {
  const correct = (intervention: object | undefined, changes: object = {}, given: object = {}) =>
    act(collecting, 'CorrectDeadline', changes, {
      related: new Map(intervention ? [['intervention:i-3', intervention]] : []),
      ...given,
    });
  test('P13: an operator corrects it by an intervention that a second person approved for this case; both values stay readable', () => {
    const { events, state } = correct(mayCorrect);
    expect(events[0]?.data).toMatchObject({ from: CUTOFF, to: '2025-10-03T16:59:59.999Z', kind: 'intakeCutoff' });
    expect(state).toMatchObject({ intakeBefore: '2025-10-04' });
    expect(campaign.deadlines(state).map((d) => d.at)).toEqual(['2025-10-03T16:59:59.999Z', REMINDER]);
    const duty = act({ ...collecting, deadlines: [] }, 'SetDuty').state as typeof collecting;
    const [key = ''] = duty.deadlines.map((d) => d.key);
    const moved = act(duty, 'CorrectDeadline', { key, day: '2025-11-20' }, {}).state as typeof collecting;
    expect(moved.duties['bao-cao-nam']?.lastDay).toBe('2025-11-20');
  });
  test('P13: without it, by another, for another case or act, past its end, no date moves', () => {
    for (const state of [
      undefined,
      { ...mayCorrect, status: 'requested' },
      { ...mayCorrect, case: 'campaign:2024' },
      { ...mayCorrect, acts: ['see'] },
      { ...mayCorrect, until: '2025-09-15T01:29:59.999Z' },
    ])
      expect(correct(state).answer).toBe('InterventionNeeded');
    expect(correct(mayCorrect, {}, { actor: person('secretariat-head') }).answer).toBe('InterventionNeeded');
    expect(correct(mayCorrect, { day: '2025-09-14' }).answer).toBe('DateInPast');
    expect(correct(mayCorrect, { key: 'intakeCutoff-1/reminder' }).answer).toBe('UnknownDeadline');
    expect(campaign.deadlines(correct(mayCorrect, { day: '2025-09-24' }).state)).toHaveLength(1);
  });
});
