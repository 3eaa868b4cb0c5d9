import { z } from 'zod';
import type { AccessTable } from '../../domain/access/table.js';
import { processCommands, processEvents } from '../../domain/kernel/common.js';
import { dueDeadline } from '../../domain/kernel/deadline.js';
import type { Deadline, NumberTaken } from '../../domain/kernel/effect.js';
import { refuse } from '../../domain/kernel/refusal.js';
import { accept, type CommandOf, command, type EventOf, event, type Stream } from '../../domain/kernel/stream.js';
import { Id } from '../../domain/kernel/values.js';
import { office } from '../../domain/office/stream.js';

const Word = z.string().regex(/^[a-z0-9/-]{1,60}$/);
const Instant = z.iso.datetime();

type Open = {
  status: 'open' | 'closed';
  claims: readonly string[];
  places: readonly string[];
  limits: readonly z.infer<typeof limit>[];
  deadlines: readonly Deadline[];
  number: NumberTaken | null;
  armed: number;
};
type EveryPart = { status: 'unstarted' } | Open;

const limit = z.strictObject({
  counter: Word,
  limit: z.int().min(0),
  source: z.string().optional(),
  keepsTaken: z.boolean().optional(),
});
const commands = {
  Begin: command(z.strictObject({ office: Id }), { creates: true }),
  /** Takes and gives back claims in one command, by several events. */
  Claim: command(z.strictObject({ take: z.array(Word), free: z.array(Word) })),
  Limit: command(limit),
  Occupy: command(z.strictObject({ counter: Word })),
  Leave: command(z.strictObject({ counter: Word })),
  Arm: command(z.strictObject({ at: Instant })),
  Disarm: command(z.strictObject({ nth: z.int().min(0) })),
  Number: command(z.strictObject({ series: Word })),
  Ring: command(z.strictObject({ bells: z.array(z.enum(['a', 'b', 'c'])) })),
  Close: command(z.strictObject({})),
  ...processCommands,
};
const events = {
  Begun: event(1, z.strictObject({ office: Id })),
  Took: event(1, z.strictObject({ key: Word })),
  Freed: event(1, z.strictObject({ key: Word })),
  Limited: event(1, limit),
  Occupied: event(1, z.strictObject({ counter: Word })),
  Left: event(1, z.strictObject({ counter: Word })),
  Armed: event(1, z.strictObject({ key: Word, at: Instant })),
  Disarmed: event(1, z.strictObject({ key: Word })),
  Numbered: event(1, z.strictObject({ series: Word, number: z.int(), date: z.iso.date() })),
  Rang: event(1, z.strictObject({ bells: z.array(z.string()) })),
  Closed: event(1, z.strictObject({})),
  ...processEvents,
};
type Command = CommandOf<typeof commands>;
type Event = EventOf<typeof events>;
const none: Open = { status: 'open', claims: [], places: [], limits: [], deadlines: [], number: null, armed: 0 };
const has = (state: EveryPart): Open => (state.status === 'unstarted' ? none : state);

/** A stream with nothing but the parts that `execute` writes, each reachable by one command: for random histories. */
export const everyPart: Stream<EveryPart, Command, Event> = {
  kind: 'nomination',
  stateSchema: 1,
  initial: { status: 'unstarted' },
  commands,
  events,
  followed: true,
  decide: (c, state, context) => decide(c, state, context.at, context.series),
  evolve: (state, e) => (e.type === 'Begun' ? none : state.status === 'unstarted' ? state : evolve(state, e)),
  officeOf: () => 'vp',
  relies: () => [],
  reliesOnSeries: (c) => (c.type === 'Number' ? c.data.series : null),
  relations: () => ({ unit: 'u1' }),
  effects: (_before, e) =>
    e.type === 'Rang'
      ? [...new Set(e.data.bells)].map((name) => ({ name, kind: 'notice', template: 'bell', to: [] }))
      : [],
  deadlines: (state) => has(state).deadlines,
  claims: (state) => has(state).claims.map((key) => ({ kind: 'word', key })),
  places: (state) => has(state).places.map((counter) => ({ counter })),
  limits: (state) => has(state).limits,
  takes: (state) => [has(state).number].flatMap((n) => n ?? []),
  closed: (state) => state.status === 'closed',
  row: () => ({ unit: 'u1', campaign: null, award: null, assignee: null, subject: null, parent: null }),
};

