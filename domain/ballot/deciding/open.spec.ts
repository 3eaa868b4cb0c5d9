import { describe, expect, test } from 'vitest';
import {
  BALLOT,
  ballotBench,
  ballotCommands,
  ballotStates,
  DURING,
  emptyBallot,
  WRITTEN_UNTIL,
} from '../../../test/samples/ballot.js';
import { sampleCouncil } from '../../../test/samples/context.js';
import { openedWith, SESSION, sessionBench, sessionStates } from '../../../test/samples/session.js';
import type { AgendaItem, Session } from '../../session/state.js';
import { unstartedBallot } from '../state.js';
import { ballot } from '../stream.js';

const { accepted, refused } = ballotBench;
const c = ballotCommands;
const open = (session: Session | undefined, data: object = {}, context: object = {}) => ({
  ...c.OpenBallot,
  data: { ...c.OpenBallot.data, ...data },
  context: { at: DURING, related: session ? { [SESSION]: session } : {}, ...context },
});
const item = (given: object) =>
  ({ nomination: 'nomination:n-1', award: 'GIAY_KHEN', rounds: 0, at: 'scheduled', ...given }) as AgendaItem;

/** Its session learns that it runs, so that it can be paused when the quorum breaks. */
const runs = {
  name: 'ballot',
  kind: 'tell',
  command: 'RecordItemBallot',
  complete: false,
  tellings: [{ receiver: SESSION, data: { ballot: BALLOT, nomination: 'nomination:n-1', round: 1, change: 'opened' } }],
};

describe('opening a ballot (C9)', () => {
  test('Its roll is fixed from the session: all members, who sits in the room, the base of nine', () => {
    const { state, events, effects } = accepted(open(sessionStates.opened), unstartedBallot);
    const opened = {
      session: SESSION,
      nomination: 'nomination:n-1',
      round: 1,
      mode: 'open',
      office: 'vp',
      roll: sampleCouncil.members,
      excluded: [],
      recused: [],
      closedTo: [],
      sessionMode: 'meeting',
      present: sampleCouncil.members.slice(0, 6),
      total: 9,
      writtenUntil: null,
      deadlines: [],
    };
    expect(events).toMatchObject([{ type: 'BallotOpened', data: { ...opened, ballot: BALLOT, reachable: true } }]);
    expect(effects).toEqual([runs]);
    const free = { halted: false, noQuorum: false, quorumSince: 0 };
    expect(state).toEqual({ ...opened, id: BALLOT, status: 'opened', votes: [], paperCount: null, ...free });
  });

  test('P3: members whose own case it is are not on the roll; the base stays nine (P7)', () => {
    const { events } = accepted(open(openedWith({ agenda: [item({ own: ['member-1'] })] })), unstartedBallot);
    expect(events[0]?.data).toMatchObject({
      roll: sampleCouncil.members.filter((m) => m !== 'member-1'),
      excluded: ['member-1'],
      total: 9,
      reachable: true,
    });
  });

  test('C10: it warns when not even all votes would reach the ratio, and opens all the same', () => {
    const heroic = openedWith({ agenda: [item({ award: 'CSTDTQ', own: ['member-1'] })] });
    const { events, effects } = accepted(open(heroic), unstartedBallot);
    expect(events[0]?.data).toMatchObject({ reachable: false });
    expect(effects).toEqual([
      runs,
      {
        name: 'ballot-ratio-unreachable',
        kind: 'notice',
        template: 'ballot-ratio-unreachable',
        to: [{ role: 'councilSecretary' }, { role: 'councilChair' }],
        facts: { session: SESSION, nomination: 'nomination:n-1' },
      },
    ]);
  });

  test('The session says no in its own words', () => {
    const no = (session: Session, data: object = {}) => refused(open(session, data), unstartedBallot);
    expect(no(sessionStates.adjourned)).toMatchObject({ code: 'SessionNotOpen', facts: { status: 'adjourned' } });
    expect(no(sessionStates.opened, { nomination: 'nomination:n-2' })).toMatchObject({ code: 'ItemNotOpen' });
    expect(no(sessionStates.opened, { round: 2 })).toMatchObject({ code: 'WrongRound', facts: { round: 1 } });
    const left = { type: 'RecordDeparture', data: { member: 'member-1' } } as const;
    expect(no(sessionBench.accepted(left, sessionStates.opened).state)).toMatchObject({
      code: 'QuorumNotMet',
      facts: { present: 5, needed: 6 },
    });
  });

  test('A session that is not there, has not begun, or is another office’s is no session of this ballot', () => {
    const at = (field: string) => ({ code: 'UnknownReference', fields: [field] });
    expect(refused(open(undefined), unstartedBallot)).toMatchObject(at('/session'));
    expect(refused(open({ status: 'unstarted' }), unstartedBallot)).toMatchObject(at('/session'));
    expect(refused(open(sessionStates.opened, { office: 'other' }), unstartedBallot)).toMatchObject(at('/office'));
  });

  test('C7: a time for written opinions lies ahead, and falls due', () => {
    const timed = (writtenUntil: string) => open(sessionStates.opened, { writtenUntil });
    expect(refused(timed(DURING), unstartedBallot)).toEqual({
      code: 'AlreadyPast',
      clause: null,
      fields: ['/writtenUntil'],
      facts: { until: DURING },
    });
    const { state } = accepted(timed(WRITTEN_UNTIL), unstartedBallot);
    expect(ballot.deadlines(state)).toEqual([{ key: 'writtenOpinions-1', kind: 'writtenOpinions', at: WRITTEN_UNTIL }]);
  });
});

