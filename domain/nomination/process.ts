import { awardRows } from '../../law/catalogue/codes.js';
import type { Claim, Deadline, Effect, Place } from '../kernel/effect.js';
import type { ListRow, Recorded } from '../kernel/stream.js';
import type { StreamId } from '../kernel/values.js';
import { subjectOf } from './deciding/answer.js';
import type { NominationEvent } from './events.js';
import { noticesOf } from './notices.js';
import { type Nomination, placeOf } from './state.js';

/**
 * Session, decision or paper that has the case on its list is told what became of it there. Where it stood before the
 * event counts: a withdrawn case is no longer in any list.
 */
function tellList(before: Nomination, change: 'withdrawn' | 'held' | 'released'): readonly Effect[] {
  if (before.status === 'unstarted') return [];
  const place = placeOf(before);
  const data = { nomination: before.dossier.id, change };
  const tell = (command: string, receiver: StreamId): readonly Effect[] => [
    { name: 'list', kind: 'tell', command, tellings: [{ receiver, data }], complete: false },
  ];
  if (place.status === 'scheduled') return tell('RecordItemChange', place.session);
  return 'into' in place ? tell('RecordGrantChange', place.into) : [];
}

export function effectsOfNomination(
  before: Nomination,
  event: Recorded<NominationEvent>,
  after: Nomination,
): readonly Effect[] {
  if (after.status === 'unstarted') return [];
  return [...noticesOf(event, after), ...listChange(before, event), ...memberHolds(before, event)];
}

function listChange(before: Nomination, event: Recorded<NominationEvent>): readonly Effect[] {
  if (event.type === 'NominationWithdrawn') return tellList(before, 'withdrawn');
  if (event.type === 'NominationHeld') return tellList(before, 'held');
  return event.type === 'NominationReleased' ? tellList(before, 'released') : [];
}

/** Collectives of a held person are warned, and told when the hold is over or the person's case has ended. */
function memberHolds(before: Nomination, event: Recorded<NominationEvent>): readonly Effect[] {
  const change = event.type === 'NominationHeld' ? 'held' : 'released';
  const held = event.type === 'NominationHeld' ? event.data.collectives : [];
  const ends = event.type === 'NominationReleased' || event.type === 'NominationWithdrawn';
  const told = ends && before.status === 'held' ? before.hold.collectives : held;
  if (before.status === 'unstarted' || told.length === 0) return [];
  const data = { nomination: before.dossier.id, change };
  const tellings = told.map((receiver) => ({ receiver, data }));
  return [{ name: 'collectives', kind: 'tell', command: 'RecordMemberHold', tellings, complete: false }];
}

export const deadlinesOf = (state: Nomination): readonly Deadline[] =>
  state.status === 'unstarted' ? [] : state.dossier.deadlines;

/** One nomination per recipient, award and occasion, from submission until an end without award (office.md D1). */
export function claimsOf(state: Nomination): readonly Claim[] {
  if (state.status === 'unstarted' || !state.dossier.claimed) return [];
  const { recipient, award, campaign } = state.dossier;
  const who = `${recipient.kind}:${recipient.id}`;
  const one = { kind: 'nomination', key: `${who}/${award}/${campaign ?? 'none'}` };
  // One achievement, one form: a second commendation for it at this level is refused; a title is none (facts 5.10, 5.14).
  if (awardRows.get(award)?.family !== 'commendation') return [one];
  const { office, category, period } = state.dossier;
  return [one, { kind: 'achievement', key: `${office}/${who}/${category}/${period.from}/${period.to}` }];
}

export const placesOf = (state: Nomination): readonly Place[] =>
  state.status === 'unstarted'
    ? []
    : Object.values(state.dossier.places).flatMap((counter: string | null) => (counter === null ? [] : [{ counter }]));

const ends = ['denied', 'declined', 'ineligible', 'refused', 'withdrawn', 'lapsed'];
/** Nothing is left to follow; a later command starts a new run of the workflow. */
export const isClosed = (state: Nomination): boolean =>
  ends.includes(state.status) || (state.status === 'archived' && state.package !== null);

export function rowOf(state: Nomination): ListRow {
  if (state.status === 'unstarted')
    return { unit: null, campaign: null, award: null, assignee: null, subject: null, parent: null };
  const { unit, campaign, award, recipient } = state.dossier;
  const place = placeOf(state);
  const assignee = 'appraiser' in place ? place.appraiser : null;
  return { unit, campaign, award, assignee, subject: subjectOf(recipient), parent: null };
}
