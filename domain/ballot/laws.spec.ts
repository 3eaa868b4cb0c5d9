import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ballotBench, ballotCommands, cast, DURING, WRITTEN_UNTIL, written } from '../../test/samples/ballot.js';
import { sampleCouncil } from '../../test/samples/context.js';
import { type Act, MARKED, openedWith, SESSION, sessionStates } from '../../test/samples/session.js';
import { kernelCodes } from '../kernel/refusal.js';
import { beginning as begun, openingOf } from '../session/opening.js';
import { sessionCodes } from '../session/refusals.js';
import type { AgendaItem } from '../session/state.js';
import type { BallotCommand } from './commands.js';
import { countOf, givenIn, tallyOf } from './counting.js';
import { ballotEvents } from './events.js';
import { ballotCodes } from './refusals.js';
import { type Ballot, hiddenUntilCounted } from './state.js';
import { ballot } from './stream.js';

const seed = Number(process.env.SEED ?? Math.floor(Date.now() % 2 ** 31));
const given = { seed, numRuns: 200 };
const { beginning, contextOf, step, fold } = ballotBench;
type Played = typeof beginning;
const c = ballotCommands;
const voters = [...sampleCouncil.members, 'signer'];

const item: AgendaItem = {
  nomination: 'nomination:n-1',
  award: 'GIAY_KHEN',
  rounds: 0,
  at: 'scheduled',
  own: ['member-2'],
};
/** Own case of `member-2`; attendance recorded or not; a time for written opinions or none; a meeting or a polling. */
const opening = fc
  .record({ recorded: fc.boolean(), timed: fc.boolean(), polling: fc.boolean(), listed: fc.boolean() })
  .map(({ recorded, timed, polling, listed }) => {
    const { attendance, rules } = sessionStates.opened;
    const session = openedWith({
      agenda: [item],
      ...(polling ? { mode: 'written' as const, closesAt: WRITTEN_UNTIL } : {}),
      attendance: recorded && !polling ? attendance : null,
      rules: { ...rules, quorum: recorded ? rules.quorum : null },
    });
    const writtenUntil = timed ? WRITTEN_UNTIL : null;
    const one = {
      ...c.OpenBallot,
      data: { ...c.OpenBallot.data, writtenUntil },
      context: { at: DURING, related: { [SESSION]: session } },
    };
    const { closesAt, ...rest } = openingOf(session, item);
    const many = {
      ...c.OpenListedBallot,
      data: { ...c.OpenListedBallot.data, ...begun(rest), writtenUntil: writtenUntil ?? closesAt },
    };
    return listed ? many : one;
  });
const voter = fc.constantFrom(...voters);
const choice = fc.constantFrom('yes', 'no', 'blank');
const vote = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(voter, choice).map(([m, said]) => cast(m, said as 'yes')) },
  { weight: 4, arbitrary: fc.tuple(voter, choice).map(([m, said]) => written(m, said as 'yes')) },
);
const count = fc.tuple(fc.nat(4), fc.nat(3), fc.nat(2), fc.nat(2)).map(([yes, no, blank, invalid]) => ({
  ...c.EnterPaperCount,
  data: { ...c.EnterPaperCount.data, yes, no, blank, invalid },
}));
const course = fc.constantFrom<Act<BallotCommand>>(
  c.PauseBallot,
  c.ResumeBallot,
  c.CloseBallot,
  c.CloseListedBallot,
  { ...c.CloseBallot, context: { at: '2025-10-15T10:00:30.000Z' } },
  c.CancelBallot,
  c.PassDeadline,
  c.CountBallots,
  c.RecordQuorum,
  { ...c.RecordQuorum, data: { met: true, since: 10 } },
  c.CompleteFanOut,
  c.GiveUpEffect,
  c.OpenBallot,
);
const acts = fc.array(
  fc.oneof({ weight: 12, arbitrary: vote }, { weight: 1, arbitrary: count }, { weight: 4, arbitrary: course }),
  { maxLength: 40, size: 'max' },
);

const ballots = fc.tuple(opening, acts).map(([first, later]) => {
  const steps: { act: Act<BallotCommand>; after: Played }[] = [];
  let played = beginning;
  for (const act of [first, ...later]) {
    played = step(played, act, contextOf(act));
    steps.push({ act, after: played });
  }
  return { steps, played };
});
const parsed = (state: Ballot): Ballot => JSON.parse(JSON.stringify(state));

