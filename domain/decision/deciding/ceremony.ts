import { refuse, wrongStatus } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import type { StreamId } from '../../kernel/values.js';
import { stillTelling } from '../../paper/telling.js';
import { unmarked } from '../marks.js';
import { type Decision, inForce, inStatus, isIssued, type StartedDecision } from '../state.js';
import { type Answer, type Data, yes } from './answer.js';

/** The list by which names are called, of this decision and of those handed over with it (office.md G5). */
export function planCeremony(data: Data<'PlanCeremony'>, state: StartedDecision, context: Context): Answer {
  if (!isIssued(state)) return wrongStatus(state.status, inForce);
  const { issuedOn, nominations, names } = state;
  const others = [...new Set(data.with)];
  const decisions = others.filter((id) => id === state.id || !mayBeHandedOver(id, state.office, context));
  return (
    inStatus(state, inForce) ??
    stillTelling(state) ??
    (unmarked(nominations, names.revoked).length === 0 ? refuse('GrantRevoked') : null) ??
    (data.heldOn < issuedOn ? refuse('BeforeIssue', { fields: ['/heldOn'], facts: { issuedOn } }) : null) ??
    (decisions.length > 0 ? refuse('OthersNotIssued', { fields: ['/with'], facts: { decisions } }) : null) ??
    yes({ type: 'CeremonyPlanned', data: { ...data, with: others } })
  );
}

function mayBeHandedOver(id: StreamId, office: string, { related }: Context): boolean {
  const other = related.get(id) as Decision | undefined;
  return other !== undefined && isIssued(other) && other.status !== 'revoked' && other.office === office;
}
