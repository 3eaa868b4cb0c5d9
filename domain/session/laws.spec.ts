// Longer than most: the dice that make a random sitting and the laws that hold for it can't be read apart.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ballotStates } from '../../test/samples/ballot.js';
import { person, sampleCouncil } from '../../test/samples/context.js';
import {
  type Act,
  chair,
  MARKED,
  nominationIn,
  SESSION,
  SHA,
  STARTS_AT,
  secretary,
  sessionBench,
  sessionCommands,
  untilClosed,
} from '../../test/samples/session.js';
import { kernelCodes } from '../kernel/refusal.js';
import type { Recorded } from '../kernel/stream.js';
import type { SessionCommand } from './commands.js';
import { type SessionEvent, sessionEvents } from './events.js';
import { isSettled } from './reading.js';
import { sessionCodes } from './refusals.js';
import type { Session, Started } from './state.js';
import { session } from './stream.js';

const seed = Number(process.env.SEED ?? Math.floor(Date.now() % 2 ** 31));
const given = { seed, numRuns: 60 };
const { play, beginning, contextOf, step } = sessionBench;
type Played = typeof beginning;

const members = sampleCouncil.members;
const names = ['n-1', 'n-2', 'n-3', 'n-4'].map((id) => `nomination:${id}` as const);
const fanOuts = ['schedule', 'open-ballots', 'close-ballots'];
const text = `chữ ${MARKED}`;
const own = { recipient: { kind: 'person', id: 'member-1' }, award: 'CO_CP' } as const;

/** What chance decides about one step: which command, about whom, with what numbers. */
const dice = fc.record({
  kind: fc.nat(99),
  natural: fc.boolean(),
  one: fc.nat(3),
  two: fc.nat(8),
  yes: fc.nat(9),
  place: fc.constantFrom('appraised', 'scheduled', 'endorsed', 'declined', 'held'),
  flag: fc.boolean(),
});
type Dice = typeof dice extends fc.Arbitrary<infer D> ? D : never;

/** The next step of a session that goes its usual way; null at the end. */
function usual(state: Session, d: Dice): SessionCommand['type'] | null {
  switch (state.status) {
    case 'unstarted':
      return 'CallSession';
    case 'called':
      if (state.agenda.length < 2) return 'AddAgendaItems';
      if (!state.frozen) return 'FreezeAgenda';
      return state.attendance === null ? 'RecordAttendance' : 'OpenSession';
    case 'opened':
      if (state.agenda.every(isSettled)) return 'DrawUpMinutes';
      if (ranked(state.agenda).length > 1 && d.two < 5) return 'RankItems';
      if (state.agenda.some((i) => i.at === 'scheduled' && i.ballot) && d.two < 5)
        return d.two < 2 ? 'CloseBallots' : 'CompleteFanOut';
      if (state.agenda.some((i) => i.at === 'scheduled') && d.two > 6) return 'OpenBallots';
      return state.agenda.some((i) => i.at === 'scheduled')
        ? 'RecordItemResult'
        : d.flag
          ? 'ConfirmResult'
          : 'DeferItem';
    case 'adjourned':
      return 'ResumeSession';
    case 'minuted':
      if (state.rendition === null) return 'RecordRendition';
      return state.signed.length < 2 ? 'SignMinutes' : 'CloseSession';
    default:
      return null;
  }
}
const types = Object.keys(sessionCommands) as SessionCommand['type'][];

/** A command with its sender and what it relies on, made from chance and the state it will meet. */
function actFor(d: Dice, { state, events }: Played): Act<SessionCommand> {
  const type = (d.natural ? usual(state, d) : null) ?? types[d.kind % types.length] ?? 'CallSession';
  const agenda = state.status === 'unstarted' ? [] : state.agenda;
  const nomination = agenda[d.one % Math.max(agenda.length, 1)]?.nomination ?? names[d.one] ?? 'nomination:n-1';
  const place = d.natural ? (type === 'AddAgendaItems' ? 'appraised' : 'scheduled') : d.place;
  const related = Object.fromEntries([
    ...names.map((n) => [n, nominationIn(place, n.endsWith('4') ? own : {})]),
    ...ballotsOn(agenda, d, type),
  ]);
  const context = {
    related,
    at: type === 'PassDeadline' ? '2025-10-16T00:00:00.000Z' : STARTS_AT.replace('10-15', '09-16'),
  };
  const conflicts = state.status === 'unstarted' ? [] : state.conflicts;
  const contentVersion = state.status === 'minuted' ? state.contentVersion : 1;
  return {
    ...dataFor(type, d, nomination, events.length, { agenda, conflicts, contentVersion }),
    context,
  } as Act<SessionCommand>;
}

