import { describe, expect, test } from 'vitest';
import { ballotBench, ballotStates, DURING, WRITTEN_UNTIL } from '../../../test/samples/ballot.js';
import { sampleCouncil, system } from '../../../test/samples/context.js';
import { openedWith, SESSION, sessionBench, sessionCommands } from '../../../test/samples/session.js';
import { type Ballot, unstartedBallot } from '../../ballot/state.js';
import { ballot } from '../../ballot/stream.js';
import type { AgendaItem, Session, Started } from '../state.js';
import { session } from '../stream.js';

const { accepted, refused } = sessionBench;
const c = sessionCommands;
const id = (name: string) => `nomination:${name}` as const;
const item = (name: string, given: object = {}) =>
  ({ nomination: id(name), award: 'GIAY_KHEN', rounds: 0, at: 'scheduled', ...given }) as AgendaItem;
const open = (...names: string[]) => ({ ...c.OpenBallots, data: { nominations: names.map(id), writtenUntil: null } });
const agendaOf = (state: Session) => (state.status === 'unstarted' ? [] : state.agenda);
const three = openedWith({ agenda: [item('a'), item('b', { rounds: 1 }), item('d')] });
const begun = accepted(open('b', 'a'), three);
const tellings = (effects: typeof begun.effects, command: string) =>
  effects.flatMap((e) => (e.kind === 'tell' && e.command === command ? e.tellings : []));

