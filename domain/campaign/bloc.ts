import type { UnitId } from '../kernel/values.js';
import type { Campaign, StartedCampaign } from './state.js';
import type { AwardCode, Bloc } from './values.js';

/** Points in hundredths. */
export interface Score {
  readonly self: number | null;
  readonly crossCheck: number | null;
}
/** A cụm or khối with the members of this campaign's year (office.md U4). */
export interface BlocOfYear {
  readonly kind: Bloc['kind'];
  readonly lead: UnitId | null;
  readonly members: readonly UnitId[];
  /** First place first; null until the bloc has ranked. */
  readonly ranking: readonly UnitId[] | null;
}

/** What was found when others checked counts before what the unit found itself. */
export const pointsOf = ({ scores }: StartedCampaign, unit: UnitId): number | null =>
  scores[unit]?.crossCheck ?? scores[unit]?.self ?? null;

export const blocOf = ({ blocs }: StartedCampaign, unit: UnitId): [string, BlocOfYear] | undefined =>
  Object.entries(blocs).find(([, bloc]) => bloc.members.includes(unit));

const flags: readonly AwardCode[] = ['CO_TINH', 'CO_CP'];
/** Who gets it leads a bloc, so that the bloc ranks first (facts 4.11, 4.12). */
export const isLedByBloc = (award: AwardCode): boolean => flags.includes(award);

/**
 * Where a unit stands when a flag is appraised for it: the bloc's ranking comes first (office.md U3, facts 4.11, 4.12).
 * `notAsked`: another award; `missing`: no bloc here, or one that has not ranked yet; else its place, 1 leads.
 */
export function rankingFor(campaign: Campaign, award: AwardCode, unit: UnitId): 'notAsked' | 'missing' | number {
  if (!isLedByBloc(award)) return 'notAsked';
  if (campaign.status === 'unstarted') return 'missing';
  const place = blocOf(campaign, unit)?.[1].ranking?.indexOf(unit) ?? -1;
  return place < 0 ? 'missing' : place + 1;
}
