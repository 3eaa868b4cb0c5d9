import { describe, expect, test } from 'vitest';
import { act, barePlan, CAMPAIGN, campaignStates, MARKED } from '../../test/samples/campaign.js';
import type { Data } from './commands.js';
import { counterFor, limitsOf, placesOfShare, type Quota } from './quota.js';
import type { StartedCampaign } from './state.js';

const { unstarted, collecting } = campaignStates;
const planned = { ...barePlan, status: 'planned' } as const;
const base = { stage: 'propose', award: 'GIAY_KHEN', kinds: ['person', 'collective'] } as const;
type Asked = Partial<Data<'SetQuota'>>;
const set = (state: StartedCampaign, changes: Asked) => act(state, 'SetQuota', changes);
const having = (...asked: Asked[]) =>
  asked.reduce<StartedCampaign>((state, changes) => set(state, changes).state as StartedCampaign, planned);
const share = (numerator: number, denominator: number, of: number, rounding: 'down' | 'nearest' | 'up' = 'down') => ({
  ratio: { numerator, denominator },
  base: of,
  of: 'tập thể dẫn đầu cụm, khối đạt tiêu chuẩn Cờ tỉnh',
  rounding,
  countedOn: '2025-09-01',
});

describe('setting a number', () => {
  test('Q1: a number names an award of the plan, and a unit that exists or the whole office', () => {
    expect(set(planned, { award: 'HC_SAO_VANG' }).refusal).toMatchObject({
      code: 'AwardNotInCampaign',
      fields: ['/award'],
      facts: { awards: ['GIAY_KHEN', 'BK_TINH', 'KNC'] },
    });
    for (const unit of ['unit-z', 'constructor'])
      expect(set(planned, { unit }).refusal).toMatchObject({ code: 'UnknownReference', fields: ['/unit'] });
    expect(set(planned, { unit: null }).answer).toBe('accepted');
  });

  test('Q1: kinds that share a place share the counter; a kind that no number names is not bounded', () => {
    const state = having({ kinds: ['person', 'collective', 'person'] });
    const of = (kind: 'person' | 'collective' | 'household') =>
      counterFor(state, 'propose', 'unit-a', 'GIAY_KHEN', kind);
    expect([of('person'), of('collective'), of('household')]).toEqual([
      `${CAMPAIGN}/propose/unit-a/GIAY_KHEN`,
      `${CAMPAIGN}/propose/unit-a/GIAY_KHEN`,
      null,
    ]);
    expect(state.quotas[0]?.kinds).toEqual(['person', 'collective']);
  });

  test('Q1: numbers of one unit for different kinds have a counter each; a changed one keeps its own', () => {
    const state = having({ kinds: ['person'] }, { kinds: ['collective'], limit: 4 });
    expect(state.quotas.map((q) => [q.counter, q.limit])).toEqual([
      [`${CAMPAIGN}/propose/unit-a/GIAY_KHEN`, 1],
      [`${CAMPAIGN}/propose/unit-a/GIAY_KHEN/collective`, 4],
    ]);
    const changed = set(state, { kinds: ['collective', 'household'], limit: 5 }).state as StartedCampaign;
    expect(changed.quotas.map((q) => [q.counter, q.limit])).toEqual([
      [`${CAMPAIGN}/propose/unit-a/GIAY_KHEN`, 1],
      [`${CAMPAIGN}/propose/unit-a/GIAY_KHEN/collective`, 5],
    ]);
  });

  test('Q2: proposing and granting have a number each', () => {
    const state = having({ limit: 3 }, { stage: 'grant', limit: 1 });
    expect(limitsOf(state).map((l) => [l.counter, l.limit])).toEqual([
      [`${CAMPAIGN}/propose/unit-a/GIAY_KHEN`, 3],
      [`${CAMPAIGN}/grant/unit-a/GIAY_KHEN`, 1],
    ]);
    expect(counterFor(state, 'grant', 'unit-a', 'GIAY_KHEN')).toBe(`${CAMPAIGN}/grant/unit-a/GIAY_KHEN`);
  });

  test('Q6: a unit’s number beside one for the whole office is asked about, not guessed', () => {
    expect(set(having({}), { unit: null }).refusal).toMatchObject({ code: 'QuotaAmbiguous', fields: ['/rest'] });
    expect(set(having({ unit: null }), {}).refusal).toMatchObject({ code: 'QuotaAmbiguous', fields: ['/unit'] });
    const said = having({}, { unit: null, rest: true });
    expect(set(said, { unit: 'unit-b', kinds: ['person'] }).answer).toBe('accepted');
    expect(counterFor(said, 'propose', 'unit-a', 'GIAY_KHEN')).toBe(`${CAMPAIGN}/propose/unit-a/GIAY_KHEN`);
    expect(counterFor(said, 'propose', 'unit-b', 'GIAY_KHEN')).toBe(`${CAMPAIGN}/propose/*/GIAY_KHEN`);
    expect(set(having({ kinds: ['person'] }), { unit: null, kinds: ['household'] }).answer).toBe('accepted');
  });

  test('Q6: kinds that two numbers of one unit bound already can’t be put together in silence', () => {
    const state = having({ kinds: ['person'] }, { kinds: ['collective'] });
    expect(set(state, { kinds: ['person', 'collective'] }).refusal).toMatchObject({
      code: 'QuotaAmbiguous',
      fields: ['/kinds'],
    });
  });

  test('Q6: a number that the plan leaves open bounds nothing, and the secretariat is to ask', () => {
    const { state, effects } = set(planned, { limit: null });
    expect(effects).toMatchObject([{ template: 'quota-unclear', facts: { award: 'GIAY_KHEN' } }]);
    expect(counterFor(state, 'propose', 'unit-a', 'GIAY_KHEN')).toBeNull();
    expect(limitsOf(state)).toEqual([]);
  });

  test('Q6: no national cap: CSTDCS takes the number of the plan, whatever it is', () => {
    const state = { ...planned, awards: ['CSTDCS'] };
    expect(set(state, { award: 'CSTDCS', limit: 500 }).answer).toBe('accepted');
  });

  test('Q4: a place is refused in the name of the plan’s clause, or of the plan', () => {
    const state = having({}, { stage: 'grant', source: 'mục III.2 Kế hoạch số 12/KH-VP' });
    expect(limitsOf(state).map((l) => l.source)).toEqual(['12/KH-VP', 'mục III.2 Kế hoạch số 12/KH-VP']);
  });
});

