import type { StreamId } from '../../../../domain/kernel/values.js';
import { must, mustNot } from '../../acting.js';
import type { Step } from '../../client.js';
import { CHAIR, CLERK, CULTURE, OFFICE, schools, units, villages } from './office.js';
import { mustAll, type Scene, scan } from './scene.js';

export const year = { kind: 'calendar', from: '2026-01-01', to: '2026-12-31' } as const;
const planTitle = 'Tổ chức phong trào thi đua yêu nước và công tác thi đua, khen thưởng xã Đồng Liên năm 2026';
/** The plan's sentence on reports names no day; the two with a day are what such an office asks of its units. */
const words = 'tổng hợp báo cáo UBND xã và UBND thành phố kết quả triển khai, thực hiện';
const reportOf = (duty: string, what: string, day: string) => ({
  ...{ duty, what, words, units: units.map((u) => u.id), to: 'Văn phòng HĐND và UBND xã' },
  by: { day, counts: 'through' },
});

/** The plan with its shares and duties, launched by the Chủ tịch. */
export async function launch(s: Scene): Promise<void> {
  const planned = await s.client.create(CLERK, 'campaign', 'PlanCampaign', {
    office: OFFICE,
    title: planTitle,
    plan: { paper: 'Kế hoạch của UBND xã (số để trống trong bản gốc)', on: '2026-02-23' },
    // "Thực hiện Kế hoạch số 39/KH-UBND ngày 09/02/2022 của UBND thành phố": four years later the level above is the province.
    above: { paper: 'Kế hoạch số 39/KH-UBND', on: '2026-02-09' },
    awards: ['LDTT', 'GIAY_KHEN', 'GIA_DINH_VAN_HOA', 'THON_VAN_HOA', 'BK_TINH'],
    period: year,
    intakeBefore: '2026-11-16',
  });
  s.campaign = must(planned, 'plan').stream as StreamId<'campaign'>;
  await mustAll(s, CLERK, [...villages.map(householdShare), ...schools.map(teacherShare)].map(onCampaign(s)));
  await mustAll(
    s,
    CLERK,
    units.map(({ id }) => ({ command: 'EnrolUnit', data: { unit: id, bloc: null, leads: false } })).map(onCampaign(s)),
  );
  await mustAll(
    s,
    CLERK,
    [
      reportOf('bao-cao-6-thang', 'Báo cáo sơ kết 6 tháng đầu năm', '2026-06-20'),
      reportOf('bao-cao-nam', 'Báo cáo tổng kết năm', '2026-11-20'),
      // Words without a date stay words: nothing falls due.
      { ...reportOf('bao-cao-cap-tren', 'Báo cáo cấp trên', ''), units: ['van-phong-xa'], to: 'Sở Nội vụ', by: null },
    ]
      .map((data) => ({ command: 'SetDuty', data }))
      .map(onCampaign(s)),
  );
  mustNot(await s.client.act(CULTURE, s.campaign, 'LaunchCampaign'), 'NotAllowed', 'a clerk launches');
  await s.days.to('2026-02-24');
  must(await s.client.act(CHAIR, s.campaign, 'LaunchCampaign'), 'launch');
}

export const onCampaign =
  (s: Scene) =>
  (of: { command: string; data: unknown }): Step => ({ stream: s.campaign, ...of });

/** "Đúng quy trình, tiêu chuẩn, tỷ lệ": the plan leaves the ratio open; one household in twenty, three teachers in twenty. */
const share = (unit: { id: string; base: number }, award: string, kind: string, numerator: number, of: string) => ({
  command: 'SetQuota',
  data: {
    ...{ stage: 'propose', unit: unit.id, award, kinds: [kind] },
    limit: { ratio: { numerator, denominator: 20 }, base: unit.base, of, rounding: 'down', countedOn: '2026-01-31' },
  },
});
const householdShare = (v: { id: string; base: number }) =>
  share(v, 'GIA_DINH_VAN_HOA', 'household', 1, 'hộ gia đình trong xóm');
const teacherShare = (v: { id: string; base: number }) => share(v, 'LDTT', 'person', 3, 'cán bộ, giáo viên của trường');

