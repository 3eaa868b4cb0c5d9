import type { PersonId, StreamId } from '../kernel/values.js';
import type { Act } from './commands.js';

export interface Granted {
  readonly office: string;
  readonly case: StreamId;
  readonly operator: PersonId;
  readonly acts: readonly Act[];
  /** Instant after which nothing is allowed any more, whatever the status says. */
  readonly until: string;
}
/** An operator's granted access to one case (office.md P14). */
export type Intervention =
  | { readonly status: 'unstarted' }
  | (Granted & { readonly status: 'requested' | 'refused' | 'ended' })
  | (Granted & { readonly status: 'approved'; readonly approvedBy: PersonId });
export type InterventionStatus = Intervention['status'];
export const unstartedIntervention: Intervention = { status: 'unstarted' };
