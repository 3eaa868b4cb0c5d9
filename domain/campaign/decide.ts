import { correctDeadline } from '../intervention/correcting.js';
import { refuse, wrongStatus } from '../kernel/refusal.js';
import type { Context, Decided } from '../kernel/stream.js';
import type { CampaignCommand, CommandType } from './commands.js';
import { because, yes } from './deciding/answer.js';
import {
  admitLateEntry,
  cancelCampaign,
  closeIntake,
  extendIntake,
  fileReport,
  openIntake,
} from './deciding/collecting.js';
import { acceptDuty, excuseDuty, fileDuty, recordIndicator, setDuty } from './deciding/duties.js';
import { amendPlan, enrolUnit, launchCampaign, planCampaign } from './deciding/launching.js';
import { moveQuota, setQuota } from './deciding/quotas.js';
import { rankBloc, scoreUnit } from './deciding/ranking.js';
import { passDeadline } from './due.js';
import type { CampaignEvent } from './events.js';
import { extendDeadline } from './extending.js';
import type { Campaign, CampaignStatus, StartedCampaign } from './state.js';

const live = ['planned', 'launched', 'collecting', 'closing', 'appraising'] as const;
const takesEntries = ['collecting', 'closing'] as const;
/** Statuses that take a command; one that is missing is judged by its decider. */
const takenIn: Readonly<Partial<Record<CommandType, readonly CampaignStatus[]>>> = {
  AmendPlan: live,
  SetQuota: live,
  MoveQuota: live,
  EnrolUnit: live,
  LaunchCampaign: ['planned'],
  SetDuty: live,
  FileDuty: live,
  AcceptDuty: live,
  ExcuseDuty: live,
  RecordIndicator: live,
  ScoreUnit: live,
  RankBloc: live,
  OpenIntake: ['launched'],
  ExtendIntake: takesEntries,
  AdmitLateEntry: takesEntries,
  // The report on the whole often comes after the end.
  FileReport: ['launched', 'collecting', 'closing', 'appraising', 'closed'],
  CancelCampaign: live,
};
/** A campaign of duties only has no intake: it ends as it was launched (office.md U2). */
const endsFrom = ({ awards }: StartedCampaign): readonly CampaignStatus[] =>
  awards.length === 0 ? ['launched', 'appraising'] : ['appraising'];

export function decideCampaign(command: CampaignCommand, state: Campaign, context: Context): Decided<CampaignEvent> {
  if (command.type === 'PlanCampaign') return planCampaign(command.data, state, context);
  if (state.status === 'unstarted') return refuse('NotStarted');
  const allowed = command.type === 'CloseCampaign' ? endsFrom(state) : takenIn[command.type];
  if (allowed && !allowed.includes(state.status)) return wrongStatus(state.status, allowed);
  return decideStarted(command, state, context);
}

type Later = Exclude<CampaignCommand, { type: 'PlanCampaign' }>;
function decideStarted(command: Later, state: StartedCampaign, context: Context): Decided<CampaignEvent> {
  switch (command.type) {
    case 'AmendPlan':
      return amendPlan(command.data, state, context);
    case 'SetQuota':
      return setQuota(command.data, state, context);
    case 'MoveQuota':
      return moveQuota(command.data, state, context);
    case 'EnrolUnit':
      return enrolUnit(command.data, state, context);
    case 'LaunchCampaign':
      return launchCampaign(command.data, state, context);
    case 'SetDuty':
      return setDuty(command.data, state, context);
    case 'FileDuty':
      return fileDuty(command.data, state, context);
    case 'AcceptDuty':
      return acceptDuty(command.data, state, context);
    case 'ExcuseDuty':
      return excuseDuty(command.data, state, context);
    case 'RecordIndicator':
      return recordIndicator(command.data, state, context);
    case 'ScoreUnit':
      return scoreUnit(command.data, state, context);
    case 'RankBloc':
      return rankBloc(command.data, state, context);
    case 'OpenIntake':
      return openIntake(command.data, state, context);
    case 'ExtendIntake':
      return extendIntake(command.data, state, context);
    case 'AdmitLateEntry':
      return admitLateEntry(command.data, state, context);
    case 'CloseIntake':
      return closeIntake(command.data, state, context);
    case 'FileReport':
      return fileReport(command.data, state, context);
    case 'CloseCampaign':
      return yes({ type: 'CampaignClosed', data: {} });
    case 'CancelCampaign':
      return cancelCampaign(command.data, state, context);
    case 'CorrectDeadline':
      return correctDeadline(state.deadlines, ['intakeCutoff', 'duty'], command.data, context);
    case 'ExtendDeadline': {
      const personal = because(command.data.reason, context);
      const held = { open: state.deadlines, n: state.deadlineCount + 1, ...personal };
      // The intake is extended with its own act, which also opens it again.
      return extendDeadline({ ...held, ours: ['duty'] }, command.data, context);
    }
    case 'PassDeadline':
      return passDeadline(state.deadlines, command.data.key, context.at);
    case 'CompleteFanOut':
      return yes({ type: 'FanOutCompleted', data: command.data });
    case 'GiveUpEffect':
      return yes({ type: 'EffectGivenUp', data: command.data });
  }
}
