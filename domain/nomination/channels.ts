import { bothChannels, clauseFor } from '../../law/catalogue/dossier-rules.js';
import { refuse } from '../kernel/refusal.js';
import { type Office, settingsOf } from '../office/state.js';
import type { Dossier, Sent } from './state.js';
import type { Channel } from './values.js';

/** Channels that must be complete before the day of receipt is counted (office.md R1). */
export function channelsRequired({ award }: Pick<Dossier, 'award'>, office: Office): readonly Channel[] {
  const { channelsRequired: set } = settingsOf(office);
  if (set === 'both' || bothChannels.applies(award)) return ['electronic', 'paper'];
  return [set];
}

/** The day on which each channel was complete: as it was recorded; what was submitted here is electronic from that day on. */
const daysOf = ({ channels }: Dossier, { sentOn }: Sent): Readonly<Record<Channel, string | null>> => ({
  electronic: channels.electronic ?? sentOn,
  paper: channels.paper,
});

export const channelsMissing = (dossier: Dossier, intake: Sent, office: Office): readonly Channel[] =>
  channelsRequired(dossier, office).filter((channel) => daysOf(dossier, intake)[channel] === null);

/** The day of receipt: the last required channel was complete (office.md R2). Refused while one is missing. */
export function receiptOf(dossier: Dossier, intake: Sent, office: Office) {
  const channels = channelsMissing(dossier, intake, office);
  if (channels.length > 0) {
    const clause = bothChannels.applies(dossier.award) && clauseFor(dossier.ruleSet, bothChannels.clause);
    return refuse('ChannelMissing', { ...(clause ? { clause } : {}), facts: { channels } });
  }
  const days = channelsRequired(dossier, office).map((channel) => daysOf(dossier, intake)[channel] ?? intake.sentOn);
  return { receivedOn: days.sort().at(-1) ?? intake.sentOn };
}
