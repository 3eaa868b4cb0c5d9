import { describe, expect, test } from 'vitest';
import { act, barePlan, campaignStates } from '../../test/samples/campaign.js';
import { person } from '../../test/samples/context.js';
import { rankingFor } from './bloc.js';
import type { Data } from './commands.js';
import type { StartedCampaign } from './state.js';
import { campaign } from './stream.js';

const bare = { ...barePlan, status: 'launched' } as const;
const bloc = { id: 'khoi-1', kind: 'khoi' } as const;
const units = ['unit-a', 'unit-b', 'unit-hq'];
const enrolled = units.reduce<StartedCampaign>(
  (state, unit) => act(state, 'EnrolUnit', { unit, bloc, leads: unit === 'unit-b' }).state as StartedCampaign,
  bare,
);
const score = (state: StartedCampaign, changes: Partial<Data<'ScoreUnit'>>) => act(state, 'ScoreUnit', changes);
const scored = (points: readonly number[]) =>
  units.reduce<StartedCampaign>(
    (state, unit, i) => score(state, { unit, points: points[i] ?? 0 }).state as StartedCampaign,
    enrolled,
  );
const rank = (state: StartedCampaign, changes: Partial<Data<'RankBloc'>>) => act(state, 'RankBloc', changes);

describe('members of a bloc', () => {
  test('U4: they stand in the campaign of their year, each once, with the one that leads', () => {
    expect(enrolled.blocs['khoi-1']).toEqual({ kind: 'khoi', lead: 'unit-b', members: units, ranking: null });
    expect(bare.blocs).toEqual({});
    expect(act(enrolled, 'EnrolUnit', { unit: 'unit-a', bloc: { id: 'cum-2', kind: 'cum' } }).refusal).toMatchObject({
      code: 'AlreadyEnrolled',
      facts: { bloc: 'khoi-1' },
    });
    expect(act(enrolled, 'EnrolUnit', { unit: 'unit-z' }).answer).toBe('UnknownReference');
  });

  test('D12: a unit may register without a bloc, once, and join one later', () => {
    const alone = act(bare, 'EnrolUnit', { unit: 'unit-a', bloc: null }).state as StartedCampaign;
    expect(act(alone, 'EnrolUnit', { unit: 'unit-a', bloc: null }).answer).toBe('AlreadyEnrolled');
    const joined = act(alone, 'EnrolUnit', { unit: 'unit-a', bloc }).state as StartedCampaign;
    expect([joined.enrolled, joined.blocs['khoi-1']?.members]).toEqual([['unit-a'], ['unit-a']]);
  });

  test('U4: a unit scores itself, another member of its bloc checks it, and the check counts', () => {
    const self = score(enrolled, { unit: 'unit-a', points: 9_550 }).state as StartedCampaign;
    const checked = score(self, { unit: 'unit-a', kind: 'crossCheck', by: 'unit-b', points: 9_025 });
    expect((checked.state as StartedCampaign).scores['unit-a']).toEqual({ self: 9_550, crossCheck: 9_025 });
    for (const by of ['unit-a', 'unit-z'])
      expect(score(self, { unit: 'unit-a', kind: 'crossCheck', by }).answer).toBe('NotOfOneBloc');
    const other = { ...self, blocs: { 'khoi-1': { ...self.blocs['khoi-1']!, members: ['unit-a', 'unit-hq'] } } };
    expect(score(other, { unit: 'unit-a', kind: 'crossCheck', by: 'unit-b' }).answer).toBe('NotOfOneBloc');
    const acts = (data: object) => campaign.relations(enrolled, { type: 'ScoreUnit', data } as never).unit;
    expect([acts({ unit: 'unit-a', by: null }), acts({ unit: 'unit-a', by: 'unit-b' })]).toEqual(['unit-a', 'unit-b']);
    expect(campaign.relations(enrolled, { type: 'RankBloc', data: { bloc: 'khoi-1' } } as never).unit).toBe('unit-b');
  });

  test('U3: what a unit owed and sent stands beside its points', () => {
    const { events } = act(
      campaignStates.launched,
      'ScoreUnit',
      { unit: 'unit-a' },
      { arrivedAt: '2025-10-01T03:00:00.000Z' },
    );
    expect(events[0]?.data).toMatchObject({ duties: { onTime: 0, late: 0, missing: 1, open: 0, excused: 0 } });
  });
});

