import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Played, played, type Told } from './played.js';

let season: Played;
let names: readonly (readonly Told[])[];
beforeAll(async () => {
  season = await played('office-as-happened');
  names = await season.events('nomination-');
}, 900_000);
afterAll(() => season.gone());

test('V3: the campaign as it happened ends as its plan asks, nothing lost, doubled or unexplained', async () => {
  expect(season.summary.checks).toEqual({ lost: 0, doubled: 0, unexplained: 0 });
  expect(season.summary.nominations).toEqual({
    total: 80,
    byStatus: { archived: 80 },
    byOutcome: { awarded: 25, declined: 1, denied: 1, ineligible: 1, lapsed: 1, withdrawn: 51 },
  });
  expect(season.summary.decisions).toEqual([{ number: 1, date: '2025-11-04', grants: 14 }]);
  expect(await season.findings()).toEqual([]);
});

test('V3: what was sent before 01/7/2025 goes by the decree of that day, what was sent from then on by NĐ152', () => {
  const taken = names.flatMap((n) => {
    const [sent, received] = ['NominationSubmitted', 'NominationReceived'].map((type) =>
      n.find((e) => e.type === type),
    );
    return sent && received ? [[sent.data.sentOn < '2025-07-01', received.data.ruleSet]] : [];
  });
  const sets = (before: boolean) => taken.filter(([b]) => b === before).map(([, set]) => set);
  expect(sets(true)).toEqual(Array(8).fill('ND_98_2023.LUAT_06_2022'));
  expect(sets(false)).toEqual(Array(23).fill('ND_152_2025.LUAT_06_2022'));
});

test('O4: what a merged room left is finished by the room that came after it, and by nobody of the old one', () => {
  const mended = names.filter((n) => n.some((e) => e.type === 'NominationResubmitted' && e.at < '2025-08'));
  expect(mended).toHaveLength(1);
  const by = (type: string) => mended.flatMap((n) => n.filter((e) => e.type === type).map((e) => e.actor));
  expect(by('NominationSubmitted')).toEqual(['u:truong-phong-004']);
  expect(by('NominationResubmitted')).toEqual(['u:can-bo-phong-moi-1']);
  expect(season.summary.refusals).toMatchObject({ NotAllowed: 3, UnitEnded: 2 });
});

test('O7: the session of October sits by the founding decision of the new council', async () => {
  const [session = []] = await season.events('session-');
  const called = session.find((e) => e.type === 'SessionCalled')?.data;
  expect(called).toMatchObject({ founded: '2025-07-15', chair: 'chanh-van-phong-moi', total: 9 });
  expect(called.members).not.toContain('chanh-van-phong');
});

test('V3: a later plan gives the new rooms their places; the last day of a running intake is not moved by it', async () => {
  const campaign = (await season.events('campaign-')).flat();
  const [amended] = campaign.filter((e) => e.type === 'PlanAmended');
  expect(amended?.data.quotas).toHaveLength(16);
  expect(season.summary.refusals).toMatchObject({ IntakeRuns: 1, SecondPersonNeeded: 2 });
});

test('U1: every room’s final report came in time, late, or was excused, those of ended rooms from their successors', async () => {
  const filed = (await season.events('campaign-')).flat().filter((e) => e.type === 'DutyFiled');
  expect([filed.length, filed.filter((e) => e.data.late).length]).toEqual([15, 1]);
  const handed = filed.filter((e) => e.actor.includes('moi')).map((e) => e.data.unit);
  expect(handed).toHaveLength(8);
});
