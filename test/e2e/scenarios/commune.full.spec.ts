import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Played, played, type Told } from './played.js';

let year: Played;
let names: readonly (readonly Told[])[];
beforeAll(async () => {
  year = await played('commune');
  names = await year.events('nomination-');
}, 900_000);
afterAll(() => year.gone());
const having = (type: string) => names.filter((n) => n.some((e) => e.type === type));
const drafted = (n: readonly Told[]) => n[0]?.data;

test('V4: a commune’s year with three people ends as its plan asks, nothing lost, doubled or unexplained', async () => {
  expect(year.summary.checks).toEqual({ lost: 0, doubled: 0, unexplained: 0 });
  expect(year.summary.nominations).toMatchObject({ total: 47, byStatus: { archived: 47 } });
  expect(await year.findings()).toEqual([]);
});

test('V4: everything is done by three people; heads, members and the province stay on paper', async () => {
  const kinds = ['nomination-', 'paper-', 'session-', 'ballot-', 'decision-', 'campaign-'];
  const all = (await Promise.all(kinds.map((kind) => year.events(kind)))).flat(2);
  const people = new Set(all.flatMap((e) => (e.actor.startsWith('u:') ? [e.actor] : [])));
  expect([...people].sort()).toEqual(['u:chu-tich', 'u:van-hoa', 'u:van-phong']);
  const signed = (await year.events('paper-')).flat().filter((e) => e.type === 'PaperSigned');
  expect(signed.length).toBeGreaterThan(0);
  expect(signed.every((e) => e.data.via === 'paper')).toBe(true);
});

test('V4: four decisions for four awards in the numbers of the register, two names to the province by post', () => {
  expect(year.summary.decisions.map((d: { number: number; grants: number }) => [d.number, d.grants])).toEqual([
    [243, 15],
    [246, 5],
    [249, 18],
    [252, 2],
  ]);
  const above = having('NominationForwarded');
  const replies = above.map((n) => n.filter((e) => e.type === 'UpperReplyRecorded').map((e) => e.data.reply));
  expect(replies.sort()).toEqual([
    ['received', 'decided'],
    ['received', 'refused'],
  ]);
});

test('V4: households and farmers have a short report by the commune, or stand in a list without any', () => {
  const found = names.filter((n) => drafted(n).simplifiedProcedure === true);
  expect(found.map((n) => n.find((e) => e.type === 'DocumentAttached')?.data.part)).toEqual(
    found.map(() => 'shortReport'),
  );
  const listed = names.filter((n) => drafted(n).award === 'GIA_DINH_VAN_HOA');
  expect(listed).toHaveLength(19);
  expect(listed.flat().some((e) => e.type === 'DocumentAttached')).toBe(false);
});

test('Q3: a share of the households is counted down to three, and the fourth is refused in the plan’s name', async () => {
  const quotas = (await year.events('campaign-')).flat().filter((e) => e.type === 'QuotaSet');
  expect(quotas.map((e) => e.data.limit)).toEqual(Array(9).fill(3));
  expect(year.summary.refusals.QuotaExceeded).toBe(1);
});

test('U1: half-year and year report are duties: late, let off, missing; words without a day stay words', async () => {
  const duties = (await year.events('campaign-')).flat();
  const filed = duties.filter((e) => e.type === 'DutyFiled');
  expect(filed.filter((e) => e.data.late).map((e) => e.data.unit)).toEqual(['hoi-phu-nu']);
  expect(duties.filter((e) => e.type === 'DutyExcused').map((e) => e.data.unit)).toEqual(['xom-6']);
  expect(filed).toHaveLength(11 + 11 + 1);
  expect(duties.filter((e) => e.type === 'DutySet' && e.data.due === null)).toHaveLength(1);
  const ownReports = duties.filter((e) => e.type === 'ReportFiled' && e.data.unit === null);
  expect(ownReports.map((e) => e.data.figures['tham-gia'])).toEqual([1166, 1219]);
});

test('P3: nobody judges their own case: the other clerk appraises it, and it is voted on by itself without its own vote', async () => {
  const [own] = names.filter((n) => drafted(n).recipient.id === 'van-phong');
  expect(own?.find((e) => e.type === 'NominationAppraised')?.actor).toBe('u:van-hoa');
  expect(own?.find((e) => e.type === 'NominationEndorsed')?.data).toMatchObject({ yes: 5, total: 7 });
});

test('V4: what the plan does not allow is refused by its own code', () => {
  expect(year.summary.refusals).toEqual({
    AlreadyPaid: 1,
    AlreadyPresented: 1,
    CapacityNotHeld: 3,
    DateBeforeSigning: 1,
    DocumentChanged: 1,
    DutyIsAccepted: 1,
    DutyNotFiled: 1,
    FieldNotOpen: 1,
    FindingsUnsettled: 1,
    HeadWithdraws: 1,
    IntakeClosed: 2,
    ItemsOpen: 1,
    NotASigner: 3,
    NotAllowed: 4,
    NotDecidedHere: 1,
    NotInPaper: 1,
    NotSealed: 1,
    OwnCase: 1,
    PaperNotSent: 1,
    PollingOpen: 1,
    QuorumNotMet: 1,
    QuotaExceeded: 1,
    ReasonMissing: 1,
    ReplyIncomplete: 1,
    ResultContradictsCount: 1,
    VoteByName: 1,
  });
});
