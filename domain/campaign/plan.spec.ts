import { describe, expect, test } from 'vitest';
import { act, barePlan, campaignCommands, campaignStates } from '../../test/samples/campaign.js';
import { officeWith, sampleOffice } from '../../test/samples/context.js';
import type { Data } from './commands.js';
import { mayPropose } from './deciding/launching.js';
import { limitsOf } from './quota.js';
import { addedUp } from './report.js';
import type { StartedCampaign } from './state.js';
import { Period } from './values.js';

const { unstarted, planned, launched, collecting, appraising, closed } = campaignStates;
const bare = { ...barePlan, status: 'launched' } as const;
const quota = { stage: 'propose', unit: 'unit-a', award: 'BK_TINH', kinds: ['person'], limit: 3 } as const;
type Changes = Partial<Data<'AmendPlan'>>;
const amend = (state: StartedCampaign, changes: Changes) => {
  const { title: _title, ...rest } = campaignCommands.AmendPlan.data;
  return act(state, 'AmendPlan', { title: undefined, ...rest, ...changes } as Changes);
};

describe('a plan without awards', () => {
  const plan = { awards: [], intakeBefore: null };
  test('U2: duties and indicators only: no intake, no quota, no dossier; from launch to its end', () => {
    const made = act(unstarted, 'PlanCampaign', plan).state as StartedCampaign;
    const run = act(made, 'LaunchCampaign', {}).state as StartedCampaign;
    expect([run.status, run.intakeBefore]).toEqual(['launched', null]);
    expect(act(run, 'OpenIntake').answer).toBe('NothingToCollect');
    expect(act(run, 'SetQuota').answer).toBe('AwardNotInCampaign');
    expect(act(run, 'CloseCampaign').state.status).toBe('closed');
  });

  test('V5: a year without any award: launch papers, indicators, scores, ranking, reports', () => {
    let state = act(unstarted, 'PlanCampaign', plan).state as StartedCampaign;
    const steps: [Parameters<typeof act>[1], object][] = [
      ['LaunchCampaign', {}],
      ['EnrolUnit', { unit: 'unit-a', leads: true }],
      ['SetDuty', { by: { day: '2025-10-31', counts: 'through' } }],
      ['FileDuty', { duty: 'bao-cao-nam' }],
      ['AcceptDuty', { duty: 'bao-cao-nam', unit: 'unit-a' }],
      ['RecordIndicator', { target: 'hoàn thành' }],
      ['ScoreUnit', {}],
      ['RankBloc', {}],
      ['FileReport', { report: 'halfYear' }],
      ['FileReport', { report: 'year' }],
      ['CloseCampaign', {}],
    ];
    for (const [type, changes] of steps) {
      const { answer, state: next } = act(state, type, changes as never);
      expect([type, answer]).toEqual([type, 'accepted']);
      state = next as StartedCampaign;
    }
    expect(state).toMatchObject({ status: 'closed', deadlines: [], awards: [] });
  });

  test('V6: instructions alone need no campaign, and one that only follows them holds no award', () => {
    const { answer, state } = act(unstarted, 'PlanCampaign', { ...plan, above: { paper: '12/CV', on: '2025-01-10' } });
    expect(answer).toBe('accepted');
    expect(act(state, 'LaunchCampaign').events[0]?.data).toEqual({ elsewhere: [] });
  });

  test('A plan with awards needs its last day of intake', () => {
    expect(act(unstarted, 'PlanCampaign', { intakeBefore: null }).refusal).toMatchObject({
      code: 'IntakeDayMissing',
      fields: ['/intakeBefore'],
    });
  });
});

describe('who launched it', () => {
  test('U7: awards that another level decides are named when this office launched it, and nothing is refused', () => {
    const { answer, events } = act(planned, 'LaunchCampaign');
    expect([answer, events[0]?.data]).toEqual(['accepted', { elsewhere: ['BK_TINH'] }]);
    const above = { ...planned, above: { paper: '645/KH-UBND', on: '2024-09-01' } };
    expect(act(above, 'LaunchCampaign').events[0]?.data).toEqual({ elsewhere: [] });
  });
});

