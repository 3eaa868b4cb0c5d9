import type { LocalDate } from '../../law/calendar/values.js';
import { compulsoryVote } from '../../law/council/votes.js';
import { forCase, type Settings } from './settings.js';

/** Full council in its sitting, standing body, opinions of the full council in writing, or no council at all. */
export type Route = 'full' | 'standing' | 'written' | 'none';

/**
 * The route of an award in its category (office.md C1). Where the law asks for the council's vote, no setting takes the
 * award past the council or to its standing body alone (C2). A sudden merit on its short way needs none (E1), unless the
 * issuer's own row names this award in this category.
 */
export function routeOf(
  settings: Settings,
  { award, category, sudden }: { award: string; category: string; sudden: boolean },
  day: LocalDate | null,
): Route {
  const set = settings.councilRoute[`${award}/${category}`];
  const route = set ?? (sudden ? 'none' : (forCase(settings.councilRoute, award, category) ?? 'full'));
  return compulsoryVote(award, day) !== null && (route === 'none' || route === 'standing') ? 'full' : route;
}
