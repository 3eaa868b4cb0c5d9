import type { CampaignCommand } from '../../domain/campaign/commands.js';
import type { CampaignEvent } from '../../domain/campaign/events.js';
import { type Campaign, type CampaignStatus, emptyPlan, type Plan } from '../../domain/campaign/state.js';
import { campaign } from '../../domain/campaign/stream.js';
import type { Intervention } from '../../domain/intervention/state.js';
import type { Context } from '../../domain/kernel/stream.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { NOW, type Outcome, person, sampleContext, tryOut } from './context.js';

type Command<T extends CampaignCommand['type']> = Extract<CampaignCommand, { type: T }>;

export const CAMPAIGN = 'campaign:2025';

/** Personal text in every sample is marked, so that a leak is seen wherever it lands. */
export const MARKED = '«riêng»';

/** One lawful command of each type. */
export const campaignCommands: { readonly [T in CampaignCommand['type']]: Command<T> } = {
  PlanCampaign: {
    type: 'PlanCampaign',
    data: {
      office: 'vp',
      title: 'Đợt thi đua đặc biệt',
      plan: { paper: '12/KH-VP', on: '2024-09-27' },
      awards: ['GIAY_KHEN', 'BK_TINH', 'KNC'],
      period: { kind: 'range', from: '2024-10-01', to: '2025-09-30' },
      intakeBefore: '2025-10-01',
    },
  },
  SetQuota: {
    type: 'SetQuota',
    data: { stage: 'propose', unit: 'unit-a', award: 'GIAY_KHEN', limit: 1, kinds: ['person', 'collective'] },
  },
  AmendPlan: {
    type: 'AmendPlan',
    data: { by: { paper: '40/KH-VP', on: '2025-03-01' }, title: 'Đợt thi đua nước rút' },
  },
  MoveQuota: {
    type: 'MoveQuota',
    data: {
      stage: 'propose',
      award: 'GIAY_KHEN',
      kind: 'person',
      from: 'unit-a',
      to: 'unit-b',
      places: 1,
      reason: `Phòng Hai thêm người ${MARKED}`,
    },
  },
  EnrolUnit: { type: 'EnrolUnit', data: { unit: 'unit-b', bloc: { id: 'khoi-1', kind: 'khoi' }, leads: false } },
  SetDuty: {
    type: 'SetDuty',
    data: {
      duty: 'bao-cao-nam',
      what: 'Báo cáo tổng kết năm',
      units: ['unit-a', 'unit-b'],
      to: 'Phòng Hành chính tổ chức',
      words: 'trước ngày 15/11/2025',
      by: { day: '2025-11-15', counts: 'before' },
    },
  },
  FileDuty: {
    type: 'FileDuty',
    data: {
      duty: 'ke-hoach',
      unit: 'unit-a',
      paper: { paper: '07/KH-P1', on: '2025-09-10' },
      file: 'f'.repeat(64),
      receivedOn: null,
    },
  },
  AcceptDuty: { type: 'AcceptDuty', data: { duty: 'ke-hoach', unit: 'unit-b' } },
  ExcuseDuty: { type: 'ExcuseDuty', data: { duty: 'ke-hoach', unit: 'unit-a', reason: `Mới thành lập ${MARKED}` } },
  RecordIndicator: {
    type: 'RecordIndicator',
    data: {
      indicator: 'chi-tieu-1',
      title: 'Số mô hình mới',
      unit: 'unit-a',
      of: null,
      target: '138-140',
      value: null,
      met: null,
    },
  },
  ScoreUnit: {
    type: 'ScoreUnit',
    data: { unit: 'unit-a', kind: 'self', by: null, points: 9_550, sheet: null },
  },
  RankBloc: {
    type: 'RankBloc',
    data: {
      bloc: 'khoi-1',
      ranking: ['unit-a'],
      tieOrder: [],
      minutes: { paper: '01/BB-K1', on: '2025-09-12', file: 'a'.repeat(64) },
    },
  },
  FileReport: {
    type: 'FileReport',
    data: {
      report: 'year',
      unit: 'unit-a',
      paper: { paper: '20/BC-P1', on: '2025-09-12' },
      file: 'b'.repeat(64),
      figures: { 'mo-hinh': 3 },
    },
  },
  LaunchCampaign: { type: 'LaunchCampaign', data: {} },
  OpenIntake: { type: 'OpenIntake', data: {} },
  ExtendIntake: { type: 'ExtendIntake', data: { intakeBefore: '2025-10-16' } },
  AdmitLateEntry: { type: 'AdmitLateEntry', data: { unit: 'unit-b', until: '2025-10-08' } },
  CloseIntake: { type: 'CloseIntake', data: {} },
  CloseCampaign: { type: 'CloseCampaign', data: {} },
  CancelCampaign: { type: 'CancelCampaign', data: { reason: `Nhập tỉnh ${MARKED}` } },
  ExtendDeadline: {
    type: 'ExtendDeadline',
    data: { key: 'duty-1', day: '2025-12-20', reason: `Lũ lụt ${MARKED}` },
  },
  CorrectDeadline: {
    type: 'CorrectDeadline',
    data: { key: 'intakeCutoff-1', day: '2025-10-03', intervention: 'intervention:i-3' },
  },
  PassDeadline: { type: 'PassDeadline', data: { key: 'intakeCutoff-1' } },
  CompleteFanOut: { type: 'CompleteFanOut', data: { effect: `${CAMPAIGN}/3/x`, done: 1, irregular: 0, failed: [] } },
  GiveUpEffect: { type: 'GiveUpEffect', data: { effect: `${CAMPAIGN}/3/x`, kind: 'notice' } },
};

