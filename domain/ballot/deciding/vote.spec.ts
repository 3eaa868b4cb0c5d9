import { describe, expect, test } from 'vitest';
import {
  ballotBench,
  ballotCommands,
  ballotStates,
  cast,
  DURING,
  emptyBallot,
  WRITTEN_UNTIL,
  written,
  writtenBallot,
} from '../../../test/samples/ballot.js';
import { person, sampleCouncil, system } from '../../../test/samples/context.js';
import { MARKED, SESSION, SHA } from '../../../test/samples/session.js';
import { ballotCommands as commandTable } from '../commands.js';
import { countOf, isCounted } from '../counting.js';
import type { Ballot } from '../state.js';
import { hiddenUntilCounted } from '../state.js';

const { accepted, refused, play, fold } = ballotBench;
const c = ballotCommands;
const having = (...acts: Parameters<typeof play>[0]) => play([c.OpenBallot, ...acts]);

describe('votes by name (C9, C11)', () => {
  test('C9: a member votes: who and what stand in the event, and nothing is told to anyone', () => {
    const { events, effects, state } = accepted(cast('member-4', 'blank'), emptyBallot);
    expect(events).toMatchObject([{ type: 'BallotCast', data: { member: 'member-4', choice: 'blank' } }]);
    expect(effects).toEqual([]);
    expect(state).toMatchObject({ votes: [{ member: 'member-4', choice: 'blank', written: false }] });
  });

  test('Nobody votes twice, whichever way', () => {
    const voted = accepted(cast('member-4'), emptyBallot).state;
    expect(refused(cast('member-4', 'no'), voted)).toMatchObject({ code: 'AlreadyCast', fields: [] });
    const wrote = accepted(written('member-7'), emptyBallot).state;
    expect(refused(written('member-7', 'no'), wrote)).toMatchObject({ code: 'AlreadyCast', fields: ['/member'] });
    expect(accepted(cast('chair'), wrote).events).toHaveLength(1);
  });

  test('P3: no vote in one’s own case, in the room or on paper; and none from outside the roll', () => {
    const excluding = { ...emptyBallot, roll: sampleCouncil.members.slice(1), excluded: ['chair'] };
    expect(refused(cast('chair'), excluding)).toMatchObject({ code: 'OwnCase', fields: [] });
    expect(refused(written('chair'), { ...excluding, present: [] })).toMatchObject({
      code: 'OwnCase',
      fields: ['/member'],
    });
    expect(refused(cast('signer'), emptyBallot)).toMatchObject({ code: 'NotOnRoll', fields: [] });
    expect(refused(written('signer'), emptyBallot)).toMatchObject({ code: 'NotOnRoll', fields: ['/member'] });
  });

  test('Who is absent writes, who sits in the room votes there; where nobody was recorded both ways are open', () => {
    expect(refused(cast('member-7'), emptyBallot)).toMatchObject({ code: 'MemberAbsent', fields: [] });
    expect(refused(written('chair'), emptyBallot)).toMatchObject({ code: 'MemberPresent', fields: ['/member'] });
    const unknown = { ...emptyBallot, present: null };
    expect(accepted(cast('member-7'), unknown).events).toHaveLength(1);
    expect(accepted(written('chair'), unknown).events).toHaveLength(1);
  });

  test('Only a person votes', () => {
    expect(refused({ ...cast('chair'), by: system }, emptyBallot).code).toBe('NotAllowed');
    expect(accepted({ ...cast('chair'), by: person('chair') }, emptyBallot).events).toHaveLength(1);
  });

  test('At the screen nobody spoils a vote; on paper one can', () => {
    expect(commandTable.CastBallot.data.safeParse({ choice: 'invalid' }).success).toBe(false);
    expect(accepted(written('member-7', 'invalid'), emptyBallot).state).toMatchObject({
      votes: [{ member: 'member-7', choice: 'invalid', written: true }],
    });
    expect(accepted(c.ReceiveWrittenBallot, emptyBallot).events[0]?.data).toEqual({
      member: 'member-7',
      choice: 'no',
      paper: SHA,
      receivedAt: DURING,
    });
  });
});

