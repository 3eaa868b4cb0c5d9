import { describe, expect, test } from 'vitest';
import { act, barePlan, campaignStates, MARKED } from '../../test/samples/campaign.js';
import { person, sampleOffice } from '../../test/samples/context.js';
import { judgeAccess } from '../access/judge.js';
import type { CampaignCommand, Data } from './commands.js';
import { standingOf, tallyOf } from './duty.js';
import type { StartedCampaign } from './state.js';
import { campaign } from './stream.js';

const { launched } = campaignStates;
const bare = { ...barePlan, status: 'launched' } as const;
const at = (day: string) => ({ arrivedAt: `${day}T03:00:00.000Z` });
const duty = (state: StartedCampaign) => state.duties['bao-cao-nam'];
const given = act(bare, 'SetDuty').state as StartedCampaign;
const file = (state: StartedCampaign, changes: Partial<Data<'FileDuty'>>, on: string, who = 'head-a') =>
  act(state, 'FileDuty', { duty: 'bao-cao-nam', ...changes }, { ...at(on), actor: person(who) });

describe('setting a duty', () => {
  test('R6: “trước ngày 15/11” ends with 14/11, “chậm nhất ngày 15/11” with that day', () => {
    const lastDay = (counts: 'before' | 'through') =>
      duty(act(bare, 'SetDuty', { by: { day: '2025-11-15', counts } }).state as StartedCampaign)?.lastDay;
    expect([lastDay('before'), lastDay('through')]).toEqual(['2025-11-14', '2025-11-15']);
  });

  test('U1: it names what, who, to whom, by when, and the quoted words; its deadline ends with that day', () => {
    expect(duty(given)).toEqual({
      what: 'Báo cáo tổng kết năm',
      to: 'Phòng Hành chính tổ chức',
      words: 'trước ngày 15/11/2025',
      lastDay: '2025-11-14',
      units: ['unit-a', 'unit-b'],
      filings: {},
      excused: [],
      key: 'duty-1',
    });
    expect(campaign.deadlines(given)).toMatchObject([
      { key: 'duty-1', kind: 'duty', at: '2025-11-14T16:59:59.999Z' },
      { kind: 'reminder' },
    ]);
  });

  test('V5: words without a date stay words: nothing falls due and nobody is late', () => {
    const { state, effects } = act(bare, 'SetDuty', { by: null, words: 'thường xuyên báo cáo' });
    expect(campaign.deadlines(state)).toEqual([]);
    expect(effects).toMatchObject([{ template: 'duty-set-undated' }]);
    const filed = file(state as StartedCampaign, {}, '2027-05-05').state as StartedCampaign;
    expect(tallyOf(filed, 'unit-a', '2027-06-01')).toMatchObject({ onTime: 1, late: 0 });
    expect(tallyOf(filed, 'unit-b', '2027-06-01')).toMatchObject({ missing: 0, open: 1 });
  });

  test('U1: a duty twice, a unit that the office does not have, a day that is over are refused', () => {
    expect(act(given, 'SetDuty').refusal).toMatchObject({ code: 'DutyExists' });
    expect(act(bare, 'SetDuty', { units: ['unit-a', 'unit-z'] }).refusal).toMatchObject({ fields: ['/units'] });
    expect(act(bare, 'SetDuty', {}, at('2025-11-15')).refusal).toMatchObject({ code: 'DateInPast' });
    expect(act(bare, 'SetDuty', {}, at('2025-11-14')).answer).toBe('accepted');
  });
});

