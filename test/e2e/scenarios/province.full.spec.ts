import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPages } from '../../../adapters/documents/testing/read-pdf.js';
import { type Played, played, type Told } from './played.js';

let year: Played;
let all: readonly (readonly Told[])[];
beforeAll(async () => {
  year = await played('province');
  all = await year.events('');
}, 900_000);
afterAll(() => year.gone());
const told = (type: string, which: (data: Told['data']) => boolean = () => true) =>
  all.flat().filter((e) => e.type === type && which(e.data));
const textOf = async (sha256: string) =>
  (await readPages(await readFile(join(year.out, 'files', sha256)))).join(' ').replaceAll('\u00a0', ' ');
const data = (type: string, which?: (data: Told['data']) => boolean) => told(type, which).map((e) => e.data);

test('V1: the year of 31 names ends with every case at its end, nothing lost, doubled or unexplained', async () => {
  expect(year.summary).toMatchObject({
    nominations: {
      total: 31,
      byStatus: { archived: 31 },
      byOutcome: { awarded: 6, bestowed: 21, declined: 1, denied: 1, withdrawn: 2 },
    },
    checks: { lost: 0, doubled: 0, unexplained: 0 },
    effects: { due: 0, gaveUp: 0 },
  });
  expect(await year.findings()).toEqual([]);
});

test('V1: units’ own plans “trước ngày 20/02/2025” are in time to the end of 19/02; each movement has a lead', () => {
  const [plans, ...movements] = data('DutySet');
  expect(plans).toMatchObject({ lastDay: '2025-02-19' });
  expect(movements.map((d) => [d.units.length, d.lastDay])).toEqual(Array(4).fill([1, null]));
  const filed = data('DutyFiled', (d) => d.duty === plans?.duty);
  expect([filed.filter((d) => !d.late).length, filed.filter((d) => d.late).length]).toEqual([7, 1]);
});

test('V1: over 01/7/2025 the decree goes by the day sent, and a successor answers for the district that ended', () => {
  expect(data('UnitsMerged').map((d) => [d.units[0], d.into, d.to])).toEqual([
    ['so-ldtbxh', 'so-noi-vu', '2025-02-28'],
    ['huyen-dinh-hoa', 'xa-dinh-hoa', '2025-06-30'],
    ['huyen-phu-binh', 'xa-phu-binh', '2025-06-30'],
    ['tp-pho-yen', 'phuong-pho-yen', '2025-06-30'],
  ]);
  const ruledBy = (ruleSet: string) => data('NominationReceived', (d) => d.ruleSet.startsWith(ruleSet)).length;
  expect([ruledBy('ND_98_2023'), ruledBy('ND_152_2025')]).toEqual([2, 28]);
  expect(told('NominationResubmitted').map((e) => e.at.slice(0, 10))).toEqual(['2025-07-02']);
});

test('V1: one letter to each body for the whole list; exceptions name by name, silence goes on with a note', () => {
  expect(data('OpinionRequested', (d) => d.opinion === 'backgroundCheck')).toHaveLength(87);
  expect(data('OpinionRecorded', (d) => d.answer === 'exception')).toHaveLength(1);
  expect(data('OpinionExpired')).toHaveLength(28);
  const late = all.flat().filter((e) => e.type === 'ReplyRecorded' && 'irregular' in e);
  expect(late).toHaveLength(1);
});

test('V1: standing body and full council each sit on their own total, the State title by name and without the own case', () => {
  expect(year.summary.sessions.map((s: Told['data']) => [s.status, s.items, s.members]).sort()).toEqual([
    ['cancelled', 0, 13],
    ['closed', 2, 13],
    ['closed', 20, 5],
  ]);
  expect(
    data('BallotsCounted')
      .map((d) => d.yes)
      .sort((a, b) => a - b),
  ).toEqual([2, 12]);
});

test('V1: one decision for each award, checked by Văn phòng, numbered from the register, two of them KT.', () => {
  expect(year.summary.decisions.map((d: Told['data']) => [d.date, d.grants])).toEqual([
    ['2025-10-09', 1],
    ['2025-11-11', 15],
    ['2025-11-11', 4],
    ['2025-11-24', 1],
  ]);
  expect(data('DecisionNumbered').every((d) => d.mode === 'registry')).toBe(true);
  expect(
    data('DecisionSigned')
      .map((d) => d.signedAs)
      .sort(),
  ).toEqual(['KT', 'KT', 'self', 'self']);
  expect([data('DecisionSentBack').length, data('DecisionChecked').length]).toEqual([1, 4]);
});

