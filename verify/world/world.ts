import type { Event } from '../bytes/streams.js';
import { at } from '../finding.js';
import { type Played, play } from './play.js';
import type { Record } from './record.js';
import { nothing, type State } from './state.js';

/** The played record: what each stream was when another one looked at it. */
export class World {
  readonly played: ReadonlyMap<string, Played>;
  constructor(readonly record: Record) {
    this.played = new Map([...record.streams].map(([id, stream]) => [id, play(record, stream)]));
  }

  /** Another stream as this event saw it: at the version that it relied on, else as it stood by then. */
  seen(id: string | undefined | null, event: Event): State {
    const played = this.played.get(id ?? '');
    if (!played) return nothing;
    return played.states[this.record.before(played.stream.id, event).length] ?? nothing;
  }
}

/** Why an act is not lawful: the rule's name, what it asks, what was found. */
export interface Wrong {
  readonly rule: string;
  readonly expected: unknown;
  readonly found: unknown;
}
/** One event with everything that a condition may look at. */
export interface Turn {
  readonly world: World;
  readonly event: Event;
  /** The stream before this event, and after it. */
  readonly before: State;
  readonly after: State;
  /** Events of this stream before this one. */
  readonly past: readonly Event[];
}
export type Condition = (turn: Turn) => Wrong | null | false | undefined;
export type Conditions = Readonly<{ [name: string]: Condition }>;

export const wrong = (rule: string, expected: unknown, found: unknown): Wrong => ({ rule, expected, found });
/** `wrong` unless both are the same value, compared as JSON. */
export const same = (rule: string, expected: unknown, found: unknown): Wrong | null =>
  JSON.stringify(expected) === JSON.stringify(found) ? null : wrong(rule, expected, found);

/** Rules over the whole record tell their findings at an event. */
export const tellAt = (world: World, event: Event, problem: Wrong): void =>
  world.record.tell({ ...at(event), ...problem });
