import { localDate } from '../../law/calendar/days.js';
import type { Settings } from '../office/settings.js';
import { type Office, settingsOf } from '../office/state.js';
import type { Rules } from './events.js';
import type { AgendaItem, Attendance, Session, Sitting, Started } from './state.js';
import { neededOf, reaches, type Threshold, thresholdFor } from './threshold.js';
import type { BallotCount, BallotId, NominationId } from './values.js';
import { expectedVotes } from './voters.js';

export const itemOf = (sitting: Sitting, nomination: NominationId): AgendaItem | undefined =>
  sitting.agenda.find((i) => i.nomination === nomination);

/** Frozen is a fact of `called`; whatever comes after it had a frozen agenda. */
export const isFrozen = (state: Started): boolean => state.status !== 'called' || state.frozen;

/** Ballots that run on these items, or on any, as far as the session has heard. */
export const runningBallots = ({ agenda }: Sitting, only?: readonly NominationId[]): BallotId[] =>
  agenda.flatMap((i) => (i.at === 'scheduled' && i.ballot && (only?.includes(i.nomination) ?? true) ? [i.ballot] : []));

/** Nothing is left to do with this item in this session. */
export const isSettled = (item: AgendaItem): boolean =>
  item.at === 'confirmed' || item.at === 'deferred' || item.at === 'unscheduled' || item.change === 'withdrawn';

/** The rules that a session pins when it opens. */
export const rulesOf = (settings: Settings): Rules => ({
  quorum: settings.quorum,
  threshold: settings.threshold,
  writtenCountsAsPresent: settings.writtenCountsAsPresent,
  ownCase: settings.ownCase,
  conflictPolicy: settings.conflictPolicy,
  tieRule: settings.tieRule,
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
/**
 * Who counts as present against what the council needs of all its members; null where it is met or none is stated. A
 * written polling has no room to count: there the sheets that came back are counted, item by item (`tooFewSheets`).
 */
export function quorumShortage(
  { mode, total, attendance: seen }: Pick<Sitting, 'mode' | 'total'> & { readonly attendance: Attendance | null },
  rules: Rules,
): QuorumCount | null {
  if (!rules.quorum || mode === 'written') return null;
  const [present, written] = [seen?.present.length ?? 0, seen?.written.length ?? 0];
  const counted = rules.writtenCountsAsPresent ? present + written : present;
  const quorum = { ratio: rules.quorum, over: false };
  return reaches(counted, total, quorum) ? null : { present, written, total, needed: neededOf(total, quorum) };
}

/** In a written polling the sheets that came back stand for the quorum: the office's rule on C4 and C6. */
export const tooFewSheets = (
  { mode, total }: Pick<Sitting, 'mode' | 'total'>,
  { yes, no, blank, invalid }: Pick<BallotCount, 'yes' | 'no' | 'blank' | 'invalid'>,
  { quorum }: Rules,
): boolean =>
  mode === 'written' && quorum !== null && !reaches(yes + no + blank + invalid, total, { ratio: quorum, over: false });

/** Whether the sitting lost its quorum after it was opened: no ballot may start until attendance is taken again (C10). */
export const lacksQuorum = (state: Session): boolean => state.status === 'opened' && quorumBroken(state);

/** The same also while adjourned, so that its running ballots are told once when it breaks and once when it is back. */
export const quorumBroken = (state: Session): boolean =>
  (state.status === 'opened' || state.status === 'adjourned') && quorumShortage(state, state.rules) !== null;

/** What this item needs, by law or by the rules of the session. */
export const thresholdOf = (sitting: Sitting, award: string, rules: Rules): Threshold | null =>
  thresholdFor(award, rules.threshold, localDate(sitting.startsAt));

/** Whether every vote that is expected would still reach the ratio; the base stays all members (P7, C10). */
export function canReach(
  sitting: Sitting,
  item: Pick<AgendaItem, 'nomination' | 'award' | 'own'>,
  rules: Rules,
): boolean {
  const threshold = thresholdOf(sitting, item.award, rules);
  return threshold === null || reaches(expectedVotes(sitting, item, rules), sitting.total, threshold);
}

/** Items still to be voted on that can't reach their ratio as the sitting stands: to be warned of at once. */
export const unreachableIn = (sitting: Sitting, rules: Rules): NominationId[] =>
  sitting.agenda
    .filter((i) => (i.at === 'asked' || i.at === 'scheduled') && i.change !== 'withdrawn')
    .filter((i) => !canReach(sitting, i, rules))
    .map((i) => i.nomination);
