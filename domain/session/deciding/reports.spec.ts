import { describe, expect, test } from 'vitest';
import {
  frozenSession,
  openedWith,
  result,
  sessionBench,
  sessionCommands,
  sessionStates,
} from '../../../test/samples/session.js';
import { mayOpenBallot } from '../opening.js';
import type { AgendaItem, Session, Started } from '../state.js';

const { accepted, verdict } = sessionBench;
const c = sessionCommands;
const n1 = 'nomination:n-1';
const item = (given: object = {}) =>
  ({ nomination: n1, award: 'GIAY_KHEN', rounds: 0, at: 'scheduled', ...given }) as AgendaItem;
const over = (...agenda: AgendaItem[]) => openedWith({ agenda });
const first = (state: Session) => (state.status === 'unstarted' ? undefined : state.agenda[0]);

describe('a ballot reports its count (C11)', () => {
  const counting = (yes: number, award = 'GIAY_KHEN') =>
    accepted(result('n-1', yes), over(item({ award }))).events[0]?.data;

  test('C5: the result is computed from the threshold; blank, invalid and absent stay in the base', () => {
    expect(counting(5)).toMatchObject({ outcome: 'passed', clause: null });
    expect(counting(4)).toMatchObject({ outcome: 'failed', clause: null });
    expect(counting(8, 'CO_CP')).toMatchObject({ outcome: 'passed', clause: 'ND_152_2025:33.5' });
    expect(counting(7, 'CO_CP')).toMatchObject({ outcome: 'failed', clause: 'ND_152_2025:33.5' });
    expect(counting(8, 'CSTDTQ')).toMatchObject({ outcome: 'failed' });
    expect(counting(9, 'CSTDTQ')).toMatchObject({ outcome: 'passed' });
  });

  test('C6: where none is stated the chair must say: even nine of nine pass nothing by itself', () => {
    const rules = { ...sessionStates.opened.rules, threshold: null };
    const { events } = accepted(result('n-1', 9), openedWith({ agenda: [item()], rules }));
    expect(events[0]?.data).toMatchObject({ outcome: 'needsChair', clause: null });
  });

  test('C11: the item keeps the count and waits for the chair; nobody is told yet', () => {
    const { state, effects } = accepted(result('n-1', 4, 2), over(item({ own: ['chair'], change: 'held' })));
    expect(first(state)).toEqual(
      item({ own: ['chair'], change: 'held', at: 'counted', rounds: 1, votes: [4, 2, 0, 0, 0, 9] }),
    );
    expect(effects).toEqual([]);
    expect(mayOpenBallot(state, n1, 2)).toMatchObject({ refused: { code: 'ItemHeld' } });
  });

  const with_ = (given: object) => ({ ...result('n-1', 5), data: { ...result('n-1', 5).data, ...given } as never });
  test.each([
    ['an item that is not on the agenda', over(), {}],
    ['an item that is not scheduled', over(item({ at: 'asked', since: 2 })), {}],
    ['a second count of the same round', over(item({ at: 'counted', rounds: 1, votes: [5, 4, 0, 0, 0, 9] })), {}],
    ['an item that was withdrawn', over(item({ change: 'withdrawn' })), {}],
    ['a round that was rescinded', over(item({ rounds: 1 })), {}],
    ['a round that has not come', over(item()), { round: 2 }],
    ['another number of members', over(item()), { total: 10, absent: 5 }],
    ['a session not opened yet', frozenSession, {}],
  ] as const)(
    'It is recorded as irregular for %s: the agenda stays, the secretariat gets a task',
    (_what, state, given) => {
      const after = accepted(with_(given), state);
      expect(after.events).toMatchObject([{ type: 'ItemResultRecorded', irregular: true }]);
      expect(after.state).toEqual({ ...state, irregular: 1 });
      expect(after.effects).toEqual([
        {
          name: 'irregular',
          kind: 'notice',
          template: 'irregular',
          to: [{ role: 'secretariatHead' }],
          facts: { event: 'ItemResultRecorded', nomination: n1 },
        },
      ]);
    },
  );

  test('A count that comes while the session is adjourned fits, with its outcome', () => {
    const adjourned = { ...sessionStates.adjourned, agenda: [item()] };
    const { events } = accepted(result('n-1', 5), adjourned);
    expect(events[0]).not.toHaveProperty('irregular');
    expect(events[0]?.data).toMatchObject({ outcome: 'passed' });
  });
});

