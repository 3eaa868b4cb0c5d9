import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Played, played, type Told } from './played.js';

let season: Played;
let names: readonly (readonly Told[])[];
beforeAll(async () => {
  season = await played('session');
  names = await season.events('nomination-');
}, 1_800_000);
afterAll(() => season.gone());
const count = (type: string, of = names) => of.filter((n) => n.some((e) => e.type === type)).length;

test('D4: 1,050 names of a province come through one sitting, nothing lost, doubled or unexplained', async () => {
  expect(season.summary.checks).toEqual({ lost: 0, doubled: 0, unexplained: 0 });
  expect(season.summary.nominations).toEqual({
    total: 1050,
    byStatus: { archived: 1050 },
    byOutcome: { awarded: 1044, declined: 1, denied: 2, withdrawn: 3 },
  });
  expect(season.summary.sessions).toMatchObject([{ status: 'closed', items: 1049, members: 33 }]);
  expect(await season.findings()).toEqual([]);
});

test('C8: names with a vote of their own have a ballot, all others one count for their list', async () => {
  const [session = []] = await season.events('session-');
  const lists = session.filter((e) => e.type === 'ListVoteRecorded').map((e) => e.data.items.length);
  expect(lists).toEqual([54, 278, 59, 642]);
  expect(await season.events('ballot-')).toHaveLength(15); // 12 flags, 1 title, 1 own case, 1 taken out of its list
  expect(season.summary.refusals).toMatchObject({ VoteByName: 2, ItemHeld: 1 });
});

test('C5: 26 of 33 don’t carry a flag of the Government, 30 carry the title of the whole country', async () => {
  const [session = []] = await season.events('session-');
  type Result = { readonly yes: number; readonly outcome: string; readonly clause: string | null };
  const results = session
    .filter((e) => e.type === 'ItemResultsRecorded')
    .flatMap((e) => e.data.items as readonly Result[]);
  const by = (yes: number) => results.filter((r) => r.yes === yes).map((r) => [r.outcome, r.clause]);
  expect(by(26)).toEqual([['failed', 'ND_152_2025:33.5']]);
  expect(by(30)).toEqual([['passed', 'ND_152_2025:33.5']]);
  expect(season.summary.refusals).toMatchObject({ ResultContradictsCount: 1, VoteCompulsory: 1, QuorumNotMet: 1 });
});

test('S12: the Chủ tịch decides the rest, one decision for each award, in numbers of the register', () => {
  expect(season.summary.decisions).toEqual([
    { number: 812, date: '2026-03-30', grants: 54 },
    { number: 815, date: '2026-03-30', grants: 279 },
    { number: 818, date: '2026-03-30', grants: 59 },
    { number: 821, date: '2026-03-30', grants: 641 },
  ]);
});

test('N1: the title of the whole country was before the public for ten working days, its comment answered', () => {
  const posted = names.filter((n) => n.some((e) => e.type === 'PostingOpened'));
  expect(posted).toHaveLength(1);
  expect(posted[0]?.find((e) => e.type === 'PostingClosed')?.data).toMatchObject({ comments: 1 });
  expect(season.summary.refusals).toMatchObject({ NotPostedInTime: 1, PostingTooShort: 1, CommentsUnanswered: 1 });
});

test('F2: what is decided above is forwarded with the council’s result, and comes back decided or refused', () => {
  expect(count('NominationForwarded')).toBe(12);
  const replies = names.flatMap((n) => n.filter((e) => e.type === 'UpperReplyRecorded').map((e) => e.data.reply));
  expect(replies.filter((r) => r === 'decided')).toHaveLength(11);
  expect(replies.filter((r) => r === 'refused')).toHaveLength(1);
  expect(season.summary.refusals).toMatchObject({ OpinionMissing: 1 });
});
