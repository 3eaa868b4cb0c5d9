import { familyOf } from '../../law/catalogue/families.js';
import type { Claim, Deadline, Effect, Place } from '../kernel/effect.js';
import type { ListRow, Recorded } from '../kernel/stream.js';
import type { StreamId } from '../kernel/values.js';
import { subjectOf } from './deciding/answer.js';
import type { NominationEvent } from './events.js';
import { initiativeClaims } from './initiatives.js';
import { letterEffects } from './letters.js';
import { linkedEffects } from './linked.js';
import { noticesOf } from './notices.js';
import { type Dossier, type Nomination, placeOf, type Started } from './state.js';

/**
 * Session, decision or paper that has the case on its list is told what became of it there. Where it stood before the
 * event counts: a withdrawn case is no longer in any list.
 */
function tellList(before: Nomination, change: 'withdrawn' | 'held' | 'released', since: number): readonly Effect[] {
  if (before.status === 'unstarted') return [];
  const place = placeOf(before);
  const data = { nomination: before.dossier.id, change, since };
  const tell = (name: string, command: string, receivers: readonly StreamId[]): readonly Effect[] => {
    const tellings = receivers.map((receiver) => ({ receiver, data }));
    return receivers.length === 0 ? [] : [{ name, kind: 'tell', command, tellings, complete: false }];
  };
  const session = place.status === 'scheduled' ? tell('agenda', 'RecordItemChange', [place.session]) : [];
  return [...session, ...tell('list', 'RecordGrantChange', papersListing(before))];
}

/** Papers and the decision in which the name stands while something of it is open there (office.md T4). */
function papersListing({ dossier, ...state }: Started): readonly StreamId[] {
  const place = state.status === 'held' ? state.heldFrom : state;
  // From its receipt on the secretariat's own lists count, no longer that of the unit.
  const units = place.status === 'submitted' && place.intake.paper ? [place.intake.paper] : [];
  const into = 'into' in place ? [place.into] : [];
  const asked = dossier.opinions.filter((o) => o.answer === null).map((o) => o.paper);
  return [...units, ...into, ...asked];
}

export function effectsOfNomination(
  before: Nomination,
  event: Recorded<NominationEvent>,
  after: Nomination,
): readonly Effect[] {
  if (after.status === 'unstarted') return [];
  return [
    ...noticesOf(event, after),
    ...listChange(before, event),
    ...memberHolds(before, event),
    ...linkedEffects(before, event, after),
    ...registered(event, after),
    ...letterEffects(event),
    ...struck(event, after),
  ];
}

/** The register of the recipient gets every award, by this office or by the level above. */
function registered(event: Recorded<NominationEvent>, { dossier }: Started): readonly Effect[] {
  const granted = grantedBy(event);
  if (!granted) return [];
  const { id: nomination, office, unit, award, category, period, recipient } = dossier;
  const data = { office, kind: recipient.kind, unit, nomination, award, category, period, ...granted };
  const tellings = [{ receiver: `recipient:${recipient.id}` as const, data }];
  return [{ name: 'register', kind: 'tell', command: 'EnterAward', tellings, complete: false }];
}
function grantedBy(event: Recorded<NominationEvent>): { number: string | number; on: string } | null {
  if (event.type === 'AwardGranted') return { number: event.data.number, on: event.data.issuedOn };
  const { reply, paper } = event.type === 'UpperReplyRecorded' ? event.data : { reply: null, paper: null };
  return reply === 'decided' && paper ? { number: paper.number, on: paper.on } : null;
}

/** A revoked award is struck there and stays readable (office.md G6); what another decision told of it revokes nothing. */
function struck(event: Recorded<NominationEvent>, after: Started): readonly Effect[] {
  if (event.type !== 'AwardRevoked' || placeOf(after).status !== 'revoked') return [];
  const { dossier } = after;
  const data = { nomination: dossier.id, on: event.data.on };
  const tellings = [{ receiver: `recipient:${dossier.recipient.id}` as const, data }];
  return [{ name: 'register', kind: 'tell', command: 'StrikeAward', tellings, complete: false }];
}