describe('what the ballot is to the record', () => {
  test('C9: one ballot holds the place of item and round; a cancelled one frees it', () => {
    const claim = [{ kind: 'ballot', key: `${SESSION}/nomination:n-1/1` }];
    const claims = Object.fromEntries(
      Object.entries(ballotStates).map(([status, state]) => [status, ballot.claims(state)]),
    );
    expect(claims).toEqual({
      unstarted: [],
      opened: claim,
      paused: claim,
      closed: claim,
      counted: claim,
      cancelled: [],
    });
  });

  test('It is over when counted or cancelled, and falls due only while it runs', () => {
    const deadlines = [{ key: 'k', kind: 'writtenOpinions', at: WRITTEN_UNTIL }];
    const open = Object.values(ballotStates)
      .filter((s) => !ballot.closed(s))
      .map((s) => s.status);
    expect(open).toEqual(['unstarted', 'opened', 'paused', 'closed']);
    const due = Object.values(ballotStates).filter((s) => ballot.deadlines({ ...s, deadlines } as never).length > 0);
    expect(due.map((s) => s.status)).toEqual(['opened', 'paused']);
  });

  test('It belongs to the session’s office, lies under its session, and its members are the roll', () => {
    expect(ballot.officeOf(unstartedBallot, c.OpenBallot)).toBe('vp');
    expect(ballot.officeOf(unstartedBallot, c.CloseBallot)).toBeNull();
    expect(ballot.officeOf({ ...emptyBallot, office: 'other' }, c.OpenBallot)).toBe('other');
    expect(ballot.relies(c.OpenBallot, unstartedBallot)).toEqual([SESSION]);
    expect(ballot.relies(c.CastBallot, emptyBallot)).toEqual([]);
    expect(ballot.relations(unstartedBallot, c.OpenBallot)).toEqual({});
    expect(ballot.relations({ ...emptyBallot, roll: ['chair'] }, c.CastBallot)).toEqual({
      members: ['chair'],
      excluded: [],
      closedTo: [],
    });
    expect(ballot.row(unstartedBallot).parent).toBeNull();
    expect(ballot.row(emptyBallot).parent).toBe(SESSION);
    expect(ballot.followed).toBe(true);
    expect(ballot.effects(unstartedBallot, { type: 'BallotOpened' } as never, unstartedBallot)).toEqual([]);
  });
});
