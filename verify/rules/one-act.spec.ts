import { describe, expect, test } from 'vitest';
import type { Event } from '../bytes/streams.js';
import type { Condition, Turn } from '../world/world.js';
import { ballotConditions } from './ballot.js';
import { councilConditions } from './council.js';

// Ballots that a session opened and closed in one act, by the conditions alone: what each of them lets pass, and what not.

const SESSION = 'session:s-1';
const [B1, B2] = ['ballot:s-1-1', 'ballot:s-1-2'];
const votes = { yes: 5, no: 1, blank: 0, invalid: 0, absent: 3, total: 9 };
const event = (stream: string, version: number, type: string, data: object, o: Partial<Event> = {}): Event =>
  ({
    stream,
    version,
    type,
    data,
    at: '2025-10-15T02:00:00.000Z',
    actor: 'u:secretary',
    command: 'x',
    relied: {},
    ...o,
  }) as never;
const bySession = (version: number) => ({ actor: `s:${SESSION}`, command: `${version}/Command/receiver` });

const items = [B1, B2].map((ballot, i) => ({ ballot, nomination: `nomination:n-${i + 1}`, round: 1 }));
const opening = event(SESSION, 1, 'BallotsOpened', { items, openedBy: 'secretary' });
const closing = event(SESSION, 2, 'BallotsClosed', { items, closedBy: 'secretary' });
const ballotOf = (ballot: string, i: number, listed = true): Event[] => [
  event(ballot, 1, 'BallotOpened', { session: SESSION, ...items[i], openedBy: 'secretary' }, bySession(1)),
  event(ballot, 2, 'BallotClosed', { closedBy: 'secretary' }, bySession(2)),
  event(ballot, 3, 'BallotsCounted', { ...votes, listed }, bySession(2)),
];
const results = event(
  SESSION,
  3,
  'ItemResultsRecorded',
  { items: items.map((i) => ({ ...i, ...votes, outcome: 'passed' })) },
  { actor: 's:effect', relied: { [B1 as string]: 3, [B2 as string]: 3 } },
);

/** What the condition says of this event, in a record of the session and its two ballots. */
function said(
  name: string,
  at: Event,
  o: { past?: readonly Event[]; session?: readonly Event[]; listed?: boolean } = {},
) {
  const ballots = [ballotOf(B1 as string, 0, o.listed), ballotOf(B2 as string, 1, o.listed)];
  const streams = new Map(
    [o.session ?? [opening, closing], ...ballots].map((events) => [events[0]?.stream, { events }]),
  );
  const before = (id: string, seen: Event) => streams.get(id)?.events.slice(0, seen.relied[id] ?? 9) ?? [];
  const condition = { ...councilConditions, ...ballotConditions }[name] as Condition;
  const state = { session: SESSION, names: items.map((i) => i.nomination) };
  const turn = { world: { record: { streams, before } }, event: at, before: state, after: state, past: o.past ?? [] };
  const wrong = condition(turn as unknown as Turn);
  return wrong ? wrong.rule : null;
}
const changed = (from: Event, data: object, o: Partial<Event> = {}): Event =>
  ({ ...from, ...o, data: { ...from.data, ...data } }) as Event;
const [begun, shut, counted] = ballotOf(B1 as string, 0) as [Event, Event, Event];

