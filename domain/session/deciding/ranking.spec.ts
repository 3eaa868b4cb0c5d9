import { describe, expect, test } from 'vitest';
import {
  MARKED,
  openedWith,
  SESSION,
  sessionBench,
  sessionCommands,
  sessionStates,
} from '../../../test/samples/session.js';
import type { AgendaItem } from '../state.js';
import type { NominationId } from '../values.js';

const { accepted, refused } = sessionBench;
const c = sessionCommands;
const n = (id: string): NominationId => `nomination:${id}`;
const counted = (id: string, yes: number, given: object = {}) =>
  ({
    nomination: n(id),
    award: 'GIAY_KHEN',
    rounds: 1,
    at: 'counted',
    votes: [yes, 9 - yes, 0, 0, 0, 9],
    ...given,
  }) as AgendaItem;
const rank = (ids: readonly string[], places: number, reason: string | null = `Lý do ${MARKED}`) => ({
  ...c.RankItems,
  data: { nominations: ids.map(n), places, reason },
});
const tieBy = (tieRule: 'chair' | 'council', ...agenda: AgendaItem[]) =>
  openedWith({ agenda, rules: { ...sessionStates.opened.rules, tieRule } });
const three = [counted('a', 9), counted('b', 7), counted('c', 6)];

describe('more passed than places (C16)', () => {
  test('C16: they are ranked by yes and cut at the places; who is cut is left over and told so', () => {
    const { state, events, effects } = accepted(rank(['a', 'b', 'c'], 2, null), tieBy('chair', ...three));
    expect(events[0]).toMatchObject({
      type: 'ItemsRanked',
      data: {
        ranked: [{ yes: 9 }, { yes: 7 }, { yes: 6 }],
        places: 2,
        cut: [n('c')],
        tied: [],
        tieRule: 'chair',
        total: 9,
      },
    });
    expect(state).toMatchObject({
      agenda: [
        { at: 'counted', rank: 1 },
        { at: 'counted', rank: 2 },
        { at: 'deferred', rank: 3, votes: [6, 3, 0, 0, 0, 9] },
      ],
    });
    expect(effects).toMatchObject([
      {
        command: 'RecordCouncilResult',
        tellings: [{ receiver: n('c'), data: { session: SESSION, result: 'deferred', yes: 6, total: 9 } }],
      },
    ]);
  });

  test('C16: equals whom the cut parts are decided by the chair, with a reason that is kept', () => {
    const tied = tieBy('chair', counted('a', 9), counted('b', 7), counted('c', 7));
    expect(refused(rank(['a', 'c', 'b'], 2, null), tied)).toMatchObject({ code: 'ReasonMissing', fields: ['/reason'] });
    const { events } = accepted(rank(['a', 'c', 'b'], 2), tied);
    expect(events[0]).toMatchObject({
      data: { cut: [n('b')], tied: [n('c'), n('b')] },
      personal: { 'person:chair': { reason: `Lý do ${MARKED}` } },
    });
  });

  test('C16: where the council decides ties, it votes on the equals again', () => {
    const tied = tieBy('council', counted('a', 9), counted('b', 7), counted('c', 7));
    expect(refused(rank(['a', 'c', 'b'], 2), tied)).toMatchObject({
      code: 'TieOpen',
      clause: null,
      facts: { nominations: [n('c'), n('b')] },
    });
    expect(accepted(rank(['a', 'b', 'c'], 1, null), tied).events).toHaveLength(1);
  });

  test('The order is that of the votes, over more names than places', () => {
    expect(refused(rank(['b', 'a', 'c'], 2), tieBy('chair', ...three))).toMatchObject({
      code: 'RankContradictsCount',
      facts: { nominations: [n('a')] },
    });
    expect(refused(rank(['a', 'b', 'c'], 3), tieBy('chair', ...three))).toMatchObject({ code: 'NothingToCut' });
  });

  test.each([
    ['UnknownItem', []],
    ['NoResult', [counted('x', 9, { at: 'scheduled' })]],
    ['NoResult', [counted('x', 9, { change: 'withdrawn' })]],
    ['ItemHeld', [counted('x', 9, { change: 'held' })]],
    ['ResultContradictsCount', [counted('x', 4)]],
  ] as const)('Only what was counted and passed competes: %s', (code, agenda) =>
    expect(refused(rank(['x', 'a'], 1), tieBy('chair', counted('a', 9), ...agenda))).toMatchObject({
      code,
      facts: { nominations: [n('x')] },
    }),
  );

  test('A result that is rescinded loses its place', () => {
    const { state } = accepted(rank(['a', 'b', 'c'], 2, null), tieBy('chair', ...three));
    const again = { ...c.RescindResult, data: { nomination: n('a'), reason: 'x' }, context: {} };
    const related = { [n('a')]: c.RescindResult.context.related[n('n-2')] };
    const after = accepted({ ...again, context: { related } }, state).state;
    expect('agenda' in after && after.agenda[0]).not.toHaveProperty('rank');
  });
});