describe('the ballots of an agenda in one act (C9)', () => {
  test('C9: one event names each in the order of the agenda, in the next round of its item, and who opened them', () => {
    expect(begun.events).toMatchObject([
      {
        type: 'BallotsOpened',
        data: {
          items: [
            { nomination: id('a'), ballot: 'ballot:s-1-1', round: 1 },
            { nomination: id('b'), ballot: 'ballot:s-1-2', round: 2 },
          ],
          openedBy: 'council-secretary',
          unreachable: [],
        },
      },
    ]);
    expect(agendaOf(begun.state).map((i) => (i.at === 'scheduled' ? i.ballot : null))).toEqual([
      'ballot:s-1-1',
      'ballot:s-1-2',
      undefined,
    ]);
  });

  test('C9: a name is never given twice, also where a ballot was cancelled', () => {
    const cancelled = accepted(
      {
        ...c.RecordItemBallot,
        data: { nomination: id('a'), ballot: 'ballot:s-1-1', round: 1, change: 'cancelled' },
      },
      begun.state,
    );
    expect(accepted(open('a', 'd'), cancelled.state).events[0]?.data).toMatchObject({
      items: [{ ballot: 'ballot:s-1-3' }, { ballot: 'ballot:s-1-4' }],
    });
  });

  test('C9: each ballot begins with an event of its own, with the roll as of the session’s act, and tells nothing back', () => {
    const own = openedWith({ agenda: [item('a', { own: ['member-1'] })] });
    const [told] = tellings(accepted(open('a'), own).effects, 'OpenListedBallot');
    expect(told?.receiver).toBe('ballot:s-1-1');
    const act = { type: 'OpenListedBallot', data: told?.data as never, by: system } as const;
    const { events, effects, state } = ballotBench.accepted(act, unstartedBallot);
    expect(events).toMatchObject([
      {
        type: 'BallotOpened',
        data: {
          nomination: id('a'),
          round: 1,
          roll: sampleCouncil.members.filter((m) => m !== 'member-1'),
          excluded: ['member-1'],
          total: 9,
          openedBy: 'council-secretary',
          listed: true,
        },
      },
    ]);
    expect(effects).toEqual([]);
    expect(state).toMatchObject({ status: 'opened', session: SESSION });
    expect(ballot.relies(act, unstartedBallot)).toEqual([]);
    expect(ballot.officeOf(unstartedBallot, act)).toBe('vp');
  });

  test('C10: of a ratio out of reach the chair is warned once for the whole list', () => {
    const heroic = openedWith({ agenda: [item('a', { award: 'CSTDTQ', own: ['member-1'] }), item('b')] });
    const { events, effects } = accepted(open('a', 'b'), heroic);
    expect(events[0]?.data).toMatchObject({ unreachable: [id('a')] });
    expect(effects.filter((e) => e.kind === 'notice')).toMatchObject([
      { template: 'session-ratio-unreachable', facts: { nominations: [id('a')] } },
    ]);
  });

  test('C7, C4: written opinions come in until a time that lies ahead, in a polling until it ends', () => {
    const until = (writtenUntil: string | null, from: Started = three, at = DURING) => ({
      act: { ...c.OpenBallots, data: { nominations: [id('a')], writtenUntil }, context: { at } },
      from,
    });
    const polling = openedWith({ mode: 'written', closesAt: WRITTEN_UNTIL, attendance: null, agenda: [item('a')] });
    const told = ({ act, from }: ReturnType<typeof until>) =>
      tellings(accepted(act, from).effects, 'OpenListedBallot')[0]?.data.writtenUntil;
    expect([told(until(null)), told(until(WRITTEN_UNTIL)), told(until(null, polling))]).toEqual([
      null,
      WRITTEN_UNTIL,
      WRITTEN_UNTIL,
    ]);
    const late = until(DURING);
    expect(refused(late.act, late.from)).toMatchObject({ code: 'AlreadyPast', facts: { until: DURING } });
    const over = until(null, polling, WRITTEN_UNTIL);
    expect(refused(over.act, over.from).code).toBe('AlreadyPast');
  });

  test.each([
    ['ItemHeld', { change: 'held' }],
    ['ItemNotOpen', { change: 'withdrawn' }],
    ['ItemNotOpen', { at: 'counted', votes: [5, 1, 0, 0, 0, 9] }],
    ['BallotOpen', { ballot: 'ballot:x' }],
  ])('C9: %s: all names that stand in the way are said at once, and no ballot opens', (code, given) => {
    const agenda = openedWith({ agenda: [item('a'), item('b', given), item('d', given)] });
    expect(refused(open('a', 'b', 'd'), agenda)).toMatchObject({ code, facts: { nominations: [id('b'), id('d')] } });
  });

  test('C9: a name that is not on the agenda, a sitting without quorum, and nobody’s act open nothing', () => {
    expect(refused(open('a', 'z'), three)).toMatchObject({ code: 'UnknownItem', facts: { nominations: [id('z')] } });
    const few = openedWith({ ...three, attendance: { present: ['chair'], written: [] } });
    expect(refused(open('a'), few)).toMatchObject({ code: 'QuorumNotMet', facts: { present: 1, needed: 6 } });
    expect(refused({ ...open('a'), by: system }, three).code).toBe('NotAllowed');
  });

  test('C9: a ballot that could not begin runs no more, and the secretary is told of its name', () => {
    const answer = (failed: string[]) =>
      accepted(
        { type: 'CompleteFanOut', data: { effect: `${SESSION}/1/open-ballots`, done: 1, irregular: 0, failed } },
        begun.state,
      );
    expect(answer([]).effects).toEqual([]);
    expect(agendaOf(answer([]).state)).toEqual(agendaOf(begun.state));
    const one = answer(['ballot:s-1-2']);
    expect(agendaOf(one.state)[1]).toEqual(item('b', { rounds: 1 }));
    expect(one.effects).toMatchObject([
      {
        template: 'session-ballots-not-opened',
        to: [{ role: 'councilSecretary' }],
        facts: { nominations: [id('b')] },
      },
    ]);
  });

  test('C10: ballots that began while the quorum moved learn how it is now', () => {
    const running = { ...begun.state, quorumMoved: 0 } as Started;
    const answered = (state: Session, asked: number) =>
      tellings(
        accepted(
          {
            type: 'CompleteFanOut',
            data: { effect: `${SESSION}/${asked}/open-ballots`, done: 2, irregular: 0, failed: [] },
          },
          state,
        ).effects,
        'RecordQuorum',
      );
    const word = (met: boolean) =>
      ['ballot:s-1-1', 'ballot:s-1-2'].map((receiver) => ({ receiver, data: { met, since: 1 } }));
    expect(answered(running, 0)).toEqual([]);
    // `accepted` numbers each act anew from 1, so that what moved at 1 came after an act that was number 0.
    const broken = accepted(c.RecordDeparture, running).state;
    expect(broken).toMatchObject({ quorumMoved: 1 });
    expect(answered(broken, 0)).toEqual(word(false));
    const back = accepted(c.RecordAttendance, broken).state;
    expect(answered(back, 0)).toEqual(word(true));
    expect(answered(back, 1)).toEqual([]);
  });
});

