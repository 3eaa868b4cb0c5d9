import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Played, played, type Told } from './played.js';

let evening: Played;
let names: readonly (readonly Told[])[];
beforeAll(async () => {
  evening = await played('exceptional');
  names = await evening.events('nomination-');
}, 600_000);
afterAll(() => evening.gone());
const firstOf = (all: readonly Told[], type: string) => all.find((e) => e.type === type);
const day = (e: Told | undefined) => e && new Date(Date.parse(e.at) + 7 * 3_600_000).toISOString().slice(0, 16);

test('E3: rescued at six, submitted at 18:05 and issued at 18:55 of the same day; six requests, or the season stops', async () => {
  const rescued = names.filter((n) => firstOf(n, 'AwardGranted')?.data.issuedOn === '2026-08-05');
  expect(rescued).toHaveLength(3);
  for (const events of rescued) {
    expect(day(firstOf(events, 'NominationSubmitted'))).toBe('2026-08-05T18:05');
    expect(day(firstOf(events, 'AwardGranted'))).toBe('2026-08-05T18:55');
    expect(events.map((e) => e.type)).not.toContain('UnitReviewRecorded');
  }
  expect(evening.summary.decisions).toEqual([
    { number: 166, date: '2026-08-05', grants: 3 },
    { number: 169, date: '2026-08-06', grants: 1 },
  ]);
});

test('E4: papers come after the decision, one of them after its date; nothing is archived before they are there', () => {
  const late = names.filter((n) => n.some((e) => e.type === 'DeadlinePassed' && e.data.kind === 'completeAfter'));
  expect(late).toHaveLength(1);
  for (const events of names.filter((n) => firstOf(n, 'AwardGranted'))) {
    const filed = events.filter((e) => e.type === 'OpenItemCompleted');
    expect(filed.map((e) => e.data.part)).toContain('submissionPaper');
    const granted = events.findIndex((e) => e.type === 'AwardGranted');
    expect(events.findIndex((e) => e.type === 'OpenItemCompleted')).toBeGreaterThan(granted);
    expect(events.at(-2)?.type).toBe('NominationArchived');
  }
  expect(evening.summary.refusals.PartMissing).toBe(1);
});

test('E5: a second form for one achievement, a form of the province, a signature over a hold: each is refused', () => {
  expect(evening.summary.refusals).toMatchObject({
    AlreadyClaimed: 1,
    NotDecidedHere: 1,
    ListChanged: 1,
    OccasionMissing: 2,
    SuddenWithCampaign: 2,
    HeadSubmits: 2,
    BeforeIssue: 2,
  });
});

test('E5: whom the complaint named goes out of the list, is judged anew and gets a written return', () => {
  const held = names.filter((n) => firstOf(n, 'NominationHeld'));
  expect(held).toHaveLength(1);
  const types = held[0]?.map((e) => e.type) ?? [];
  expect(types.slice(types.indexOf('NominationHeld'))).toEqual([
    'NominationHeld',
    'NominationSentBack',
    'NominationUnpresented',
    'NominationReleased',
    'AppraisalReopened',
    'NominationFoundIneligible',
    'RenditionRecorded',
    'NominationArchived',
    'PackageRecorded',
  ]);
});

test('E6: each award stands in the register of its recipient', async () => {
  const register = await evening.events('recipient-');
  expect(register).toHaveLength(4);
  expect(register.flat().map((e) => e.type)).toEqual(Array(4).fill('AwardEntered'));
});

test('E1: nothing is lost, doubled or unexplained, and a verifier of its own accepts the whole', async () => {
  expect(evening.summary.checks).toEqual({ lost: 0, doubled: 0, unexplained: 0 });
  expect(evening.summary.nominations).toMatchObject({ total: 6, byStatus: { archived: 6 } });
  expect(await evening.findings()).toEqual([]);
});
