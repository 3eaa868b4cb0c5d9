import type { z } from 'zod';
import type { Office } from '../office/state.js';
import type { Claim, Deadline, Effect, EffectTouched, Limit, NumberTaken, Place } from './effect.js';
import type { Refusal } from './refusal.js';
import type { Json, PersonId, StreamId, StreamKind, UnitId } from './values.js';

/** Who acts. Rights are judged by the office's state at the time the act arrived. */
export type Actor =
  | { readonly kind: 'person'; readonly person: PersonId }
  /** `person`: who issued its token, whose rights it carries. */
  | { readonly kind: 'machine'; readonly machine: string; readonly person?: PersonId | undefined }
  | { readonly kind: 'system'; readonly system: string };

/** What `decide` may look at besides command and state. `execute` prepares it under its locks. */
export interface Context {
  /** The stream's own id: a creating command puts what its process needs of it into the event (tellings name their sender). */
  readonly stream: StreamId;
  /** The record's clock, read after the lock, never earlier than the stream's last event. Instant (UTC, ISO). */
  readonly at: string;
  /** When the API received a person's act, on the record's clock; equals `at` for a system's command. */
  readonly arrivedAt: string;
  readonly actor: Actor;
  /** The absent person whose rights the act rests on (làm thay); null: the actor's own. `actor` is always who did it. */
  readonly onBehalfOf: PersonId | null;
  /** The issuing level's organisation, settings and calendar, as of the day on which the act arrived. */
  readonly office: Office;
  /** States of the streams named by `relies`, locked for share in this transaction. */
  readonly related: ReadonlyMap<StreamId, unknown>;
  /** Last number and date of the series named by `reliesOnSeries`, locked for update. */
  readonly series?: { readonly last: number; readonly lastDate: string | null } | undefined;
}

/** Personal fields of an event: subject → field → text. Kept apart under the subject's key; the event holds only their hash. */
export type PersonalFields = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Personal fields that another case of the same subject holds: sealed anew here as they stand there, so that nobody types
 * them again; `decide` never sees them. What the command gave itself counts first.
 */
export interface Carried {
  readonly from: StreamId;
  readonly subject: string;
  readonly fields: readonly string[];
}

export interface NewEvent {
  readonly type: string;
  readonly data: Readonly<Record<string, Json | undefined>>;
  readonly personal?: PersonalFields;
  readonly carried?: Carried;
  /** Set on a report that did not fit the status (architecture §3). */
  readonly irregular?: true;
}
/** An event as it is folded: without personal fields, with when, who and the count of events so far. */
export type Recorded<E> = E extends { type: string; data: unknown }
  ? { type: E['type']; data: E['data']; at: string; version: number; actor: string; irregular?: true }
  : never;

export type Decided<E = NewEvent> =
  | { readonly events: readonly E[] }
  | { readonly refused: Refusal }
  | { readonly notYet: { readonly dueInMs: number } };

export const accept = <E>(...events: readonly E[]): { events: readonly E[] } => ({ events });

export interface CommandSpec<D extends z.ZodType = z.ZodType> {
  readonly data: D;
  /** Creates the stream; every other command needs it to exist. `ifMissing`: a report that begins it where nobody has. */
  readonly creates?: true | 'ifMissing';
  /** Only the product itself sends it (timers, effects, fan-out); the API has no route for it. */
  readonly system?: true;
  /** A report of a fact elsewhere: never refused for status, recorded `irregular` where it does not fit. */
  readonly report?: true;
  /** May come through the engine's door: ids, codes and dates only (architecture §5). */
  readonly engineSafe?: true;
  /** One sentence for the API page, Vietnamese. */
  readonly says?: string;
}
export type CommandTable = Readonly<Record<string, CommandSpec>>;
export const command = <D extends z.ZodType>(data: D, o: Omit<CommandSpec, 'data'> = {}): CommandSpec<D> => ({
  data,
  ...o,
});
export type CommandOf<T extends CommandTable> = {
  [K in keyof T & string]: { type: K; data: z.infer<T[K]['data']> };
}[keyof T & string];

