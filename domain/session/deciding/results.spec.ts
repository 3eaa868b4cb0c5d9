import { describe, expect, test } from 'vitest';
import { openedWith, SESSION, sessionBench, sessionCommands, sessionStates } from '../../../test/samples/session.js';
import { sessionCommands as commandTable } from '../commands.js';
import type { AgendaItem, Session, Votes } from '../state.js';
import type { ConfirmedResult, NominationId } from '../values.js';

const { accepted, refused } = sessionBench;
const c = sessionCommands;
const n = (id: string): NominationId => `nomination:${id}`;
const item = (id: string, given: object): AgendaItem =>
  ({ nomination: n(id), award: 'GIAY_KHEN', rounds: 0, at: 'scheduled', ...given }) as AgendaItem;
const votes = (yes: number, no = 9 - yes): Votes => [yes, no, 0, 0, 0, 9];
const counted = (id: string, yes: number, given: object = {}) =>
  item(id, { at: 'counted', rounds: 1, votes: votes(yes), ...given });
const over = (...agenda: AgendaItem[]) => openedWith({ agenda });
const unstated = (...agenda: AgendaItem[]) =>
  openedWith({ agenda, rules: { ...sessionStates.opened.rules, threshold: null } });
const confirm = (...items: [string, ConfirmedResult, string?][]) => ({
  ...c.ConfirmResult,
  data: {
    items: items.map(([id, result, otherAward]) => ({ nomination: n(id), result, otherAward: otherAward ?? null })),
  },
});
const itemIn = (state: Session, id: string) =>
  state.status === 'unstarted' ? undefined : state.agenda.find((i) => i.nomination === n(id));

describe('the chair confirms a computed result (C11, C12)', () => {
  test('C11: a confirmed result is told to its nomination, with yes over all members', () => {
    const { state, events, effects } = accepted(c.ConfirmResult, sessionStates.opened);
    const confirmed = { nomination: n('n-2'), result: 'endorsed', otherAward: null, yes: 5, total: 9 };
    expect(events).toMatchObject([{ type: 'ResultConfirmed', data: { items: [confirmed] } }]);
    const { nomination: receiver, ...told } = confirmed;
    expect(effects).toEqual([
      {
        name: 'result',
        kind: 'tell',
        command: 'RecordCouncilResult',
        complete: false,
        tellings: [{ receiver, data: { session: SESSION, ...told } }],
      },
    ]);
    expect(itemIn(state, 'n-2')).toEqual({
      nomination: n('n-2'),
      award: 'GIAY_KHEN',
      rounds: 1,
      at: 'confirmed',
      votes: [5, 1, 0, 0, 0, 9],
      result: 'endorsed',
    });
    expect(itemIn(state, 'n-1')).toEqual(itemIn(sessionStates.opened, 'n-1'));
  });

  test.each([
    [5, 'endorsed', null],
    [4, 'declined', null],
    [5, 'declined', 'ResultContradictsCount'],
    [4, 'endorsed', 'ResultContradictsCount'],
  ] as const)('More than half of nine: %i yes, %s → %s', (yes, given, code) => {
    const act = confirm(['a', given]);
    if (code) expect(refused(act, over(counted('a', yes)))).toMatchObject({ code, clause: null, fields: ['/items/0'] });
    else expect(accepted(act, over(counted('a', yes))).events).toHaveLength(1);
  });

  test('Against the decree’s threshold the refusal names its clause: 7 of 9 is not 80 %, 8 of 9 is', () => {
    const flag = (yes: number) => over(counted('a', yes, { award: 'CO_CP' }));
    expect(refused(confirm(['a', 'endorsed']), flag(7))).toEqual({
      code: 'ResultContradictsCount',
      clause: 'ND_152_2025:33.5',
      fields: ['/items/0'],
      facts: { nominations: [n('a')] },
    });
    expect(accepted(confirm(['a', 'declined']), flag(7)).events).toHaveLength(1);
    expect(accepted(confirm(['a', 'endorsed']), flag(8)).events).toHaveLength(1);
  });

  test('C6: where no threshold is stated nothing passes by itself: the chair says which', () => {
    for (const given of ['endorsed', 'declined'] as const)
      for (const yes of [0, 9])
        expect(accepted(confirm(['a', given]), unstated(counted('a', yes))).events).toHaveLength(1);
  });

  test('Another form is another award, which reached its own ratio; the other results name none', () => {
    const state = over(counted('a', 7, { award: 'CO_CP' }), counted('b', 8), counted('d', 4));
    const { effects, state: after } = accepted(confirm(['a', 'otherForm', 'BK_TINH']), state);
    expect(effects[0]).toMatchObject({ tellings: [{ data: { result: 'otherForm', otherAward: 'BK_TINH', yes: 7 } }] });
    expect(itemIn(after, 'a')).toMatchObject({ at: 'confirmed', result: 'otherForm', otherAward: 'BK_TINH' });
    expect(refused(confirm(['d', 'otherForm', 'BK_TINH']), state).code).toBe('ResultContradictsCount');
    expect(refused(confirm(['b', 'otherForm', 'CSTDTQ']), state)).toMatchObject({
      code: 'ResultContradictsCount',
      clause: 'ND_152_2025:33.5',
    });
    const mismatch = { code: 'OtherAwardMismatch', fields: ['/items/0'] };
    expect(refused(confirm(['a', 'otherForm']), state)).toMatchObject(mismatch);
    expect(refused(confirm(['a', 'otherForm', 'CO_CP']), state)).toMatchObject(mismatch);
    expect(refused(confirm(['a', 'declined', 'BK_TINH']), state)).toMatchObject(mismatch);
    expect(refused(confirm(['b', 'endorsed', 'BK_TINH']), state)).toMatchObject(mismatch);
  });

  test.each([
    ['UnknownItem', item('x', {})],
    ['NoResult', item('a', {})],
    ['NoResult', item('a', { at: 'asked', since: 2 })],
    ['AlreadySettled', item('a', { at: 'unscheduled' })],
    ['AlreadySettled', item('a', { at: 'deferred' })],
    ['AlreadySettled', item('a', { at: 'confirmed', rounds: 1, votes: votes(9), result: 'endorsed' })],
    ['AlreadySettled', counted('a', 9, { change: 'withdrawn' })],
    ['ItemHeld', counted('a', 9, { change: 'held' })],
  ] as const)('%s: %o', (code, given) => expect(refused(confirm(['a', 'endorsed']), over(given)).code).toBe(code));

  test('A list is confirmed whole or not at all, and the refusal lists every name with that fault and no other', () => {
    const state = over(counted('a', 9), counted('b', 0), counted('d', 1), item('e', {}));
    expect(
      refused(confirm(['a', 'endorsed'], ['b', 'endorsed'], ['d', 'endorsed'], ['e', 'endorsed']), state),
    ).toMatchObject({
      code: 'ResultContradictsCount',
      fields: ['/items/1', '/items/2'],
      facts: { nominations: [n('b'), n('d')] },
    });
    expect(accepted(confirm(['a', 'endorsed'], ['b', 'declined']), state).effects[0]).toMatchObject({
      tellings: [{ receiver: n('a') }, { receiver: n('b') }],
    });
  });

  test('A list names each nomination once', () => {
    const twice = confirm(['a', 'endorsed'], ['a', 'declined']).data;
    expect(commandTable.ConfirmResult.data.safeParse(twice).success).toBe(false);
    expect(commandTable.ConfirmResult.data.safeParse(confirm(['a', 'endorsed'], ['b', 'declined']).data).success).toBe(
      true,
    );
  });
});
