import { localDate } from '../../../law/calendar/days.js';
import { refuse } from '../../kernel/refusal.js';
import { accept, type Context } from '../../kernel/stream.js';
import type { PersonId } from '../../kernel/values.js';
import type { OfficeEvent } from '../events.js';
import type { Established } from '../organisation.js';
import { managingUnitOn } from '../people.js';
import { rolesOn } from '../rights.js';
import type { Role } from '../settings.js';
import type { Answer, Decider } from './answer.js';
import { reversed, unknownPeople } from './guards.js';

/** A vote, an operator's and an auditor's eyes are the person's own (office.md P9; architecture §7). */
const own: readonly Role[] = ['councilMember', 'administrator', 'auditor'];

/** Làm thay when away: by the person, or by a head with a scanned order; from today on; only roles that the person holds. */
export const grantSubstitution: Decider<'GrantSubstitution'> = (data, state, context) =>
  unknownPeople(state, [data.person], '/person') ??
  unknownPeople(state, [data.by], '/by') ??
  (data.by === data.person ? refuse('SamePerson', { fields: ['/by'] }) : null) ??
  notTheirs(data.person, data.order !== null, state, context) ??
  (data.order ? inFuture(data.order.on, '/order/on', context) : null) ??
  backInTime(data.from, '/from', context) ??
  reversed(data.from, data.to, '/to') ??
  notCarried(data.person, data.roles, data.from, state) ??
  accept<OfficeEvent>({ type: 'SubstitutionGranted', data: { substitution: state.substitutions.length, ...data } });

export const endSubstitution: Decider<'EndSubstitution'> = (data, state, context) => {
  const found = state.substitutions[data.substitution];
  if (!found) return refuse('UnknownSubstitution', { fields: ['/substitution'] });
  const mine = context.actor.kind === 'person' && context.actor.person === found.by;
  return (
    (mine ? null : notTheirs(found.person, true, state, context)) ??
    backInTime(data.to, '/to', context) ??
    (data.to > found.to ? refuse('DatesReversed', { fields: ['/to'], facts: { from: found.from } }) : null) ??
    accept<OfficeEvent>({ type: 'SubstitutionEnded', data })
  );
};

/** Who may make it: the person; the head of the office or of the secretariat, or of the person's unit, with an order. */
function notTheirs(
  person: PersonId,
  ordered: boolean,
  state: Established,
  { actor, arrivedAt }: Context,
): Answer | null {
  if (actor.kind === 'system' || (actor.kind === 'person' && actor.person === person)) return null;
  const day = localDate(arrivedAt);
  const unit = managingUnitOn(state, person, day);
  const held = actor.kind === 'person' ? rolesOn(state, actor.person, day) : [];
  const head = held.some(
    (r) => r.role === 'signer' || r.role === 'secretariatHead' || (r.role === 'unitHead' && r.unit === unit),
  );
  if (!head) return refuse('NotAllowed', { facts: { roles: ['unitHead', 'secretariatHead', 'signer'] } });
  return ordered ? null : refuse('OrderMissing', { fields: ['/order'] });
}

function notCarried(person: PersonId, roles: readonly Role[], day: string, state: Established) {
  const never = roles.filter((r) => own.includes(r));
  if (never.length > 0) return refuse('RoleNotCarried', { fields: ['/roles'], facts: { roles: never } });
  const held = rolesOn(state, person, day);
  return roles.every((role) => held.some((r) => r.role === role))
    ? null
    : refuse('RoleNotHeld', { fields: ['/roles'] });
}

const backInTime = (day: string, field: string, { arrivedAt }: Context) =>
  day < localDate(arrivedAt) ? refuse('BackInTime', { fields: [field], facts: { today: localDate(arrivedAt) } }) : null;
const inFuture = (on: string, field: string, { arrivedAt }: Context) =>
  on > localDate(arrivedAt)
    ? refuse('DateInFuture', { fields: [field], facts: { on, today: localDate(arrivedAt) } })
    : null;

/** Phân công công tác needs no end; it is the ground of KT. and not a substitution (office.md P9). */
export const assignWork: Decider<'AssignWork'> = (data, state, context) =>
  unknownPeople(state, [data.person], '/person') ??
  unknownPeople(state, [data.inPlaceOf], '/inPlaceOf') ??
  (data.person === data.inPlaceOf ? refuse('SamePerson', { fields: ['/inPlaceOf'] }) : null) ??
  inFuture(data.order.on, '/order/on', context) ??
  reversed(data.from, data.to, '/to') ??
  accept<OfficeEvent>({ type: 'WorkAssigned', data: { assignment: state.assignments.length, ...data } });

export const endAssignment: Decider<'EndAssignment'> = (data, state) => {
  const found = state.assignments[data.assignment];
  if (!found || (found.to !== null && found.to <= data.to))
    return refuse('UnknownAssignment', { fields: ['/assignment'] });
  return reversed(found.from, data.to, '/to') ?? accept<OfficeEvent>({ type: 'AssignmentEnded', data });
};
