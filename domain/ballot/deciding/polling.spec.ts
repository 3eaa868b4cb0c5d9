import { describe, expect, test } from 'vitest';
import { ballotBench, ballotCommands, cast, DURING, written } from '../../../test/samples/ballot.js';
import { person, sampleCouncil } from '../../../test/samples/context.js';
import { openedWith, SESSION, SHA } from '../../../test/samples/session.js';
import type { AgendaItem } from '../../session/state.js';
import { type Ballot, unstartedBallot } from '../state.js';
import { ballot } from '../stream.js';

const { accepted, refused, play } = ballotBench;
const c = ballotCommands;
const CLOSES = '2025-10-20T10:00:00.000Z';
const LATE = '2025-10-20T10:00:00.001Z';
const item: AgendaItem = { nomination: 'nomination:n-1', award: 'GIAY_KHEN', rounds: 0, at: 'scheduled' };
const polling = openedWith({ mode: 'written', closesAt: CLOSES, attendance: null, agenda: [item] });
const open = (data: object = {}, at = DURING) => ({
  ...c.OpenBallot,
  data: { ...c.OpenBallot.data, ...data },
  context: { at, related: { [SESSION]: polling } },
});
const polled = play([open()]).state;
const sheet = (member: string, at: string) => ({ ...cast(member), context: { at } });
const closed = (state: Ballot = polled) =>
  accepted({ ...c.PassDeadline, context: { at: '2025-10-20T10:00:15.000Z' } }, state);

describe('a ballot of a written polling (C4)', () => {
  test('C4: it closes when its session says, or for a later round at a time of its own', () => {
    expect(polled).toMatchObject({ sessionMode: 'written', writtenUntil: CLOSES, present: null });
    expect(ballot.deadlines(polled)).toEqual([{ key: 'writtenOpinions-1', kind: 'writtenOpinions', at: CLOSES }]);
    const later = '2025-10-27T10:00:00.000Z';
    expect(accepted(open({ writtenUntil: later }), unstartedBallot).state).toMatchObject({ writtenUntil: later });
    expect(refused(open({}, CLOSES), unstartedBallot)).toMatchObject({ code: 'AlreadyPast', facts: { until: CLOSES } });
  });

  test('C4: sheets come in until then, sent here or on paper, from every member', () => {
    expect(accepted(sheet('member-7', CLOSES), polled).events).toHaveLength(1);
    expect(accepted(written('chair', 'yes', CLOSES), polled).events).toHaveLength(1);
    expect(refused(sheet('member-7', LATE), polled)).toMatchObject({ code: 'TimeOver', facts: { until: CLOSES } });
    expect(refused(written('chair', 'yes', LATE), polled).code).toBe('TimeOver');
  });

  test('C4: a written polling closes at its time by itself, and its session alone tells of it', () => {
    const { state, events, effects } = closed();
    expect(events.map((e) => e.type)).toEqual(['DeadlinePassed', 'BallotClosed']);
    expect(state.status).toBe('closed');
    expect(effects).toEqual([]);
    expect(closed({ ...polled, status: 'paused' } as Ballot).state.status).toBe('closed');
  });

  test('C4: a paper that came in time is typed in after it; one that came later, or lies ahead, is not', () => {
    const typed = (receivedAt: string | null) => ({
      ...c.ReceiveWrittenBallot,
      data: { member: 'chair', choice: 'yes' as const, paper: SHA, receivedAt },
      context: { at: '2025-10-21T01:00:00.000Z' },
    });
    const { state } = closed();
    const { events, state: after } = accepted(typed(CLOSES), state);
    expect(events[0]?.data).toMatchObject({ receivedAt: CLOSES });
    expect(after).toMatchObject({ status: 'closed', votes: [{ member: 'chair', written: true }] });
    expect(refused(typed(LATE), state).code).toBe('TimeOver');
    expect(refused(typed(null), state).code).toBe('TimeOver');
    expect(refused(typed('2025-10-22T01:00:00.000Z'), state)).toMatchObject({
      code: 'ReceivedLater',
      fields: ['/receivedAt'],
    });
    expect(refused(sheet('member-7', LATE), state).code).toBe('WrongStatus');
  });

  test('C4: closing does not count; the count is an act of its own and told to the session', () => {
    const voted = sampleCouncil.members.reduce<Ballot>((s, m) => accepted(sheet(m, DURING), s).state, polled);
    const shut = accepted({ ...c.CloseBallot, context: { at: DURING } }, voted);
    expect(shut.state.status).toBe('closed');
    expect(shut.effects).toEqual([]);
    const counted = accepted(c.CountBallots, shut.state);
    expect(counted.state).toMatchObject({ status: 'counted', count: { yes: 9, written: 0, issued: 9 } });
    expect(counted.effects).toMatchObject([{ command: 'RecordItemResult' }]);
    expect(refused({ ...c.CloseBallot, context: { at: CLOSES } }, polled).code).toBe('OpinionsOutstanding');
  });

  test('C11: papers are entered by number only after the time is over', () => {
    const enter = (at: string) => ({ ...c.EnterPaperCount, context: { at } });
    expect(refused(enter(CLOSES), polled)).toMatchObject({ code: 'OpinionsOutstanding', facts: { until: CLOSES } });
    const { state } = accepted(enter(LATE), closed().state);
    expect(accepted(c.CountBallots, state).state).toMatchObject({ count: { yes: 5, total: 9 } });
  });
});

