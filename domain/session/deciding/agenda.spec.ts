import { describe, expect, test } from 'vitest';
import { officeWith, person, sampleOffice } from '../../../test/samples/context.js';
import {
  chair,
  frozenSession,
  MARKED,
  nominationIn,
  openedWith,
  ready,
  SESSION,
  scheduled,
  secretary,
  sessionBench,
  sessionCommands,
  sessionStates,
} from '../../../test/samples/session.js';
import type { Dossier } from '../../nomination/state.js';
import { AGENDA_LIMIT } from '../commands.js';
import type { AgendaItem, Session } from '../state.js';
import { session } from '../stream.js';
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
const appraised = (given: Partial<Dossier>) => nominationIn('appraised', given);
const itemIn = (state: Session, id: string) =>
  state.status === 'unstarted' ? undefined : state.agenda.find((i) => i.nomination === n(id));
const withItem = (item: Partial<AgendaItem>, frozen = false) => ({
  ...called,
  frozen,
  agenda: [{ nomination: n('n-1'), award: 'GIAY_KHEN', rounds: 0, at: 'scheduled', ...item } as AgendaItem],
});

describe('adding items to an agenda', () => {
  test('Ready nominations are asked to stand on the agenda, and the asking is answered when all have answered', () => {
    const { state, effects, events } = accepted(asking(['n-8', 'n-9']), called);
    expect(events[0]?.data).toEqual({
      items: [
        { nomination: n('n-8'), award: 'GIAY_KHEN', own: [] },
        { nomination: n('n-9'), award: 'GIAY_KHEN', own: [] },
      ],
      unreachable: [],
    });
    expect(effects).toEqual([
      {
        name: 'schedule',
        kind: 'tell',
        command: 'ScheduleNomination',
        complete: true,
        tellings: [
          { receiver: n('n-8'), data: { session: SESSION } },
          { receiver: n('n-9'), data: { session: SESSION } },
        ],
      },
    ]);
    expect(itemIn(state, 'n-9')).toEqual({
      nomination: n('n-9'),
      award: 'GIAY_KHEN',
      rounds: 0,
      at: 'asked',
      since: 1,
    });
  });

  test('A name that is given twice in one request stands once', () =>
    expect(accepted(asking(['n-9', 'n-9']), called).events[0]?.data).toMatchObject({
      items: [{ nomination: n('n-9') }],
    }));

  test('Only what is appraised, of this issuing level, and of an award that takes the route to the full council (C1, C3)', () => {
    const related = {
      ...ready('ok'),
      [n('returned')]: nominationIn('declined'),
      [n('held')]: nominationIn('held'),
      [n('elsewhere')]: appraised({ office: 'other' }),
      [n('no-council')]: appraised({ award: 'KNC' }),
    };
    const ids = ['ok', 'returned', 'held', 'elsewhere', 'no-council'];
    expect(refused(asking(ids, related), called)).toEqual({
      code: 'NotReady',
      clause: null,
      fields: ['/nominations'],
      facts: { nominations: ['returned', 'held', 'elsewhere', 'no-council'].map(n) },
    });
    const standing = officeWith({ councilRoute: { default: 'full', GIAY_KHEN: 'standing' } });
    expect(refused(asking(['n-9'], ready('n-9'), { office: standing }), called).code).toBe('NotReady');
  });

  test('A nomination that does not exist is named, also one that has not begun', () =>
    expect(
      refused(asking(['n-9', 'gone', 'void'], { ...ready('n-9'), [n('void')]: { status: 'unstarted' } }), called),
    ).toMatchObject({
      code: 'UnknownReference',
      facts: { nominations: [n('gone'), n('void')] },
    }));

  test('A name stands on an agenda once', () =>
    expect(refused(asking(['n-9', 'n-1']), called)).toMatchObject({
      code: 'AlreadyOnAgenda',
      fields: ['/nominations'],
      facts: { nominations: [n('n-1')] },
    }));

  test('An agenda holds 1,100 items and not one more', () => {
    const ids = (count: number) => Array.from({ length: count }, (_, i) => `x-${i}`);
    expect(accepted(asking(ids(AGENDA_LIMIT - 2)), called).events).toHaveLength(1);
    expect(refused(asking(ids(AGENDA_LIMIT - 1)), called)).toMatchObject({
      code: 'AgendaFull',
      fields: ['/nominations'],
      facts: { limit: 1100 },
    });
  });
});

