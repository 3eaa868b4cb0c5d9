import type { Deadline } from './effect.js';
import { refuse } from './refusal.js';
import type { Decided } from './stream.js';

/** A deadline passes this much after its instant, in ms: longer than a request may wait, so that who was in time is heard first. */
export const GRACE_MS = 15_000;

/**
 * The deadline that `PassDeadline` names, when it is due.
 * @returns the deadline; or `notYet` with the ms that are missing; or refusal `UnknownDeadline` when the state no longer holds it
 */
export function dueDeadline(
  open: readonly Deadline[],
  key: string,
  at: string,
): { readonly due: Deadline } | Exclude<Decided<never>, { events: unknown }> {
  const held = open.find((d) => d.key === key);
  if (!held) return refuse('UnknownDeadline', { fields: ['/key'], facts: { key } });
  const dueInMs = Date.parse(held.at) + GRACE_MS - Date.parse(at);
  return dueInMs > 0 ? { notYet: { dueInMs } } : { due: held };
}
