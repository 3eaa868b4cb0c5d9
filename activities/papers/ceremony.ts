import type { PaperRecipient } from '../../adapters/documents/paper-parts.js';
import { unmarked } from '../../domain/decision/marks.js';
import { type Decision, isIssued } from '../../domain/decision/state.js';
import { fullName } from '../../law/catalogue/awards.js';
import { byPrecedence } from '../../law/catalogue/precedence.js';
import { readState } from '../../store/reading/case.js';
import { headOf } from './decision.js';
import { footOf } from './foot.js';
import { type AskedBy, type IssuedFacts, issuedFacts, linesOf, signatureUnder } from './issued.js';
import type { Renderer, Rendering } from './renderers.js';

/** Names as they are called, of this decision and of those handed over with it: the highest award first (office.md G5). */
export const ceremonyList: Renderer = async (r, { state, at }) => {
  const facts = await issuedFacts(r, state);
  if (!facts) return undefined;
  const { office, asked, decision } = facts;
  const { heldOn, venue, with: others } = asked.data as AskedBy<'CeremonyPlanned'>;
  const decisions: Decision[] = [decision];
  for (const id of others) {
    const found = await readState(r.store.pool, r.store, id);
    if (found) decisions.push(found.state as Decision);
  }
  return r.render('ceremonyList', {
    ...headOf(office, null, `DS-${office.symbol}`),
    subject: 'Trao tặng danh hiệu thi đua, hình thức khen thưởng',
    heldOn,
    venue,
    groups: await groupsOf(r, facts, decisions),
    signature: await signatureUnder(r, facts),
    ...footOf(r, at),
  });
};

/** One group for each award; whoever's award was revoked is not called. */
async function groupsOf(r: Rendering, facts: IssuedFacts, decisions: readonly Decision[]) {
  const byAward = new Map<string, PaperRecipient[]>();
  for (const d of decisions) {
    if (!isIssued(d)) continue;
    const lines = await linesOf(r, facts, unmarked(d.nominations, d.names.revoked));
    byAward.set(d.award, [...(byAward.get(d.award) ?? []), ...lines]);
  }
  return [...byAward]
    .filter(([, recipients]) => recipients.length > 0)
    .sort(([a], [b]) => byPrecedence(a, b))
    .map(([award, recipients]) => ({ award: fullName(award, facts.authority), recipients }));
}