describe('a frozen agenda (C14)', () => {
  const late = (by = chair, reason: string | null = `Bổ sung ${MARKED}`) => ({
    ...c.AddAgendaItems,
    data: { nominations: [n('n-9')], reason },
    by,
  });

  test.each([
    ['called', frozenSession],
    ['opened', sessionStates.opened],
    ['adjourned', sessionStates.adjourned],
  ])('After freezing only the chair adds an item, and says why: %s', (_status, state) => {
    expect(refused(late(secretary), state).code).toBe('AgendaFrozen');
    expect(refused(late(chair, null), state)).toMatchObject({ code: 'ReasonMissing', fields: ['/reason'] });
    const { events } = accepted(late(), state);
    expect(events[0]?.personal).toEqual({ 'person:chair': { reason: `Bổ sung ${MARKED}` } });
  });

  test('Before freezing the secretary adds, with or without a reason', () => {
    expect(accepted(late(secretary, null), called).events[0]).not.toHaveProperty('personal');
    expect(accepted(late(secretary), called).events[0]).toHaveProperty('personal');
  });

  test('The role of a chair is the one held when the act arrived, so that a vice may chair (C18)', () => {
    const roles = {
      ...sampleOffice.roles,
      'member-1': [{ role: 'councilChair', unit: null, from: '2025-10-01', to: null }],
    } as const;
    const by = (arrivedAt: string) => ({
      ...late(person('member-1')),
      context: { related: ready('n-9'), office: { ...sampleOffice, roles }, at: '2025-10-16T00:00:00.000Z', arrivedAt },
    });
    expect(accepted(by('2025-10-01T00:00:00.000Z'), frozenSession).events).toHaveLength(1);
    expect(refused(by('2025-09-30T16:59:59.999Z'), frozenSession).code).toBe('AgendaFrozen');
  });

  test('After freezing only the chair takes an item out', () => {
    expect(refused({ ...c.RemoveAgendaItem, by: secretary }, frozenSession).code).toBe('AgendaFrozen');
    expect(accepted({ ...c.RemoveAgendaItem, by: chair }, frozenSession).events).toHaveLength(1);
    expect(accepted({ ...c.RemoveAgendaItem, by: secretary }, called).events).toHaveLength(1);
  });

  test('It freezes when every name is seen scheduled here; an answer still on its way is no obstacle', () => {
    const asked = play([c.CallSession, { ...asking(['n-1', 'n-2']), by: secretary }]).state;
    const { state, events } = accepted(c.FreezeAgenda, asked);
    expect(events[0]?.data).toEqual({ items: 2 });
    expect(state).toMatchObject({ status: 'called', frozen: true, agenda: [{ at: 'scheduled' }, { at: 'scheduled' }] });
    expect(itemIn(state, 'n-1')).not.toHaveProperty('since');
  });

  test('It does not freeze over names that were held, withdrawn, put elsewhere or are missing, and lists them', () => {
    const agenda = ['ok', 'held', 'back', 'other', 'missing'].map(
      (id) => ({ nomination: n(id), award: 'GIAY_KHEN', rounds: 0, at: 'scheduled' }) as const,
    );
    const other = { ...nominationIn('scheduled'), session: 'session:s-2' };
    const related = {
      ...scheduled('ok'),
      [n('held')]: nominationIn('held'),
      ...ready('back'),
      [n('other')]: other,
    };
    expect(refused({ ...c.FreezeAgenda, context: { related } }, { ...called, agenda })).toEqual({
      code: 'ListChanged',
      clause: null,
      fields: [],
      facts: { nominations: ['held', 'back', 'other', 'missing'].map(n) },
    });
  });

  test('It freezes once', () => expect(refused(c.FreezeAgenda, frozenSession).code).toBe('AgendaFrozen'));
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

describe('own case (P3, P7)', () => {
  const of = (kind: 'person' | 'collective', id: string, award = 'GIAY_KHEN') => ({
    [n('n-9')]: appraised({ recipient: { kind, id }, award }),
  });
  const data = (related: Readonly<Record<string, unknown>>) => accepted(asking(['n-9'], related), called);

  test('A member whose own case it is is found, and only a person can be that member', () => {
    expect(itemIn(data(of('person', 'member-1')).state, 'n-9')?.own).toEqual(['member-1']);
    expect(itemIn(data(of('collective', 'member-1')).state, 'n-9')).not.toHaveProperty('own');
    expect(itemIn(data(of('person', 'officer-1')).state, 'n-9')).not.toHaveProperty('own');
  });

  test('It warns at once when the ratio can no longer be reached: 8 of 9 is not 90 %, and the base stays 9', () => {
    const { events, effects } = data(of('person', 'member-1', 'CSTDTQ'));
    expect(events[0]?.data).toMatchObject({ unreachable: [n('n-9')] });
    expect(effects[1]).toMatchObject({
      template: 'session-ratio-unreachable',
      to: [{ role: 'councilSecretary' }, { role: 'councilChair' }],
      facts: { nominations: [n('n-9')] },
    });
    expect(data(of('person', 'member-1', 'CO_CP')).events[0]?.data).toMatchObject({ unreachable: [] });
  });

  test('Where the issuer only warns, the member votes and nothing is out of reach', () => {
    const office = officeWith({ ownCase: 'warn' });
    const { events, state } = accepted(asking(['n-9'], of('person', 'member-1', 'CSTDTQ'), { office }), called);
    expect(events[0]?.data).toMatchObject({ unreachable: [] });
    expect(itemIn(state, 'n-9')?.own).toEqual(['member-1']);
  });

  test('An opened session judges by the rules it pinned, not by those of today', () => {
    const act = {
      ...c.AddAgendaItems,
      data: { nominations: [n('n-9')], reason: 'x' },
      by: chair,
      context: { related: of('person', 'member-1', 'CSTDTQ'), office: officeWith({ ownCase: 'warn' }) },
    };
    expect(accepted(act, openedWith({})).events[0]?.data).toMatchObject({ unreachable: [n('n-9')] });
  });
});

describe('which streams a command relies on', () => {
  test('Adding and freezing look at the nominations; a reason about one item needs its recipient; nothing else does', () => {
    const relies = Object.fromEntries(
      Object.values(c).flatMap((command) => {
        const names = session.relies(command, sessionStates.opened);
        return names.length > 0 ? [[command.type, names]] : [];
      }),
    );
    expect(relies).toEqual({
      AddAgendaItems: [n('n-9')],
      FreezeAgenda: [n('n-1'), n('n-2')],
      RemoveAgendaItem: [n('n-1')],
      DeferItem: [n('n-1')],
      RescindResult: [n('n-2')],
    });
    expect(session.relies(c.FreezeAgenda, { status: 'unstarted' })).toEqual([]);
    expect(
      session.relies({ ...c.AddAgendaItems, data: { nominations: [n('a'), n('a')], reason: null } }, called),
    ).toEqual([n('a')]);
  });
});
