import type { Data, InterventionCommand } from '../../domain/intervention/commands.js';
import type { InterventionEvent } from '../../domain/intervention/events.js';
import type { Intervention, InterventionStatus } from '../../domain/intervention/state.js';
import { intervention } from '../../domain/intervention/stream.js';
import type { Context } from '../../domain/kernel/stream.js';
import { MARKED } from './campaign.js';
import { type Outcome, person, sampleContext, tryOut } from './context.js';

type Type = InterventionCommand['type'];
type Command<T extends Type> = Extract<InterventionCommand, { type: T }>;
export const INTERVENTION = 'intervention:i-1';
/** Permits to erase the sample recipient. */
export const ERASING = 'intervention:i-2';
const CASE = 'nomination:n-1';
export const UNTIL = '2025-09-16T01:30:00.000Z';
const letter = `${CASE}/12/nomination-returned`;

/** One lawful command of each type. */
export const interventionCommands: { readonly [T in Type]: Command<T> } = {
  RequestIntervention: {
    type: 'RequestIntervention',
    data: {
      office: 'vp',
      case: CASE,
      acts: ['see', 'skipEffect', 'retryEffect'],
      until: UNTIL,
      reason: `Thư kẹt ${MARKED}`,
    },
  },
  ApproveIntervention: { type: 'ApproveIntervention', data: {} },
  RefuseIntervention: { type: 'RefuseIntervention', data: { reason: `Không cần ${MARKED}` } },
  RecordAccess: { type: 'RecordAccess', data: {} },
  RetryEffect: { type: 'RetryEffect', data: { effect: letter } },
  SkipEffect: { type: 'SkipEffect', data: { effect: letter, reason: `Hộp thư đã đóng ${MARKED}` } },
  EndIntervention: { type: 'EndIntervention', data: {} },
};

const { reason: _reason, ...granted } = { ...interventionCommands.RequestIntervention.data, operator: 'administrator' };
export const interventionStates = {
  unstarted: { status: 'unstarted' },
  requested: { ...granted, status: 'requested' },
  approved: { ...granted, status: 'approved', approvedBy: 'secretariat-head' },
  refused: { ...granted, status: 'refused' },
  ended: { ...granted, status: 'ended' },
} as const satisfies Record<InterventionStatus, Intervention>;

const seconds: readonly Type[] = ['ApproveIntervention', 'RefuseIntervention'];
export const interventionContext = ({ type }: Pick<InterventionCommand, 'type'>): Context =>
  sampleContext({
    stream: INTERVENTION,
    actor: person(seconds.includes(type) ? 'secretariat-head' : 'administrator'),
    related: { [CASE]: { status: 'assigned' } },
  });

/** The sample command of this type, changed where the spec says so, tried on a state. */
export function act<T extends Type>(
  state: Intervention,
  type: T,
  changes: Partial<Data<T>> = {},
  given: Partial<Context> = {},
): Outcome<Intervention, InterventionEvent> {
  const command = { type, data: { ...interventionCommands[type].data, ...changes } } as InterventionCommand;
  return tryOut(intervention, state, command, { ...interventionContext(command), ...given });
}