describe('registration', () => {
  test('D12: the setting `registration` off asks nothing; on, only who enrolled may propose', () => {
    const on = { office: officeWith({ registration: true }) };
    expect(mayPropose(bare, 'unit-a', { office: sampleOffice })).toBe(true);
    expect(mayPropose(bare, 'unit-a', on)).toBe(false);
    expect(mayPropose({ ...bare, enrolled: ['unit-a'] }, 'unit-a', on)).toBe(true);
    expect(mayPropose({ ...bare, enrolled: ['unit-b'] }, 'unit-a', on)).toBe(false);
  });
});

describe('amending', () => {
  test('A later paper changes what it names and leaves the rest', () => {
    const { state, events } = amend(bare, {
      awards: ['BK_TINH', 'BK_TINH'],
      intakeBefore: '2025-11-01',
      quotas: [{ ...quota, kinds: ['person'] }],
    });
    expect(state).toMatchObject({
      awards: ['BK_TINH'],
      intakeBefore: '2025-11-01',
      title: bare.title,
      plan: bare.plan,
    });
    expect(limitsOf(state)).toMatchObject([{ limit: 3, source: '40/KH-VP' }]);
    expect(events[0]?.data).toMatchObject({
      by: { paper: '40/KH-VP', on: '2025-03-01' },
      changes: { awards: ['BK_TINH'] },
    });
    expect(
      amend(bare, {
        quotas: [
          { ...quota, kinds: ['person'] },
          { ...quota, unit: null, kinds: ['person'] },
        ],
      }).refusal,
    ).toMatchObject({
      code: 'QuotaAmbiguous',
      fields: ['/quotas/1/rest'],
    });
  });

  test('Numbers of an award that is taken out are gone', () => {
    expect(limitsOf(amend(launched, { awards: ['BK_TINH'] }).state)).toEqual([]);
  });

  test('Nothing named is nothing amended; a running intake is extended by its own act', () => {
    expect(amend(bare, {}).answer).toBe('NothingAmended');
    expect(amend(collecting, { intakeBefore: '2025-12-01' }).refusal).toMatchObject({
      code: 'IntakeRuns',
      fields: ['/intakeBefore'],
    });
    expect(amend(collecting, { awards: [] }).refusal).toMatchObject({ code: 'IntakeRuns', fields: ['/awards'] });
    expect(amend({ ...bare, awards: [], intakeBefore: null }, { awards: ['BK_TINH'] }).answer).toBe('IntakeDayMissing');
  });

  test('A school year begins in one year and ends in the next', () => {
    const year = (to: string) => Period.safeParse({ kind: 'schoolYear', from: '2024-09-05', to }).success;
    expect([year('2025-05-31'), year('2024-12-31'), year('2026-05-31')]).toEqual([true, false, false]);
  });
});

describe('reports', () => {
  const file = (state: StartedCampaign, changes: Partial<Data<'FileReport'>>) => act(state, 'FileReport', changes);
  test('U5: figures of the units’ reports are added together; who has sent none is named; a later one replaces', () => {
    const two = { ...bare, enrolled: ['unit-a', 'unit-b', 'unit-hq'] };
    const reports: Partial<Data<'FileReport'>>[] = [
      { figures: { 'mo-hinh': 3, 'nguoi-truc-tiep': 10 } },
      { unit: 'unit-b', figures: { 'mo-hinh': 2 } },
      { figures: { 'mo-hinh': 4 } },
      { unit: null, figures: { 'mo-hinh': 99 } },
      { report: 'halfYear', figures: { 'mo-hinh': 50 } },
    ];
    const state = reports.reduce<StartedCampaign>((s, r) => file(s, r).state as StartedCampaign, two);
    expect(addedUp(state, 'year')).toEqual({ figures: { 'mo-hinh': 6 }, missing: ['unit-hq'] });
    expect(addedUp(state, 'final')).toEqual({ figures: {}, missing: ['unit-a', 'unit-b', 'unit-hq'] });
  });

  test('U5: a report comes also after the end; one of tomorrow or of a stranger does not', () => {
    expect(file(closed, {}).answer).toBe('accepted');
    expect(file(appraising, { paper: { paper: 'x', on: '2025-09-16' } }).refusal).toMatchObject({
      fields: ['/paper/on'],
    });
    expect(file(appraising, { unit: 'unit-z' }).answer).toBe('UnknownReference');
  });
});
