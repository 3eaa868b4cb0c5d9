import { localDate } from '../../../law/calendar/days.js';
import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import { postingAllows } from '../../nomination/posting.js';
import type { Started as Nomination } from '../../nomination/state.js';
import type { Started } from '../state.js';
import type { NominationId } from '../values.js';

/**
 * Names that were not before the public long enough for a council on this day, or whose comments nobody has summed up
 * (office.md N2, C14). `earliest`: the first day on which all of them may be heard; absent while one is not posted.
 */
export function notPostedInTime(
  found: ReadonlyMap<NominationId, Nomination>,
  { startsAt }: Started,
  { office }: Pick<Context, 'office'>,
  fields: readonly string[] = [],
) {
  const day = localDate(startsAt);
  const early = [...found].flatMap(([nomination, { dossier }]) => {
    const said = postingAllows(dossier, day, office);
    return said.allowed ? [] : [{ nomination, ...said }];
  });
  if (early.length === 0) return null;
  const days = early.map((e) => e.earliest);
  const earliest = days.includes(null) ? null : [...days].sort().at(-1);
  const clause = early.find((e) => e.clause !== null)?.clause;
  return refuse('NotPostedInTime', {
    ...(clause ? { clause } : {}),
    fields,
    facts: { nominations: early.map((e) => e.nomination), ...(earliest ? { earliest } : {}) },
  });
}
