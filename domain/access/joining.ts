import type { Nomination } from '../nomination/state.js';
import { isSudden } from '../nomination/sudden.js';
import { type Office, settingsOf } from '../office/state.js';

/**
 * May one person's steps on the same case come in one request? In a small office (office.md M2), and for a sudden merit
 * everywhere (E3). Elsewhere each step on a case is confirmed on what the step before left (decision 0014).
 * @param nominations what the case is about: itself, or the names in its list
 */
export function mayJoinSteps(office: Office, nominations: readonly (Nomination | undefined)[]): boolean {
  const settings = settingsOf(office);
  if (settings.profile === 'small') return true;
  const sudden = (n: Nomination | undefined) =>
    n !== undefined && n.status !== 'unstarted' && isSudden(n.dossier, settings);
  return nominations.length > 0 && nominations.every(sudden);
}
