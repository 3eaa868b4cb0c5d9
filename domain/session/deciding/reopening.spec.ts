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
import { mayOpenBallot } from '../opening.js';
import type { AgendaItem, Session, Votes } from '../state.js';
import type { NominationId } from '../values.js';

const { accepted, refused, play } = sessionBench;
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
const itemIn = (state: Session, id: string) =>
  state.status === 'unstarted' ? undefined : state.agenda.find((i) => i.nomination === n(id));

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

  test('C15: the item waits for the next round and for no other; the first count stays in state and record', () => {
    const { state, events, effects } = accepted(rescind(), over(counted('a', 4)));
    expect(events).toMatchObject([
      {
        type: 'ResultRescinded',
        data: { nomination: n('a'), round: 1 },
        personal: { 'recipient:officer-1': { reason: `Lý do ${MARKED}` } },
      },
    ]);
    expect(effects).toEqual([]);
    expect(itemIn(state, 'a')).toEqual(item('a', { rounds: 1, earlier: [votes(4)] }));
    expect(mayOpenBallot(state, n('a'), 1)).toMatchObject({
      refused: { code: 'WrongRound', fields: ['/round'], facts: { round: 2 } },
    });
    expect(mayOpenBallot(state, n('a'), 3)).toMatchObject({ refused: { code: 'WrongRound' } });
    expect(mayOpenBallot(state, n('a'), 2)).toHaveProperty('opening');
    const second = play([{ ...result('a', 9), data: { ...result('a', 9).data, round: 2 } as never }], {
      ...sessionBench.beginning,
      state,
    });
    expect(itemIn(second.state, 'a')).toMatchObject({ at: 'counted', rounds: 2, votes: [9, 0, 0, 0, 0, 9] });
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
      expect(itemIn(state, 'a')).toEqual(item('a', { rounds: 1, earlier: [votes(9)] }));
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
