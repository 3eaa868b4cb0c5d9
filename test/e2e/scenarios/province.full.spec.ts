import { afterAll, beforeAll, expect, test } from 'vitest';
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
    BlocNotRanked: 1,
    BodyAbolished: 1,
    ChannelMissing: 7,
    CommentsUnanswered: 1,
    DateBeforeSigning: 1,
    FindingsUnsettled: 1,
    IntakeClosed: 3,
    NotASigner: 2,
    NotSealed: 4,
    OpinionMissing: 2,
    OtherAward: 1,
    PostingTooShort: 1,
    QuorumNotMet: 1,
    ReplyAwaited: 1,
    VoteByName: 1,
    WrongRoute: 1,
  });
});