describe('a share', () => {
  test.each([
    [share(1, 5, 14), 2],
    [share(1, 5, 14, 'nearest'), 3],
    [share(1, 5, 12, 'nearest'), 2],
    [share(1, 5, 11, 'up'), 3],
    [share(1, 5, 15, 'up'), 3],
    [share(1, 3, 0), 0],
    [share(1, 2, 5, 'nearest'), 3],
  ])('Q3: of %o is %d places', (given, places) => expect(placesOfShare(given)).toBe(places));

  test('Q3: the event keeps the share with base and day of counting beside its number', () => {
    const limit = share(15, 100, 47);
    const { events, state } = set(planned, { limit });
    expect(events[0]?.data).toMatchObject({ limit: 7, share: limit });
    expect(limitsOf(state)[0]).toMatchObject({ limit: 7 });
    expect(set(planned, { limit: { ...limit, countedOn: '2025-09-16' } }).refusal).toMatchObject({
      code: 'DateInFuture',
      fields: ['/limit/countedOn'],
    });
  });

  test('Q3: CO_CP is at most a fifth of the collectives that lead a bloc and meet CO_TINH, in the name of the decree', () => {
    const state = { ...planned, awards: ['CO_CP'] };
    const ask = (limit: Asked['limit'], at?: string) =>
      act(
        state,
        'SetQuota',
        { award: 'CO_CP', unit: null, kinds: ['collective'], limit: limit ?? null },
        at ? { at, arrivedAt: at } : {},
      );
    expect(ask(share(1, 5, 14)).events[0]?.data).toMatchObject({ limit: 2 });
    expect(ask(share(1, 6, 14)).answer).toBe('accepted');
    for (const limit of [share(1, 4, 14), share(1, 5, 14, 'up'), share(21, 100, 14)])
      expect(ask(limit).refusal).toMatchObject({ code: 'QuotaOverLaw', clause: 'ND_152_2025:7.1' });
    expect(ask(2).refusal).toMatchObject({ code: 'ShareNeeded', clause: 'ND_152_2025:7.1' });
    expect(ask(null).answer).toBe('accepted');
    expect(
      act(state, 'SetQuota', { award: 'CO_CP', unit: null, limit: 2 }, { arrivedAt: '2025-06-30T01:00:00.000Z' })
        .answer,
    ).toBe('accepted');
  });
});

