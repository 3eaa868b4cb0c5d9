import { z } from 'zod';
import type { AccessTable } from '../../domain/access/table.js';
import { processCommands, processEvents } from '../../domain/kernel/common.js';
import { dueDeadline } from '../../domain/kernel/deadline.js';
import { refuse, wrongStatus } from '../../domain/kernel/refusal.js';
import { accept, type CommandOf, command, type EventOf, event, type Stream } from '../../domain/kernel/stream.js';
import { Id, text } from '../../domain/kernel/values.js';
import { office } from '../../domain/office/stream.js';

/**
 * A case of eight steps, each of which changes the stage and the last of which has an effect: the smallest stream that
 * exercises everything `execute` does (access, sealed fields, read models, claims, deadline, effect). The bench and the
 * store's tests run it under the kind `nomination`, so that the engine's workflow is the product's own.
 */
export const steps = [
  'drafted',
  'submitted',
  'received',
  'assigned',
  'appraised',
  'endorsed',
  'signed',
  'awarded',
] as const;
export type Step = (typeof steps)[number];
export type Lifecycle =
  | { status: 'unstarted' }
  | { status: Step; office: string; unit: string; initiative: string | null; dueAt: string | null; remarks: number };

const commands = {
  Begin: command(
    z.strictObject({
      office: Id,
      unit: Id,
      name: text(200),
      initiative: Id.nullable(),
      dueAt: z.iso.datetime().nullable(),
    }),
    { creates: true },
  ),
  Advance: command(z.strictObject({ to: z.enum(steps), note: text(2000) }), { engineSafe: true }),
  Remark: command(z.strictObject({ note: text(2000) })),
  ...processCommands,
};
const events = {
  Begun: event(
    1,
    z.strictObject({ office: Id, unit: Id, initiative: Id.nullable(), dueAt: z.iso.datetime().nullable() }),
  ),
  Advanced: event(1, z.strictObject({ to: z.enum(steps) })),
  Remarked: event(1, z.strictObject({})),
  ...processEvents,
};
type Command = CommandOf<typeof commands>;
type Event = EventOf<typeof events>;

export const lifecycle: Stream<Lifecycle, Command, Event> = {
  kind: 'nomination',
  stateSchema: 1,
  initial: { status: 'unstarted' },
  commands,
  events,
  followed: true,
  decide(c, state, { at, stream }) {
    const personal = 'note' in c.data ? { [`recipient:${stream}`]: { note: c.data.note } } : {};
    if (c.type === 'Begin') {
      const { name, ...data } = c.data;
      return accept<Event>({ type: 'Begun', data, personal: { [`recipient:${stream}`]: { name } } });
    }
    if (state.status === 'unstarted') return refuse('NotStarted');
    if (c.type === 'Remark') return accept<Event>({ type: 'Remarked', data: {}, personal });
    if (c.type === 'Advance') {
      const next = steps[steps.indexOf(state.status) + 1];
      if (c.data.to !== next) return wrongStatus(state.status, next ? [next] : []);
      return accept<Event>({ type: 'Advanced', data: { to: c.data.to }, personal });
    }
    if (c.type === 'PassDeadline') {
      const due = dueDeadline(lifecycle.deadlines(state), c.data.key, at);
      if (!('due' in due)) return due;
      return accept<Event>({
        type: 'DeadlinePassed',
        data: { key: due.due.key, kind: due.due.kind, dueAt: due.due.at },
      });
    }
    if (c.type === 'GiveUpEffect') return accept<Event>({ type: 'EffectGivenUp', data: c.data });
    return accept<Event>({ type: 'FanOutCompleted', data: c.data });
  },
  evolve(state, e) {
    if (e.type === 'Begun') return { status: 'drafted', ...e.data, remarks: 0 };
    if (state.status === 'unstarted') return state;
    if (e.type === 'Advanced') return { ...state, status: e.data.to };
    if (e.type === 'Remarked') return { ...state, remarks: state.remarks + 1 };
    return e.type === 'DeadlinePassed' ? { ...state, dueAt: null } : state;
  },
  officeOf: (state, c) => (state.status === 'unstarted' ? (c.type === 'Begin' ? c.data.office : null) : state.office),
  relies: () => [],
  relations: (state, c) => ({
    unit: state.status === 'unstarted' ? (c.type === 'Begin' ? c.data.unit : undefined) : state.unit,
  }),
  effects: (_before, e, after) =>
    (e.type === 'Advanced' && e.data.to === 'awarded') || e.type === 'DeadlinePassed'
      ? [
          {
            name: 'notify',
            kind: 'notice',
            template: 'lifecycle',
            to: after.status === 'unstarted' ? [] : [{ role: 'unitClerk', unit: after.unit }],
          },
        ]
      : [],
  deadlines: (state) =>
    state.status !== 'unstarted' && state.dueAt ? [{ key: 'answer-1', kind: 'answer', at: state.dueAt }] : [],
  claims: (state) =>
    state.status !== 'unstarted' && state.initiative ? [{ kind: 'initiative', key: state.initiative }] : [],
  closed: (state) => state.status === 'awarded',
  row: (state) => ({
    unit: state.status === 'unstarted' ? null : state.unit,
    campaign: null,
    award: null,
    assignee: null,
    subject: null,
    parent: null,
  }),
};

export const lifecycleStreams = new Map([lifecycle, office].map((s) => [s.kind as string, s as never]));
export const lifecycleAccess: AccessTable = {
  nomination: {
    Begin: [{ role: 'unitClerk', relation: 'ownUnit' }],
    Advance: [{ role: 'unitClerk', relation: 'ownUnit' }],
    Remark: [{ role: 'unitClerk', relation: 'ownUnit' }],
  },
};