describe('the ranking', () => {
  test('U4: all members in the order of their points, with the minutes', () => {
    const ranking = ['unit-hq', 'unit-a', 'unit-b'];
    const { events, state } = rank(scored([9_000, 8_000, 9_500]), { ranking });
    expect(events[0]?.data).toMatchObject({
      ranking: [
        { unit: 'unit-hq', points: 9_500 },
        { unit: 'unit-a', points: 9_000 },
        { unit: 'unit-b', points: 8_000 },
      ],
      minutes: { paper: '01/BB-K1', file: 'a'.repeat(64) },
    });
    expect((state as StartedCampaign).blocs['khoi-1']?.ranking).toEqual(ranking);
  });

  test('U4: equals are told apart only by the order of criteria in the bloc’s regulation', () => {
    const equal = scored([9_000, 9_000, 9_500]);
    const ranking = ['unit-hq', 'unit-b', 'unit-a'];
    expect(rank(equal, { ranking }).refusal).toMatchObject({
      code: 'TieUndecided',
      facts: { units: ['unit-b', 'unit-a'] },
    });
    expect(rank(equal, { ranking, tieOrder: ['điểm chuyên đề', 'số mô hình'] }).answer).toBe('accepted');
  });

  test('U4: against the points, without a member, with a stranger, unscored or of tomorrow it is no ranking', () => {
    const state = scored([9_000, 8_000, 9_500]);
    expect(rank(state, { ranking: ['unit-a', 'unit-hq', 'unit-b'] }).refusal).toMatchObject({
      code: 'RankingAgainstScores',
      facts: { units: ['unit-a', 'unit-hq'] },
    });
    for (const ranking of [
      ['unit-hq', 'unit-a'],
      ['unit-hq', 'unit-a', 'unit-a'],
      ['unit-hq', 'unit-a', 'unit-b', 'unit-z'],
    ])
      expect(rank(state, { ranking }).answer).toBe('RankingIncomplete');
    expect(rank(enrolled, { ranking: units }).answer).toBe('ScoreMissing');
    expect(rank(state, { bloc: 'constructor' }).answer).toBe('UnknownReference');
    const minutes = { paper: '1/BB', on: '2025-09-16', file: 'a'.repeat(64) };
    expect(rank(state, { ranking: ['unit-hq', 'unit-a', 'unit-b'], minutes }).answer).toBe('DateInFuture');
  });

  test('U3: a flag is appraised after its bloc has ranked: the place, or that it is missing', () => {
    const state = scored([9_000, 8_000, 9_500]);
    const ranked = rank(state, { ranking: ['unit-hq', 'unit-a', 'unit-b'] }).state;
    for (const award of ['CO_TINH', 'CO_CP']) {
      expect(rankingFor(state, award, 'unit-a')).toBe('missing');
      expect([rankingFor(ranked, award, 'unit-hq'), rankingFor(ranked, award, 'unit-a')]).toEqual([1, 2]);
      expect(rankingFor(ranked, award, 'unit-z')).toBe('missing');
      expect(rankingFor({ status: 'unstarted' }, award, 'unit-a')).toBe('missing');
    }
    expect(rankingFor(state, 'BK_TINH', 'unit-a')).toBe('notAsked');
  });

  describe('points that change after the ranking', () => {
    const ranked = rank(scored([9_000, 8_000, 9_500]), { ranking: ['unit-hq', 'unit-a', 'unit-b'] })
      .state as StartedCampaign;
    const by = (who: string, changes: Partial<Data<'ScoreUnit'>>) =>
      act(ranked, 'ScoreUnit', { unit: 'unit-b', points: 9_900, ...changes }, { actor: person(who) });

    test.each([
      ['a member itself', 'head-b', {}],
      ['a member that checks another', 'head-a', { kind: 'crossCheck', by: 'unit-a' }],
    ] as const)('U4: they are closed to %s', (_what, who, changes) => {
      expect(by(who, changes).refusal).toMatchObject({ code: 'BlocHasRanked', facts: { bloc: 'khoi-1' } });
      expect(act(scored([9_000]), 'ScoreUnit', { unit: 'unit-b', ...changes }, { actor: person(who) }).answer).toBe(
        'accepted',
      );
    });

    test('U3: the secretariat corrects them, and no flag is appraised until the bloc has ranked again', () => {
      const corrected = by('officer-1', {}).state as StartedCampaign;
      expect(rankingFor(corrected, 'CO_TINH', 'unit-hq')).toBe('missing');
      expect(rank(corrected, { ranking: ['unit-hq', 'unit-a', 'unit-b'] }).answer).toBe('RankingAgainstScores');
      const again = rank(corrected, { ranking: ['unit-b', 'unit-hq', 'unit-a'] }).state;
      expect(rankingFor(again, 'CO_TINH', 'unit-hq')).toBe(2);
    });
  });

  test('U4: a member that comes later makes it a ranking of others: it is asked for again', () => {
    const two = {
      ...scored([9_000, 8_000]),
      blocs: { 'khoi-1': { ...enrolled.blocs['khoi-1']!, members: ['unit-a', 'unit-b'] } },
    };
    const ranked = rank(two, { ranking: ['unit-a', 'unit-b'] }).state as StartedCampaign;
    expect(rankingFor(ranked, 'CO_TINH', 'unit-a')).toBe(1);
    expect(rankingFor(act(ranked, 'EnrolUnit', { unit: 'unit-hq', bloc }).state, 'CO_TINH', 'unit-a')).toBe('missing');
  });
});