describe('a nomination reports what became of it', () => {
  const change = (change: 'withdrawn' | 'held' | 'released') => ({
    ...c.RecordItemChange,
    data: { nomination: n1, change, since: { held: 4, released: 5, withdrawn: 6 }[change] } as never,
  });
  const told = (acts: readonly ('withdrawn' | 'held' | 'released')[], from: Started) =>
    acts.reduce<Session>((state, act) => accepted(change(act), state).state, from);

  test('A held item is not voted on and not confirmed until it is released', () => {
    const held = told(['held'], over(item()));
    expect(mayOpenBallot(held, n1, 1)).toMatchObject({ refused: { code: 'ItemHeld', fields: ['/nomination'] } });
    const released = told(['released'], held as Started);
    expect(first(released)).toEqual(item());
    expect(mayOpenBallot(released, n1, 1)).toHaveProperty('opening');
  });

  test('Before the freezing a withdrawn name leaves the agenda; on a frozen one it stays, struck out', () => {
    const open = { ...sessionStates.called, agenda: [item()] };
    expect(told(['withdrawn'], open)).toMatchObject({ agenda: [] });
    expect(told(['held'], open)).toMatchObject({ agenda: [{ change: 'held' }] });
    expect(told(['withdrawn'], { ...open, frozen: true })).toMatchObject({ agenda: [item({ change: 'withdrawn' })] });
    expect(told(['withdrawn'], over(item()))).toMatchObject({ agenda: [item({ change: 'withdrawn' })] });
  });

  test('What was withdrawn stays withdrawn, also when a hold of it ends', () => {
    expect(first(told(['withdrawn', 'released'], over(item())))).toMatchObject({ change: 'withdrawn' });
    expect(first(told(['withdrawn', 'held'], over(item())))).toMatchObject({ change: 'withdrawn' });
    expect(first(told(['held', 'withdrawn'], over(item())))).toMatchObject({ change: 'withdrawn' });
    expect(mayOpenBallot(told(['withdrawn'], over(item())), n1, 1)).toMatchObject({
      refused: { code: 'ItemNotOpen', fields: ['/nomination'], facts: { item: 'withdrawn' } },
    });
  });

  test.each([
    ['asked', item({ at: 'asked', since: 2 }), 'accepted'],
    ['scheduled', item(), 'accepted'],
    ['counted', item({ at: 'counted', rounds: 1, votes: [5, 4, 0, 0, 0, 9] }), 'accepted'],
    ['unscheduled', item({ at: 'unscheduled' }), 'irregular'],
    ['deferred', item({ at: 'deferred' }), 'irregular'],
    ['confirmed', item({ at: 'confirmed', rounds: 1, votes: [5, 4, 0, 0], result: 'endorsed' }), 'irregular'],
  ])('About an item that is %s: %o → %s', (_at, given, answer) =>
    expect(verdict(change('held'), over(given))).toBe(answer),
  );

  test('About an item that is not there it is recorded all the same', () =>
    expect(accepted(change('held'), over()).state).toEqual({ ...over(), heard: { [n1]: 4 }, irregular: 1 }));

  test('A report that comes too late leaves the status and is remembered with the item', () => {
    const confirmed = item({ at: 'confirmed', rounds: 1, votes: [5, 4, 0, 0], result: 'endorsed' });
    const { state, effects } = accepted(change('withdrawn'), { ...sessionStates.closed, agenda: [confirmed] });
    expect(state).toEqual({
      ...sessionStates.closed,
      agenda: [{ ...confirmed, change: 'withdrawn' }],
      heard: { [n1]: 6 },
      irregular: 1,
    });
    expect(effects).toMatchObject([{ template: 'irregular', facts: { event: 'ItemChangeRecorded', nomination: n1 } }]);
  });
});

describe('whether a ballot may open', () => {
  test.each([
    ['ItemNotOpen', item({ at: 'asked', since: 2 }), 'asked'],
    ['ItemNotOpen', item({ at: 'unscheduled' }), 'unscheduled'],
    ['ItemNotOpen', item({ at: 'counted', rounds: 1, votes: [5, 4, 0, 0, 0, 9] }), 'counted'],
    ['ItemNotOpen', item({ at: 'deferred' }), 'deferred'],
  ])('%s: %o', (code, given, at) =>
    expect(mayOpenBallot(over(given), n1, 1)).toMatchObject({ refused: { code, facts: { item: at } } }),
  );

  test('Only on an item of an opened session', () => {
    expect(mayOpenBallot(over(), n1, 1)).toMatchObject({ refused: { code: 'UnknownItem', fields: ['/nomination'] } });
    for (const state of Object.values(sessionStates).filter((s) => s.status !== 'opened'))
      expect(mayOpenBallot(state, n1, 1)).toMatchObject({
        refused: { code: 'SessionNotOpen', fields: ['/session'], facts: { status: state.status } },
      });
  });

  test('Who sits in the room is known, or not recorded', () => {
    const none = { ...sessionStates.opened.rules, quorum: null };
    expect(mayOpenBallot(openedWith({ agenda: [item()], attendance: null, rules: none }), n1, 1)).toMatchObject({
      opening: { present: null },
    });
    expect(mayOpenBallot(over(item()), n1, 1)).toMatchObject({
      opening: { present: sessionStates.opened.attendance?.present },
    });
  });
});

describe('a damaged history', () => {
  const broken = (type: string, data: object, state: Session) => () =>
    sessionBench.fold(state, [{ type, data, at: '', version: 9, actor: 'u:x' } as never]);

  test('It stops the fold instead of being guessed at', () => {
    expect(broken('SessionOpened', {}, { status: 'unstarted' })).toThrow('SessionOpened before SessionCalled');
    expect(broken('SessionResumed', {}, sessionStates.called)).toThrow('no rules in a session that is called');
    expect(broken('SessionClosed', {}, sessionStates.opened)).toThrow('no minutes in a session that is opened');
    const signed = (kind: string) => ({ kind, as: 'chair', by: 'x' });
    expect(broken('MinutesSigned', signed('councilMinutes'), sessionStates.cancelled)).toThrow('no minutes');
    expect(broken('MinutesSigned', signed('voteCountMinutes'), sessionStates.opened)).toThrow(
      'no minutes of the count',
    );
    expect(broken('SomethingNew', {}, sessionStates.opened)).toThrow('Unexpected "SomethingNew"');
  });
});

describe('effects that could not be done', () => {
  const given = (kind: string) => ({ ...c.GiveUpEffect, data: { effect: 'session:s-1/2/schedule', kind } });

  test('The administrator is told, but not of a notice that could not be sent', () => {
    const { effects, state } = accepted(given('tell'), sessionStates.opened);
    expect(state).toEqual(sessionStates.opened);
    expect(effects).toMatchObject([
      { template: 'effect-given-up', to: [{ role: 'administrator' }], facts: { kind: 'tell' } },
    ]);
    expect(accepted(given('notice'), sessionStates.opened).effects).toEqual([]);
  });
});
