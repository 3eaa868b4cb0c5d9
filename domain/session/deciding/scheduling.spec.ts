import { describe, expect, test } from 'vitest';
import {
  MARKED,
  ready,
  SESSION,
  scheduled,
  secretary,
  sessionBench,
  sessionCommands,
  sessionStates,
} from '../../../test/samples/session.js';
import type { AgendaItem, Session } from '../state.js';
import type { NominationId } from '../values.js';

const { accepted, refused, play } = sessionBench;
const c = sessionCommands;
const called = sessionStates.called;
const n = (id: string): NominationId => `nomination:${id}`;
const asking = (
  ids: readonly string[],
  related: Readonly<Record<string, unknown>> = ready(...ids),
  o: object = {},
) => ({
  ...c.AddAgendaItems,
  data: { nominations: ids.map(n), reason: null },
  context: { related, ...o },
});
const itemIn = (state: Session, id: string) =>
  state.status === 'unstarted' ? undefined : state.agenda.find((i) => i.nomination === n(id));
const withItem = (item: Partial<AgendaItem>, frozen = false) => ({
  ...called,
  frozen,
  agenda: [{ nomination: n('n-1'), award: 'GIAY_KHEN', rounds: 0, at: 'scheduled', ...item } as AgendaItem],
});

describe('what became of the asking', () => {
  const asked = play(
    [c.CallSession, asking(['n-1', 'n-2']), asking(['n-3'])].map((a) => ({ ...a, by: secretary })),
  ).state;
  const done = (effect: string, failed: readonly string[] = []) =>
    accepted({ ...c.CompleteFanOut, data: { effect, done: 2, irregular: 0, failed: [...failed] } }, asked);
  const places = ({ state }: { state: Session }) => ['n-1', 'n-2', 'n-3'].map((id) => itemIn(state, id)?.at);

  test('Who refused is marked unscheduled and the secretary is told; the others are scheduled; a later asking still runs', () => {
    const after = done(`${SESSION}/2/schedule`, [n('n-2')]);
    expect(places(after)).toEqual(['scheduled', 'unscheduled', 'asked']);
    expect(itemIn(after.state, 'n-1')).not.toHaveProperty('since');
    expect(after.effects).toMatchObject([
      {
        name: 'session-items-unscheduled',
        kind: 'notice',
        to: [{ role: 'councilSecretary' }],
        facts: { nominations: [n('n-2')] },
      },
    ]);
  });

  test('Each asking answers only its own names', () => {
    expect(places(done(`${SESSION}/3/schedule`))).toEqual(['asked', 'asked', 'scheduled']);
    expect(done(`${SESSION}/3/schedule`).effects).toEqual([]);
  });

  test('The answer to another effect moves no item and alarms nobody', () => {
    const after = done(`${SESSION}/2/unschedule`, [n('n-1')]);
    expect(places(after)).toEqual(['asked', 'asked', 'asked']);
    expect(after.effects).toEqual([]);
  });

  test('A late answer does not take back what has gone on', () => {
    const { agenda } = sessionStates.opened;
    const answer = { ...c.CompleteFanOut, data: { ...c.CompleteFanOut.data, failed: [n('n-2')] } };
    expect(accepted(answer, sessionStates.opened).state).toMatchObject({ agenda });
  });
});

describe('taking an item out', () => {
  const remove = (state: Session, related: Readonly<Record<string, unknown>> = scheduled('n-1')) => ({
    act: { ...c.RemoveAgendaItem, context: { related } },
    state,
  });
  const removed = (state: Session) => accepted(remove(state).act, state);

  test('The nomination is freed, and the reason is sealed to its recipient', () => {
    const { state, events, effects } = removed(called);
    expect(itemIn(state, 'n-1')).toBeUndefined();
    expect(itemIn(state, 'n-2')).toBeDefined();
    expect(events[0]).toMatchObject({
      data: { nomination: n('n-1') },
      personal: { 'recipient:officer-1': { reason: `Lý do ${MARKED}` } },
    });
    expect(effects).toEqual([
      {
        name: 'unschedule',
        kind: 'tell',
        command: 'UnscheduleNomination',
        complete: false,
        tellings: [{ receiver: n('n-1'), data: { session: SESSION } }],
      },
    ]);
  });

  test.each([
    ['asked', { at: 'asked', since: 2 }, 1],
    ['held', { change: 'held' }, 1],
    ['unscheduled', { at: 'unscheduled' }, 0],
  ] as const)('Who is %s is told or not, as it stands', (_where, item, told) =>
    expect(removed(withItem(item as Partial<AgendaItem>)).effects).toHaveLength(told),
  );

  test('What was voted on, left over or withdrawn after the freezing stays for the minutes', () => {
    const code = (item: Partial<AgendaItem>) => refused(c.RemoveAgendaItem, withItem(item, true)).code;
    expect(code({ rounds: 1 })).toBe('VoteTaken');
    expect(code({ at: 'deferred' } as Partial<AgendaItem>)).toBe('AlreadySettled');
    expect(code({ change: 'withdrawn' })).toBe('AlreadySettled');
  });

  test('An item that is not there, or whose nomination is not, is refused', () => {
    const unknown = { ...c.RemoveAgendaItem, data: { nomination: n('n-7'), reason: 'x' } };
    expect(refused(unknown, called)).toMatchObject({ code: 'UnknownItem', fields: ['/nomination'] });
    expect(refused(remove(called, {}).act, called)).toMatchObject({
      code: 'UnknownReference',
      fields: ['/nomination'],
    });
  });
});
