import { localDate } from '../../law/calendar/days.js';
import type { PersonId } from '../kernel/values.js';
import type { Settings } from '../office/settings.js';
import { type Office, settingsOf } from '../office/state.js';
import type { Outcome, Rules } from './events.js';
import type { AgendaItem, Attendance, Session, Sitting, Started } from './state.js';
import { neededOf, reaches, type Threshold, thresholdFor } from './threshold.js';
import type { BallotCount, NominationId } from './values.js';

export const itemOf = (sitting: Sitting, nomination: NominationId): AgendaItem | undefined =>
  sitting.agenda.find((i) => i.nomination === nomination);

/** Frozen is a fact of `called`; whatever comes after it had a frozen agenda. */
export const isFrozen = (state: Started): boolean => state.status !== 'called' || state.frozen;

/** Nothing is left to do with this item in this session. */
export const isSettled = (item: AgendaItem): boolean =>
  item.at === 'confirmed' || item.at === 'deferred' || item.at === 'unscheduled' || item.change === 'withdrawn';

/** The rules that a session pins when it opens. */
export const rulesOf = ({ quorum, threshold, writtenCountsAsPresent, ownCase }: Settings): Rules => ({
  quorum,
  threshold,
  writtenCountsAsPresent,
  ownCase,
});

/** Before the opening the issuer's rules of today; from then on those that the session pinned. */
export const rulesInForce = (state: Started, office: Office): Rules =>
  'rules' in state ? state.rules : rulesOf(settingsOf(office));

export interface QuorumCount {
  readonly present: number;
  readonly written: number;
  readonly total: number;
  readonly needed: number;
}
/** Who counts as present against what the council needs of all its members; null where it is met or none is stated. */
export function quorumShortage(
  members: readonly PersonId[],
  seen: Attendance | null,
  rules: Rules,
): QuorumCount | null {
  if (!rules.quorum) return null;
  const [present, written, total] = [seen?.present.length ?? 0, seen?.written.length ?? 0, members.length];
  const counted = rules.writtenCountsAsPresent ? present + written : present;
  const quorum = { ratio: rules.quorum, over: false };
  return reaches(counted, total, quorum) ? null : { present, written, total, needed: neededOf(total, quorum) };
}

/** Whether the sitting lost its quorum after it was opened: no ballot may start until attendance is taken again (C10). */
export const lacksQuorum = (state: Session): boolean =>
  state.status === 'opened' && quorumShortage(state.members, state.attendance, state.rules) !== null;

/** What this item needs, by law or by the rules of the session. */
export const thresholdOf = (sitting: Sitting, award: string, rules: Rules): Threshold | null =>
  thresholdFor(award, rules.threshold, localDate(sitting.startsAt));

/** Members without a vote on the item: their own case, unless the issuer only warns (P3). */
export const withoutVote = (item: Pick<AgendaItem, 'own'>, rules: Rules): readonly PersonId[] =>
  rules.ownCase === 'noAppraiseNoVote' ? (item.own ?? []) : [];

/** Whether every vote that can be given would still reach the ratio; the base stays all members (P7, C10). */
export function canReach(sitting: Sitting, item: Pick<AgendaItem, 'award' | 'own'>, rules: Rules): boolean {
  const [threshold, total] = [thresholdOf(sitting, item.award, rules), sitting.members.length];
  return threshold === null || reaches(total - withoutVote(item, rules).length, total, threshold);
}

/** A result is computed; where no threshold is stated nothing passes by itself (C11). */
export function outcomeOf(threshold: Threshold | null, count: Pick<BallotCount, 'yes' | 'total'>): Outcome {
  if (!threshold) return 'needsChair';
  return reaches(count.yes, count.total, threshold) ? 'passed' : 'failed';
}