describe('a quorum that breaks (C10)', () => {
  const said = (met: boolean, since: number) => ({ ...c.RecordQuorum, data: { met, since } });
  const broken = accepted(said(false, 4), polled).state;

  test('C10: the ballot pauses and goes on with the session’s word; a vote in between is refused', () => {
    expect(broken.status).toBe('paused');
    expect(refused(sheet('chair', DURING), broken).code).toBe('WrongStatus');
    expect(accepted(said(true, 5), broken).state).toMatchObject({ status: 'opened', noQuorum: false });
  });

  test('C10: the secretary can’t resume what the quorum paused, and the quorum not what the secretary paused', () => {
    expect(refused(c.ResumeBallot, broken).code).toBe('NoQuorumYet');
    const halted = accepted(said(false, 4), accepted(c.PauseBallot, polled).state).state;
    const back = accepted(said(true, 5), halted).state;
    expect(back.status).toBe('paused');
    expect(accepted(c.ResumeBallot, back).state.status).toBe('opened');
  });

  test('C10: a word that was overtaken by a later one changes nothing, nor does one for a ballot that is over', () => {
    const back = accepted(said(true, 7), polled).state;
    expect(accepted(said(false, 6), back).state).toEqual(back);
    const { state } = closed();
    expect(accepted(said(false, 9), state).state).toEqual(state);
  });
});

describe('who has no part in a ballot (P5, P6)', () => {
  const without = openedWith({
    agenda: [item],
    conflicts: [{ member: 'member-2', nomination: 'nomination:n-1', kind: 'kin' }],
  });
  const under = (conflictPolicy: 'noVote' | 'closed') => {
    const session = { ...without, rules: { ...without.rules, conflictPolicy } };
    return accepted({ ...open(), context: { at: DURING, related: { [SESSION]: session } } }, unstartedBallot).state;
  };

  test('P5: who declared and lost the vote is told that they take no part', () => {
    const state = under('noVote');
    expect(refused({ ...cast('member-2'), by: person('member-2') }, state)).toMatchObject({ code: 'Recused' });
    expect(ballot.relations(state, c.CastBallot)).toMatchObject({
      members: expect.arrayContaining(['member-2']),
      closedTo: [],
    });
  });

  test('P6: to whom the item is closed, its ballot is closed', () =>
    expect(ballot.relations(under('closed'), c.CastBallot).closedTo).toEqual(['member-2']));
});
