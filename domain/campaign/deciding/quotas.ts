import { localDate } from '../../../law/calendar/days.js';
import { legalShareOf } from '../../../law/quotas/shares.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import type { UnitId } from '../../kernel/values.js';
import type { Data } from '../commands.js';
import type { CampaignEvent } from '../events.js';
import { newCounter, ownQuota, placesOfShare, rivalsOf, withQuota } from '../quota.js';
import type { StartedCampaign } from '../state.js';
import type { Share } from '../values.js';
import { because, type Decider, unknownUnit, yes } from './answer.js';

type Asked = Data<'SetQuota'>;
type Set = Extract<CampaignEvent, { type: 'QuotaSet' }>['data'];
type Refused = { readonly refused: Refusal };
interface By {
  readonly context: Context;
  /** The paper in whose name a place will be refused, where no clause is given. */
  readonly source: string;
  /** Where in the request the quota stands. */
  readonly field: string;
}

export const setQuota: Decider<'SetQuota'> = (data, state, context) => {
  const set = quotaSet(data, state, { context, source: state.plan.paper, field: '' });
  return 'quota' in set ? yes({ type: 'QuotaSet', data: set.quota }) : set;
};

/** Several at once, each seeing the ones before it. */
export function quotasSet(asked: readonly Asked[], state: StartedCampaign, by: By): { quotas: Set[] } | Refused {
  const quotas: Set[] = [];
  let now = state.quotas;
  for (const [i, one] of asked.entries()) {
    const set = quotaSet(one, { ...state, quotas: now }, { ...by, field: `${by.field}/${i}` });
    if (!('quota' in set)) return set;
    quotas.push(set.quota);
    now = withQuota(now, set.quota, false);
  }
  return { quotas };
}

function quotaSet(asked: Asked, state: StartedCampaign, by: By): { quota: Set } | Refused {
  const { context, field } = by;
  if (!state.awards.includes(asked.award))
    return refuse('AwardNotInCampaign', { fields: [`${field}/award`], facts: { awards: state.awards } });
  const refused =
    unknownUnit(context, [asked.unit], `${field}/unit`) ??
    overLaw(asked, by) ??
    (typeof asked.limit === 'object' && asked.limit && asked.limit.countedOn > localDate(context.arrivedAt)
      ? refuse('DateInFuture', { fields: [`${field}/limit/countedOn`] })
      : null);
  if (refused) return refused;
  const kinds = [...new Set(asked.kinds)];
  const counter = counterOf({ ...asked, kinds }, state, field);
  if (typeof counter !== 'string') return counter;
  const { stage, unit, award, limit, rest = false, source = by.source } = asked;
  const share = typeof limit === 'object' ? limit : null;
  const places = typeof limit === 'object' ? limit && placesOfShare(limit) : limit;
  return { quota: { counter, stage, unit, award, kinds, limit: places, share, rest: unit === null && rest, source } };
}

/**
 * The counter of the quota that this one changes, or a new one. Who shares which number is the plan's rule: where two
 * numbers would bound the same name, the office says which holds, and nobody guesses (office.md Q6).
 */
function counterOf(asked: Asked, { id, quotas }: StartedCampaign, field: string): string | Refused {
  const rivals = rivalsOf(quotas, asked);
  const same = rivals.filter((q) => q.unit === asked.unit);
  const facts = { award: asked.award, stage: asked.stage };
  if (same.length > 1) return refuse('QuotaAmbiguous', { fields: [`${field}/kinds`], facts });
  const whole = asked.unit === null ? !asked.rest : rivals.some((q) => q.unit === null && !q.rest);
  const ofUnits = asked.unit !== null || rivals.some((q) => q.unit !== null);
  if (whole && ofUnits)
    return refuse('QuotaAmbiguous', { fields: [`${field}/${asked.unit === null ? 'rest' : 'unit'}`], facts });
  return same[0]?.counter ?? newCounter(id, quotas, asked);
}

const overRatio = ({ ratio, base }: Share, places: number, most: { numerator: number; denominator: number }) =>
  ratio.numerator * most.denominator > most.numerator * ratio.denominator ||
  places * most.denominator > base * most.numerator;

/** The law bounds few awards by a share of what exists; there a bare number can't be checked (office.md Q3). */
function overLaw({ award, limit }: Asked, { context, field }: By): Refused | null {
  const law = legalShareOf(award, localDate(context.arrivedAt));
  if (!law || limit === null) return null;
  const { clause, atMost } = law;
  const most = `${atMost.numerator}/${atMost.denominator}`;
  const fields = [`${field}/limit`];
  if (typeof limit === 'number') return refuse('ShareNeeded', { clause, fields, facts: { award, most } });
  return overRatio(limit, placesOfShare(limit), atMost)
    ? refuse('QuotaOverLaw', { clause, fields, facts: { award, most } })
    : null;
}

/** Between two units that both have a number; the store sees to it that a taken place stays (office.md Q5). */
export const moveQuota: Decider<'MoveQuota'> = (data, state, context) => {
  const { from, to, places, award } = data;
  const refused = unknownUnit(context, [from], '/from') ?? unknownUnit(context, [to], '/to');
  if (refused) return refused;
  const numbered = (unit: UnitId) => {
    const quota = ownQuota(state, data, unit);
    return quota && quota.limit !== null ? { quota, limit: quota.limit } : null;
  };
  const [giver, taker] = [numbered(from), numbered(to)];
  if (!giver || !taker || from === to)
    return refuse('QuotaMissing', { fields: [giver && from !== to ? '/to' : '/from'], facts: { award } });
  if (giver.limit < places)
    return refuse('TooFewPlaces', { fields: ['/places'], facts: { award, limit: giver.limit } });
  const changed = ({ quota: { moved: _moved, ...quota } }: typeof giver, limit: number) => ({
    ...quota,
    kinds: [...quota.kinds],
    limit,
    share: null,
  });
  const quotas = [changed(giver, giver.limit - places), changed(taker, taker.limit + places)];
  return yes({ type: 'QuotaMoved', data: { from, to, places, award, quotas }, ...because(data.reason, context) });
};