export interface EventSpec<D extends z.ZodType = z.ZodType> {
  readonly schema: number;
  readonly data: D;
}
export type EventTable = Readonly<Record<string, EventSpec>>;
export const event = <D extends z.ZodType>(schema: number, data: D): EventSpec<D> => ({ schema, data });
export type EventOf<T extends EventTable> = {
  [K in keyof T & string]: {
    type: K;
    data: z.infer<T[K]['data']>;
    personal?: PersonalFields;
    carried?: Carried;
    irregular?: true;
  };
}[keyof T & string];

/** One row of the lists. Only what this stream knows; counts are queried, never kept. */
export interface ListRow {
  readonly unit: UnitId | null;
  readonly campaign: StreamId | null;
  readonly award: string | null;
  /** The person who must act or who handles it. */
  readonly assignee: PersonId | null;
  /** The subject whose name stands in the list, and the personal field that holds it. */
  readonly subject: string | null;
  readonly parent: StreamId | null;
}

/** Facts by which the access table's relations are judged (`domain/access`). */
export interface Relations {
  readonly unit?: UnitId | undefined;
  readonly assigned?: PersonId | undefined;
  readonly members?: readonly PersonId[] | undefined;
  /** Members who have no part in this for being their own case. */
  readonly excluded?: readonly PersonId[] | undefined;
  /** People to whom the case is closed altogether, whatever their roles (office.md P6). */
  readonly closedTo?: readonly PersonId[] | undefined;
  /** The vice whom the chair lets preside (office.md C18). */
  readonly presiding?: PersonId | undefined;
  /** A sudden merit, which any head may start (office.md E2). */
  readonly sudden?: boolean | undefined;
  /** It goes on with what the level below sent up (office.md F1). */
  readonly fromBelow?: boolean | undefined;
  /** People whose own case this is. */
  readonly own?: readonly PersonId[] | undefined;
}

/** One kind of stream: decide, evolve and process, all pure, all run inside `execute`, once, by the build that decided. */
export interface Stream<
  S extends { status: string },
  C extends { type: string; data: unknown },
  E extends { type: string },
> {
  readonly kind: StreamKind;
  /** Raised when the folded state changes shape: an older saved state is folded again. */
  readonly stateSchema: number;
  readonly initial: S;
  readonly commands: CommandTable;
  readonly events: EventTable;
  readonly followed: boolean;
  decide(command: C, state: S, context: Context): Decided<E>;
  evolve(state: S, event: Recorded<E>): S;
  /** The issuing level this stream belongs to; known from the creating command on. */
  officeOf(state: S, command: C): string | null;
  /** Other streams whose state `decide` reads for this command. */
  relies(command: C, state: S): readonly StreamId[];
  /** The number series that this command takes from. */
  reliesOnSeries?(command: C, state: S, at: string): string | null;
  relations(state: S, command: C): Relations;
  effects(before: S, event: Recorded<E>, after: S): readonly Effect[];
  /** All open deadlines, reminders included; the earliest one is the stream's next. */
  deadlines(state: S): readonly Deadline[];
  /** An effect of another case that this event tries again or lets go (interventions). */
  touches?(event: Recorded<E>): EffectTouched | null;
  claims(state: S): readonly Claim[];
  places?(state: S): readonly Place[];
  /** Limits that this stream sets for counters (campaigns). */
  limits?(state: S): readonly Limit[];
  /** At most one more after a command than before it. */
  takes?(state: S): readonly NumberTaken[];
  closed(state: S): boolean;
  row(state: S): ListRow;
}

/** Streams of all kinds in one table; the kinds' own types end here. */
// biome-ignore lint/suspicious/noExplicitAny: a registry of deciders is invariant in its commands; execute() parses data by the kind's own schema first
export type AnyStream = Stream<any, any, any>;

/** The next deadline of a state: earliest first, ties by key, so that every build picks the same one. */
export const nextDeadline = (deadlines: readonly Deadline[]): Deadline | null =>
  deadlines.reduce<Deadline | null>(
    (first, d) => (!first || d.at < first.at || (d.at === first.at && d.key < first.key) ? d : first),
    null,
  );
