import { describe, expect, test } from 'vitest';
import { act, CAMPAIGN, campaignCommands, campaignStates } from '../../test/samples/campaign.js';
import { person, sampleOffice } from '../../test/samples/context.js';
import { Role } from '../office/settings.js';
import type { RoleHeld } from '../office/state.js';
import type { StartedCampaign } from './state.js';
import { campaign } from './stream.js';

const { collecting, closing, planned, launched } = campaignStates;
const TODAY = '2025-09-15';
const TOMORROW = '2025-09-16';
const held = (role: Role, unit: string | null): RoleHeld => ({ role, unit, from: '2024-01-01', to: null });
const by = (...roles: readonly RoleHeld[]) => ({
  actor: person('someone'),
  office: { ...sampleOffice, roles: { someone: roles } },
});

describe('U1: the day on which a duty was filed', () => {
  const file = (changes: object, given = {}) => act(planned, 'FileDuty', changes, given).answer;
  test('U1: a paper of today is filed today, one of tomorrow is not', () => {
    const paper = (on: string) => file({ paper: { paper: '07/KH', on } });
    expect([paper(TODAY), paper(TOMORROW)]).toEqual(['accepted', 'DateInFuture']);
  });
  test('U1: secretariat or registry say that it came today or before, and not to-morrow', () => {
    expect([file({ receivedOn: TODAY }), file({ receivedOn: TOMORROW })]).toEqual(['accepted', 'DateInFuture']);
  });
  test.each(Role.options)(
    'U1: whoever holds a role in the unit, %s too, says no other day of its own paper',
    (role) => {
      const received = { receivedOn: '2025-09-12' };
      expect(file(received, by(held('registryClerk', null), held(role, 'unit-a')))).toBe('NotAllowed');
      expect(file(received, by(held(role, 'unit-b')))).toBe('accepted');
      expect(file(received, by(held(role, null)))).toBe('accepted');
    },
  );
  test('U1: a duty that nobody set is neither accepted nor excused, nor one of another unit', () => {
    for (const type of ['FileDuty', 'AcceptDuty', 'ExcuseDuty'] as const) {
      expect(act(planned, type, { duty: 'none' }).answer).toBe('UnknownDuty');
      expect(act(planned, type, { duty: 'toString' }).answer).toBe('UnknownDuty');
      expect(act(planned, type, { unit: 'unit-hq' }).answer).toBe('NotYourDuty');
    }
  });
  test('U1: a duty may fall due today', () => {
    const set = (day: string) => act(planned, 'SetDuty', { by: { day, counts: 'on' } as never }).answer;
    expect([set('2025-09-14'), set(TODAY)]).toEqual(['DateInPast', 'accepted']);
  });
});

describe('U2, V5: who says what of an indicator', () => {
  const set = {
    ...planned,
    indicators: {
      'chi-tieu-1': { title: 'Số mô hình mới', lead: 'unit-a', of: null, target: '138-140', value: null, met: null },
    },
  };
  const record = (roles: readonly RoleHeld[], changes: object = {}) =>
    act(set as unknown as StartedCampaign, 'RecordIndicator', changes, by(...roles)).answer;
  test('V5: the secretariat everything, whatever other role is held', () => {
    expect(record([held('unitClerk', 'unit-b'), held('secretariatOfficer', null)], { title: 'x' })).toBe('accepted');
    expect(record([held('secretariatHead', null)], { title: 'x' })).toBe('accepted');
  });
  test('V5: the unit that leads it only how far it has come', () => {
    const clerk = [held('unitClerk', 'unit-a')];
    expect([record(clerk, { value: '139' }), record(clerk, { title: 'x' })]).toEqual(['accepted', 'NotAllowed']);
    expect(record(clerk, { indicator: 'toString' })).toBe('NotYourUnit');
  });
  test('V5: no target is a part of itself, nor of one that is a part', () => {
    const part = (of: string) =>
      act(set as unknown as StartedCampaign, 'RecordIndicator', { indicator: 'chi-tieu-2', of }).answer;
    expect([part('chi-tieu-1'), part('chi-tieu-2'), part('none')]).toEqual([
      'accepted',
      'UnknownReference',
      'UnknownReference',
    ]);
    expect(act(set as unknown as StartedCampaign, 'RecordIndicator', { of: 'chi-tieu-1' }).answer).toBe(
      'UnknownReference',
    );
  });
});

describe('R6, R7: days of the intake', () => {
  test('U2: a campaign without award, or without a day, has nothing to collect', () => {
    const openIntake = (given: object) => act({ ...launched, ...given }, 'OpenIntake').answer;
    expect(openIntake({})).toBe('accepted');
    expect([openIntake({ awards: [] }), openIntake({ intakeBefore: null })]).toEqual([
      'NothingToCollect',
      'NothingToCollect',
    ]);
  });
  test('U2: a report of today is filed, one of tomorrow is not', () => {
    const report = (on: string) => act(collecting, 'FileReport', { paper: { paper: '20/BC', on } }).answer;
    expect([report(TODAY), report(TOMORROW)]).toEqual(['accepted', 'DateInFuture']);
  });
  test('R7: while it runs, or runs out, the plan moves neither its day nor its last award', () => {
    for (const state of [collecting, closing]) {
      expect(act(state, 'AmendPlan', { intakeBefore: '2025-11-01' }).answer).toBe('IntakeRuns');
      expect(act(state, 'AmendPlan', { awards: [] }).answer).toBe('IntakeRuns');
    }
    expect(act(planned, 'AmendPlan', { awards: [] }).answer).toBe('accepted');
  });
  test('U2: a plan without awards needs no day', () => {
    const plain = { ...planned, awards: [], quotas: [], intakeBefore: null };
    expect(act(plain, 'AmendPlan').answer).toBe('accepted');
    expect(act(plain, 'AmendPlan', { awards: ['GIAY_KHEN'] }).answer).toBe('IntakeDayMissing');
  });
});

