import { describe, expect, test } from 'vitest';
import { person, sampleOffice } from '../../../test/samples/context.js';
import {
  chair,
  frozenSession,
  MARKED,
  nominationIn,
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
import type { Session } from '../state.js';
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

  test('Only what is appraised, and of this issuing level', () => {
    const related = {
      ...ready('ok'),
      [n('returned')]: nominationIn('declined'),
      [n('held')]: nominationIn('held'),
      [n('elsewhere')]: appraised({ office: 'other' }),
    };
    const ids = ['ok', 'returned', 'held', 'elsewhere'];
    expect(refused(asking(ids, related), called)).toEqual({
      code: 'NotReady',
      clause: null,
      fields: ['/nominations'],
      facts: { nominations: ['returned', 'held', 'elsewhere'].map(n) },
    });
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
  ])('C14: after freezing only the chair adds an item, and says why: %s', (_status, state) => {
    expect(refused(late(secretary), state).code).toBe('AgendaFrozen');
    expect(refused(late(chair, null), state)).toMatchObject({ code: 'ReasonMissing', fields: ['/reason'] });
    const { events } = accepted(late(), state);
    expect(events[0]?.personal).toEqual({ 'person:chair': { reason: `Bổ sung ${MARKED}` } });
  });

  test('Before freezing the secretary adds, with or without a reason', () => {
    expect(accepted(late(secretary, null), called).events[0]).not.toHaveProperty('personal');
    expect(accepted(late(secretary), called).events[0]).toHaveProperty('personal');
  });

  test('C18: the role of a chair is the one held when the act arrived', () => {
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
      OpenSession: [n('n-1'), n('n-2')],
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
