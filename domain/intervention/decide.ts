import { isSecondPerson } from '../access/second-person.js';
import { refuse, wrongStatus } from '../kernel/refusal.js';
import { accept, type Context, type Decided } from '../kernel/stream.js';
import type { Act, Data, InterventionCommand } from './commands.js';
import type { InterventionEvent } from './events.js';
import type { Granted, Intervention, InterventionStatus } from './state.js';

/** Refusals of the intervention stream. */
export const interventionCodes = [
  'SecondPersonNeeded',
  'InterventionOver',
  'TooLong',
  'ActNotGranted',
  'NotYourIntervention',
  'EffectNotOfCase',
] as const;

type Answer = Decided<InterventionEvent>;
type Started = Exclude<Intervention, { status: 'unstarted' }>;
const yes = (event: InterventionEvent): Answer => accept(event);
const because = (person: string, reason: string) => ({ personal: { [`person:${person}`]: { reason } } });

const LONGEST_MS = 30 * 86_400_000;

export function decideIntervention(command: InterventionCommand, state: Intervention, context: Context): Answer {
  if (command.type === 'RequestIntervention') return request(command.data, state, context);
  if (state.status === 'unstarted') return refuse('NotStarted');
  const { actor } = context;
  if (actor.kind !== 'person') return refuse('NotAllowed');
  const outside = not(state, takenIn[command.type]);
  if (outside) return outside;
  switch (command.type) {
    case 'ApproveIntervention':
      if (context.at > state.until) return refuse('InterventionOver');
      return isSecondPerson(context, state.operator)
        ? yes({ type: 'InterventionApproved', data: { by: actor.person } })
        : refuse('SecondPersonNeeded');
    case 'RefuseIntervention': {
      const { reason } = command.data;
      return yes({ type: 'InterventionRefused', data: { by: actor.person }, ...because(actor.person, reason) });
    }
    case 'RecordAccess':
      return may(state, 'see', context) ?? yes({ type: 'AccessRecorded', data: {} });
    case 'RetryEffect':
      return (
        may(state, 'retryEffect', context) ??
        foreign(state, command.data.effect) ??
        yes({ type: 'EffectRetried', data: command.data })
      );
    case 'SkipEffect':
      return skip(command.data, state, context, actor.person);
    case 'EndIntervention':
      return yes({ type: 'InterventionEnded', data: {} });
  }
}

const takenIn: Readonly<
  Record<Exclude<InterventionCommand['type'], 'RequestIntervention'>, readonly InterventionStatus[]>
> = {
  ApproveIntervention: ['requested'],
  RefuseIntervention: ['requested'],
  RecordAccess: ['approved'],
  RetryEffect: ['approved'],
  SkipEffect: ['approved'],
  EndIntervention: ['requested', 'approved'],
};
const not = (state: Started, allowed: readonly InterventionStatus[]) =>
  allowed.includes(state.status) ? null : wrongStatus(state.status, allowed);

function request(
  data: Data<'RequestIntervention'>,
  state: Intervention,
  { actor, office, at, related }: Context,
): Answer {
  if (state.status !== 'unstarted') return refuse('AlreadyStarted');
  if (office.status === 'unstarted') return refuse('OfficeUnknown', { fields: ['/office'] });
  if (actor.kind !== 'person') return refuse('NotAllowed');
  if (!related.has(data.case)) return refuse('UnknownReference', { fields: ['/case'] });
  const ms = Date.parse(data.until) - Date.parse(at);
  if (ms <= 0 || ms > LONGEST_MS) return refuse('TooLong', { fields: ['/until'], facts: { days: 30 } });
  const { reason, ...granted } = data;
  const acts: Act[] = [...new Set(data.acts)];
  return yes({
    type: 'InterventionRequested',
    data: { ...granted, acts, operator: actor.person },
    ...because(actor.person, reason),
  });
}

/** The operator's own act, granted, and in time (office.md P14). */
function may({ operator, acts, until }: Granted, act: Act, { actor, at }: Context) {
  if (actor.kind !== 'person' || actor.person !== operator) return refuse('NotYourIntervention');
  if (at > until) return refuse('InterventionOver');
  return acts.includes(act) ? null : refuse('ActNotGranted', { facts: { acts } });
}

// `nomination:n-1/12/notify`: an effect is named by its stream, version and name.
const foreign = (state: Granted, effect: string) =>
  effect.startsWith(`${state.case}/`) ? null : refuse('EffectNotOfCase', { fields: ['/effect'] });

/** Only letters may be let go: what tells other cases, renders or archives has meaning for the record. */
function skip({ effect, reason }: Data<'SkipEffect'>, state: Started, context: Context, person: string): Answer {
  const refused = may(state, 'skipEffect', context) ?? foreign(state, effect);
  if (refused) return refused;
  return yes({ type: 'EffectSkipped', data: { effect }, ...because(person, reason) });
}