describe('U4: members of a year', () => {
  test('U4: who is enrolled may still join a bloc, once; nobody is enrolled twice', () => {
    const state = { ...planned, enrolled: ['unit-a', 'unit-b'] };
    const enrol = (unit: string, bloc: object | null) => act(state, 'EnrolUnit', { unit, bloc: bloc as never }).answer;
    const bloc = { id: 'khoi-1', kind: 'khoi' };
    expect([enrol('unit-b', bloc), enrol('unit-b', null)]).toEqual(['accepted', 'AlreadyEnrolled']);
    expect([enrol('unit-a', bloc), enrol('unit-hq', null)]).toEqual(['AlreadyEnrolled', 'accepted']);
  });
});

describe('Q5: places between units', () => {
  const move = (changes: object) => act(planned, 'MoveQuota', changes);
  test('Q5: all that a unit has may go, no more; from and to units of the office', () => {
    expect([move({ places: 2 }).answer, move({ places: 3 }).answer]).toEqual(['accepted', 'TooFewPlaces']);
    expect(move({ from: 'unit-x' }).refusal).toMatchObject({ code: 'UnknownReference', fields: ['/from'] });
    expect(move({ to: 'unit-x' }).refusal).toMatchObject({ code: 'UnknownReference', fields: ['/to'] });
  });
  test('Q1, Q2: of that stage, award and kind, and of no other', () => {
    const [first, second] = planned.quotas;
    const among = (other: object) => ({
      ...planned,
      quotas: [{ ...first!, ...other, counter: 'other' }, ...planned.quotas],
    });
    for (const other of [{ stage: 'grant' }, { award: 'KNC' }, { kinds: ['household'] }, { unit: 'unit-hq' }]) {
      const { events } = act(among(other), 'MoveQuota');
      expect(events[0]?.data).toMatchObject({ quotas: [{ counter: first!.counter }, { counter: second!.counter }] });
    }
  });
});

describe('U1: on whose part an act is', () => {
  const relations = (
    command: Parameters<typeof campaign.relations>[1],
    state = planned as Parameters<typeof campaign.relations>[0],
  ) => campaign.relations(state, command);
  test('U5: a unit’s report is the unit’s, the office’s own is nobody’s', () => {
    const { FileReport } = campaignCommands;
    expect(relations(FileReport)).toEqual({ unit: 'unit-a' });
    expect(relations({ ...FileReport, data: { ...FileReport.data, unit: null } })).toEqual({});
  });
  test('U4: a ranking is its bloc’s lead’s', () => {
    const { RankBloc } = campaignCommands;
    expect(relations(RankBloc)).toEqual({ unit: 'unit-a' });
    expect(relations({ ...RankBloc, data: { ...RankBloc.data, bloc: 'khoi-9' } })).toEqual({ unit: undefined });
    expect(relations(RankBloc, campaignStates.unstarted)).toEqual({ unit: undefined });
  });
  test('P13: only a corrected deadline leans on an intervention', () => {
    expect(campaign.relies(campaignCommands.CorrectDeadline, collecting)).toEqual(['intervention:i-3']);
    expect(campaign.relies(campaignCommands.OpenIntake, collecting)).toEqual([]);
    expect(collecting.id).toBe(CAMPAIGN);
  });
});

describe('U1: who is told that a duty was filed', () => {
  test.each([
    ['2025-09-30', 'duty-filed'],
    ['2025-09-15', 'duty-filed'],
    ['2025-09-14', 'duty-filed-late'],
    [null, 'duty-filed'],
  ])('U1: of one due on %s the secretariat hears %s', (lastDay, template) => {
    const duties = { 'ke-hoach': { ...planned.duties['ke-hoach']!, lastDay } };
    expect(act({ ...planned, duties }, 'FileDuty').effects.map((e) => e.name)).toEqual([template]);
  });
});

describe('Q3: a share as a number', () => {
  const share = (countedOn: string) => ({
    ratio: { numerator: 1, denominator: 5 },
    base: 10,
    rounding: 'down',
    countedOn,
  });
  const set = (limit: unknown, more: object = {}) => act(planned, 'SetQuota', { limit: limit as never, ...more });
  test('Q3: is counted by today at the latest', () => {
    expect([set(share(TODAY)).answer, set(share(TOMORROW)).answer]).toEqual(['accepted', 'DateInFuture']);
  });
  test('Q3: becomes places, a bare number is its own, and none is no bound', () => {
    const limit = (given: unknown) => {
      const { quotas } = set(given).state as StartedCampaign;
      return quotas.find((q) => q.unit === 'unit-a')?.limit;
    };
    expect([limit(share(TODAY)), limit(7), limit(null)]).toEqual([2, 7, null]);
  });
  test('Q1: only a number of the whole office is for the rest', () => {
    const rest = (unit: string | null) => {
      const { quotas } = set(3, { unit, rest: true }).state as StartedCampaign;
      return quotas.find((q) => q.unit === unit)?.rest;
    };
    expect([rest('unit-a'), rest(null)]).toEqual([false, true]);
  });
});

describe('R6: what a changed plan says', () => {
  test('R6: awards once each where they change, and none where they do not', () => {
    const changes = (given: object) => act(planned, 'AmendPlan', given).events[0]?.data;
    expect(changes({ awards: ['KNC', 'KNC', 'GIAY_KHEN'] })).toMatchObject({
      changes: { awards: ['KNC', 'GIAY_KHEN'] },
    });
    expect(Object.keys((changes({}) as { changes: object }).changes)).toEqual(['title']);
  });
});
