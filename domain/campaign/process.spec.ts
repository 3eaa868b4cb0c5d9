import { describe, expect, test } from 'vitest';
import { act, CUTOFF, campaignCommands, campaignStates, REMINDER } from '../../test/samples/campaign.js';
import type { CampaignCommand } from './commands.js';
import { campaign } from './stream.js';

const { unstarted, planned, launched, collecting, closing, appraising, closed, cancelled } = campaignStates;
const told = (...[state, type, changes]: Parameters<typeof act>) =>
  act(state, type, changes).effects.map((e) => (e.kind === 'notice' ? [e.name, e.template, e.to, e.facts] : e));
const clerks = [{ role: 'unitClerk' }];
const lastDay = '2025-09-30';
const notice = (template: string, to: object[], facts: object) => [[template, template, to, facts]];

describe('who learns what from a campaign', () => {
  test('Every unit’s clerk learns that it was launched, opened, extended, cancelled, and is reminded', () => {
    expect(told({ ...planned, awards: ['GIAY_KHEN'] }, 'LaunchCampaign')).toEqual(
      notice('campaign-launched', clerks, { lastDay }),
    );
    expect(told(launched, 'OpenIntake')).toEqual(notice('intake-opened', clerks, { lastDay }));
    expect(told(collecting, 'ExtendIntake')).toEqual(notice('intake-extended', clerks, { lastDay: '2025-10-15' }));
    expect(told(collecting, 'PassDeadline', { key: 'intakeCutoff-1/reminder' })).toEqual(
      notice('intake-reminder', clerks, { lastDay, dueAt: CUTOFF }),
    );
    expect(told(collecting, 'CancelCampaign')).toEqual(notice('campaign-cancelled', clerks, {}));
  });

  test('The secretariat and its head learn that the cutoff has passed', () => {
    const secretariat = [{ role: 'secretariatOfficer' }, { role: 'secretariatHead' }];
    expect(told(collecting, 'PassDeadline')).toEqual(
      notice('intake-cutoff-passed', secretariat, { lastDay, dueAt: CUTOFF }),
    );
  });

  test('R7: intake never closes in silence: the units learn that it is closed', () => {
    expect(told(closing, 'CloseIntake')).toEqual(notice('intake-closed', clerks, {}));
  });

  test('U7: awards that another level decides are told to the secretariat when the campaign is launched here', () => {
    const secretariat = [{ role: 'secretariatOfficer' }, { role: 'secretariatHead' }];
    expect(told(planned, 'LaunchCampaign')).toContainEqual(
      notice('awarded-elsewhere', secretariat, { awards: ['BK_TINH'] })[0],
    );
  });

  test('U1: units that a duty names learn of it; only who still owes it is reminded, and the secretariat learns who let the day pass', () => {
    const of = (...units: string[]) =>
      units.flatMap((unit) => [
        { role: 'unitClerk', unit },
        { role: 'unitHead', unit },
      ]);
    const { state, effects } = act(launched, 'SetDuty');
    expect(effects).toMatchObject([
      { template: 'duty-set', to: of('unit-a', 'unit-b'), facts: { lastDay: '2025-11-14' } },
    ]);
    const filed = act(state, 'FileDuty', { duty: 'bao-cao-nam' }).state;
    const due = campaign.deadlines(filed);
    const key = due.find((d) => d.kind === 'duty')?.key ?? '';
    const late = { at: '2026-01-01T00:00:00.000Z' };
    const reminded = act(filed, 'PassDeadline', { key: `${key}/reminder` }, late);
    expect(reminded.effects).toMatchObject([{ template: 'duty-reminder', to: of('unit-b') }]);
    const passed = act(reminded.state, 'PassDeadline', { key }, late);
    expect(passed.effects).toMatchObject([
      { template: 'duty-overdue', to: of('unit-b') },
      {
        template: 'duty-overdue-units',
        to: [{ role: 'secretariatOfficer' }, { role: 'secretariatHead' }],
        facts: { units: ['unit-b'] },
      },
    ]);
    expect(passed.state.status).toBe('launched');
    expect(campaign.deadlines(passed.state)).toEqual([]);
  });

  test('A plan that was amended, a number that was moved: whom it touches learns of it', () => {
    expect(told(planned, 'AmendPlan')).toEqual([]);
    expect(told(launched, 'AmendPlan')).toMatchObject([
      ['plan-amended', 'plan-amended', [...clerks, { role: 'unitHead' }], { paper: '40/KH-VP' }],
    ]);
    expect(act(launched, 'MoveQuota').effects).toMatchObject([
      { template: 'quota-moved', to: [{ unit: 'unit-a' }, {}, { unit: 'unit-b' }, {}] },
    ]);
  });

  test('Clerk and head of a unit learn that it may come late', () => {
    const unit = [
      { role: 'unitClerk', unit: 'unit-b' },
      { role: 'unitHead', unit: 'unit-b' },
    ];
    expect(told(closing, 'AdmitLateEntry')).toEqual(notice('late-entry-admitted', unit, { until: '2025-10-08' }));
  });

  test('An effect that was given up is told to the administrator, an undelivered notice is not', () => {
    const data = { effect: 'campaign:2025/3/x', kind: 'archive' };
    expect(told(closing, 'GiveUpEffect', data)).toEqual(notice('effect-given-up', [{ role: 'administrator' }], data));
    expect(told(closing, 'GiveUpEffect', { kind: 'notice' })).toEqual([]);
  });

  test('Plan, quota and the ends cause nothing', () => {
    expect(told(unstarted, 'PlanCampaign')).toEqual([]);
    expect(told(planned, 'SetQuota')).toEqual([]);
    expect(told(appraising, 'CloseCampaign')).toEqual([]);
    expect(told(closing, 'CompleteFanOut')).toEqual([]);
    const early = {
      type: 'CampaignLaunched',
      data: { elsewhere: [] as string[] },
      at: CUTOFF,
      version: 1,
      actor: 'u:x',
    } as const;
    expect(campaign.effects(unstarted, early, unstarted)).toEqual([]);
    expect(campaign.evolve(unstarted, early)).toEqual(unstarted);
  });
});