const openBallot = (given: object = {}): Ballot => ({ ...ballotStates.opened, ...given });
const closing = (data: object, states: Readonly<Record<string, Ballot>>, at = DURING) => ({
  ...c.CloseBallots,
  data,
  context: { at, related: states },
});
const bothOpen = { 'ballot:s-1-1': openBallot(), 'ballot:s-1-2': openBallot() };

describe('closing them in one act (C11)', () => {
  test('C11: all that are open are asked to close, or those that are named, and say who closed them', () => {
    const all = accepted(closing({}, bothOpen), begun.state);
    expect(all.events).toMatchObject([
      {
        type: 'BallotsClosed',
        data: {
          items: [
            { nomination: id('a'), ballot: 'ballot:s-1-1' },
            { nomination: id('b'), ballot: 'ballot:s-1-2' },
          ],
          closedBy: 'council-secretary',
        },
      },
    ]);
    expect(all.state).toEqual(begun.state);
    expect(all.effects).toMatchObject([{ command: 'CloseListedBallot', complete: true }]);
    expect(tellings(all.effects, 'CloseListedBallot').map((t) => t.receiver)).toEqual(['ballot:s-1-1', 'ballot:s-1-2']);
    const one = accepted(closing({ nominations: [id('b')] }, bothOpen), begun.state);
    expect(tellings(one.effects, 'CloseListedBallot')).toEqual([
      { receiver: 'ballot:s-1-2', data: { closedBy: 'council-secretary' } },
    ]);
    expect(session.relies(c.CloseBallots, begun.state)).toEqual(['ballot:s-1-1', 'ballot:s-1-2']);
    expect(session.relies({ ...c.CloseBallots, data: { nominations: [id('b')] } }, begun.state)).toEqual([
      'ballot:s-1-2',
    ]);
  });

  test('C11: what can’t close yet is named, and nothing closes: paused, not begun, without a ballot', () => {
    const no = (states: Record<string, Ballot>, data: object = {}, from: Session = begun.state) =>
      refused(closing(data, states), from);
    expect(no({ ...bothOpen, 'ballot:s-1-2': ballotStates.paused })).toMatchObject({
      code: 'NoBallotOpen',
      facts: { nominations: [id('b')] },
    });
    expect(no({ 'ballot:s-1-1': openBallot(), 'ballot:s-1-2': unstartedBallot }).facts).toEqual({
      nominations: [id('b')],
    });
    expect(no({}).facts).toEqual({ nominations: [id('a'), id('b')] });
    expect(no(bothOpen, { nominations: [id('a'), id('d')] })).toMatchObject({ facts: { nominations: [id('d')] } });
    expect(no(bothOpen, { nominations: [id('z')] }).code).toBe('UnknownItem');
    expect(no({}, {}, three)).toMatchObject({ code: 'NoBallotOpen', facts: { nominations: [] } });
    expect(refused({ ...closing({}, bothOpen), by: system }, begun.state).code).toBe('NotAllowed');
  });

  test('C7: while written opinions may come every vote is needed first', () => {
    const timed = { ...bothOpen, 'ballot:s-1-1': openBallot({ writtenUntil: WRITTEN_UNTIL }) };
    expect(refused(closing({}, timed), begun.state)).toMatchObject({
      code: 'OpinionsOutstanding',
      facts: { until: WRITTEN_UNTIL, nominations: [id('a')] },
    });
    expect(accepted(closing({}, timed, '2025-10-15T10:00:00.001Z'), begun.state).events).toHaveLength(1);
  });

  test('C11: a ballot closed with others is counted in its own events and leaves the telling to its session', () => {
    const { events, state, effects } = ballotBench.accepted(
      { type: 'CloseListedBallot', data: { closedBy: 'council-secretary' }, by: system },
      ballotStates.opened,
    );
    expect(events).toMatchObject([
      { type: 'BallotClosed', data: { closedBy: 'council-secretary' } },
      { type: 'BallotsCounted', data: { yes: 1, no: 1, invalid: 1, listed: true } },
    ]);
    expect(state).toMatchObject({ status: 'counted', listed: true });
    expect(effects).toEqual([]);
  });
});

