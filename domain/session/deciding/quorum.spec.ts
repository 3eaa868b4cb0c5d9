import { describe, expect, test } from 'vitest';
import { sampleCouncil } from '../../../test/samples/context.js';
import { openedWith, sessionBench, sessionCommands, sessionStates } from '../../../test/samples/session.js';
import type { AgendaItem, Session } from '../state.js';

const { accepted, refused } = sessionBench;
const c = sessionCommands;
const item = (id: string, given: object = {}) =>
  ({ nomination: `nomination:${id}`, award: 'GIAY_KHEN', rounds: 0, at: 'scheduled', ...given }) as AgendaItem;
const voting = openedWith({
  agenda: [item('a', { ballot: 'ballot:a' }), item('b', { ballot: 'ballot:b' }), item('c')],
});
const told = (met: boolean) => ({
  name: 'quorum',
  kind: 'tell',
  command: 'RecordQuorum',
  complete: false,
  tellings: ['ballot:a', 'ballot:b'].map((receiver) => ({ receiver, data: { met, since: 1 } })),
});
const attend = (count: number) => ({
  ...c.RecordAttendance,
  data: { present: sampleCouncil.members.slice(0, count), written: [] },
});

describe('a quorum that breaks over open ballots (C10)', () => {
  const broken = accepted(c.RecordDeparture, voting);

  test('C10: a departure that breaks it pauses every ballot that runs', () => {
    expect(broken.effects).toEqual([expect.objectContaining({ template: 'session-quorum-broken' }), told(false)]);
    expect(
      accepted(
        c.RecordDeparture,
        openedWith({ ...voting, attendance: { present: sampleCouncil.members, written: [] } }),
      ).effects,
    ).toEqual([]);
  });

  test('C10: when attendance is taken again and it is back, they go on', () => {
    expect(accepted(attend(5), broken.state).effects).toEqual([]);
    expect(accepted(attend(6), broken.state).effects).toEqual([told(true)]);
  });

  test('C10: also when it comes back while the sitting is adjourned', () => {
    const adjourned = accepted(c.AdjournSession, broken.state).state;
    expect(accepted(attend(6), adjourned).effects).toEqual([told(true)]);
  });

  test('C10: a ballot that is heard of after the quorum broke is paused at once', () => {
    const heard = {
      ...c.RecordItemBallot,
      data: { ...c.RecordItemBallot.data, nomination: 'nomination:c', ballot: 'ballot:c' },
    } as const;
    expect(accepted(heard, broken.state).effects).toMatchObject([
      { command: 'RecordQuorum', tellings: [{ receiver: 'ballot:c', data: { met: false, since: 1 } }] },
    ]);
    expect(accepted(heard, voting).effects).toEqual([]);
  });

  test('Which ballots run is known from their opening to their count or cancelling', () => {
    const ballotOf = (state: Session, i: number) => {
      const found = state.status === 'unstarted' ? undefined : state.agenda[i];
      return found?.at === 'scheduled' ? found.ballot : found?.at;
    };
    const about = (change: 'opened' | 'cancelled', ballot: `ballot:${string}` = 'ballot:c') => ({
      ...c.RecordItemBallot,
      data: { nomination: 'nomination:c' as const, ballot, round: 1, change },
    });
    const { state } = accepted(about('opened'), voting);
    expect(ballotOf(state, 2)).toBe('ballot:c');
    expect(ballotOf(accepted(about('cancelled'), state).state, 2)).toBeUndefined();
    const result = { ...c.RecordItemResult, data: { ...c.RecordItemResult.data, nomination: 'nomination:c' as const } };
    expect(ballotOf(accepted(result, state).state, 2)).toBe('counted');
  });

  test('What a ballot tells may arrive in any order', () => {
    const tell = (change: 'opened' | 'cancelled', ballot: `ballot:${string}`, round = 1) => ({
      ...c.RecordItemBallot,
      data: { nomination: 'nomination:c' as const, ballot, round, change },
    });
    const ballotAfter = (...acts: ReturnType<typeof tell>[]) => {
      const { state } = acts.reduce((play, act) => accepted(act, play.state), { state: voting as Session });
      const found = state.status === 'unstarted' ? undefined : state.agenda[2];
      return found?.at === 'scheduled' ? found.ballot : undefined;
    };
    expect(ballotAfter(tell('cancelled', 'ballot:x'), tell('opened', 'ballot:x'))).toBeUndefined();
    expect(ballotAfter(tell('opened', 'ballot:x'), tell('opened', 'ballot:y'), tell('cancelled', 'ballot:x'))).toBe(
      'ballot:y',
    );
    expect(ballotAfter(tell('cancelled', 'ballot:x'), tell('opened', 'ballot:y'), tell('opened', 'ballot:x'))).toBe(
      'ballot:y',
    );
    const counted = openedWith({ agenda: [item('c', { rounds: 1 })] });
    const late = accepted(tell('opened', 'ballot:x'), counted);
    expect(late.events[0]).not.toHaveProperty('irregular');
    expect(late.state).toEqual(counted);
    expect(accepted(tell('opened', 'ballot:x', 3), counted).events[0]?.irregular).toBe(true);
  });

  test('An item whose ballot runs is neither left over nor taken off the agenda', () => {
    const a = { nomination: 'nomination:a' as const, reason: 'x' };
    const context = { related: { 'nomination:a': c.RescindResult.context.related['nomination:n-2'] } };
    expect(refused({ ...c.DeferItem, data: a, context }, voting).code).toBe('BallotOpen');
    expect(refused({ ...c.RemoveAgendaItem, data: a, context }, voting).code).toBe('BallotOpen');
  });
});

describe('a ratio out of reach with those who came (C10)', () => {
  const flag = openedWith({ agenda: [item('f', { award: 'CO_CP' })], attendance: null });

  test('C10: it is warned of when attendance is taken, before any ballot opens, and once', () => {
    const seven = accepted(attend(7), flag);
    expect(seven.events[0]?.data).toMatchObject({ unreachable: ['nomination:f'] });
    expect(seven.effects).toMatchObject([
      { template: 'session-ratio-unreachable', facts: { nominations: ['nomination:f'] } },
    ]);
    expect(accepted(attend(7), seven.state).effects).toEqual([]);
    expect(accepted(attend(8), flag).events[0]?.data).toMatchObject({ unreachable: [] });
  });

  test('C10: who writes is expected to vote, who leaves is not', () => {
    const writing = { ...attend(7), data: { present: sampleCouncil.members.slice(0, 7), written: ['member-6'] } };
    const eight = accepted(writing, flag);
    expect(eight.events[0]?.data).toMatchObject({ unreachable: [] });
    const left = accepted({ ...c.RecordDeparture, data: { member: 'chair' } }, eight.state);
    expect(left.events[0]?.data).toMatchObject({ unreachable: ['nomination:f'] });
  });

  test('P7: the base stays all members, whoever came', () =>
    expect(accepted(attend(7), flag).state).toMatchObject({ total: sessionStates.opened.total }));
});
