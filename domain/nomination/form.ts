import { listByLaw } from '../../law/catalogue/dossier-rules.js';
import { forAward, forCase } from '../office/settings.js';
import { type Office, settingsOf } from '../office/state.js';
import type { Dossier } from './state.js';

export type DossierForm = 'full' | 'short' | 'list';
type Asked = Pick<Dossier, 'award' | 'category' | 'simplifiedProcedure'>;

/**
 * How much a dossier holds (office.md D2): who was found by a head has a short report, whatever the award (facts 6.10);
 * niên hạn and most medals are lists by law; else the issuer says so for award and category.
 */
export function formOf({ award, category, simplifiedProcedure }: Asked, office: Office): DossierForm {
  if (simplifiedProcedure) return 'short';
  if (listByLaw(award, category)) return 'list';
  return forCase(settingsOf(office).dossierForm, award, category) ?? 'full';
}

// The covering paper is checked by itself, and the review's minutes were filed with the review.
const filedElsewhere = ['submissionPaper', 'unitReviewMinutes'];

/** Parts that each name's own dossier must hold (office.md D3, D6, D10); those of a list hang on the submission paper. */
export function partsDue(dossier: Asked, office: Office): readonly string[] {
  const { dossierParts, registration } = settingsOf(office);
  const registered = registration ? ['emulationRegistration'] : [];
  const form = formOf(dossier, office);
  if (form === 'list') return registered;
  const parts = (forAward(dossierParts, dossier.award) ?? []).filter((part) => !filedElsewhere.includes(part));
  if (form === 'full') return [...parts, ...registered];
  return [...new Set(['shortReport', ...parts.filter((part) => part !== 'achievementReport'), ...registered])];
}