describe('moving a place', () => {
  const state = having({ limit: 2 }, { unit: 'unit-b', limit: 1 });
  const move = (changes: Partial<Data<'MoveQuota'>> = {}, from: StartedCampaign = state) =>
    act(from, 'MoveQuota', changes);

  test('Q5: it leaves one unit and reaches the other, with a reason that belongs to its writer', () => {
    const { state: moved, events } = move();
    expect(limitsOf(moved).map((l) => [l.counter, l.limit, l.keepsTaken])).toEqual([
      [`${CAMPAIGN}/propose/unit-a/GIAY_KHEN`, 1, true],
      [`${CAMPAIGN}/propose/unit-b/GIAY_KHEN`, 2, true],
    ]);
    expect(events[0]?.personal).toEqual({ 'person:secretariat-head': { reason: `Phòng Hai thêm người ${MARKED}` } });
  });

  test('Q5: more than a unit has, between one unit and itself, or to one without a number, nothing moves', () => {
    expect(move({ places: 3 }).refusal).toMatchObject({ code: 'TooFewPlaces', facts: { limit: 2 } });
    expect(move({ to: 'unit-a' }).refusal).toMatchObject({ code: 'QuotaMissing', fields: ['/from'] });
    expect(move({ to: 'unit-hq' }).refusal).toMatchObject({ code: 'QuotaMissing', fields: ['/to'] });
    expect(move({ from: 'unit-hq' }).refusal).toMatchObject({ code: 'QuotaMissing', fields: ['/from'] });
    expect(move({ to: 'unit-z' }).refusal).toMatchObject({ code: 'UnknownReference', fields: ['/to'] });
    const open = having({ limit: null }, { unit: 'unit-b', limit: 1 });
    expect(move({}, open).answer).toBe('QuotaMissing');
  });

  test('Q5: a number that the plan sets anew may fall below what is taken; only a move keeps taken places', () => {
    const again = set(move().state as StartedCampaign, { limit: 0 }).state;
    expect(limitsOf(again).find((l) => l.counter.includes('unit-a'))).toMatchObject({ limit: 0, keepsTaken: false });
  });
});

describe('Which counter bounds a nomination?', () => {
  const quota: Quota = { ...base, counter: 'whole', unit: null, limit: 5, rest: true, source: 'x', moved: false };
  const state = { ...collecting, quotas: [quota, { ...quota, counter: 'own', unit: 'unit-a', limit: 1 }] };

  test('Q2: none where no number is set: another stage, another award, a campaign that never began', () => {
    expect(counterFor(state, 'grant', 'unit-a', 'GIAY_KHEN')).toBeNull();
    expect(counterFor(state, 'propose', 'unit-a', 'BK_TINH')).toBeNull();
    expect(counterFor(unstarted, 'propose', 'unit-a', 'GIAY_KHEN')).toBeNull();
    expect(limitsOf(unstarted)).toEqual([]);
  });
});
