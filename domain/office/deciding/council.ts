import { refuse } from '../../kernel/refusal.js';
import { accept } from '../../kernel/stream.js';
import { councilOn, foundingOn } from '../council.js';
import type { OfficeEvent } from '../events.js';
import type { CouncilBody, Established } from '../organisation.js';
import type { Decider } from './answer.js';
import { unknownPeople } from './guards.js';

const once = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** A renewal (kiện toàn) is a new founding: sessions of its day on sit by it (office.md O7). */
export const foundCouncil: Decider<'FoundCouncil'> = (data, state) => {
  const [members, vices] = [once(data.members), once(data.vices)];
  const standing = data.standing && once(data.standing);
  const refused =
    unknownPeople(state, members, '/members') ??
    unknownPeople(state, [data.secretary], '/secretary') ??
    outside(members, [data.chair], '/chair') ??
    outside(members, vices, '/vices') ??
    outside(members, standing ?? [], '/standing');
  return refused ?? accept<OfficeEvent>({ type: 'CouncilFounded', data: { ...data, members, vices, standing } });
};

function outside(members: readonly string[], named: readonly string[], field: string) {
  const people = named.filter((p) => !members.includes(p));
  return people.length > 0 ? refuse('NotAMember', { fields: [field], facts: { people } }) : null;
}

/** The body in force on that day, with the decision that founded it. */
function bodyOn(state: Established, council: string, body: CouncilBody, day: string) {
  const founding = foundingOn(state, council, day);
  if (!founding) return refuse('CouncilNotFounded', { fields: ['/council'], facts: { day } });
  const seated = councilOn(state, council, day, body);
  return seated ? { founding, seated } : refuse('NoStandingBody', { fields: ['/body'] });
}

/** Fills a seat that fell empty; more members than the founding decision gave need a new one, for the total is its (C5). */
export const appointMember: Decider<'AppointMember'> = (data, state) => {
  const found = bodyOn(state, data.council, data.body, data.from);
  if ('refused' in found) return found;
  const { founding, seated } = found;
  if (seated.members.includes(data.member)) return refuse('AlreadyMember', { fields: ['/member'] });
  const full = data.body === 'standing' ? councilOn(state, data.council, data.from) : undefined;
  return (
    unknownPeople(state, [data.member], '/member') ??
    (full ? outside(full.members, [data.member], '/member') : null) ??
    (seated.members.length >= seated.total ? refuse('NoSeatVacant', { facts: { total: seated.total } }) : null) ??
    accept<OfficeEvent>({ type: 'MemberAppointed', data: { ...data, founded: founding.from } })
  );
};

/** The seat stays in the base of every ratio; without its chair a council is founded anew. */
export const endMembership: Decider<'EndMembership'> = (data, state) => {
  const found = bodyOn(state, data.council, data.body, data.to);
  if ('refused' in found) return found;
  const { founding, seated } = found;
  if (data.body === 'full' && data.member === seated.chair) return refuse('ChairStays', { fields: ['/member'] });
  return (
    outside(seated.members, [data.member], '/member') ??
    accept<OfficeEvent>({ type: 'MembershipEnded', data: { ...data, founded: founding.from } })
  );
};
