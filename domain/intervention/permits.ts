import type { Actor } from '../kernel/stream.js';
import type { StreamId } from '../kernel/values.js';
import type { Act } from './commands.js';
import type { Intervention } from './state.js';

export interface Permitted {
  readonly of: StreamId;
  /** The office of the case. */
  readonly office: string | null;
  readonly act: Act;
  readonly actor: Actor;
  readonly at: string;
}

/**
 * Does this intervention let this person do this in this case, now? Approved, not past its end, named for the one case
 * and asked for by this operator: whoever approved it may not use it.
 */
export function permits(intervention: unknown, asked: Permitted): boolean {
  const found = intervention as Intervention | undefined;
  if (found?.status !== 'approved' || asked.actor.kind !== 'person') return false;
  return (
    found.operator === asked.actor.person &&
    found.case === asked.of &&
    found.office === asked.office &&
    found.acts.includes(asked.act) &&
    asked.at <= found.until
  );
}