describe(`laws of every ballot (SEED=${seed})`, () => {
  test('Folding in two parts, saved and read again between them, gives the state of folding whole', () =>
    fc.assert(
      fc.property(ballots, fc.nat(100), ({ played }, where) => {
        const at = where % (played.recorded.length + 1);
        const first = fold(ballot.initial, played.recorded.slice(0, at));
        expect(fold(parsed(first), played.recorded.slice(at))).toEqual(played.state);
        expect(parsed(played.state)).toEqual(played.state);
      }),
      given,
    ));

  test('Every event is of the shape that its schema says, every refusal one of those named', () =>
    fc.assert(
      fc.property(ballots, ({ steps, played }) => {
        for (const e of played.events) expect(ballotEvents[e.type].data.parse(e.data)).toEqual(e.data);
        const named: readonly string[] = [...kernelCodes, ...sessionCodes, ...ballotCodes];
        for (const { after } of steps)
          if ('refused' in after.answer) expect(named).toContain(after.answer.refused.code);
      }),
      given,
    ));

  test('The count is the votes cast and written, or the papers, and never more than the roll; all make up the members', () =>
    fc.assert(
      fc.property(ballots, ({ steps, played }) => {
        for (const { after } of steps) {
          const { state } = after;
          if (!('votes' in state)) continue;
          const named = after.events.filter(
            (e) => e.type === 'BallotCast' || e.type === 'WrittenBallotReceived',
          ).length;
          expect(state.votes).toHaveLength(named);
          expect(new Set(state.votes.map((v) => v.member)).size).toBe(named);
          expect(givenIn(tallyOf(state))).toBe(state.paperCount ? givenIn(state.paperCount) : named);
          expect(givenIn(tallyOf(state))).toBeLessThanOrEqual(state.roll.length);
        }
        const { state } = played;
        if (state.status !== 'counted') return;
        const { yes, no, blank, invalid, absent, total } = state.count;
        expect(yes + no + blank + invalid + absent).toBe(total);
        expect(absent).toBeGreaterThanOrEqual(state.excluded.length);
        expect(state.count).toEqual(countOf({ ...state, status: 'closed' }));
      }),
      given,
    ));

  test('Nobody votes in their own case, from outside the council, or twice', () =>
    fc.assert(
      fc.property(ballots, ({ played }) => {
        const who = played.events.flatMap((e) =>
          e.type === 'BallotCast' || e.type === 'WrittenBallotReceived' ? [e.data.member] : [],
        );
        expect(who).not.toContain('member-2');
        expect(who).not.toContain('signer');
        expect(new Set(who).size).toBe(who.length);
      }),
      given,
    ));

  test('After an accepted PassDeadline the state no longer holds that key', () =>
    fc.assert(
      fc.property(ballots, ({ steps }) => {
        for (const { act, after } of steps)
          if (act.type === 'PassDeadline' && 'events' in after.answer)
            expect(ballot.deadlines(after.state).map((d) => d.key)).not.toContain(act.data.key);
      }),
      given,
    ));

  test('Free text stands in personal fields only; before the count no effect, row or claim tells of a vote', () =>
    fc.assert(
      fc.property(ballots, ({ steps, played }) => {
        const { state, recorded, effects } = played;
        expect(JSON.stringify([state, recorded, effects, ballot.row(state)])).not.toContain(MARKED);
        for (const { after } of steps) {
          if (after.state.status === 'counted') continue;
          expect(after.effects.filter((e) => e.kind === 'tell' && e.command !== 'RecordItemBallot')).toEqual([]);
          const { state: at } = after;
          const shown = JSON.stringify([ballot.row(at), ballot.claims(at), ballot.deadlines(at), after.effects]);
          for (const hidden of [...hiddenUntilCounted, 'yes']) expect(shown).not.toContain(`"${hidden}"`);
        }
      }),
      given,
    ));

  test('The random ballots reach every end, and accept every command', () => {
    const seen = new Set<string>();
    for (const { steps } of fc.sample(ballots, { seed: 7, numRuns: 200 }))
      for (const { act, after } of steps) {
        seen.add(after.state.status);
        if ('events' in after.answer) seen.add(act.type);
      }
    for (const status of ['opened', 'paused', 'counted', 'cancelled']) expect(seen).toContain(status);
    expect(Object.keys(c).filter((type) => !seen.has(type))).toEqual([]);
  });
});

describe('the size of a saved state', () => {
  test('A ballot of 33 votes, with people’s ids of the greatest length, stays under 256 KB', () => {
    const roll = Array.from({ length: 33 }, (_, i) => `m-${String(i).padStart(62, '0')}`);
    const { state } = ballotBench.play([c.OpenBallot]);
    const votes = roll.map((member) => ({ member, choice: 'invalid' as const, written: true }));
    const full = { ...state, roll, present: roll, votes };
    const size = new TextEncoder().encode(JSON.stringify(full)).length;
    expect(size).toBeGreaterThan(33 * 64 * 3);
    expect(size).toBeLessThan(256 * 1024);
  });
});