describe('written opinions until a time (C7)', () => {
  const late = '2025-10-15T10:00:00.001Z';

  test('C7: they come in until then, by the moment the request arrived, also while the ballot is paused', () => {
    expect(accepted(written('member-7', 'yes', WRITTEN_UNTIL), writtenBallot).events).toHaveLength(1);
    expect(refused(written('member-7', 'yes', late), writtenBallot)).toEqual({
      code: 'TimeOver',
      clause: null,
      fields: [],
      facts: { until: WRITTEN_UNTIL },
    });
    const waited = { ...written('member-7'), context: { at: late, arrivedAt: WRITTEN_UNTIL } };
    expect(accepted(waited, { ...writtenBallot, status: 'paused' }).events).toHaveLength(1);
    expect(accepted(written('member-7', 'yes', late), emptyBallot).events).toHaveLength(1);
  });

  const close = (at: string) => ({ ...c.CloseBallot, context: { at } });
  const everyone = sampleCouncil.members.map((member) => ({ member, choice: 'yes' as const, written: false }));

  test('Before that time the ballot closes only with every vote of the roll', () => {
    expect(refused(close(WRITTEN_UNTIL), { ...writtenBallot, votes: everyone.slice(1) })).toEqual({
      code: 'OpinionsOutstanding',
      clause: null,
      fields: [],
      facts: { until: WRITTEN_UNTIL },
    });
    expect(accepted(close(WRITTEN_UNTIL), { ...writtenBallot, votes: everyone }).state.status).toBe('counted');
    expect(accepted(close(late), writtenBallot).state.status).toBe('counted');
    const waited = { ...c.CloseBallot, context: { at: late, arrivedAt: WRITTEN_UNTIL } };
    expect(refused(waited, writtenBallot).code).toBe('OpinionsOutstanding');
  });

  test('When it is over, secretary and chair are told that the ballot may be closed; nothing closes by itself', () => {
    const { state, events, effects } = accepted(c.PassDeadline, writtenBallot);
    const data = { key: 'writtenOpinions-1', kind: 'writtenOpinions', dueAt: WRITTEN_UNTIL };
    expect(events).toMatchObject([{ type: 'DeadlinePassed', data }]);
    expect(state).toEqual({ ...writtenBallot, deadlines: [] });
    expect(effects).toMatchObject([
      { template: 'deadline-passed', to: [{ role: 'councilSecretary' }, { role: 'councilChair' }], facts: data },
    ]);
    expect(refused(c.PassDeadline, state).code).toBe('UnknownDeadline');
    const early = { ...c.PassDeadline, context: { at: '2025-10-15T10:00:05.000Z' } };
    expect(ballotBench.answer(early, writtenBallot)).toEqual({ notYet: { dueInMs: 10_000 } });
    expect(accepted(c.PassDeadline, { ...writtenBallot, status: 'paused' }).state).toMatchObject({ status: 'paused' });
  });
});