/** End of 30/9/2025 in Vietnam: "trước ngày 01/10/2025". */
export const CUTOFF = '2025-09-30T16:59:59.999Z';
/** Two working days before it. */
export const REMINDER = '2025-09-25T17:00:00.000Z';

/** As it is planned, and nothing else. */
export const barePlan: Plan = { id: CAMPAIGN, ...campaignCommands.PlanCampaign.data, above: null, ...emptyPlan };
const quota = {
  stage: 'propose',
  award: 'GIAY_KHEN',
  kinds: ['person', 'collective'],
  limit: 2,
  rest: false,
  source: '12/KH-VP',
  moved: false,
} as const;
/** With what the sample commands lean on: two numbers, a duty that one unit has answered, a bloc with one scored member. */
const plan: Plan = {
  ...barePlan,
  quotas: ['unit-a', 'unit-b'].map((unit) => ({ ...quota, unit, counter: `${CAMPAIGN}/propose/${unit}/GIAY_KHEN` })),
  enrolled: ['unit-a'],
  blocs: { 'khoi-1': { kind: 'khoi', lead: 'unit-a', members: ['unit-a'], ranking: null } },
  scores: { 'unit-a': { self: 9_500, crossCheck: null } },
  duties: {
    'ke-hoach': {
      what: 'Kế hoạch của đơn vị',
      to: 'Phòng Hành chính tổ chức',
      words: null,
      lastDay: '2025-09-30',
      units: ['unit-a', 'unit-b'],
      filings: { 'unit-b': { filedOn: '2025-09-01', late: false, accepted: false } },
      excused: [],
      key: null,
    },
  },
};
const cutoff = { key: 'intakeCutoff-1', kind: 'intakeCutoff', at: CUTOFF };
const reminder = { key: 'intakeCutoff-1/reminder', kind: 'reminder', at: REMINDER };

/** A campaign in each status. */
export const campaignStates: { readonly [S in CampaignStatus]: Extract<Campaign, { status: S }> } = {
  unstarted: { status: 'unstarted' },
  planned: { ...plan, status: 'planned' },
  launched: { ...plan, status: 'launched' },
  collecting: { ...plan, status: 'collecting', deadlines: [cutoff, reminder], deadlineCount: 1 },
  closing: { ...plan, status: 'closing', deadlineCount: 1 },
  appraising: { ...plan, status: 'appraising', deadlineCount: 1 },
  closed: { ...plan, status: 'closed', deadlineCount: 1 },
  cancelled: { ...plan, status: 'cancelled', deadlineCount: 1 },
};

/** An intervention that lets the administrator correct a deadline of this case. */
export const correctionOf = (of: StreamId) =>
  ({
    status: 'approved',
    office: 'vp',
    case: of,
    operator: 'administrator',
    acts: ['correctDeadline'],
    until: '2025-09-20T00:00:00.000Z',
    approvedBy: 'secretariat-head',
  }) as const satisfies Intervention;
export const mayCorrect = correctionOf(CAMPAIGN);

/** Long enough after a deadline for it to pass. */
export const afterwards = (instant: string, ms = 15_000): string => new Date(Date.parse(instant) + ms).toISOString();

/** The context in which the sample command is lawful, where the status allows it. */
export function contextFor(command: CampaignCommand, state: Campaign): Context {
  const held = state.status === 'unstarted' ? [] : state.deadlines;
  const due = command.type === 'PassDeadline' ? held.find((d) => d.key === command.data.key) : undefined;
  const at = due ? afterwards(due.at) : NOW;
  if (command.type !== 'CorrectDeadline')
    return sampleContext({ stream: CAMPAIGN, actor: person('secretariat-head'), at });
  const related = { 'intervention:i-3': mayCorrect };
  return sampleContext({ stream: CAMPAIGN, actor: person('administrator'), at, related });
}

/** The sample command of this type, changed where the spec says so, tried on a state. */
export function act<T extends CampaignCommand['type']>(
  state: Campaign,
  type: T,
  changes: Partial<Command<T>['data']> = {},
  given: Partial<Context> = {},
): Outcome<Campaign, CampaignEvent> {
  const command = { type, data: { ...campaignCommands[type].data, ...changes } } as CampaignCommand;
  return tryOut(campaign, state, command, { ...contextFor(command, state), ...given });
}
