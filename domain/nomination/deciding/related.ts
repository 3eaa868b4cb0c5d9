import { localDate } from '../../../law/calendar/days.js';
import { counterFor } from '../../campaign/quota.js';
import type { Campaign, StartedCampaign } from '../../campaign/state.js';
import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import type { StreamId } from '../../kernel/values.js';
import { settingsOf } from '../../office/state.js';
import { sameHands } from '../../office/units.js';
import type { Paper, PaperStatus, StartedPaper } from '../../paper/state.js';
import type { Dossier } from '../state.js';

/** The paper that a command names, as `execute` loaded it. */
export function paperOf(
  context: Context,
  paper: StreamId<'paper'>,
): { found: StartedPaper } | ReturnType<typeof refuse> {
  const found = context.related.get(paper) as Paper | undefined;
  return found && found.status !== 'unstarted'
    ? { found }
    : refuse('UnknownReference', { fields: ['/paper'], facts: { paper } });
}

const underWay: readonly PaperStatus[] = ['signed', 'numbered', 'sent', 'received'];
/** The unit's head signed it, and it lists this name. */
export const submits = (paper: StartedPaper, { id, unit }: Dossier, { office, arrivedAt }: Context): boolean =>
  paper.kind === 'unitSubmission' &&
  paper.unit !== null &&
  // Its own paper, or its successor's where the unit has ended (office.md O4).
  sameHands(office, paper.unit, unit, localDate(arrivedAt)) &&
  underWay.includes(paper.status) &&
  paper.nominations.includes(id);

const gone: readonly PaperStatus[] = ['sent', 'received', 'answered', 'closed'];
/** It has left the office for the level above. */
export const wentUp = (paper: StartedPaper): boolean =>
  paper.kind === 'upwardSubmission' && gone.includes(paper.status);

/** The dossier's campaign as `execute` loaded it; `null` for a dossier without one. */
export function campaignOf(
  { campaign, office }: Pick<Dossier, 'campaign' | 'office'>,
  context: Context,
): { found: StartedCampaign | null } | ReturnType<typeof refuse> {
  if (campaign === null) return { found: null };
  const found = context.related.get(campaign) as Campaign | undefined;
  return found && found.status !== 'unstarted' && found.office === office
    ? { found }
    : refuse('UnknownReference', { fields: ['/campaign'], facts: { campaign } });
}

/** May this award be proposed in this campaign? Only its dates say until when. */
export function awardFits(dossier: Pick<Dossier, 'campaign' | 'office' | 'award'>, context: Context) {
  const campaign = campaignOf(dossier, context);
  if (!('found' in campaign)) return campaign;
  if (campaign.found === null) return null;
  const { status, awards } = campaign.found;
  if (status === 'closed' || status === 'cancelled')
    return refuse('CampaignOver', { fields: ['/campaign'], facts: { status } });
  return awards.includes(dossier.award)
    ? null
    : refuse('AwardNotInCampaign', { fields: ['/award'], facts: { award: dossier.award, awards } });
}

/**
 * The counter in which this dossier takes its place, or null where no quota bounds it. An issuer may let more be proposed
 * than there are places: then the places of `grant` decide, by ranking (office.md Q4).
 */
export function counterOf(
  campaign: StartedCampaign | null,
  stage: 'propose' | 'grant',
  { unit, award, recipient }: Dossier,
  { office }: Pick<Context, 'office'>,
): string | null {
  if (stage === 'propose' && settingsOf(office).quotaOver.propose === 'warn') return null;
  return campaign && counterFor(campaign, stage, unit, award, recipient.kind);
}
