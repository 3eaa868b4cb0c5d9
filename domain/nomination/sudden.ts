import type { LocalDate } from '../../law/calendar/values.js';
import { routeOf as councilRoute, type Route } from '../office/council-route.js';
import type { Settings } from '../office/settings.js';
import type { Dossier } from './state.js';

type Case = Pick<Dossier, 'award' | 'category' | 'occasion'>;

/**
 * Sudden merit ("đột xuất") on its short way: no campaign, quota, unit review or posting (office.md E1). Only what was
 * drafted for an event goes it: no later change of category opens it.
 */
export const isSudden = ({ category, occasion }: Pick<Dossier, 'category' | 'occasion'>, settings: Settings): boolean =>
  category === 'exceptional' && occasion !== null && settings.exceptionalPath;

/** The council's route of such a case on that day; without a day where nobody knows yet when the council meets. */
export const routeOf = (nominated: Case, settings: Settings, day: LocalDate | null = null): Route =>
  councilRoute(settings, { ...nominated, sudden: isSudden(nominated, settings) }, day);

/** An award for a sudden merit is history, and no ground for proposing merit to a higher level (office.md E6, facts 5.3). */
export const isGroundForMerit = ({ category }: Pick<Dossier, 'category'>): boolean => category !== 'exceptional';
