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

  constructor(
    readonly tree: Tree,
    readonly streams: ReadonlyMap<string, Stream>,
    readonly tell: Tell,
  ) {
    for (const [id, stream] of streams)
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

  /** Events of another stream that this event could see: those before it, or the ones that it says it relied on. */
  before(id: string, event: Event): readonly Event[] {
    const events = this.streams.get(id)?.events ?? [];
    const relied = event.relied?.[id];
    if (relied !== undefined) return events.filter((e) => e.version <= relied);
    const until = later(event.at, GRACE_MS);
    return events.filter((e) => e.at <= until);
  }
}