function decide(c: Command, state: EveryPart, at: string, series: { last: number } | undefined) {
  if (c.type === 'Begin') return accept<Event>({ type: 'Begun', data: c.data });
  const now = has(state);
  if (now.status === 'closed' && c.type !== 'PassDeadline') return refuse('WrongStatus');
  switch (c.type) {
    case 'Claim': {
      const free = [...new Set(c.data.free)].filter((key) => now.claims.includes(key));
      const take = [...new Set(c.data.take)].filter((key) => !now.claims.includes(key) || free.includes(key));
      const moved = [
        ...free.map((key) => ({ type: 'Freed' as const, data: { key } })),
        ...take.map((key) => ({ type: 'Took' as const, data: { key } })),
      ];
      return moved.length > 0 ? accept<Event>(...moved) : refuse('NothingToDo');
    }
    case 'Limit':
      return accept<Event>({ type: 'Limited', data: c.data });
    case 'Occupy':
      return now.places.includes(c.data.counter)
        ? refuse('NothingToDo')
        : accept<Event>({ type: 'Occupied', data: c.data });
    case 'Leave':
      return now.places.includes(c.data.counter)
        ? accept<Event>({ type: 'Left', data: c.data })
        : refuse('NothingToDo');
    case 'Arm':
      return accept<Event>({ type: 'Armed', data: { key: `d-${now.armed + 1}`, at: c.data.at } });
    case 'Disarm': {
      const found = now.deadlines[c.data.nth % Math.max(now.deadlines.length, 1)];
      return found ? accept<Event>({ type: 'Disarmed', data: { key: found.key } }) : refuse('NothingToDo');
    }
    case 'Number':
      return now.number
        ? refuse('NothingToDo')
        : accept<Event>({
            type: 'Numbered',
            data: { series: c.data.series, number: (series?.last ?? 0) + 1, date: at.slice(0, 10) },
          });
    case 'Ring':
      return accept<Event>({ type: 'Rang', data: c.data });
    case 'Close':
      return accept<Event>({ type: 'Closed', data: {} });
    case 'PassDeadline': {
      const due = dueDeadline(now.deadlines, c.data.key, at);
      return 'due' in due
        ? accept<Event>({ type: 'DeadlinePassed', data: { key: due.due.key, kind: due.due.kind, dueAt: due.due.at } })
        : due;
    }
    default:
      return refuse('NothingToDo');
  }
}

function evolve(state: Open, e: Parameters<typeof everyPart.evolve>[1]): Open {
  const without = (key: string) => state.deadlines.filter((d) => d.key !== key);
  switch (e.type) {
    case 'Took':
      return { ...state, claims: [...state.claims, e.data.key] };
    case 'Freed':
      return { ...state, claims: state.claims.filter((k) => k !== e.data.key) };
    case 'Limited':
      return { ...state, limits: [...state.limits.filter((l) => l.counter !== e.data.counter), e.data] };
    case 'Occupied':
      return { ...state, places: [...state.places, e.data.counter] };
    case 'Left':
      return { ...state, places: state.places.filter((c) => c !== e.data.counter) };
    case 'Armed':
      return {
        ...state,
        armed: state.armed + 1,
        deadlines: [...state.deadlines, { key: e.data.key, kind: 'answer', at: e.data.at }],
      };
    case 'Disarmed':
    case 'DeadlinePassed':
      return { ...state, deadlines: without(e.data.key) };
    case 'Numbered':
      return { ...state, number: e.data };
    case 'Closed':
      return { ...state, status: 'closed' };
    default:
      return state;
  }
}

const clerk = [{ role: 'unitClerk', relation: 'ownUnit' }] as const;
const names = ['Begin', 'Claim', 'Limit', 'Occupy', 'Leave', 'Arm', 'Disarm', 'Number', 'Ring', 'Close'];
const access: AccessTable = { nomination: Object.fromEntries(names.map((name) => [name, clerk])) };
export const everyPartKinds = {
  streams: new Map([everyPart, office].map((s) => [s.kind as string, s as never])),
  access,
};