describe('the campaign as a stream', () => {
  test('It belongs to the office that planned it, and relies on no other stream', () => {
    expect(campaign.officeOf(unstarted, campaignCommands.PlanCampaign)).toBe('vp');
    expect(campaign.officeOf(unstarted, campaignCommands.OpenIntake)).toBeNull();
    expect(campaign.officeOf(planned, campaignCommands.OpenIntake)).toBe('vp');
    expect(campaign.relies(campaignCommands.OpenIntake, launched)).toEqual([]);
    expect([campaign.claims(collecting), campaign.relations(collecting, campaignCommands.OpenIntake)]).toEqual([
      [],
      {},
    ]);
  });

  test('Its deadlines are the cutoff and the reminder; it is closed at its two ends only', () => {
    expect(campaign.deadlines(unstarted)).toEqual([]);
    expect(campaign.deadlines(collecting).map((d) => d.at)).toEqual([CUTOFF, REMINDER]);
    const all = [unstarted, planned, launched, collecting, closing, appraising, closed, cancelled];
    expect(all.filter((s) => campaign.closed(s))).toEqual([closed, cancelled]);
    expect(campaign.followed).toBe(true);
  });

  test('Only what the product itself says is marked so, and only dates and ids come through the engine’s door', () => {
    const marked = (mark: 'system' | 'engineSafe' | 'creates') =>
      (Object.keys(campaignCommands) as CampaignCommand['type'][]).filter((c) => campaign.commands[c]?.[mark]);
    expect(marked('creates')).toEqual(['PlanCampaign']);
    expect(marked('system')).toEqual(['PassDeadline', 'CompleteFanOut', 'GiveUpEffect']);
    expect(marked('engineSafe')).toEqual([
      'AcceptDuty',
      'LaunchCampaign',
      'OpenIntake',
      'ExtendIntake',
      'AdmitLateEntry',
      'CloseIntake',
      'CloseCampaign',
    ]);
  });
});
