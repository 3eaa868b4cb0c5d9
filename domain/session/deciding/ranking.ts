import { refuse, wrongStatus } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import type { SessionData } from '../commands.js';
import type { SessionEvent } from '../events.js';
import { outcomeOf } from '../outcome.js';
import { itemOf, thresholdOf, tooFewSheets } from '../reading.js';
import { isIn, refuseNames } from '../refusals.js';
import type { AgendaItem, SessionIn, Started } from '../state.js';
import type { NominationId } from '../values.js';
import { reasonOfActor } from './actors.js';

type Answer = Decided<SessionEvent>;
type Ruled = SessionIn<'opened' | 'adjourned'>;
const sitting = ['opened', 'adjourned'] as const;

/**
 * More passed than there are places: ranked by yes, cut at the places, and equals whom the cut parts by the recorded rule
 * (office.md C16): the chair decides with a reason, or the council votes on them again. Who is cut did pass and is
 * therefore left over, not declined: a place that comes free finds them ready (Q4, Q5).
 */
export function rankItems(data: SessionData<'RankItems'>, state: Started, context: Context): Answer {
  if (!isIn(state, sitting)) return wrongStatus(state.status, sitting);
  const names = [...new Set(data.nominations)];
  const barred = notPassed(names, state);
  if (barred) return barred;
  const { places, reason } = data;
  if (names.length <= places) return refuse('NothingToCut', { fields: ['/places'], facts: { places } });
  const ranked = names.map((nomination) => ({ nomination, yes: yesOf(itemOf(state, nomination)) }));
  const misplaced = ranked.filter((r, i) => i > 0 && r.yes > (ranked[i - 1]?.yes ?? 0)).map((r) => r.nomination);
  if (misplaced.length > 0) return refuseNames('RankContradictsCount', misplaced);
  const [last, next] = [ranked[places - 1], ranked[places]];
  const tied = last && next && last.yes === next.yes ? ranked.filter((r) => r.yes === last.yes) : [];
  const { tieRule } = state.rules;
  if (tied.length > 0 && tieRule === 'council')
    return refuseNames(
      'TieOpen',
      tied.map((r) => r.nomination),
    );
  if (tied.length > 0 && reason === null) return refuse('ReasonMissing', { fields: ['/reason'] });
  return accept<SessionEvent>({
    type: 'ItemsRanked',
    data: {
      ranked,
      places,
      cut: names.slice(places),
      tied: tied.map((r) => r.nomination),
      tieRule,
      total: state.total,
    },
    ...reasonOfActor(reason, context),
  });
}

const yesOf = (item: AgendaItem | undefined): number => (item?.at === 'counted' ? item.votes[0] : 0);

/** Only what was counted and reached its ratio competes; where no ratio is stated the chair ranks all that were counted. */
function notPassed(names: readonly NominationId[], state: Ruled) {
  const those = (bars: (item: AgendaItem | undefined) => boolean) => names.filter((n) => bars(itemOf(state, n)));
  const barring = [
    ['UnknownItem', those((i) => !i)],
    ['NoResult', those((i) => i?.at !== 'counted' || i.change === 'withdrawn')],
    ['ItemHeld', those((i) => i?.change === 'held')],
    ['ResultContradictsCount', those((i) => i?.at === 'counted' && hasFailed(i, state))],
  ] as const;
  const first = barring.find(([, found]) => found.length > 0);
  return first ? refuseNames(first[0], first[1]) : null;
}

function hasFailed(item: Extract<AgendaItem, { at: 'counted' }>, state: Ruled): boolean {
  const [yes, no, blank, invalid] = item.votes;
  if (tooFewSheets(state, { yes, no, blank, invalid }, state.rules)) return true;
  return outcomeOf(thresholdOf(state, item.award, state.rules), { yes, total: state.total }) === 'failed';
}
