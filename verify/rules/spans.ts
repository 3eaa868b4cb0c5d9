import type { Event } from '../bytes/streams.js';
import type { Played } from '../world/play.js';
import { GRACE_MS, later } from '../world/record.js';
import type { State } from '../world/state.js';
import type { World } from '../world/world.js';

/** From when until when a stream held something that only one, or only so many, may hold. */
export interface Held {
  readonly key: string;
  readonly by: Event;
  readonly from: string;
  /** null: to the end of the record. */
  to: string | null;
}
type KeysOf = (state: State, events: readonly Event[]) => readonly string[];

const ended = ['denied', 'declined', 'ineligible', 'refused', 'withdrawn', 'lapsed'];
const unsent = ['-', 'drafted', 'shortlisted'];
const isOut = (s: State): boolean => ended.includes(s.status) || (s.status === 'held' && ended.includes(s.under ?? ''));
const granted = (e: Event): boolean =>
  (e.type === 'AwardGranted' && !e.irregular) || (e.type === 'UpperReplyRecorded' && e.data.reply === 'decided');

/** From its sending on, until it ends without award; archived keeps what it had: an award its claims and places, an end without award none. */
export const holds = (s: State, events: readonly Event[]): boolean =>
  !unsent.includes(s.status) && !isOut(s) && (s.status !== 'archived' || events.some(granted));

/** Spans in which `keysOf` gave a key. */
function spans({ stream, states }: Played, keysOf: KeysOf): readonly Held[] {
  const found: Held[] = [];
  const open = new Map<string, Held>();
  stream.events.forEach((by, i) => {
    const now = new Set(keysOf(states[i + 1] as State, stream.events.slice(0, i + 1)));
    for (const [key, held] of open)
      if (!now.has(key)) {
        held.to = by.at;
        open.delete(key);
      }
    for (const key of now)
      if (!open.has(key)) {
        const held: Held = { key, by, from: by.at, to: null };
        open.set(key, held);
        found.push(held);
      }
  });
  return found;
}

/** What the nominations of the record held, key by key or by groups of keys, each in the order in which it was taken. */
export function heldByKey(
  world: World,
  keysOf: KeysOf,
  groupOf: (key: string) => string = (key) => key,
): ReadonlyMap<string, readonly Held[]> {
  const found = new Map<string, Held[]>();
  for (const played of world.played.values())
    if (played.stream.kind === 'nomination')
      for (const held of spans(played, keysOf)) {
        const group = groupOf(held.key);
        found.set(group, [...(found.get(group) ?? []), held]);
      }
  const first = (a: Held, b: Held) => Number(world.record.precedes(b.by, a.by)) || -1;
  for (const all of found.values()) all.sort((a, b) => (a.from === b.from ? first(a, b) : a.from < b.from ? -1 : 1));
  return found;
}

/** Was it given back by then? Clocks of two cases differ by what a request may wait. */
export const gone = (held: Held, at: string): boolean => held.to !== null && later(held.to, -GRACE_MS) <= at;
