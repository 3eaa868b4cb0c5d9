import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionAt, decisionRun } from '../../test/samples/decision.js';
import { ABOVE, act, nominationStates, withDossier } from '../../test/samples/nomination.js';
import { paperAt, paperRun } from '../../test/samples/paper.js';
import { openedWith, sessionBench } from '../../test/samples/session.js';
import type { Nomination, Started } from '../nomination/state.js';
import type { AgendaItem, Session } from '../session/state.js';

const given = { numRuns: 100, seed: Number(process.env.SEED ?? Math.floor(Date.now() % 2 ** 31)) };
const name = 'nomination:n-1';
interface Word {
  readonly change: 'held' | 'released' | 'withdrawn';
  readonly since: number;
}

/** A case that is held and released by turns, at rising versions, and in the end perhaps withdrawn. */
const told = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }), fc.boolean())
  .map(([steps, ends]) => {
    const at = (i: number) => steps.slice(0, i + 1).reduce((a, b) => a + b, 0);
    return steps.map((_, i): Word => {
      const last = ends && i === steps.length - 1;
      return { change: last ? 'withdrawn' : i % 2 === 0 ? 'held' : 'released', since: at(i) };
    });
  });
/** The words as they happened, and as they arrive: in any order, some perhaps twice. */
const orders = told.chain((words) =>
  fc.record({
    words: fc.constant(words),
    arriving: fc
      .tuple(fc.shuffledSubarray([...words], { minLength: words.length }), fc.shuffledSubarray([...words]))
      .map(([all, again]) => [...all, ...again]),
  }),
);

/** What each receiver keeps of all that it was told. */
const item: AgendaItem = { nomination: name, award: 'GIAY_KHEN', rounds: 0, at: 'scheduled' };
const receivers: Readonly<Record<string, (words: readonly Word[]) => unknown>> = {
  session: (words) => {
    const { irregular: _, ...state } = words.reduce<Session>(
      (s, w) => sessionBench.accepted({ type: 'RecordItemChange', data: { nomination: name, ...w } }, s).state,
      openedWith({ agenda: [item] }),
    ) as Extract<Session, { status: 'opened' }>;
    return state;
  },
  decision: (words) => {
    const { state } = words.reduce(
      (run, w) => decisionRun(run, { type: 'RecordGrantChange', data: { nomination: name, ...w } }),
      decisionAt('presented'),
    );
    return { changes: (state as { changes: unknown }).changes, heard: (state as { heard: unknown }).heard };
  },
  paper: (words) => {
    const { state } = words.reduce(
      (run, w) => paperRun(run, { type: 'RecordGrantChange', data: { nomination: name, ...w } }),
      paperAt('drafted'),
    );
    return { changes: (state as { changes: unknown }).changes, heard: (state as { heard: unknown }).heard };
  },
};
// Collectives and linked levels hear of holds and their ends only; a withdrawal has a mark of its own there.
const holds = (words: readonly Word[]) => words.filter((w) => w.change !== 'withdrawn');
const nominations: typeof receivers = {
  collective: (words) =>
    holds(words).reduce<Nomination>(
      (s, w) => act(s, 'RecordMemberHold', { nomination: 'nomination:n-9', ...w } as object).state,
      nominationStates.appraised,
    ),
  'the level below': (words) =>
    holds(words).reduce<Nomination>(
      (s, { change: fact, since }) =>
        act(s, 'RelayLinkedFact', { from: ABOVE, fact, since, number: null, issuedOn: null } as object).state,
      withDossier(nominationStates.endorsed, { parent: null, child: ABOVE }),
    ),
};

describe(`A8, F6: words of a hold and its end, in any order (SEED=${given.seed})`, () => {
  test.each(Object.entries({ ...receivers, ...nominations }))(
    'A8: %s comes to what it would have come to in the order of the acts',
    (_who, hear) =>
      fc.assert(
        fc.property(orders, ({ words, arriving }) => {
          expect(hear(arriving)).toEqual(hear(words));
        }),
        given,
      ),
  );

  test('A8: a late hold blocks nothing, mails nobody and is no task for the secretariat', () => {
    const word = (change: Word['change'], since: number) =>
      ({ type: 'RecordGrantChange', data: { nomination: name, change, since } }) as const;
    const late = word('held', 4);
    const decided = decisionRun(decisionRun(decisionAt('presented'), word('released', 5)), late);
    expect([decided.events.at(-1)?.type, decided.effects]).toEqual(['GrantChangeRecorded', []]);
    expect(decided.events.at(-1)).not.toHaveProperty('irregular');
    const signed = decisionRun(decisionRun(decisionAt('signed'), word('released', 5)), late);
    expect(signed.effects).toEqual([]);
    const listed = paperRun(paperRun(paperAt('drafted'), word('released', 5)), late);
    expect([listed.state, listed.effects]).toMatchObject([{ changes: {} }, []]);
    const heard = (change: Word['change'], since: number) =>
      ({ type: 'RecordItemChange', data: { nomination: name, change, since } }) as const;
    const released = sessionBench.accepted(heard('released', 5), openedWith({ agenda: [item] })).state;
    expect(sessionBench.accepted(heard('held', 4), released)).toMatchObject({ state: released, effects: [] });
    const gone = sessionBench.accepted(heard('released', 5), openedWith({ agenda: [] })).state;
    expect(sessionBench.accepted(heard('held', 4), gone).events[0]).not.toHaveProperty('irregular');
    const warned = act(nominationStates.appraised, 'RecordMemberHold', { change: 'released', since: 5 });
    expect(act(warned.state, 'RecordMemberHold').effects).toEqual([]);
  });

  test('F6: a late hold of another level is neither told on nor mailed; its withdrawal is marked whenever it comes', () => {
    const middle = withDossier(nominationStates.endorsed, { parent: 'nomination:below-1', child: ABOVE });
    const tell = (s: Nomination, fact: string, since: number) =>
      act(s, 'RelayLinkedFact', { from: ABOVE, fact, since, number: null, issuedOn: null } as object);
    const released = tell(middle, 'released', 5).state;
    expect(tell(released, 'held', 4)).toMatchObject({ answer: 'accepted', effects: [] });
    expect(tell(released, 'held', 6).effects.map((e) => e.kind)).toEqual(['notice', 'tell']);
    const marks = (tell(released, 'withdrawn', 3).state as Started).dossier.otherLevel;
    expect(marks).toEqual(['withdrawn']);
  });

  test('A8: what was said of a name before it left a list does not reach it when it comes back', () => {
    const word = (change: Word['change'], since: number) =>
      ({ type: 'RecordGrantChange', data: { nomination: 'nomination:n-2', change, since } }) as const;
    const out = paperRun(paperAt('drafted'), { type: 'RemoveNames', data: { names: ['nomination:n-2'], reason: 'x' } });
    const heard = paperRun(out, word('released', 5));
    expect(heard.state).toMatchObject({ heard: { 'nomination:n-2': 5 }, changes: {} });
    expect(paperRun(heard, word('held', 4)).state).toMatchObject({ heard: { 'nomination:n-2': 5 }, changes: {} });
  });
});
