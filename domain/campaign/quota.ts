import type { StreamId, UnitId } from '../kernel/values.js';
import type { Campaign, StartedCampaign } from './state.js';
import type { AwardCode, QuotaStage, RecipientKind, Share } from './values.js';

/** How many may be proposed or granted: one number for the kinds that share it (office.md Q1, Q2). */
export interface Quota {
  /** Its counter in the store; a changed number keeps it, so that taken places stay counted. */
  readonly counter: string;
  readonly stage: QuotaStage;
  /** null: one number for the whole office. */
  readonly unit: UnitId | null;
  readonly award: AwardCode;
  readonly kinds: readonly RecipientKind[];
  /** null: the plan does not say it clearly and its issuer was asked; until then nothing is bounded (office.md Q6). */
  readonly limit: number | null;
  /** Whole office, but only for units that have no number of their own. */
  readonly rest: boolean;
  /** Paper and clause in whose name a place is refused. */
  readonly source: string;
  /** Last changed by a move: a taken place can't be moved. */
  readonly moved: boolean;
}
type Scope = Pick<Quota, 'stage' | 'unit' | 'award' | 'kinds'>;

export const overlaps = (a: readonly RecipientKind[], b: readonly RecipientKind[]): boolean =>
  a.some((kind) => b.includes(kind));

/** Quotas of the same stage and award that bound a common kind. */
export const rivalsOf = (quotas: readonly Quota[], { stage, award, kinds }: Scope): readonly Quota[] =>
  quotas.filter((q) => q.stage === stage && q.award === award && overlaps(q.kinds, kinds));

/** The list with this quota: a changed one keeps its counter and takes the old one's place. */
export const withQuota = (
  quotas: readonly Quota[],
  { share: _share, ...quota }: Omit<Quota, 'moved'> & { readonly share: Share | null },
  moved: boolean,
): readonly Quota[] => [...quotas.filter((q) => q.counter !== quota.counter), { ...quota, moved }];

/** The counter of a new quota. A second one of the same unit, stage and award is told apart by its kinds. */
export function newCounter(campaign: StreamId<'campaign'>, quotas: readonly Quota[], scope: Scope): string {
  const { stage, unit, award, kinds } = scope;
  const name = `${campaign}/${stage}/${unit ?? '*'}/${award}`;
  return quotas.some((q) => q.counter === name) ? `${name}/${[...kinds].sort().join('.')}` : name;
}

/** Places of a share of its base, in whole numbers. */
export function placesOfShare({ ratio: { numerator, denominator }, base, rounding }: Share): number {
  const rest = (base * numerator) % denominator;
  const down = (base * numerator - rest) / denominator;
  if (rest === 0 || rounding === 'down') return down;
  return rounding === 'up' || rest * 2 >= denominator ? down + 1 : down;
}

/**
 * The counter in which such a nomination takes its place: the unit's own, else the whole office's.
 * @param kind recipient kind; a quota that does not name it does not bound it
 * @returns null when no quota is set, or none is known yet: unlimited
 */
export function counterFor(
  campaign: Campaign,
  stage: QuotaStage,
  unit: UnitId,
  award: AwardCode,
  kind?: RecipientKind,
): string | null {
  if (campaign.status === 'unstarted') return null;
  const bounding = campaign.quotas.filter(
    (q) => q.stage === stage && q.award === award && (kind === undefined || q.kinds.includes(kind)),
  );
  const quota = bounding.find((q) => q.unit === unit) ?? bounding.find((q) => q.unit === null);
  return quota && quota.limit !== null ? quota.counter : null;
}

/** Limits of all counters of this campaign, with the paper that sets each. */
export const limitsOf = (campaign: Campaign) =>
  campaign.status === 'unstarted'
    ? []
    : campaign.quotas.flatMap(({ counter, limit, source, moved }) =>
        limit === null ? [] : [{ counter, limit, source, keepsTaken: moved }],
      );

/** The number of this unit in which such a recipient would take a place. */
export const ownQuota = (
  { quotas }: StartedCampaign,
  { stage, award, kind }: { stage: QuotaStage; award: AwardCode; kind: RecipientKind },
  unit: UnitId,
): Quota | undefined =>
  quotas.find((q) => q.stage === stage && q.award === award && q.unit === unit && q.kinds.includes(kind));