test('V1: Ban Thường vụ is heard before the forwarding; TNXP medals go by list to Bộ Nội vụ and come back by hand', () => {
  const [asked] = told('OpinionRecorded', (d) => d.answer === 'agree');
  const forwarded = told('NominationForwarded').map((e) => e.at);
  expect(forwarded).toHaveLength(7);
  expect(
    forwarded
      .toSorted()
      .at(-1)
      ?.localeCompare(asked?.at ?? ''),
  ).toBe(1);
  const replies = data('UpperReplyRecorded').map((d) => `${d.reply} ${d.paper.number}`);
  const count = (reply: string) => replies.filter((r) => r === reply).length;
  expect([count('decided 214/QĐ-CTN'), count('refused 214/QĐ-CTN'), count('decided 498/QĐ-TTg')]).toEqual([5, 1, 1]);
});

test('V1: old files are digitised, and the yearly lines are counted from what was granted', () => {
  expect([data('PastAwardImported').length, data('EntryVerified').length]).toEqual([2, 1]);
  expect(data('ReportFiled')).toMatchObject([
    {
      report: 'year',
      figures: { all: 21, BK_TINH: 16, TTLDXS: 4, CO_TINH: 1, household: 7, collective: 5, person: 9 },
    },
  ]);
});

test('P13: certificates from the autumn on have the province’s own words; the one of the flood keeps the product’s', async () => {
  expect(data('TemplateReleased')).toMatchObject([
    { template: 'certificate', version: 1, preparedBy: 'chuyen-vien-2', releasedBy: 'truong-ban-tdkt' },
  ]);
  const own = async (day: string) => {
    const set = told('RenditionRecorded', (d) => d.document === 'certificates').filter((e) => e.at.startsWith(day));
    const texts = await Promise.all(set.map((e) => textOf(e.data.sha256)));
    return texts.map((text) => /Vào sổ khen thưởng số: \d/.test(text) && !text.includes('Số sổ vàng'));
  };
  expect(await own('2025-10-09')).toEqual([false]);
  expect([await own('2025-11-11'), await own('2025-11-24')]).toEqual([[true, true], [true]]);
});

test('G5: one ceremony list calls the names of three decisions, the highest award first, and they are handed over that day', async () => {
  const [planned, ...others] = data('CeremonyPlanned');
  expect([planned?.heldOn, planned?.with.length, others]).toEqual(['2025-12-12', 2, []]);
  const [list] = data('RenditionRecorded', (d) => d.document === 'ceremony-list');
  const text = await textOf(list?.sha256);
  const groups = ['CỜ THI ĐUA', 'TẬP THỂ LAO ĐỘNG XUẤT SẮC', 'BẰNG KHEN'].map((award) => text.indexOf(award));
  expect([groups.includes(-1), groups]).toEqual([false, groups.toSorted((a, b) => a - b)]);
  const handed = data('HandOverRecorded', (d) => d.on === '2025-12-12').map((d) => d.nominations.length);
  expect(handed.sort((a, b) => a - b)).toEqual([1, 4, 15]);
});

test('G7: the year’s 35 files go to the records office by one list, and only the second signature moves them', () => {
  const drawnUp = data('PaperDrafted', (d) => d.kind === 'depositList');
  expect(drawnUp.map((d) => [d.deposit.year, d.deposit.cases.length])).toEqual([[2026, 35]]);
  const [accepted, ...more] = told('DepositAccepted');
  expect([accepted?.actor, accepted?.data.on, more]).toEqual(['u:luu-tru', '2026-05-22', []]);
  const deposited = told('DepositRecorded');
  expect(new Set(deposited.map((e) => e.data.paper))).toEqual(new Set([drawnUp[0]?.paper]));
  expect([deposited.length, deposited.filter((e) => e.at < (accepted?.at ?? ''))]).toEqual([35, []]);
});

test('E3: a sudden merit of the flood is decided on the day of its submission, its papers filed within ten working days', () => {
  const [started] = told('NominationDrafted', (d) => d.occasion === 'lu-lut-10-2025');
  const [issued] = told('DecisionIssued', (d) => d.on === '2025-10-09');
  expect(Date.parse(issued?.at ?? '') - Date.parse(started?.at ?? '')).toBeLessThan(3_600_000);
  expect(
    data('OpenItemCompleted')
      .map((d) => d.part)
      .sort(),
  ).toEqual(['achievementReport', 'submissionPaper', 'yearRating']);
});

test('V1: what is late, held, out of turn or of the wrong hand is refused by its own code', () => {
  expect(year.summary.refusals).toMatchObject({
    AcceptanceNeeded: 1,
    AlreadyClaimed: 1,
    BlocNotRanked: 1,
    BodyAbolished: 1,
    ChannelMissing: 7,
    CommentsUnanswered: 1,
    DateBeforeSigning: 1,
    FindingsUnsettled: 1,
    IntakeClosed: 3,
    NotASigner: 2,
    NotPacked: 1,
    NotSealed: 4,
    OpinionMissing: 2,
    OtherAward: 1,
    OthersNotIssued: 1,
    OtherYear: 1,
    PostingTooShort: 1,
    QuorumNotMet: 1,
    ReplyAwaited: 1,
    SecondPersonNeeded: 1,
    TemplateOutdated: 1,
    VoteByName: 1,
    WrongRoute: 1,
  });
});