describe('the count (C5, C11)', () => {
  test('C5: yes, no, blank, invalid; everybody else is absent and stays in the base', () => {
    const { events, effects, state } = having(
      cast('chair'),
      cast('council-secretary'),
      cast('member-1', 'no'),
      cast('member-2', 'blank'),
      written('member-6', 'invalid'),
      written('member-7'),
      c.CloseBallot,
    );
    const count = { yes: 3, no: 1, blank: 1, invalid: 1, absent: 3, total: 9, written: 2, issued: 9 };
    expect(events.slice(-2)).toMatchObject([
      { type: 'BallotClosed', data: {} },
      { type: 'BallotsCounted', data: count },
    ]);
    expect(state).toMatchObject({ status: 'counted', count });
    expect(effects.slice(1)).toEqual([
      {
        name: 'result',
        kind: 'tell',
        command: 'RecordItemResult',
        complete: false,
        tellings: [
          { receiver: SESSION, data: { ballot: 'ballot:b-1', nomination: 'nomination:n-1', round: 1, ...count } },
        ],
      },
    ]);
  });

  test('A ballot without a vote counts nine absent', () =>
    expect(having(c.CloseBallot).state).toMatchObject({ count: { yes: 0, absent: 9, total: 9 } }));

  test('C11: a paper count stands for the votes of the room, with its minutes', () => {
    const { state, events } = having(c.EnterPaperCount, c.CloseBallot);
    expect(events[1]?.data).toEqual({ yes: 5, no: 1, blank: 1, invalid: 1, minutes: SHA });
    expect(state).toMatchObject({ count: { yes: 5, no: 1, blank: 1, invalid: 1, absent: 1, total: 9 } });
  });

  test('It is never more than the roll', () => {
    const papers = (given: object) => ({ ...c.EnterPaperCount, data: { ...c.EnterPaperCount.data, ...given } });
    const eight = { ...emptyBallot, roll: sampleCouncil.members.slice(1), excluded: ['chair'] };
    expect(accepted(c.EnterPaperCount, eight).events).toHaveLength(1);
    for (const one of ['yes', 'no', 'blank', 'invalid'] as const)
      expect(refused(papers({ [one]: c.EnterPaperCount.data[one] + 1 }), eight)).toEqual({
        code: 'CountExceedsRoll',
        clause: null,
        fields: ['/yes', '/no', '/blank', '/invalid'],
        facts: { papers: 9, roll: 8 },
      });
  });

  test('Votes by name and a paper count exclude each other, and a count is entered once', () => {
    expect(refused(c.EnterPaperCount, ballotStates.opened).code).toBe('VotesExist');
    const entered = accepted(c.EnterPaperCount, emptyBallot).state;
    expect(refused(c.EnterPaperCount, entered).code).toBe('CountEntered');
    expect(refused(cast('member-4'), entered)).toMatchObject({ code: 'CountEntered', fields: [] });
    expect(refused(written('member-7'), entered)).toMatchObject({ code: 'CountEntered', fields: ['/member'] });
  });

  test('What must stay hidden is named, and only a counted ballot shows it', () => {
    expect(hiddenUntilCounted).toEqual(['votes', 'paperCount']);
    for (const state of Object.values(ballotStates)) expect(isCounted(state)).toBe(state.status === 'counted');
    expect(countOf(ballotStates.closed)).toEqual(ballotStates.counted.count);
  });
});

describe('pausing and cancelling', () => {
  test('A paused ballot keeps its votes and takes none in the room until it goes on', () => {
    const { state } = accepted(c.PauseBallot, ballotStates.opened);
    expect(state).toEqual({ ...ballotStates.opened, status: 'paused', halted: true });
    expect(accepted(c.ResumeBallot, state).state).toEqual(ballotStates.opened);
  });

  test('A cancelled ballot reports no result; its reason is sealed to the writer, its votes leave the state', () => {
    const { state, events, effects } = accepted(c.CancelBallot, ballotStates.opened);
    expect(events[0]).toMatchObject({ data: {}, personal: { 'person:chair': { reason: `Nhầm mục ${MARKED}` } } });
    expect(effects).toMatchObject([{ command: 'RecordItemBallot', tellings: [{ data: { change: 'cancelled' } }] }]);
    expect(state).not.toHaveProperty('votes');
    expect(refused({ ...c.CancelBallot, by: system }, ballotStates.opened).code).toBe('NotAllowed');
  });

  test('The administrator is told of an effect that could not be done, but not of a notice that could not be sent', () => {
    expect(accepted(c.GiveUpEffect, ballotStates.counted).effects).toMatchObject([
      { template: 'effect-given-up', to: [{ role: 'administrator' }], facts: { kind: 'tell' } },
    ]);
    const notice = { ...c.GiveUpEffect, data: { ...c.GiveUpEffect.data, kind: 'notice' } };
    expect(accepted(notice, ballotStates.counted).effects).toEqual([]);
    for (const act of [c.GiveUpEffect, c.CompleteFanOut])
      expect(accepted(act, ballotStates.counted).state).toEqual(ballotStates.counted);
  });
});

describe('a damaged history', () => {
  const broken = (type: string, data: object, state: Ballot) => () =>
    fold(state, [{ type, data, at: '', version: 9, actor: 'u:x' } as never]);

  test('It stops the fold instead of being guessed at', () => {
    expect(broken('BallotCast', {}, { status: 'unstarted' })).toThrow('BallotCast before BallotOpened');
    expect(broken('BallotCast', { member: 'x', choice: 'yes' }, ballotStates.counted)).toThrow('the ballot is counted');
    expect(broken('BallotsCounted', {}, ballotStates.opened)).toThrow('the ballot is opened');
    expect(broken('SomethingNew', {}, ballotStates.opened)).toThrow('Unexpected "SomethingNew"');
  });
});
