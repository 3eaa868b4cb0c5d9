import { refuse } from '../kernel/refusal.js';
import type { PersonId } from '../kernel/values.js';
import { canReach, itemOf, quorumShortage } from './reading.js';
import type { AgendaItem, Session, SessionIn } from './state.js';
import type { NominationId, SessionMode } from './values.js';
import { rollOf, votelessOn } from './voters.js';

/** Who votes on an item, as the session stands now. */
export interface Opening {
  /** Members with a vote, in the room or not. */
  readonly roll: readonly PersonId[];
  /** Members who lost the vote to their own case (office.md P3). */
  readonly excluded: readonly PersonId[];
  /** Members who take no part in this vote for another conflict, and of them those who may not even see it (P5, P6). */
  readonly recused: readonly PersonId[];
  readonly closedTo: readonly PersonId[];
  readonly sessionMode: SessionMode;
  /** Until when sheets come in, where the session is a written polling (C4). */
  readonly closesAt: string | null;
  /** Who sits in the room; null: not recorded. */
  readonly present: readonly PersonId[] | null;
  /** All members of the founding decision: the base of the ratio, whoever votes (C5). */
  readonly total: number;
  /** False: not even all votes of the roll would reach the ratio. To be warned of before opening (C10). */
  readonly reachable: boolean;
}

/**
 * Whether a ballot on this item may start now, and with whom.
 * @param round 1 for the first; after a rescinded result the next one (C15)
 * @returns the opening, or refusal `SessionNotOpen`, `UnknownItem`, `ItemHeld`, `ItemNotOpen`, `WrongRound`, `QuorumNotMet`
 */
export function mayOpenBallot(session: Session, nomination: NominationId, round: number) {
  if (session.status !== 'opened')
    return refuse('SessionNotOpen', { fields: ['/session'], facts: { status: session.status } });
  const { rules } = session;
  const item = itemOf(session, nomination);
  if (!item) return refuse('UnknownItem', { fields: ['/nomination'] });
  if (item.change === 'held') return refuse('ItemHeld', { fields: ['/nomination'] });
  if (item.at !== 'scheduled' || item.change === 'withdrawn')
    return refuse('ItemNotOpen', { fields: ['/nomination'], facts: { item: item.change ?? item.at } });
  if (round !== item.rounds + 1) return refuse('WrongRound', { fields: ['/round'], facts: { round: item.rounds + 1 } });
  const shortage = quorumShortage(session, rules);
  if (shortage) return refuse('QuorumNotMet', { facts: { ...shortage } });
  return { opening: openingOf(session, item) };
}

/** The same as a ballot's event and the telling to it hold it. */
export const beginning = ({ roll, excluded, recused, closedTo, present, ...rest }: Omit<Opening, 'closesAt'>) => ({
  ...rest,
  roll: [...roll],
  excluded: [...excluded],
  recused: [...recused],
  closedTo: [...closedTo],
  present: present && [...present],
});

/** With whom a ballot on this item starts, whether or not it may. */
export function openingOf(session: SessionIn<'opened'>, item: AgendaItem): Opening {
  const { attendance, rules, total, mode, closesAt } = session;
  const { own: excluded, recused, closedTo } = votelessOn(session, item, rules);
  return {
    roll: rollOf(session, item, rules),
    excluded,
    recused,
    closedTo,
    sessionMode: mode,
    closesAt,
    present: attendance?.present ?? null,
    total,
    reachable: canReach(session, item, rules),
  };
}
