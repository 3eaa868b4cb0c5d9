import { type Campaign, counterFor, type StartedCampaign } from '../../campaign/state.js';
import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import type { StreamId } from '../../kernel/values.js';
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

const underWay: readonly PaperStatus[] = ['signed', 'numbered', 'sent', 'received', 'partlyReturned'];
/** The unit's head signed it, and it lists this name. */
export const submits = (paper: StartedPaper, { id, unit }: Dossier): boolean =>
  paper.kind === 'unitSubmission' &&
  paper.unit === unit &&
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

/** The counter in which this dossier takes its place, or null where no quota bounds it. */
export const counterOf = (campaign: StartedCampaign | null, stage: 'propose' | 'grant', dossier: Dossier) =>
  campaign && counterFor(campaign, stage, dossier.unit, dossier.award, dossier.recipient.kind);
