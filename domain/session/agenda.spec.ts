import { describe, expect, test } from 'vitest';
import { sessionStates } from '../../test/samples/session.js';
import {
  agendaFrozen,
  fanOutCompleted,
  itemBallotRecorded,
  itemChanged,
  itemDeferred,
  itemsRanked,
  listVoteRecorded,
  ownCasesRenewed,
  resultRecorded,
  resultRescinded,
  resultsConfirmed,
} from './agenda.js';
import type { AgendaItem, Started, Votes } from './state.js';

const [N1, N2] = ['nomination:n-1', 'nomination:n-2'] as const;
const B1 = 'ballot:b-1';
const votes: Votes = [7, 1, 0, 0, 1, 9];
const count = { yes: 5, no: 3, blank: 1, invalid: 0, written: 2, issued: 9 };
const counted: Votes = [5, 3, 1, 0, 2, 9];
/** All that an item keeps wherever it goes. */
const lasting = {
  nomination: N1,
  award: 'GIAY_KHEN',
  rounds: 1,
  earlier: [votes],
  rank: 2,
  own: ['chair'],
  change: 'held',
} as const;
/** An item that has none of it. */
const bare = { nomination: N2, award: 'KNC', rounds: 1 } as const;
const having = (...agenda: readonly AgendaItem[]): Started => ({ ...(sessionStates.opened as Started), agenda });
const both = (at: object) => having(...[lasting, bare].map((item) => ({ ...item, ...at }) as unknown as AgendaItem));

describe('C15, C16: what an item keeps from step to step', () => {
  const scheduled = both({ at: 'scheduled' });
  const voted = both({ at: 'counted', votes });
  const steps: readonly (readonly [string, readonly AgendaItem[], readonly object[]])[] = [
    ['the freezing', agendaFrozen(both({ at: 'asked', since: 4 })), [{ at: 'scheduled' }, { at: 'scheduled' }]],
    [
      'the count of a list',
      listVoteRecorded(scheduled, { items: [{ nomination: N1 }, { nomination: N2 }], ...count } as never),
      [
        { at: 'counted', rounds: 2, votes: counted },
        { at: 'counted', rounds: 2, votes: counted },
      ],
    ],
    [
      'the confirmation',
      resultsConfirmed(voted, {
        items: [
          { nomination: N1, result: 'passed', otherAward: null },
          { nomination: N2, result: 'otherForm', otherAward: 'BK_TINH' },
        ],
      } as never),
      [
        { at: 'confirmed', votes, result: 'passed' },
        { at: 'confirmed', votes, result: 'otherForm', otherAward: 'BK_TINH' },
      ],
    ],
  ];
  test.each(steps)('C15: %s', (_name, after, at) =>
    expect(after).toEqual([
      { ...lasting, ...at[0] },
      { ...bare, ...at[1] },
    ]),
  );
  test('C15: the count of one item touches no other', () => {
    const [first, second] = resultRecorded(scheduled, { nomination: N1, round: 2, ...count } as never);
    expect(first).toEqual({ ...lasting, at: 'counted', rounds: 2, votes: counted });
    expect(second).toBe(scheduled.agenda[1]);
    const listed = listVoteRecorded(scheduled, { items: [{ nomination: N1 }], ...count } as never);
    expect(listed[1]).toBe(scheduled.agenda[1]);
  });
  test('C12: what is left over keeps its votes where it was counted', () => {
    const defer = (state: Started) => itemDeferred(state, { nomination: N1 } as never)[0];
    expect(defer(voted)).toEqual({ ...lasting, at: 'deferred', votes });
    expect(defer(scheduled)).toEqual({ ...lasting, at: 'deferred' });
  });
  test('C15: a result that is taken back stays for the minutes, after those before it, and loses its rank', () => {
    const { rank: _, ...unranked } = lasting;
    const rescind = (state: Started, nomination: typeof N1 | typeof N2) =>
      resultRescinded(state, { nomination } as never).find((i) => i.nomination === nomination);
    expect(rescind(voted, N1)).toEqual({ ...unranked, at: 'scheduled', earlier: [votes, votes] });
    expect(rescind(voted, N2)).toEqual({ ...bare, at: 'scheduled', earlier: [votes] });
    expect(rescind(both({ at: 'deferred' }), N1)).toEqual({ ...unranked, at: 'scheduled' });
    expect(rescind(both({ at: 'deferred' }), N2)).toEqual({ ...bare, at: 'scheduled' });
  });
});

describe('C16: ranking', () => {
  const voted = both({ at: 'counted', votes });
  const rank = (places: number, ...names: string[]) =>
    itemsRanked(voted, { ranked: names.map((nomination) => ({ nomination })), places } as never);
  test('C16: who stands within the places stays counted, the next is left over with its votes', () => {
    expect(rank(1, N2, N1)).toEqual([
      { ...lasting, at: 'deferred', votes, rank: 2 },
      { ...bare, at: 'counted', votes, rank: 1 },
    ]);
    expect(rank(2, N1, N2).map((i) => [i.at, i.rank])).toEqual([
      ['counted', 1],
      ['counted', 2],
    ]);
  });
  test('C16: who is not ranked, or not counted any more, stays as it is', () => {
    expect(rank(1, N2)[0]).toBe(voted.agenda[0]);
    const confirmed = both({ at: 'confirmed', votes, result: 'passed' });
    const after = itemsRanked(confirmed, { ranked: [{ nomination: N1 }, { nomination: N2 }], places: 1 } as never);
    expect(after).toEqual(confirmed.agenda);
    const again = resultsConfirmed(confirmed, {
      items: [{ nomination: N1, result: 'failed', otherAward: null }],
    } as never);
    expect(again).toEqual(confirmed.agenda);
  });
});