describe('filing it', () => {
  test('U1: on time until the end of the last day, late from the next on; number, date and file stand in the event', () => {
    const { events } = file(given, {}, '2025-11-14');
    expect(events[0]?.data).toMatchObject({
      paper: { paper: '07/KH-P1', on: '2025-09-10' },
      file: 'f'.repeat(64),
      filedOn: '2025-11-14',
      late: false,
    });
    expect(file(given, {}, '2025-11-15').events[0]?.data).toMatchObject({ late: true });
  });

  test('U1: a paper that came by post counts on its day, as the secretariat says it, never the unit itself', () => {
    const receivedOn = '2025-11-13';
    expect(file(given, { receivedOn }, '2025-11-20', 'officer-1').events[0]?.data).toMatchObject({
      filedOn: receivedOn,
      late: false,
    });
    expect(file(given, { receivedOn }, '2025-11-20', 'head-a').refusal).toMatchObject({ code: 'NotAllowed' });
    expect(file(given, { receivedOn: '2025-11-21' }, '2025-11-20', 'officer-1').answer).toBe('DateInFuture');
    const paper = { paper: '9/BC', on: '2025-11-14' };
    expect(file(given, { receivedOn, paper }, '2025-11-20', 'officer-1').refusal).toMatchObject({
      fields: ['/paper/on'],
    });
  });

  test('U1: a better version is taken until one is accepted', () => {
    const first = file(given, {}, '2025-11-14').state as StartedCampaign;
    const second = file(first, {}, '2025-11-16').state as StartedCampaign;
    expect(duty(second)?.filings['unit-a']).toEqual({ filedOn: '2025-11-16', late: false, accepted: false });
    const accepted = act(second, 'AcceptDuty', { duty: 'bao-cao-nam', unit: 'unit-a' }).state as StartedCampaign;
    expect(file(accepted, {}, '2025-11-17').answer).toBe('DutyIsAccepted');
    expect(act(accepted, 'AcceptDuty', { duty: 'bao-cao-nam', unit: 'unit-a' }).answer).toBe('DutyIsAccepted');
    expect(act(accepted, 'AcceptDuty', { duty: 'bao-cao-nam', unit: 'unit-b' }).answer).toBe('DutyNotFiled');
  });

  test.each([
    ['on time, and again in time', ['2025-11-13', '2025-11-14'], [false, false]],
    ['on time, and again too late', ['2025-11-14', '2025-11-16'], [false, false]],
    ['on time, and twice again', ['2025-11-14', '2025-11-16', '2025-11-20'], [false, false, false]],
    ['late, and again', ['2025-11-15', '2025-11-16'], [true, true]],
  ])('U1: who was on time once stays on time, whatever is sent after it: %s', (_what, days, late) => {
    let state = given;
    const events = days.map((day) => {
      const filed = file(state, {}, day);
      state = filed.state as StartedCampaign;
      return filed.events[0]?.data as { late: boolean; replaces: string | null };
    });
    expect(events.map((e) => e.late)).toEqual(late);
    expect(events.map((e) => e.replaces)).toEqual([null, ...days.slice(0, -1)]);
    expect(tallyOf(state, 'unit-a', '2025-12-01')).toMatchObject({ onTime: late[0] ? 0 : 1, late: late[0] ? 1 : 0 });
  });

  test('U1: a copy that came by post in time mends what was sent late', () => {
    const sentLate = file(given, {}, '2025-11-16').state as StartedCampaign;
    const { state } = file(sentLate, { receivedOn: '2025-11-13' }, '2025-11-20', 'officer-1');
    expect(duty(state as StartedCampaign)?.filings['unit-a']).toMatchObject({ late: false });
  });

  test('U1: who was excused owes nothing; the reason belongs to its writer', () => {
    const { state, events } = act(launched, 'ExcuseDuty');
    expect(events[0]?.data).toEqual({ duty: 'ke-hoach', unit: 'unit-a' });
    expect(events[0]?.personal).toEqual({ 'person:secretariat-head': { reason: `Mới thành lập ${MARKED}` } });
    expect(act(state, 'ExcuseDuty').answer).toBe('DutyIsFiled');
    expect(act(launched, 'ExcuseDuty', { unit: 'unit-b' }).answer).toBe('DutyIsFiled');
  });

  test('U1: the last unit’s answer ends the waiting', () => {
    const first = file(given, {}, '2025-11-10').state as StartedCampaign;
    expect(campaign.deadlines(first)).toHaveLength(2);
    expect(campaign.deadlines(file(first, { unit: 'unit-b' }, '2025-11-10', 'head-b').state)).toEqual([]);
    expect(campaign.deadlines(act(first, 'ExcuseDuty', { duty: 'bao-cao-nam', unit: 'unit-b' }).state)).toEqual([]);
  });

  test('U1: only what is asked of a unit is taken from it, and only by its own people', () => {
    expect(file(given, { unit: 'unit-hq' }, '2025-11-10').answer).toBe('NotYourDuty');
    expect(file(given, { duty: 'constructor' }, '2025-11-10').answer).toBe('UnknownDuty');
    const command = { type: 'FileDuty', data: { duty: 'x', unit: 'unit-a' } } as CampaignCommand;
    const asked = { kind: 'campaign', command: 'FileDuty', spec: campaign.commands.FileDuty! };
    const may = (who: string) =>
      judgeAccess(asked, person(who), campaign.relations(given, command), sampleOffice, '2025-09-15T03:00:00.000Z')
        ?.refused.code ?? 'allowed';
    expect([may('clerk-a'), may('clerk-b'), may('officer-1')]).toEqual(['allowed', 'NotYourUnit', 'allowed']);
  });
});

