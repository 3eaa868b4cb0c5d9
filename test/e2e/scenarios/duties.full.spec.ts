import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Played, played, type Told } from './played.js';

let year: Played;
let events: readonly Told[];
beforeAll(async () => {
  year = await played('duties');
  events = (await year.events('campaign-'))[0] ?? [];
}, 600_000);
afterAll(() => year.gone());
const told = (type: string, which: (data: Told['data']) => boolean = () => true) =>
  events.filter((e) => e.type === type && which(e.data)).map((e) => e.data);

test('V5: a year without any award ends closed, with nothing lost, doubled or unexplained', async () => {
  expect(year.summary).toMatchObject({
    nominations: { total: 0 },
    decisions: [],
    sessions: [],
    checks: { lost: 0, doubled: 0, unexplained: 0 },
  });
  expect(await year.findings()).toEqual([]);
  expect(events.at(-1)?.type).toBe('CampaignClosed');
  expect(told('CampaignPlanned')).toMatchObject([{ awards: [], intakeBefore: null }]);
});

test('V5: launch papers are on time until the end of 31/01/2024, by post on the day they came, late from 01/02', () => {
  const [duty] = told('DutySet', (d) => d.duty === 'van-ban-phat-dong');
  expect(duty).toMatchObject({ lastDay: '2024-01-31', due: { at: '2024-01-31T16:59:59.999Z' } });
  const filed = told('DutyFiled', (d) => d.duty === 'van-ban-phat-dong');
  const count = (late: boolean, filedOn: string) =>
    filed.filter((d) => d.late === late && d.filedOn === filedOn).length;
  expect([count(false, '2024-01-22'), count(false, '2024-01-31'), count(true, '2024-02-01')]).toEqual([15, 4, 3]);
  expect(filed).toHaveLength(22);
  expect(told('DutyExcused')).toHaveLength(1);
  // Their day is told once, to those who let it pass.
  expect(told('DeadlinePassed').map((d) => d.dueAt)).toEqual([duty?.due.at]);
});

test('V5: words without a date stay words: reports and models fall due on no day and are never late', () => {
  const undated = told('DutySet', (d) => d.due === null).map((d) => d.duty);
  expect(undated).toEqual(['bao-cao-6-thang', 'bao-cao-nam', 'dien-hinh']);
  expect(told('DutyFiled', (d) => undated.includes(d.duty) && d.late)).toEqual([]);
});

test('V5: twenty targets go to their leads in the plan’s words, with their parts, and each has its value', () => {
  const set = told('IndicatorRecorded', (d) => d.value === null);
  expect(set.filter((d) => d.of === null)).toHaveLength(20);
  expect(set.filter((d) => d.of !== null)).toHaveLength(17);
  expect(set.find((d) => d.indicator === 'chi-tieu-6')).toMatchObject({ target: '138-140 triệu đồng' });
  expect(set.find((d) => d.indicator === 'chi-tieu-19')).toMatchObject({ target: 'hoàn thành' });
  expect(told('IndicatorRecorded', (d) => d.met !== null)).toHaveLength(37);
});

test('V5: own score, check by another member, ranking; the launch paper is a ground of the points', () => {
  const [own, checked] = ['self', 'crossCheck'].map((kind) => told('UnitScored', (d) => d.kind === kind));
  expect([own?.length, checked?.length]).toEqual([25, 25]);
  expect(checked?.filter((d) => d.duties.missing === 1).map((d) => d.unit)).toEqual(['so-cong-thuong', 'cong-ty-b']);
  expect(checked?.filter((d) => d.duties.late === 1)).toHaveLength(3);
  expect(told('BlocRanked').map((d) => d.tieOrder.length)).toEqual([0, 0, 0, 1, 0]);
});

test('V5: half-year and year reports go up through Sở Nội vụ with the units’ figures added together', () => {
  for (const kind of ['halfYear', 'year']) {
    const all = told('ReportFiled', (d) => d.report === kind);
    const [units, up] = [all.filter((d) => d.unit !== null), all.find((d) => d.unit === null)];
    expect(units).toHaveLength(23);
    const sum = units.reduce((n, d) => n + d.figures['dien-hinh'], 0);
    expect(up?.figures['dien-hinh']).toBe(sum);
  }
});

test('V5: what the plan does not allow is refused by its own code', () => {
  expect(year.summary.refusals).toEqual({
    AwardNotInCampaign: 1,
    DutyIsAccepted: 1,
    DutyNotFiled: 1,
    NotAllowed: 4,
    NothingToCollect: 1,
    NotOfOneBloc: 1,
    NotYourUnit: 3,
    RankingAgainstScores: 1,
    RankingIncomplete: 1,
    TieUndecided: 1,
  });
});