describe('C14: answers to the asking', () => {
  const asked = having({ ...lasting, at: 'asked', since: 4 }, { ...bare, at: 'asked', since: 6 });
  const answered = (effect: string, ...failed: string[]) =>
    fanOutCompleted(asked, { effect, failed } as never).map((i) => i.at);
  test('C14: answer the items of that event and of no other', () => {
    expect(answered('session:s-1/4/schedule')).toEqual(['scheduled', 'asked']);
    expect(answered('session:s-1/6/schedule', N2)).toEqual(['asked', 'unscheduled']);
    expect(answered('session:s-1/6/schedule', N1)).toEqual(['asked', 'scheduled']);
    expect(answered('session:s-1/4/results')).toEqual(['asked', 'asked']);
  });
  test('C14: an item that stands elsewhere by now is not moved by them', () => {
    const state = having({ ...lasting, at: 'counted', votes });
    expect(fanOutCompleted(state, { effect: 'session:s-1/4/schedule', failed: [] } as never)).toEqual(state.agenda);
  });
});

describe('C9: ballots on an item', () => {
  const scheduled = (given: object = {}) => having({ ...bare, at: 'scheduled', ...given } as AgendaItem);
  const told = (state: Started, change: 'opened' | 'counted' | 'cancelled', round = 2, ballot: string = B1) =>
    itemBallotRecorded(state, { nomination: N2, ballot, round, change } as never)[0];
  test('C9: one runs from its opening to its end', () => {
    expect(told(scheduled(), 'opened')).toEqual({ ...bare, at: 'scheduled', ballot: B1 });
    expect(told(scheduled({ ballot: B1 }), 'cancelled')).toEqual({ ...bare, at: 'scheduled' });
  });
  test('C9: of one whose end was heard first the beginning opens nothing', () => {
    expect(told(scheduled(), 'cancelled')).toEqual({ ...bare, at: 'scheduled', over: B1 });
    expect(told(scheduled({ over: B1 }), 'opened')).toEqual({ ...bare, at: 'scheduled', over: B1 });
    expect(told(scheduled({ over: 'ballot:b-2' }), 'opened')).toMatchObject({ ballot: B1 });
    expect(told(scheduled({ ballot: 'ballot:b-2' }), 'cancelled')).toMatchObject({ ballot: 'ballot:b-2', over: B1 });
  });
  test('C9: of another round, or of an item that is no longer to be voted on, nothing is kept', () => {
    for (const round of [1, 3]) expect(told(scheduled(), 'opened', round)).toEqual({ ...bare, at: 'scheduled' });
    const voted = having({ ...bare, at: 'counted', votes });
    expect(told(voted, 'opened')).toEqual({ ...bare, at: 'counted', votes });
  });
});

describe('P3, X4: whose own case an item is, and what became of its name', () => {
  test('P3: is said anew by another founding decision', () => {
    const state = both({ at: 'scheduled' });
    const { own: _, ...others } = lasting;
    expect(ownCasesRenewed(state, [])).toEqual([
      { ...others, at: 'scheduled' },
      { ...bare, at: 'scheduled' },
    ]);
    expect(ownCasesRenewed(state, [{ nomination: N2, own: ['member-1'] }])[1]).toMatchObject({ own: ['member-1'] });
  });
  const change = (state: Started, to: 'withdrawn' | 'held' | 'released') =>
    itemChanged(state, { nomination: N2, change: to, since: 4 }).agenda?.find((i) => i.nomination === N2);
  test('X4: a withdrawn name leaves a list that is not frozen and is struck out of one that is, for good', () => {
    const called = { ...(sessionStates.called as object), agenda: [{ ...bare, at: 'scheduled' }] };
    expect(change({ ...called, frozen: false } as never, 'withdrawn')).toBeUndefined();
    const struck = change({ ...called, frozen: true } as never, 'withdrawn');
    expect(struck).toMatchObject({ change: 'withdrawn' });
    expect(change(having(struck as AgendaItem), 'released')).toMatchObject({ change: 'withdrawn' });
  });
  test('A8: a hold is marked until it is over', () => {
    const held = change(having({ ...bare, at: 'scheduled' }), 'held');
    expect(held).toEqual({ ...bare, at: 'scheduled', change: 'held' });
    expect(change(having(held as AgendaItem), 'released')).toEqual({ ...bare, at: 'scheduled' });
    expect(change({ ...(sessionStates.called as object), frozen: false, agenda: [held] } as never, 'released')).toEqual(
      { ...bare, at: 'scheduled' },
    );
  });
});
