import type { Outcome } from '../../domain/session/events.js';
import { type Drawn, drawnUp, frameOf } from './minutes-source.js';
import type { Renderer } from './renderers.js';
import { councilName } from './sitting.js';

/** Minutes of the count: every round of every name, those that were rescinded too (office.md C15, C17). */
export const voteCountMinutes: Renderer = async (r, found) => {
  const drawn = await drawnUp(r, 'voteCountMinutes', found);
  if (!drawn) return undefined;
  const { session, facts, person, founding } = drawn;
  const outcomes = outcomesOf(drawn);
  return r.render('voteCountMinutes', {
    ...frameOf(drawn, r, found.at),
    subject: `Kiểm phiếu ${facts.mode === 'meeting' ? 'tại phiên họp' : 'lấy ý kiến bằng văn bản thành viên'} ${councilName(session)}`,
    foundingDecision: founding,
    mode: facts.mode,
    countedAt: facts.endedAt,
    venue: session.place,
    totalMembers: facts.total,
    board: [],
    items: facts.items.flatMap((item) => {
      const award = session.agenda.find((i) => i.nomination === item.nomination)?.award;
      const recipient = drawn.names.get(item.nomination)?.recipient;
      if (!recipient || award === undefined) return [];
      return item.rounds.map((round, i) => ({
        recipient,
        proposal: drawn.proposal(award),
        round,
        result: i < item.rounds.length - 1 ? ('rescinded' as const) : (outcomes.get(item.nomination) ?? 'needsChair'),
      }));
    }),
    chair: person(facts.chair),
    secretary: person(facts.secretary),
  });
};

/** What the threshold said of the last count of each name, by its own ballot or with a list. */
function outcomesOf({ events }: Drawn): ReadonlyMap<string, Outcome | 'rescinded'> {
  const last = new Map<string, Outcome | 'rescinded'>();
  for (const e of events) {
    if (e.irregular) continue;
    if (e.type === 'ItemResultRecorded') last.set(e.data.nomination, e.data.outcome);
    if (e.type === 'ItemResultsRecorded' || e.type === 'ListVoteRecorded')
      for (const { nomination, outcome } of e.data.items) last.set(nomination, outcome);
    // Nothing was counted for it since: all its rounds are rescinded.
    if (e.type === 'ResultRescinded') last.set(e.data.nomination, 'rescinded');
  }
  return last;
}
