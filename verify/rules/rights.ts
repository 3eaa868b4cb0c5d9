import { localDate } from '../../law/calendar/days.js';
import type { Event } from '../bytes/streams.js';
import type { Row } from '../legality/table.js';
import { GRACE_MS, later } from '../world/record.js';
import { same, type Turn, type World, wrong } from '../world/world.js';

/** The person who acts, or undefined for the product itself and for machines. */
export const personOf = (event: Event): string | undefined =>
  event.actor.startsWith('u:') ? event.actor.slice(2) : undefined;

/** Days on which an act may have arrived: a request waits a little, also over midnight. */
export const daysOf = (event: Event): readonly string[] => [
  ...new Set([localDate(event.at), localDate(later(event.at, -GRACE_MS))]),
];

/** May this actor do it: by the roles of that day (O1), in that unit, as that appraiser, as that member. */
export function mayAct(turn: Turn, row: Row) {
  const { event, world, after } = turn;
  const found = { actor: event.actor, onBehalfOf: event.onBehalfOf };
  if (event.onBehalfOf !== null && event.onBehalfOf !== undefined)
    return wrong('right', 'a substitution in the record', found);
  if (event.actor.startsWith('s:')) return row.who.includes('system') ? null : wrong('right', row.who.join(' '), found);
  const person = personOf(event);
  const allowed = person !== undefined && row.who.some((who) => holds(turn, who, person, after.office));
  return allowed ? officeIsOfThatDay(world, event, after.office) : wrong('right', row.who.join(' '), found);
}

function holds({ world, event, before, after }: Turn, who: string, person: string, office: string): boolean {
  const [role = '', relation] = who.split('@');
  const held = daysOf(event).flatMap(
    (day) => world.record.office(office)?.rolesOn(person, day, event.office ?? 0) ?? [],
  );
  const so = held.filter((h) => h.role === role);
  switch (relation) {
    case 'unit':
      return so.some((h) => h.unit !== null && h.unit === after.unit);
    case 'dossier':
      return so.length > 0 && before.appraiser === person;
    case 'members':
      return so.length > 0 && (before.members ?? []).includes(person);
    default:
      return so.length > 0;
  }
}

/** The organisation that the act was judged by is the one of its time, neither an older nor a younger one. */
function officeIsOfThatDay(world: World, event: Event, office: string) {
  const events = world.record.office(office)?.events ?? [];
  const [seen, next] = [events[(event.office ?? 0) - 1], events[event.office ?? 0]];
  const fits = seen && seen.at <= later(event.at, GRACE_MS) && (!next || next.at >= later(event.at, -GRACE_MS));
  return fits ? null : wrong('officeVersion', `the office as of ${event.at}`, event.office);
}

/** Whatever an event says that it relied on was there, and was that stream's last word at the time. */
export function reliedOn({ world, event }: Turn) {
  for (const [id, version] of Object.entries(event.relied ?? {})) {
    const events = world.record.streams.get(id)?.events ?? [];
    const [seen, next] = [events[version - 1], events[version]];
    if (version === 0 && events.length === 0) continue;
    if (!seen) return wrong('relied', `${id} with ${version} events`, `${events.length} events`);
    const current = seen.at <= later(event.at, GRACE_MS) && (!next || next.at >= later(event.at, -GRACE_MS));
    if (!current) return wrong('relied', `${id} as of ${event.at}`, `version ${version}`);
  }
  return null;
}

/** A report comes from the stream whose fact it tells. */
export const toldBy = ({ event }: Turn, stream: string | undefined) => same('reference', `s:${stream}`, event.actor);