function listChange(before: Nomination, event: Recorded<NominationEvent>): readonly Effect[] {
  if (event.type === 'NominationWithdrawn') return tellList(before, 'withdrawn', event.version);
  if (event.type === 'NominationHeld') return tellList(before, 'held', event.version);
  return event.type === 'NominationReleased' ? tellList(before, 'released', event.version) : [];
}

/** Collectives of a held person are warned, and told when the hold is over or the person's case has ended. */
function memberHolds(before: Nomination, event: Recorded<NominationEvent>): readonly Effect[] {
  const change = event.type === 'NominationHeld' ? 'held' : 'released';
  const held = event.type === 'NominationHeld' ? event.data.collectives : [];
  const ends = event.type === 'NominationReleased' || event.type === 'NominationWithdrawn';
  const told = ends && before.status === 'held' ? before.hold.collectives : held;
  if (before.status === 'unstarted' || told.length === 0) return [];
  const data = { nomination: before.dossier.id, change, since: event.version };
  const tellings = told.map((receiver) => ({ receiver, data }));
  return [{ name: 'collectives', kind: 'tell', command: 'RecordMemberHold', tellings, complete: false }];
}

export const deadlinesOf = (state: Nomination): readonly Deadline[] =>
  state.status === 'unstarted' ? [] : state.dossier.deadlines;

/** One nomination per recipient, award and occasion at one level, from submission until an end without award (office.md D1). */
export function claimsOf(state: Nomination): readonly Claim[] {
  if (state.status === 'unstarted' || !state.dossier.claimed) return [];
  const { office, recipient, award, campaign, occasion } = state.dossier;
  const who = `${recipient.kind}:${recipient.id}`;
  const merit = meritDay(state.dossier);
  const of = `${campaign ?? occasion ?? 'none'}${merit === null ? '' : `/${merit}`}`;
  return [
    { kind: 'nomination', key: `${office}/${who}/${award}/${of}` },
    ...achievementClaim(who, state.dossier),
    ...initiativeClaims(state.dossier),
  ];
}

/** Two sudden merits of one period are two: each has its day, where no event names it (facts 5.13). */
const meritDay = ({ category, occasion, meritOn }: Dossier): string | null =>
  category === 'exceptional' && occasion === null ? meritOn : null;

/**
 * One form for one achievement (office.md A14, E5; facts 5.10). The achievement of a sudden merit is its event, whatever
 * the level: what came from below is claimed there. Any other is what was done in that category and time, at one level; a
 * title is no second form of it (facts 5.14).
 */
function achievementClaim(who: string, dossier: Dossier): readonly Claim[] {
  const { occasion, parent, office, award, category, period } = dossier;
  if (occasion !== null) return parent === null ? [{ kind: 'achievement', key: `${who}/${occasion}` }] : [];
  const when = meritDay(dossier) ?? `${period.from}/${period.to}`;
  const key = `${office}/${who}/${category}/${when}`;
  return familyOf(award) === 'commendation' ? [{ kind: 'achievement', key }] : [];
}

export const placesOf = (state: Nomination): readonly Place[] =>
  state.status === 'unstarted'
    ? []
    : Object.values(state.dossier.places).flatMap((counter: string | null) => (counter === null ? [] : [{ counter }]));

const ends = ['denied', 'declined', 'ineligible', 'refused', 'withdrawn', 'lapsed'];
/** Nothing is left to follow; a later command starts a new run of the workflow. */
export const isClosed = (state: Nomination): boolean =>
  (ends.includes(state.status) && !(state.status === 'declined' && state.instruction !== null)) ||
  (state.status === 'archived' && state.package !== null);

export function rowOf(state: Nomination): ListRow {
  if (state.status === 'unstarted')
    return { unit: null, campaign: null, award: null, assignee: null, subject: null, parent: null };
  const { unit, campaign, award, recipient, parent } = state.dossier;
  const place = placeOf(state);
  const assignee = 'appraiser' in place ? place.appraiser : null;
  return { unit, campaign, award, assignee, subject: subjectOf(recipient), parent };
}
