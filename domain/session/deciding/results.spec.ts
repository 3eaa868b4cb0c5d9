import { describe, expect, test } from 'vitest';
import { nominationStates } from '../../../test/samples/nomination.js';
import {
  MARKED,
  nominationIn,
  openedWith,
  result,
  SESSION,
  scheduled,
  sessionBench,
  sessionCommands,
  sessionStates,
} from '../../../test/samples/session.js';
import { sessionCommands as commandTable } from '../commands.js';
import { mayOpenBallot } from '../opening.js';
import type { AgendaItem, Session, Votes } from '../state.js';
import type { ConfirmedResult, NominationId } from '../values.js';

const { accepted, refused, play } = sessionBench;
const c = sessionCommands;
const n = (id: string): NominationId => `nomination:${id}`;
const item = (id: string, given: object): AgendaItem =>
  ({ nomination: n(id), award: 'GIAY_KHEN', rounds: 0, at: 'scheduled', ...given }) as AgendaItem;
const votes = (yes: number, no = 9 - yes): Votes => [yes, no, 0, 0];
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
  test('A confirmed result is told to its nomination, with yes over all members', () => {
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
      votes: [5, 1, 0, 0],
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

  test('Where no threshold is stated nothing passes by itself: the chair says which (C6)', () => {
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

describe('leaving an item over (C12)', () => {
  const defer = (reason: string | null = c.DeferItem.data.reason) => ({
    ...c.DeferItem,
    data: { nomination: n('a'), reason },
    context: { related: scheduled('a') },
  });

  test('It goes back to its nomination as deferred, without votes or with those it had', () => {
    const { effects, events, state } = accepted(defer(), over(item('a', {})));
    expect(effects).toMatchObject([
      {
        command: 'RecordCouncilResult',
        tellings: [
          { receiver: n('a'), data: { session: SESSION, result: 'deferred', otherAward: null, yes: 0, total: 9 } },
        ],
      },
    ]);
    expect(events[0]?.personal).toEqual({ 'recipient:officer-1': { reason: `Lý do ${MARKED}` } });
    expect(itemIn(state, 'a')).toEqual(item('a', { at: 'deferred' }));
    const after = accepted(defer(null), unstated(counted('a', 3)));
    expect(after.events[0]).toMatchObject({ data: { nomination: n('a'), yes: 3, total: 9 } });
    expect(after.events[0]).not.toHaveProperty('personal');
    expect(itemIn(after.state, 'a')).toEqual(item('a', { at: 'deferred', rounds: 1, votes: votes(3) }));
  });

  test('What a stated threshold has decided is not left over, unless a hold stops it', () => {
    expect(refused(defer(), over(counted('a', 9)))).toMatchObject({
      code: 'ResultContradictsCount',
      clause: null,
      fields: ['/nomination'],
    });
    expect(refused(defer(), over(counted('a', 0, { award: 'CO_CP' })))).toMatchObject({ clause: 'ND_152_2025:33.5' });
    expect(accepted(defer(), over(counted('a', 9, { change: 'held' }))).events).toHaveLength(1);
    expect(accepted(defer(), over(item('a', { change: 'held' }))).events).toHaveLength(1);
  });

  test.each([
    ['UnknownItem', item('x', {})],
    ['NotReady', item('a', { at: 'asked', since: 2 })],
    ['AlreadySettled', item('a', { at: 'deferred' })],
    ['AlreadySettled', item('a', { at: 'unscheduled' })],
    ['AlreadySettled', item('a', { change: 'withdrawn' })],
  ] as const)('%s: %o', (code, given) =>
    expect(refused(defer(), over(given))).toMatchObject({ code, fields: ['/nomination'] }),
  );

  test('Its nomination must be there, for the reason is sealed to the recipient', () =>
    expect(refused({ ...defer(), context: {} }, over(item('a', {})))).toMatchObject({
      code: 'UnknownReference',
      fields: ['/nomination'],
    }));
});

describe('a result rescinded (C15)', () => {
  const rescind = (related: Readonly<Record<string, unknown>> = scheduled('a')) => ({
    ...c.RescindResult,
    data: { nomination: n('a'), reason: c.RescindResult.data.reason },
    context: { related },
  });
  const confirmed = item('a', { at: 'confirmed', rounds: 1, votes: votes(9), result: 'endorsed' });

  test('The item waits for the next round and for no other; the first count stays in the record', () => {
    const { state, events, effects } = accepted(rescind(), over(counted('a', 4)));
    expect(events).toMatchObject([
      {
        type: 'ResultRescinded',
        data: { nomination: n('a'), round: 1 },
        personal: { 'recipient:officer-1': { reason: `Lý do ${MARKED}` } },
      },
    ]);
    expect(effects).toEqual([]);
    expect(itemIn(state, 'a')).toEqual(item('a', { rounds: 1 }));
    expect(mayOpenBallot(state, n('a'), 1)).toMatchObject({
      refused: { code: 'WrongRound', fields: ['/round'], facts: { round: 2 } },
    });
    expect(mayOpenBallot(state, n('a'), 3)).toMatchObject({ refused: { code: 'WrongRound' } });
    expect(mayOpenBallot(state, n('a'), 2)).toHaveProperty('opening');
    const second = play([{ ...result('a', 9), data: { ...result('a', 9).data, round: 2 } as never }], {
      ...sessionBench.beginning,
      state,
    });
    expect(itemIn(second.state, 'a')).toMatchObject({ at: 'counted', rounds: 2, votes: [9, 0, 0, 0] });
  });

  test.each(['endorsed', 'declined'] as const)(
    'What was confirmed is taken back while the nomination is %s here',
    (status) => {
      const { effects, state } = accepted(
        rescind({ [n('a')]: nominationIn(status) }),
        over(confirmed, counted('b', 9)),
      );
      expect(effects).toEqual([
        {
          name: 'result',
          kind: 'tell',
          command: 'WithdrawCouncilResult',
          complete: false,
          tellings: [{ receiver: n('a'), data: { session: SESSION } }],
        },
      ]);
      expect(itemIn(state, 'a')).toEqual(item('a', { rounds: 1 }));
    },
  );

  test('What others rely on by now, or what another sitting endorsed, is not taken back', () => {
    const elsewhere = { ...nominationIn('endorsed'), council: { session: 'session:s-2', yes: 9, total: 9 } };
    const uncounselled = { ...nominationIn('endorsed'), council: null };
    for (const known of [
      nominationIn('scheduled'),
      nominationIn('held'),
      nominationStates.presented,
      elsewhere,
      uncounselled,
    ])
      expect(refused(rescind({ [n('a')]: known }), over(confirmed))).toMatchObject({
        code: 'MovedOn',
        fields: ['/nomination'],
      });
  });

  test.each([
    ['UnknownItem', item('x', {})],
    ['NoResult', item('a', {})],
    ['NoResult', item('a', { at: 'deferred' })],
    ['AlreadySettled', counted('a', 4, { change: 'withdrawn' })],
  ] as const)('%s: %o', (code, given) =>
    expect(refused(rescind(), over(given))).toMatchObject({ code, fields: ['/nomination'] }),
  );

  test('Its nomination must be there', () =>
    expect(refused(rescind({}), over(counted('a', 4)))).toMatchObject({
      code: 'UnknownReference',
      fields: ['/nomination'],
    }));
});