describe('ballots of one act, as the verifier sees them (C9, C11)', () => {
  test('C9: a ballot begins by the act of its session that names it, and says whose act that was', () => {
    expect(said('openedAsAsked', begun)).toBeNull();
    expect(said('openedAsAsked', changed(begun, { openedBy: 'member-3' }))).toBe('right');
    expect(said('openedAsAsked', { ...begun, stream: 'ballot:s-1-9' })).toBe('right');
    expect(said('openedAsAsked', { ...begun, actor: 's:session:s-2' })).toBe('right');
    expect(said('openedAsAsked', { ...begun, ...bySession(2) })).toBe('right');
    const alone = { ...begun, actor: 'u:secretary', command: 'key' };
    expect(said('openedAsAsked', alone)).toBeNull();
    expect(said('openedAsAsked', changed(alone, { openedBy: 'member-3' }))).toBe('right');
  });

  test('C9: a session’s act names items of its agenda, and the person who did it', () => {
    expect([said('itemsOnAgenda', opening), said('openedByOneself', opening)]).toEqual([null, null]);
    const strange = [{ ...items[0], nomination: 'nomination:strange' }];
    expect(said('itemsOnAgenda', changed(opening, { items: strange }))).toBe('agenda');
    expect(said('openedByOneself', changed(opening, { openedBy: 'member-3' }))).toBe('right');
    expect(said('openedByOneself', changed(closing, { closedBy: 'member-3' }))).toBe('right');
  });

  test('C11: it closes when its session asked it to, or a person, or in a polling its time', () => {
    expect(said('closedAsAsked', shut, { past: [begun] })).toBeNull();
    expect(said('closedAsAsked', shut, { past: [begun], session: [opening] })).toBe('right');
    expect(said('closedAsAsked', changed(shut, { closedBy: 'member-3' }), { past: [begun] })).toBe('right');
    const polled = changed(begun, { sessionMode: 'written' });
    const byTime = changed(shut, { closedBy: null }, { actor: 's:deadline', command: `${B1}/writtenOpinions-1` });
    const passed = event(B1 as string, 2, 'DeadlinePassed', {}, { actor: 's:deadline' });
    expect(said('closedAsAsked', byTime, { past: [polled, passed] })).toBeNull();
    expect(said('closedAsAsked', byTime, { past: [polled] })).toBe('right');
    expect(said('closedAsAsked', byTime, { past: [begun, passed] })).toBe('right');
  });

  test('C11: it is counted by the hand that closed it, and marked as one that its session reads', () => {
    expect(said('countedAsAsked', counted, { past: [begun, shut] })).toBeNull();
    expect(said('countedAsAsked', changed(counted, { listed: false }), { past: [begun, shut] })).toBe('result');
    expect(said('countedAsAsked', counted, { past: [begun, { ...shut, actor: 'u:secretary' }] })).toBe('result');
    const alone = { ...counted, actor: 'u:secretary' };
    expect(said('countedAsAsked', alone)).toBe('result');
    expect(said('countedAsAsked', changed(alone, { listed: false }))).toBeNull();
  });

  test('C11: the counts that a session reads are those of the ballots that it closed, after they were counted', () => {
    const past = [opening, closing];
    expect(said('countsOfBallots', results, { past })).toBeNull();
    expect(said('countsOfBallots', results, { past: [opening] })).toBe('result');
    expect(said('countsOfBallots', results, { past, listed: false })).toBe('result');
    expect(said('countsOfBallots', { ...results, relied: { [B1 as string]: 2 } } as Event, { past })).toBe('result');
    const more = results.data.items.map((i: object, n: number) => (n === 1 ? { ...i, yes: 6 } : i));
    expect(said('countsOfBallots', changed(results, { items: more }), { past })).toBe('result');
    const swapped = results.data.items.map((i: { ballot: string }) => ({ ...i, ballot: i.ballot === B1 ? B2 : B1 }));
    expect(said('countsOfBallots', changed(results, { items: swapped }), { past })).toBe('result');
  });

  test('X8: a count that fits no more is told by its ballot, or read by the session that closed it', () => {
    const single = (o: Partial<Event>) =>
      event(SESSION, 4, 'ItemResultRecorded', { ...items[0], ...votes }, { irregular: true, ...o });
    const past = [opening, closing];
    const read = single({ actor: 's:effect', relied: { [B1 as string]: 3 } });
    expect(said('countOfBallot', read, { past })).toBeNull();
    expect(said('countOfBallot', read, { past: [opening] })).toBe('result');
    const told = single({ actor: `s:${B1}` });
    expect(said('countOfBallot', told, { listed: false })).toBeNull();
    expect(said('countOfBallot', { ...told, actor: 's:effect' } as Event, { listed: false })).toBe('reference');
  });
});
