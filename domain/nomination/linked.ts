import type { Effect } from '../kernel/effect.js';
import { type Heard, hearing, isNews } from '../kernel/heard.js';
import type { Recorded } from '../kernel/stream.js';
import type { Json, StreamId } from '../kernel/values.js';
import type { NominationEvent } from './events.js';
import { type Dossier, type Nomination, placeOf, type Started, type Status } from './state.js';
import type { LinkedFact } from './values.js';

// One level, one nomination (office.md F1). Two that are linked tell each other what has become a fact: a hold, a
// withdrawal, a revocation both ways, and downwards how it ended (F6).

interface Told {
  readonly from: StreamId<'nomination'>;
  readonly fact: LinkedFact;
  readonly since: number;
  readonly number: string | number | null;
  readonly issuedOn: string | null;
}

/** Facts that end the wait of the level below; the others are marked wherever the case stands. */
export const isOutcome = (fact: LinkedFact): boolean => fact === 'decided' || fact === 'refused';

/** Does the fact come from a linked case, and in time? */
export function linkedFits(
  status: Status,
  { from, fact, number, issuedOn }: Omit<Told, 'since'>,
  dossier: Dossier,
): boolean {
  if (fact === 'linked') return dossier.child === null;
  if (!isOutcome(fact)) return from === dossier.parent || from === dossier.child;
  const whole = fact === 'refused' || (number !== null && issuedOn !== null);
  return status === 'forwarded' && from === dossier.child && whole;
}

/** A hold or its end that a later word of the same case has overtaken: it is recorded, and says nothing any more. */
export const isOvertaken = (
  { from, fact, since }: Pick<Told, 'from' | 'fact' | 'since'>,
  { heard }: Dossier,
): boolean => ofHolds.includes(fact) && !isNews(heard, from, since);
/** The same, asked after it was recorded. */
export const isOlder = ({ from, fact, since }: Pick<Told, 'from' | 'fact' | 'since'>, { heard }: Dossier): boolean =>
  ofHolds.includes(fact) && since < (heard[from] ?? 0);
const ofHolds: readonly LinkedFact[] = ['held', 'released'];
export const heardOf = ({ from, fact, since }: Pick<Told, 'from' | 'fact' | 'since'>, { heard }: Dossier): Heard =>
  ofHolds.includes(fact) ? hearing(heard, from, since) : heard;

type News = Pick<Told, 'fact' | 'number' | 'issuedOn'>;
const news = (fact: LinkedFact): News => ({ fact, number: null, issuedOn: null });

const ends: readonly Status[] = ['denied', 'ineligible', 'refused', 'lapsed'];
/** How it ended, for the level below, which waits for it. */
function outcomeOf(state: Nomination): News | null {
  if (state.status === 'unstarted') return null;
  const place = placeOf(state);
  if (place.status === 'awarded') return { fact: 'decided', number: place.number, issuedOn: place.issuedOn };
  return ends.includes(place.status) ? news('refused') : null;
}

/** What both neighbours learn; a revocation by its status, which comes with the decision's reports. */
function movedOf(before: Nomination, after: Started): News | null {
  if (after.status === before.status) return null;
  if (after.status === 'held') return news('held');
  if (after.status === 'withdrawn') return news('withdrawn');
  if ((after.status as string) === 'revoked') return news('revoked');
  return before.status === 'held' ? news('released') : null;
}

/** Told by what changed and not by which event changed it: what took effect under a hold is told too. */
export function linkedEffects(before: Nomination, event: Recorded<NominationEvent>, after: Started): readonly Effect[] {
  const { id, parent, child } = after.dossier;
  const tellings: { receiver: StreamId; data: Record<string, Json> }[] = [];
  const tell = (to: StreamId | null, { ...data }: News) => {
    if (to !== null) tellings.push({ receiver: to, data: { from: id, since: event.version, ...data } });
  };
  if (event.type === 'NominationDrafted') tell(parent, news('linked'));
  const moved = movedOf(before, after);
  for (const to of moved ? [parent, child] : []) tell(to, moved as News);
  const ended = outcomeOf(after);
  if (ended && outcomeOf(before)?.fact !== ended.fact) tell(parent, ended);
  if (event.type === 'LinkedFactRelayed' && isHeard(before, event)) passOn(event.data, [parent, child], tell);
  return tellings.length === 0
    ? []
    : [{ name: 'linked', kind: 'tell', command: 'RelayLinkedFact', tellings, complete: false }];
}

const isHeard = (
  before: Nomination,
  { irregular, data }: Extract<Recorded<NominationEvent>, { type: 'LinkedFactRelayed' }>,
) => !irregular && before.status !== 'unstarted' && !isOvertaken(data, before.dossier);

/** Along the chain of levels, never back to where it came from. */
function passOn(told: Told, neighbours: readonly (StreamId | null)[], tell: (to: StreamId | null, n: News) => void) {
  if (told.fact === 'linked' || isOutcome(told.fact)) return;
  for (const to of neighbours) if (to !== told.from) tell(to, news(told.fact));
}