describe('how a unit stands', () => {
  test('V5: on time, late, none or excused, by the day', () => {
    const one = duty(file(given, {}, '2025-11-14').state as StartedCampaign)!;
    const other = duty(file(given, {}, '2025-11-15').state as StartedCampaign)!;
    const stands = (d: typeof one, day: string) => standingOf(d, 'unit-a', day);
    expect([stands(one, '2025-12-01'), stands(other, '2025-12-01')]).toEqual(['onTime', 'late']);
    const none = duty(given)!;
    expect([stands(none, '2025-11-14'), stands(none, '2025-11-15')]).toEqual(['open', 'missing']);
    expect(stands({ ...none, excused: ['unit-a'] }, '2025-12-01')).toBe('excused');
    expect(tallyOf(given, 'unit-hq', '2025-12-01')).toEqual({ onTime: 0, late: 0, missing: 0, open: 0, excused: 0 });
  });
});

describe('indicators', () => {
  const record = (state: StartedCampaign, changes: Partial<Data<'RecordIndicator'>>) =>
    act(state, 'RecordIndicator', changes);
  const first = record(bare, {}).state as StartedCampaign;

  test('V5: a target stays as the plan writes it, "138-140" or "hoàn thành", and a person says whether it was met', () => {
    const later = record(first, { value: '139,5', met: true }).state as StartedCampaign;
    expect(later.indicators['chi-tieu-1']).toEqual({
      title: 'Số mô hình mới',
      lead: 'unit-a',
      of: null,
      target: '138-140',
      value: '139,5',
      met: true,
    });
    expect(record(first, { indicator: 'chi-tieu-2', target: 'hoàn thành' }).answer).toBe('accepted');
  });

  test('V5: a part names the whole target, which is no part itself', () => {
    const part = record(first, { indicator: 'chi-tieu-1a', of: 'chi-tieu-1' });
    expect(part.answer).toBe('accepted');
    for (const of of ['chi-tieu-1a', 'chi-tieu-9', 'chi-tieu-1b'])
      expect(record(part.state as StartedCampaign, { indicator: 'chi-tieu-1b', of }).refusal).toMatchObject({
        code: 'UnknownReference',
        fields: ['/of'],
      });
    expect(record(first, { unit: 'unit-z' }).refusal).toMatchObject({ fields: ['/unit'] });
  });

  test('V5: a unit records how far its own target has come, and changes no target, title or lead of the plan', () => {
    const by = (who: string, changes: Partial<Data<'RecordIndicator'>>, state = first) =>
      act(state, 'RecordIndicator', { value: '139,5', ...changes }, { actor: person(who) });
    expect(by('head-a', {}).answer).toBe('accepted');
    expect(by('officer-1', { target: '150' }).answer).toBe('accepted');
    expect(by('head-a', { target: '100', title: 'Khác' }).refusal).toMatchObject({
      code: 'NotAllowed',
      fields: ['/title', '/target'],
    });
    expect(by('head-b', { unit: 'unit-b' }).refusal).toMatchObject({ code: 'NotYourUnit', fields: ['/indicator'] });
    expect(by('head-a', {}, bare).answer).toBe('NotYourUnit');
  });
});
