import { forCase, type Settings } from '../office/settings.js';
import type { Dossier } from './state.js';

type Case = Pick<Dossier, 'award' | 'category' | 'occasion'>;

/**
 * Sudden merit ("đột xuất") on its short way: no campaign, quota, unit review or posting (office.md E1). Only what was
 * drafted for an event goes it: no later change of category opens it.
 */
export const isSudden = ({ category, occasion }: Pick<Dossier, 'category' | 'occasion'>, settings: Settings): boolean =>
  category === 'exceptional' && occasion !== null && settings.exceptionalPath;

/**
 * The council's route of such a case (office.md C1): the issuer's own row for this award in this category before all,
 * then none for a sudden merit on its short way.
 */
export function routeOf(nominated: Case, settings: Settings): 'full' | 'standing' | 'written' | 'none' {
  const { award, category } = nominated;
  const named = settings.councilRoute[`${award}/${category}`];
  if (named) return named;
  return isSudden(nominated, settings) ? 'none' : (forCase(settings.councilRoute, award, category) ?? 'full');
}

/** An award for a sudden merit is history, and no ground for proposing merit to a higher level (office.md E6, facts 5.3). */
export const isGroundForMerit = ({ category }: Pick<Dossier, 'category'>): boolean => category !== 'exceptional';
