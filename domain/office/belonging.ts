import type { PersonId } from '../kernel/values.js';
import type { Office } from './organisation.js';

/**
 * Is this person of the office on that day? Registered here, and not gone: of whoever had a role or a post, at least one
 * has not ended. Who was registered only (a recipient who may look at their own case) has nothing that could end.
 */
export function belongsTo(office: Office, person: PersonId, day: string): boolean {
  if (office.status !== 'established' || !office.people[person]) return false;
  const held = [...(office.roles[person] ?? []), ...(office.posts[person] ?? [])];
  return held.length === 0 || held.some(({ to }) => to === null || day <= to);
}
