import { localDate } from '../../law/calendar/days.js';
import { causeOf } from '../bytes/order.js';
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

/** May this actor do it: by the roles of that day (O1), own or carried for somebody who is away (P9). */
export function mayAct(turn: Turn, row: Row) {
  const { event, world, after } = turn;
  const found = { actor: event.actor, onBehalfOf: event.onBehalfOf ?? null };
  const expected = row.who.join(' ');
  if (event.actor.startsWith('s:')) return row.who.includes('system') ? null : wrong('right', expected, found);
  const allowed = event.actor.startsWith('m:') ? byMachine(turn, row) : byPerson(turn, row);
  return allowed ? officeIsOfThatDay(world, event, after.office) : wrong('right', expected, found);
}

function byPerson(turn: Turn, row: Row): boolean {
  const [person, of] = [personOf(turn.event), turn.event.onBehalfOf?.slice(2)];
  return person !== undefined && row.who.some((who) => holds(turn, who, person, of));
}

/** A machine has no rights of its own: those of the person for whom it acts, and nothing that is done in person. */
function byMachine(turn: Turn, row: Row): boolean {
  const of = turn.event.onBehalfOf?.slice(2);
  const inPerson = /^recipient(@|$)|@(members|upper)$/;
  const carried = row.who.filter((who) => !inPerson.test(who));
  const kind = turn.event.stream.split(':')[0] ?? '';
  if (['PaperSigned', 'RecipientErased'].includes(turn.event.type)) return false;
  if (of === undefined || !['nomination', 'paper', 'recipient', 'campaign'].includes(kind)) return false;
  return carried.some((who) => holds(turn, who, of, undefined));
}

function holds(turn: Turn, who: string, person: string, of: string | undefined): boolean {
  const { office } = turn.after;
  const [role = '', relation = ''] = who.split('@');
  // The recipient is no post of the office: who is nominated may write the own report (office.md P2).
  if (role === 'recipient') {
    const { recipient } = turn.before;
    return of === undefined && recipient?.kind === 'person' && recipient.id === person;
  }
  // A vote and whatever else belongs to a member in person nobody carries.
  if (of !== undefined && relation === 'members') return false;
  const held = daysOf(turn.event).flatMap((day) => rolesOf(turn, office, relation, day, person, of));
  const so = held.filter((h) => h.role === role);
  return so.length > 0 && stands(turn, relation, of ?? person, so);
}

function rolesOf({ world, event }: Turn, office: string, relation: string, day: string, person: string, of?: string) {
  const version = event.office ?? 0;
  if (relation === 'upper') return world.record.rolesAnywhere(person, day);
  const there = world.record.office(office);
  const held = there?.rolesOn(of ?? person, day, version) ?? [];
  if (of === undefined) return held;
  const carried = there?.carriedOn(person, of, event.stream.slice(0, event.stream.indexOf(':')), day, version) ?? [];
  return held.filter((h) => carried.includes(h.role));
}

/** How the person stands to the case, beyond the role (glossary §2). */
function stands(
  { before, after }: Turn,
  relation: string,
  person: string,
  held: readonly { unit: string | null }[],
): boolean {
  switch (relation) {
    case 'unit':
      return held.some((h) => h.unit !== null && h.unit === after.unit);
    case 'dossier':
      return before.appraiser === person;
    case 'members':
      return (before.members ?? []).includes(person);
    case 'presiding':
      return before.presiding === person;
    case 'sudden':
      return after.category === 'exceptional';
    case 'below':
      return (after.parent ?? null) !== null;
    default:
      return true;
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

/** A fact of another stream was one there, before it was told here. */
export function toldAfter({ world, event }: Turn) {
  const cause = causeOf(event);
  if (!cause) return null;
  const told = world.record.streams.get(cause.stream)?.events[cause.version - 1];
  const place = `${cause.stream} version ${cause.version}`;
  if (!told) return wrong('relied', place, 'no such event');
  return world.record.precedes(told, event) ? null : wrong('relied', `${place} before it`, 'after it');
}

/** A report comes from the stream whose fact it tells. */
export const toldBy = ({ event }: Turn, stream: string | undefined) => same('reference', `s:${stream}`, event.actor);