/** The ballots that run, as the command may meet them: open, or closed and counted with the others. */
const ballotsOn = (agenda: Started['agenda'], d: Dice, type: SessionCommand['type']) =>
  agenda.flatMap((i) => {
    if (i.at !== 'scheduled' || !i.ballot) return [];
    const question = { id: i.ballot, nomination: i.nomination, round: i.rounds + 1 };
    const state = type === 'CompleteFanOut' ? { ...ballotStates.counted, listed: true } : ballotStates.opened;
    return [[i.ballot, d.natural || d.flag ? { ...state, ...question } : ballotStates.paused]];
  });

function dataFor(
  type: SessionCommand['type'],
  d: Dice,
  nomination: string,
  version: number,
  { agenda, conflicts, contentVersion }: Pick<Started, 'agenda' | 'conflicts'> & { contentVersion: number },
): object {
  const item = agendaItem(nomination, d);
  const [said] = conflicts;
  const member = members[d.two] ?? 'chair';
  const made: Partial<Record<SessionCommand['type'], object>> = {
    AddAgendaItems: {
      data: { nominations: names.slice(d.one, d.one + 2), reason: d.flag ? text : null },
      by: d.two < 5 ? chair : secretary,
    },
    RemoveAgendaItem: { data: { nomination, reason: text }, by: d.two < 5 ? chair : secretary },
    RecordAttendance: { data: { present: d.natural ? members : members.slice(0, d.two), written: [] } },
    RecordDeparture: { data: { member } },
    DeclareConflict: {
      data: { member: null, nomination: d.flag ? nomination : null, kind: d.yes < 5 ? 'ownCase' : 'kin' },
      by: person(member),
    },
    LiftConflict: { data: { ...(said ?? { member, nomination: null, kind: 'kin' }), reason: text } },
    RecuseMember: { data: { member: null, nomination: d.flag ? nomination : null }, by: person(member) },
    RecordItemBallot: {
      data: { nomination, ballot: 'ballot:b-1', round: 1, change: d.yes < 7 ? 'opened' : 'cancelled' },
    },
    OpenBallots: { data: { nominations: d.flag ? agenda.map((i) => i.nomination) : [nomination], writtenUntil: null } },
    RecordListVote: {
      data: { nominations: [nomination], yes: d.yes < 5 ? 5 : 2, no: 0, blank: 1, invalid: 0, minutes: null },
    },
    RankItems: { data: { nominations: ranked(agenda), places: 1, reason: text } },
    RecordItemResult: { data: item },
    ConfirmResult: {
      data: { items: [{ nomination, result: d.yes < 5 ? 'declined' : 'endorsed', otherAward: null }] },
    },
    DeferItem: { data: { nomination, reason: text } },
    RescindResult: { data: { nomination, reason: text } },
    RecordItemChange: {
      data: { nomination, change: (['held', 'released', 'withdrawn'] as const)[d.one % 3], since: d.kind },
    },
    DrawUpMinutes: {
      data: { kind: d.natural || d.flag ? 'councilMinutes' : 'voteCountMinutes', document: null, summary: text },
    },
    SignMinutes: {
      data: { kind: 'councilMinutes', as: d.flag ? 'chair' : 'secretary', documentHash: SHA },
      by: d.flag ? chair : secretary,
    },
    RecordRendition: { data: { document: 'council-minutes', sha256: SHA, contentVersion, template: SHA } },
    PassDeadline: { data: { key: d.flag ? 'sessionStart-1' : 'sessionStart-1/reminder' } },
    CompleteFanOut: {
      data: {
        effect: `${SESSION}/${(d.two % Math.max(version, 1)) + 1}/${fanOuts[d.yes % 3]}`,
        done: 1,
        irregular: 0,
        failed: d.flag ? [d.yes % 3 === 0 ? nomination : `ballot:s-1-${d.one}`] : [],
      },
    },
  };
  return { ...sessionCommands[type], ...made[type], type };
}
/** All that were counted and passed, most yes first. */
const ranked = (agenda: Started['agenda']) =>
  agenda
    .flatMap((i) => (i.at === 'counted' && i.award === 'GIAY_KHEN' && i.votes[0] > 4 ? [i] : []))
    .sort((a, b) => b.votes[0] - a.votes[0])
    .map((i) => i.nomination);
const agendaItem = (nomination: string, d: Dice) => ({
  ballot: 'ballot:b-1',
  nomination,
  round: d.natural ? 1 : (d.one % 2) + 1,
  yes: d.yes,
  no: 9 - d.yes,
  blank: 0,
  invalid: 0,
  absent: 0,
  total: 9,
  written: 0,
  issued: 9,
});