type Report = 'halfYear' | 'year';
interface Round {
  readonly duty: string;
  readonly report: Report;
  readonly on: string;
  /** Came in after the last day, never came, was let off. */
  readonly late?: string;
  readonly never?: string;
  readonly excused?: string;
}
/** Reports of units come by post and are recorded with the day on which they came; figures are added together (office.md U5). */
export async function halfYear(s: Scene): Promise<void> {
  const round: Round = {
    ...{ duty: 'bao-cao-6-thang', report: 'halfYear', on: '2026-06-18' },
    ...{ late: 'hoi-phu-nu', excused: 'xom-6' },
  };
  await s.days.to('2026-06-19');
  mustNot(
    await s.client.act(CLERK, s.campaign, 'AcceptDuty', { duty: round.duty, unit: 'xom-1' }),
    'DutyNotFiled',
    'accept what was not filed',
  );
  await reports(s, round);
  await s.days.to('2026-06-23');
  await file(s, round, 'hoi-phu-nu', '2026-06-23');
  mustNot(
    await s.client.act(CLERK, s.campaign, 'FileDuty', filing(round, 'xom-1', '2026-06-18', 'a'.repeat(64))),
    'DutyIsAccepted',
    'file again what was accepted',
  );
  await sendUp(s, round.report, 'Báo cáo số 42/BC-UBND', '2026-06-24');
}

export async function wholeYear(s: Scene): Promise<void> {
  const round: Round = { duty: 'bao-cao-nam', report: 'year', on: '2026-11-18', never: 'truong-mam-non' };
  await s.days.to('2026-11-18', '14:00');
  await reports(s, round);
}
/** The office's own report goes to Sở Nội vụ, which is not on the system; the duty without a day is met with it. */
export async function reportUp(s: Scene): Promise<void> {
  const file = await sendUp(s, 'year', 'Báo cáo số 97/BC-UBND', '2026-12-22');
  const paper = { paper: 'Báo cáo số 97/BC-UBND', on: '2026-12-22' };
  const data = { duty: 'bao-cao-cap-tren', unit: 'van-phong-xa' };
  await mustAll(
    s,
    CLERK,
    [
      { command: 'FileDuty', data: { ...data, paper, file, receivedOn: null } },
      { command: 'AcceptDuty', data },
    ].map(onCampaign(s)),
  );
}

const filing = (round: Round, unit: string, receivedOn: string, sha: string) => ({
  ...{ duty: round.duty, unit, file: sha, receivedOn },
  paper: { paper: `Báo cáo của ${unit}`, on: round.on },
});
/** What a unit counted: people in its movements, and models it found; the lines are the office's own. */
const figuresOf = (unit: { base: number }) => ({ 'tham-gia': unit.base, 'dien-hinh': unit.base % 4 });

async function reports(s: Scene, round: Round): Promise<void> {
  const inTime = units.filter((u) => ![round.late, round.never, round.excused].includes(u.id));
  for (const unit of inTime) await file(s, round, unit.id, round.on);
  if (round.excused !== undefined)
    must(
      await s.client.act(CLERK, s.campaign, 'ExcuseDuty', {
        ...{ duty: round.duty, unit: round.excused },
        reason: 'Xóm đang khắc phục hậu quả ngập lụt',
      }),
      'excuse',
    );
}

async function file(s: Scene, round: Round, id: string, receivedOn: string): Promise<void> {
  const unit = units.find((u) => u.id === id) ?? { id, base: 0 };
  const sha = await scan(s, CLERK, `${round.duty} của ${id}`);
  const paper = { paper: `Báo cáo của ${id}`, on: round.on };
  await mustAll(
    s,
    CLERK,
    [
      { command: 'FileDuty', data: filing(round, id, receivedOn, sha) },
      { command: 'AcceptDuty', data: { duty: round.duty, unit: id } },
      { command: 'FileReport', data: { report: round.report, unit: id, paper, file: sha, figures: figuresOf(unit) } },
    ].map(onCampaign(s)),
  );
}

interface Filed {
  readonly report: string;
  readonly unit: string | null;
  readonly figures: Readonly<Record<string, number>>;
}
async function sendUp(s: Scene, report: Report, paper: string, on: string): Promise<string> {
  await s.days.to(on);
  const { state } = (await s.client.view(CLERK, s.campaign)) as { state: { reports: readonly Filed[] } };
  const figures: Record<string, number> = {};
  for (const { figures: f } of state.reports.filter((r) => r.report === report && r.unit !== null))
    for (const [line, n] of Object.entries(f)) figures[line] = (figures[line] ?? 0) + n;
  const sha = await scan(s, CLERK, paper);
  const data = { report, unit: null, paper: { paper, on }, file: sha, figures };
  must(await s.client.act(CLERK, s.campaign, 'FileReport', data), 'report to the level above');
  return sha;
}