describe('what the closed ballots came to (C11)', () => {
  const counted = (name: string, ballotId: string, given: object = {}): Ballot => ({
    ...ballotStates.counted,
    id: ballotId as never,
    nomination: id(name),
    round: name === 'b' ? 2 : 1,
    listed: true,
    ...given,
  });
  const heard = (related: Readonly<Record<string, Ballot>>, from: Session = begun.state, failed: string[] = []) =>
    accepted(
      {
        type: 'CompleteFanOut',
        data: { effect: `${SESSION}/2/close-ballots`, done: 2, irregular: 0, failed },
        context: { related },
      },
      from,
    );
  const bothCounted = { 'ballot:s-1-2': counted('b', 'ballot:s-1-2'), 'ballot:s-1-1': counted('a', 'ballot:s-1-1') };

  test('C11: stands in one event in the order of the agenda, with each outcome; the chair confirms', () => {
    const { events, state, effects } = heard(bothCounted);
    expect(events.map((e) => e.type)).toEqual(['FanOutCompleted', 'ItemResultsRecorded']);
    expect(events[1]?.data).toMatchObject({
      items: [
        { nomination: id('a'), ballot: 'ballot:s-1-1', round: 1, yes: 1, total: 9, outcome: 'failed', clause: null },
        { nomination: id('b'), ballot: 'ballot:s-1-2', round: 2, outcome: 'failed' },
      ],
    });
    const votes = [1, 1, 0, 1, 1, 9];
    expect(agendaOf(state)).toEqual([
      item('a', { at: 'counted', rounds: 1, votes }),
      item('b', { at: 'counted', rounds: 2, votes }),
      item('d'),
    ]);
    expect(effects).toEqual([]);
    const done = { effect: `${SESSION}/2/close-ballots`, done: 2, irregular: 0, failed: [] };
    expect(session.relies({ type: 'CompleteFanOut', data: done }, begun.state)).toEqual([
      'ballot:s-1-1',
      'ballot:s-1-2',
    ]);
    const opening = { ...done, effect: `${SESSION}/2/open-ballots` };
    expect(session.relies({ type: 'CompleteFanOut', data: opening }, begun.state)).toEqual([]);
  });

  test('C11: a ballot that told its count itself, or is not counted, is none of them; the secretary learns who is left', () => {
    const single = { ...bothCounted, 'ballot:s-1-2': counted('b', 'ballot:s-1-2', { listed: false }) };
    expect(heard(single).events[1]?.data).toMatchObject({ items: [{ nomination: id('a') }] });
    const left = heard(
      { 'ballot:s-1-1': counted('a', 'ballot:s-1-1'), 'ballot:s-1-2': ballotStates.paused },
      begun.state,
      ['ballot:s-1-2'],
    );
    expect(agendaOf(left.state)[1]).toMatchObject({ at: 'scheduled', ballot: 'ballot:s-1-2' });
    expect(left.effects).toMatchObject([{ template: 'session-ballots-not-closed', facts: { nominations: [id('b')] } }]);
    expect(heard({}).events.map((e) => e.type)).toEqual(['FanOutCompleted']);
  });

  test('C11, X8: the count of a name withdrawn meanwhile is recorded beside the list, once', () => {
    const gone = {
      ...c.RecordItemChange,
      data: { ...c.RecordItemChange.data, nomination: id('b'), change: 'withdrawn' },
    };
    const { state } = accepted(gone as typeof c.RecordItemChange, begun.state);
    const after = heard(bothCounted, state);
    expect(after.events.map((e) => [e.type, e.irregular ?? false])).toEqual([
      ['FanOutCompleted', false],
      ['ItemResultsRecorded', false],
      ['ItemResultRecorded', true],
    ]);
    expect(after.effects).toMatchObject([{ template: 'irregular', facts: { nomination: id('b') } }]);
    expect(heard(bothCounted, after.state).events.map((e) => e.type)).toEqual(['FanOutCompleted']);
  });
});
