import type { Relations, Stream } from '../kernel/stream.js';
import { type CampaignCommand, campaignCommands } from './commands.js';
import { decideCampaign } from './decide.js';
import { type CampaignEvent, campaignEvents } from './events.js';
import { evolveCampaign } from './evolve.js';
import { effectsOfCampaign } from './process.js';
import { limitsOf } from './quota.js';
import { type Campaign, unstartedCampaign } from './state.js';

/** A season or timed round: what may be proposed, how many, until when. */
export const campaign: Stream<Campaign, CampaignCommand, CampaignEvent> = {
  kind: 'campaign',
  stateSchema: 2,
  initial: unstartedCampaign,
  commands: campaignCommands,
  events: campaignEvents,
  followed: true,
  decide: decideCampaign,
  evolve: evolveCampaign,
  officeOf: (state, command) =>
    state.status !== 'unstarted' ? state.office : command.type === 'PlanCampaign' ? command.data.office : null,
  relies: (command) => (command.type === 'CorrectDeadline' ? [command.data.intervention] : []),
  relations,
  effects: effectsOfCampaign,
  deadlines: (state) => (state.status === 'unstarted' ? [] : state.deadlines),
  claims: () => [],
  limits: limitsOf,
  closed: (state) => state.status === 'closed' || state.status === 'cancelled',
  row: () => ({ unit: null, campaign: null, award: null, assignee: null, subject: null, parent: null }),
};

/** The unit that an act of a unit is about: its own duty, indicator, score or report; a check by the unit that checks. */
function relations(state: Campaign, { type, data }: CampaignCommand): Relations {
  switch (type) {
    case 'EnrolUnit':
    case 'FileDuty':
    case 'RecordIndicator':
      return { unit: data.unit };
    case 'ScoreUnit':
      return { unit: data.by ?? data.unit };
    case 'FileReport':
      return data.unit === null ? {} : { unit: data.unit };
    case 'RankBloc':
      return { unit: (state.status !== 'unstarted' && state.blocs[data.bloc]?.lead) || undefined };
    default:
      return {};
  }
}
