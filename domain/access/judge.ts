import { localDate } from '../../law/calendar/days.js';
import { type Refusal, refuse } from '../kernel/refusal.js';
import type { Actor, CommandSpec, Relations } from '../kernel/stream.js';
import type { PersonId, StreamKind } from '../kernel/values.js';
import { carriedOn, substitutionsBy } from '../office/rights.js';
import type { Role } from '../office/settings.js';
import { type Office, type RoleHeld, rolesOn, settingsOf } from '../office/state.js';
import { carriedByMachine, machineMaySend } from './machines.js';
import { nextPerson } from './next-person.js';
import { type AccessTable, accessTable, type Grant } from './table.js';

export interface AskedCommand {
  readonly kind: string;
  readonly command: string;
  readonly spec: CommandSpec;
}
/** As what the act is done and for whom: the role that allowed it, and the absent person whose role it is (office.md P9). */
export interface Standing {
  readonly role: Role | null;
  readonly onBehalfOf: PersonId | null;
}
type No = { readonly refused: Refusal };
interface Case {
  readonly relations: Relations;
  readonly office: Office;
  /** The level above, where a command may be sent from there (M4). */
  readonly upper?: Office | undefined;
  readonly day: string;
}

/**
 * May this actor send this command now, and as what? Judged by the organisation of the day on which the act arrived: own
 * roles first, then those carried for somebody who is away.
 * @returns refusals `NotAllowed` (no such role), `NotYourUnit` (the role in another unit, another's dossier), `OwnCase`
 * (office.md P3; of a substitute with the next person by rule, P10)
 */
export function judge(
  asked: AskedCommand,
  actor: Actor,
  given: Omit<Case, 'day'> & { readonly arrivedAt: string; readonly table?: AccessTable | undefined },
): Standing | No {
  if (actor.kind === 'system') return { role: null, onBehalfOf: null };
  if (asked.spec.system || asked.spec.report || actor.person === undefined) return refuse('NotAllowed');
  // In the words of a missing role, so that the answer tells nothing of the case (office.md P6).
  if (given.relations.closedTo?.includes(actor.person)) return refuse('NotAllowed');
  const grants = (given.table ?? accessTable)[asked.kind]?.[asked.command] ?? [];
  const there: Case = { ...given, day: localDate(given.arrivedAt) };
  if (actor.kind === 'machine') return byMachine(asked, grants, actor.person, { ...there, table: given.table });
  const own = standingOf(grants, actor.person, there);
  return 'role' in own ? own : (forAnother(asked.kind, grants, actor.person, there) ?? own);
}

/** By the present rights of the person who issued the machine's token; the record says for whom it acted. */
function byMachine(
  asked: AskedCommand,
  grants: readonly Grant[],
  person: PersonId,
  there: Case & { readonly table?: AccessTable | undefined },
): Standing | No {
  if (!machineMaySend(asked, there.table)) return refuse('NotAllowed');
  const verdict = byRoles(carriedByMachine(grants), person, rolesOn(there.office, person, there.day), there);
  return 'refused' in verdict ? verdict : { role: verdict.role, onBehalfOf: person };
}

/** `judge`, for who asks only whether. @returns null: yes */
export function judgeAccess(
  asked: AskedCommand,
  actor: Actor,
  relations: Relations,
  office: Office,
  arrivedAt: string,
  table?: AccessTable,
): No | null {
  const verdict = judge(asked, actor, { relations, office, arrivedAt, table });
  return 'refused' in verdict ? verdict : null;
}

function standingOf(grants: readonly Grant[], person: PersonId, there: Case): Standing | No {
  const verdict = byRoles(grants, person, rolesOn(there.office, person, there.day), there);
  const fromAbove = grants.filter((g) => g.relation === 'upperOffice');
  if ('role' in verdict || !there.upper) return verdict;
  const held = rolesOn(there.upper, person, there.day);
  const lent = fromAbove.find((g) => held.some((h) => h.role === g.role));
  return lent ? standingAs(lent) : verdict;
}

/** Who acts in their own case acts as nobody in the office (office.md P2). */
const standingAs = ({ role }: Grant): Standing => ({ role: role === 'recipient' ? null : role, onBehalfOf: null });

function byRoles(grants: readonly Grant[], person: PersonId, held: readonly RoleHeld[], there: Case): Standing | No {
  const { relations } = there;
  const own = relations.own?.includes(person) ?? false;
  const holds = ({ role }: Grant) => (role === 'recipient' ? own : held.some((h) => h.role === role));
  const byRole = grants.filter((g) => g.relation !== 'upperOffice' && holds(g));
  if (byRole.length === 0) return refuse('NotAllowed', { facts: { roles: [...new Set(grants.map((g) => g.role))] } });
  const fits = byRole.filter((g) => stands(g, person, held, there));
  if (fits.length === 0) return refuse(relations.excluded?.includes(person) ? 'OwnCase' : 'NotYourUnit');
  const open = ownCaseCloses(person, there) ? fits.find((g) => !g.refuseOwn) : fits[0];
  return open ? standingAs(open) : refuse('OwnCase');
}

const ownCaseCloses = (person: PersonId, { relations, office }: Case): boolean =>
  (relations.own?.includes(person) ?? false) && settingsOf(office).ownCase === 'noAppraiseNoVote';

function stands(grant: Grant, person: PersonId, held: readonly RoleHeld[], { relations }: Case): boolean {
  switch (grant.relation) {
    case 'any':
      return true;
    case 'ownUnit':
      return held.some((h) => h.role === grant.role && h.unit === relations.unit);
    case 'assigned':
      return relations.assigned === person;
    case 'presiding':
      return relations.presiding === person;
    case 'sudden':
      return relations.sudden === true;
    case 'fromBelow':
      return relations.fromBelow === true;
    case 'member':
      return relations.members?.includes(person) ?? false;
    case 'upperOffice':
      return false;
  }
}

/** The first substitution that carries the right; in the substitute's own case none does. */
function forAnother(kind: string, grants: readonly Grant[], by: PersonId, there: Case): Standing | No | null {
  const carried = grants.filter((g) => !g.inPerson);
  for (const given of substitutionsBy(there.office, by, there.day)) {
    if (!given.kinds.includes(kind as StreamKind) || there.relations.closedTo?.includes(given.person)) continue;
    const verdict = byRoles(carried, given.person, carriedOn(there.office, given, there.day), there);
    if ('refused' in verdict) continue;
    if (ownCaseCloses(by, there)) return ownCaseOf(verdict.role, [by, given.person], there);
    return { role: verdict.role, onBehalfOf: given.person };
  }
  return null;
}

function ownCaseOf(role: Role | null, away: readonly PersonId[], { office, relations, day }: Case): No {
  const not = [...away, ...(relations.own ?? [])];
  const next = role === null ? undefined : nextPerson(office, role, relations.unit, day, not);
  return refuse('OwnCase', next === undefined ? {} : { facts: { next } });
}
