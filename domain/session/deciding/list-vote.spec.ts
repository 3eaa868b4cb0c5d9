import { describe, expect, test } from 'vitest';
import { openedWith, SHA, sessionBench, sessionCommands, sessionStates } from '../../../test/samples/session.js';
import type { AgendaItem } from '../state.js';
import type { NominationId } from '../values.js';

const { accepted, refused } = sessionBench;
const c = sessionCommands;
const n = (id: string): NominationId => `nomination:${id}`;
const item = (id: string, given: object = {}) =>
  ({ nomination: n(id), award: 'GIAY_KHEN', rounds: 0, at: 'scheduled', ...given }) as AgendaItem;
const list = (ids: readonly string[], given: object = {}) => ({
  ...c.RecordListVote,
  data: { ...c.RecordListVote.data, nominations: ids.map(n), ...given },
});
const over = (...agenda: AgendaItem[]) => openedWith({ agenda });

describe('one vote on a list (C8)', () => {
  test('C8: one act counts every name of the list, and the chair confirms them in one act', () => {
    const { state, events, effects } = accepted(
      list(['a', 'b', 'b'], { minutes: SHA }),
      over(item('a'), item('b'), item('c')),
    );
    const count = { yes: 5, no: 1, blank: 0, invalid: 0, absent: 3, total: 9, written: 0, issued: 7 };
    const passed = (id: string) => ({ nomination: n(id), outcome: 'passed' });
    expect(events.map((e) => e.data)).toEqual([{ items: [passed('a'), passed('b')], ...count, minutes: SHA }]);
    expect(effects).toEqual([]);
    const counted = { at: 'counted', rounds: 1, votes: [5, 1, 0, 0, 0, 7] };
    expect(state).toMatchObject({ agenda: [counted, counted, { at: 'scheduled', rounds: 0 }] });
    const confirm = {
      ...c.ConfirmResult,
      data: { items: ['a', 'b'].map((id) => ({ nomination: n(id), result: 'endorsed' as const, otherAward: null })) },
    };
    expect(accepted(confirm, state).effects).toMatchObject([
      { command: 'RecordCouncilResult', tellings: [{ receiver: n('a') }, { receiver: n('b') }] },
    ]);
  });

  test('C8: what the law wants voted on by name is pulled out, and the refusal lists those names', () => {
    const agenda = over(item('a'), item('flag', { award: 'CO_CP' }), item('hero', { award: 'TINH_ANH_HUNG' }));
    expect(refused(list(['a', 'flag', 'hero']), agenda)).toEqual({
      code: 'VoteByName',
      clause: 'ND_152_2025:33.5',
      fields: ['/nominations'],
      facts: { nominations: [n('flag'), n('hero')] },
    });
  });

  test('C8: a name in whose vote not every member takes part is pulled out too, in no law’s name', () =>
    expect(refused(list(['a', 'own']), over(item('a'), item('own', { own: ['chair'] })))).toMatchObject({
      code: 'VoteByName',
      clause: null,
      facts: { nominations: [n('own')] },
    }));

  test.each([
    ['UnknownItem', []],
    ['ItemHeld', [item('x', { change: 'held' })]],
    ['NotReady', [item('x', { change: 'withdrawn' })]],
    ['NotReady', [item('x', { at: 'counted', rounds: 1, votes: [5, 4, 0, 0, 0, 9] })]],
    ['BallotOpen', [item('x', { ballot: 'ballot:b-1' })]],
  ] as const)('It is refused whole, with the names: %s', (code, agenda) =>
    expect(refused(list(['x', 'a']), over(item('a'), ...agenda))).toMatchObject({
      code,
      facts: { nominations: [n('x')] },
    }),
  );

  test('It needs the quorum, and has no more votes than those who sit or write', () => {
    const thin = openedWith({ agenda: [item('a')], attendance: { present: ['chair'], written: [] } });
    expect(refused(list(['a']), thin)).toMatchObject({ code: 'QuorumNotMet', facts: { present: 1 } });
    expect(accepted(list(['a'], { yes: 7, no: 0 }), over(item('a'))).events).toHaveLength(1);
    expect(refused(list(['a'], { yes: 7, no: 1 }), over(item('a')))).toMatchObject({
      code: 'CountExceedsMembers',
      facts: { papers: 8, voters: 7 },
    });
    const unseen = openedWith({
      agenda: [item('a')],
      attendance: null,
      rules: { ...sessionStates.opened.rules, quorum: null },
    });
    expect(accepted(list(['a'], { yes: 9, no: 0 }), unseen).events).toHaveLength(1);
    expect(refused(list(['a'], { yes: 9, no: 1 }), unseen)).toMatchObject({ facts: { papers: 10, voters: 9 } });
  });
});
