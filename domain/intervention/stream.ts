import type { Recorded, Stream } from '../kernel/stream.js';
import { assertNever } from '../kernel/values.js';
import { type InterventionCommand, interventionCommands } from './commands.js';
import { decideIntervention } from './decide.js';
import { type InterventionEvent, interventionEvents } from './events.js';
import { type Intervention, unstartedIntervention } from './state.js';

/** An operator's granted access to one case: asked for, approved by a second person, used in sight of the case, ended. */
export const intervention: Stream<Intervention, InterventionCommand, InterventionEvent> = {
  kind: 'intervention',
  stateSchema: 1,
  initial: unstartedIntervention,
  commands: interventionCommands,
  events: interventionEvents,
  followed: false,
  decide: decideIntervention,
  evolve,
  officeOf: (state, command) =>
    state.status !== 'unstarted' ? state.office : command.type === 'RequestIntervention' ? command.data.office : null,
  relies: (command) => (command.type === 'RequestIntervention' ? [command.data.case] : []),
  relations: () => ({}),
  effects: () => [],
  // A letter may be let go; what tells other cases, renders or archives has meaning for the record.
  touches: ({ type, data }) => {
    if (type === 'EffectRetried') return { how: 'retry', effect: data.effect };
    return type === 'EffectSkipped' ? { how: 'skip', effect: data.effect, kinds: ['notice'] } : null;
  },
  deadlines: () => [],
  claims: () => [],
  closed: ({ status }) => status === 'refused' || status === 'ended',
  row: (state) => ({
    unit: null,
    campaign: null,
    award: null,
    assignee: state.status === 'unstarted' ? null : state.operator,
    subject: null,
    // By it the history of the case finds who looked into it.
    parent: state.status === 'unstarted' ? null : state.case,
  }),
};

function evolve(state: Intervention, event: Recorded<InterventionEvent>): Intervention {
  if (event.type === 'InterventionRequested') return { status: 'requested', ...event.data };
  if (state.status === 'unstarted') return state;
  const { office, case: of, operator, acts, until } = state;
  const granted = { office, case: of, operator, acts, until };
  switch (event.type) {
    case 'InterventionApproved':
      return { ...granted, status: 'approved', approvedBy: event.data.by };
    case 'InterventionRefused':
      return { ...granted, status: 'refused' };
    case 'InterventionEnded':
      return { ...granted, status: 'ended' };
    case 'AccessRecorded':
    case 'EffectRetried':
    case 'EffectSkipped':
      return state;
    default:
      return assertNever(event);
  }
}
