import { causeOf, compared, type Positions } from '../bytes/order.js';
import type { Event, Stream } from '../bytes/streams.js';
import type { Tree } from '../bytes/tree.js';
import type { Tell } from '../finding.js';
import { Office } from './office.js';
import { type Settings, startSettings } from './settings.js';

/** A request may wait this long between its arrival and the act (architecture §3): clocks of two streams differ by no more. */
export const GRACE_MS = 15_000;
export const later = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();

/** The whole export as the rules see it: every stream, every office, every file. */
export class Record {
  readonly #offices = new Map<string, Office>();

  readonly streams: ReadonlyMap<string, Stream>;
  readonly #positions: Positions;

  constructor(
    readonly tree: Tree,
    o: { readonly streams: ReadonlyMap<string, Stream>; readonly positions: Positions },
    readonly tell: Tell,
  ) {
    this.streams = o.streams;
    this.#positions = o.positions;
    for (const [id, stream] of o.streams)
      if (stream.kind === 'office') this.#offices.set(id.slice(7), new Office(stream));
  }

  ofKind(kind: string): readonly Stream[] {
    return [...this.streams.values()].filter((s) => s.kind === kind);
  }
  office(id: string): Office | undefined {
    return this.#offices.get(id);
  }
  /** Roles that a person holds on a day in any of the offices: a level above helps where one lacks a second person (M4). */
  rolesAnywhere(person: string, day: string): readonly { role: string; unit: string | null }[] {
    return [...this.#offices.values()].flatMap((o) => o.rolesOn(person, day, o.events.length));
  }
  /** Settings of the office as the event's decider saw them. */
  settings(office: string, event: Event): Settings {
    return this.office(office)?.settings(event.office ?? 0) ?? startSettings;
  }

  /**
   * Events of another stream that this event could see: up to the version that it relied on, or that told it; else those
   * that the global order puts before it. Their times would not do: many acts may share one instant.
   */
  before(id: string, event: Event): readonly Event[] {
    const events = this.streams.get(id)?.events ?? [];
    const cause = causeOf(event);
    const known = event.relied[id] ?? (cause?.stream === id ? cause.version : undefined);
    return events.slice(0, known ?? this.#countBefore(id, event));
  }

  /** Does the first stand before the second in the global order? An export without an order is told of once, not here. */
  precedes(first: Event, second: Event): boolean {
    const [one, two] = [first, second].map((e) => this.#positions.get(e.stream)?.[e.version - 1]);
    return one === undefined || two === undefined ? first.at <= second.at : compared(one, two) < 0;
  }
  #countBefore(id: string, event: Event): number {
    return (this.streams.get(id)?.events.findLastIndex((e) => this.precedes(e, event)) ?? -1) + 1;
  }
}