/** All that a random sitting came to, step by step; refused commands leave no trace. */
const sittings = fc.array(dice, { minLength: 5, maxLength: 50, size: 'max' }).map((throws) => {
  const steps: { act: Act<SessionCommand>; before: Played; after: Played }[] = [];
  let played = beginning;
  for (const d of throws) {
    const act = actFor(d, played);
    const after = step(played, act, contextOf(act));
    steps.push({ act, before: played, after });
    played = after;
  }
  return { steps, played };
});
const parsed = (state: Session): Session => JSON.parse(JSON.stringify(state));
const fold = (state: Session, events: readonly Recorded<SessionEvent>[]) => sessionBench.fold(state, events as never);

describe(`laws of every sitting (SEED=${seed})`, () => {
  test('Folding in two parts, saved and read again between them, gives the state of folding whole', () =>
    fc.assert(
      fc.property(sittings, fc.nat(100), ({ played }, where) => {
        const at = where % (played.recorded.length + 1);
        const first = fold(session.initial, played.recorded.slice(0, at));
        expect(fold(parsed(first), played.recorded.slice(at))).toEqual(played.state);
        expect(parsed(played.state)).toEqual(played.state);
      }),
      given,
    ));

  test('Every event is of the shape that its schema says, every refusal one of those named', () =>
    fc.assert(
      fc.property(sittings, ({ steps, played }) => {
        for (const e of played.events) expect(sessionEvents[e.type].data.parse(e.data)).toEqual(e.data);
        const named: readonly string[] = [...kernelCodes, ...sessionCodes];
        for (const { after } of steps)
          if ('refused' in after.answer) expect(named).toContain(after.answer.refused.code);
      }),
      given,
    ));

  test('After an accepted PassDeadline the state no longer holds that key', () =>
    fc.assert(
      fc.property(sittings, ({ steps }) => {
        for (const { act, after } of steps)
          if (act.type === 'PassDeadline' && 'events' in after.answer)
            expect(session.deadlines(after.state).map((d) => d.key)).not.toContain(act.data.key);
      }),
      given,
    ));

  test('Free text stands in personal fields only: never in data, state, effects, deadlines or rows', () =>
    fc.assert(
      fc.property(sittings, ({ played }) => {
        const { state, recorded, effects } = played;
        const open = JSON.stringify([state, recorded, effects, session.deadlines(state), session.row(state)]);
        expect(open).not.toContain(MARKED);
        for (const e of played.events)
          for (const subject of Object.keys(e.personal ?? {}))
            expect(subject).toMatch(/^(person|recipient):[a-z0-9-]+$/);
      }),
      given,
    ));

  test('A name stands once, votes are never more than the members, and minutes have no open item', () =>
    fc.assert(
      fc.property(sittings, ({ steps }) => {
        for (const { state } of steps.map((s) => s.after)) {
          if (state.status === 'unstarted') continue;
          const { agenda } = state;
          expect(new Set(agenda.map((i) => i.nomination)).size).toBe(agenda.length);
          for (const item of agenda)
            if ('votes' in item && item.votes)
              expect(item.votes.slice(0, 4).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(members.length);
          if (state.status === 'minuted' || state.status === 'closed') expect(agenda.every(isSettled)).toBe(true);
        }
      }),
      given,
    ));

  test('A report is never refused, and an irregular one leaves the status and counts', () =>
    fc.assert(
      fc.property(sittings, ({ steps }) => {
        for (const { act, before, after } of steps) {
          if (act.type !== 'RecordItemResult' && act.type !== 'RecordItemChange') continue;
          if (before.state.status === 'unstarted' || after.state.status === 'unstarted') continue;
          expect(after.answer).toHaveProperty('events');
          expect(after.state.status).toBe(before.state.status);
          const irregular = after.events.at(-1)?.irregular ? 1 : 0;
          expect(after.state.irregular).toBe(before.state.irregular + irregular);
        }
      }),
      given,
    ));

  test('The random sittings reach every status, and accept and refuse most commands', () => {
    const seen = new Set<string>();
    for (const { steps } of fc.sample(sittings, { seed: 7, numRuns: 220 }))
      for (const { act, after } of steps) {
        seen.add(after.state.status);
        seen.add(`${act.type} ${'events' in after.answer}`);
      }
    for (const status of ['called', 'opened', 'adjourned', 'minuted', 'closed', 'cancelled'])
      expect(seen).toContain(status);
    expect(types.filter((type) => !seen.has(`${type} true`))).toEqual([]);
  });
});

describe('the sample sitting', () => {
  test('It ends closed, and has told each nomination its result once', () => {
    const { state, effects } = play(untilClosed);
    expect(state.status).toBe('closed');
    const told = effects.flatMap((e) => (e.kind === 'tell' && e.command === 'RecordCouncilResult' ? e.tellings : []));
    expect(told.map((t) => t.receiver).sort()).toEqual(['nomination:n-1', 'nomination:n-2']);
  });
});
