import { endOfDay } from '../../law/calendar/days.js';
import { ourDeadline } from '../campaign/extending.js';
import type { Deadline } from '../kernel/effect.js';
import { refuse } from '../kernel/refusal.js';
import { accept, type Context, type Decided } from '../kernel/stream.js';
import type { StreamId } from '../kernel/values.js';
import { permits } from './permits.js';

interface Correction {
  readonly key: string;
  readonly day: string;
  readonly intervention: StreamId<'intervention'>;
}
interface Corrected {
  readonly key: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly intervention: StreamId<'intervention'>;
}

/**
 * Answers `CorrectDeadline` for any kind of case: the deadline that the state holds gets another day, by an intervention
 * that a second person approved for this very case (office.md P13).
 * @param ours kinds whose time this office itself gave: a day that the law sets is nobody's to correct
 */
export function correctDeadline(
  open: readonly Deadline[],
  ours: readonly string[],
  { key, day, intervention }: Correction,
  { stream, office, actor, at, related }: Context,
): Decided<{ type: 'DeadlineCorrected'; data: Corrected }> {
  const of = { of: stream, office: office.status === 'established' ? office.id : null, actor, at } as const;
  if (!permits(related.get(intervention), { ...of, act: 'correctDeadline' }))
    return refuse('InterventionNeeded', { fields: ['/intervention'] });
  const found = ourDeadline(open, ours, key);
  if ('refused' in found) return found;
  const { held } = found;
  const to = endOfDay(day);
  if (to < at) return refuse('DateInPast', { fields: ['/day'], facts: { lastDay: day } });
  return accept({ type: 'DeadlineCorrected', data: { key, kind: held.kind, from: held.at, to, intervention } });
}

/** The deadlines with the corrected one; a reminder that would come after it goes. */
export const correctedIn = (
  open: readonly Deadline[],
  { key, to }: Pick<Corrected, 'key' | 'to'>,
): readonly Deadline[] =>
  open.filter((d) => d.key !== `${key}/reminder` || d.at < to).map((d) => (d.key === key ? { ...d, at: to } : d));
