import { refuse } from '../../kernel/refusal.js';
import { accept } from '../../kernel/stream.js';
import type { OfficeEvent } from '../events.js';
import type { Decider } from './answer.js';
import { notStanding, reversed, unknownPeople } from './guards.js';

export const registerPerson: Decider<'RegisterPerson'> = ({ person, unit, name, post, email }, state) => {
  if (!state.units[unit]) return refuse('UnknownUnit', { fields: ['/unit'] });
  if (state.people[person]) return refuse('PersonExists', { fields: ['/person'] });
  return accept<OfficeEvent>({
    type: 'PersonRegistered',
    data: { person, unit },
    personal: { [`person:${person}`]: { name, post, email } },
  });
};

/** A post beside those that the person holds: one may hold several, in several units (office.md P1). */
export const appointPerson: Decider<'AppointPerson'> = ({ post, ...data }, state) => {
  const n = state.posts[data.person]?.length ?? 0;
  return (
    unknownPeople(state, [data.person], '/person') ??
    notStanding(state, data.unit, data.from, '/unit') ??
    reversed(data.from, data.to, '/to') ??
    accept<OfficeEvent>({
      type: 'PersonAppointed',
      data: { ...data, n },
      personal: { [`person:${data.person}`]: { [`post-${n}`]: post } },
    })
  );
};

export const endAppointment: Decider<'EndAppointment'> = (data, state) => {
  const held = state.posts[data.person]?.find((p) => p.unit === data.unit && p.to === null);
  if (!held) return refuse('PostNotHeld', { fields: ['/unit'] });
  return reversed(held.from, data.to, '/to') ?? accept<OfficeEvent>({ type: 'AppointmentEnded', data });
};

export const grantRole: Decider<'GrantRole'> = (data, state) =>
  unknownPeople(state, [data.person], '/person') ??
  (data.unit === null ? null : notStanding(state, data.unit, data.from, '/unit')) ??
  reversed(data.from, data.to, '/to') ??
  accept<OfficeEvent>({ type: 'RoleGranted', data });

export const endRole: Decider<'EndRole'> = (data, state) => {
  const held = state.roles[data.person]?.find((r) => r.role === data.role && r.unit === data.unit && r.to === null);
  if (!held) return refuse('RoleNotHeld', { fields: ['/role'] });
  return reversed(held.from, data.to, '/to') ?? accept<OfficeEvent>({ type: 'RoleEnded', data });
};
