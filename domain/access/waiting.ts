import type { Addressee } from '../kernel/effect.js';
import type { PersonId, StreamKind, UnitId } from '../kernel/values.js';
import { stages } from '../nomination/lifecycle.js';
import { carriedOn, rolesOn, substitutionsBy } from '../office/rights.js';
import type { Role } from '../office/settings.js';
import type { Office, RoleHeld } from '../office/state.js';

/** `unit`: of the unit whose case it is; `unitsCases`, `officesOwn`: the office's role, for cases of units or for its own. */
type Whose = 'any' | 'unit' | 'unitsCases' | 'officesOwn';
/** Who acts next: holders of a role, or whoever is named for the case. */
export type Next = { readonly role: Role; readonly whose: Whose } | 'assignee';
export type WaitingTable = Readonly<Partial<Record<StreamKind, Readonly<Record<string, readonly Next[]>>>>>;

const unitRoles: readonly Role[] = ['unitClerk', 'unitHead'];
const of = (role: Role, whose: Whose = unitRoles.includes(role) ? 'unit' : 'any'): Next => ({ role, whose });
const either = (unit: Role, office: Role): readonly Next[] => [of(unit), of(office, 'officesOwn')];

// Nothing of an ended nomination is urgent: it waits for the archive, which takes whole lists.
const over = ['ineligible', 'refused', 'withdrawn', 'lapsed', 'denied', 'declined', 'bestowed', 'revoked', 'archived'];
const nomination = Object.fromEntries(
  Object.entries(stages)
    .filter(([status]) => !over.includes(status))
    .map(([status, { actsNext }]) => [status, actsNext.map((who) => (who === 'appraiser' ? 'assignee' : of(who)))]),
);

/** Who acts next, by kind and status; a nomination's from its own lifecycle. Ballots say it by their roll, not by a role. */
export const waitingTable: WaitingTable = {
  nomination,
  paper: {
    drafted: either('unitClerk', 'secretariatOfficer'),
    sentBack: either('unitClerk', 'secretariatOfficer'),
    checked: either('unitHead', 'secretariatHead'),
    signed: either('unitClerk', 'registryClerk'),
    numbered: either('unitClerk', 'registryClerk'),
    sent: [of('secretariatOfficer', 'unitsCases')],
  },
  decision: {
    drafted: [of('secretariatHead')],
    sentBack: [of('secretariatHead')],
    presented: [of('signer')],
    checked: [of('signer')],
    signed: [of('registryClerk')],
    numbered: [of('registryClerk')],
    sealed: [of('registryClerk')],
  },
  session: {
    called: [of('councilSecretary')],
    opened: [of('councilSecretary')],
    adjourned: [of('councilSecretary')],
    minuted: [of('councilSecretary')],
  },
};

/** Cases that wait for somebody: of this kind, in these statuses, and of this unit or named person. */
export interface Waiting {
  readonly kind: StreamKind;
  readonly statuses: readonly string[];
  /** `null`: whatever unit; `office`: of no unit; `units`: of any unit. */
  readonly unit: UnitId | 'office' | 'units' | null;
  readonly assignee: PersonId | null;
  /** For whom it would be done, where a substitution carries it. */
  readonly onBehalfOf: PersonId | null;
}

/** What waits for a person on that day: by their own roles, and by those that they carry for somebody who is away. */
export function waitingFor(office: Office, person: PersonId, day: string, table = waitingTable): readonly Waiting[] {
  const own = { as: person, onBehalfOf: null, roles: rolesOn(office, person, day), kinds: null };
  const carried = substitutionsBy(office, person, day).map((s) => ({
    as: s.person,
    onBehalfOf: s.person,
    roles: carriedOn(office, s, day),
    kinds: s.kinds,
  }));
  return [own, ...carried].flatMap(({ as, onBehalfOf, roles, kinds }) =>
    Object.entries(table)
      .filter(([kind]) => kinds === null || kinds.includes(kind as StreamKind))
      .flatMap(([kind, statuses]) => ofKind(kind as StreamKind, statuses ?? {}, roles, as, onBehalfOf)),
  );
}

function ofKind(
  kind: StreamKind,
  statuses: Readonly<Record<string, readonly Next[]>>,
  roles: readonly RoleHeld[],
  as: PersonId,
  onBehalfOf: PersonId | null,
): Waiting[] {
  const found = new Map<string, Waiting>();
  for (const [status, next] of Object.entries(statuses))
    for (const { unit, assignee } of next.flatMap((who) => places(who, roles, as))) {
      const key = `${unit}/${assignee}`;
      const known = found.get(key);
      found.set(key, { kind, unit, assignee, onBehalfOf, statuses: [...(known?.statuses ?? []), status] });
    }
  return [...found.values()];
}

function places(who: Next, roles: readonly RoleHeld[], as: PersonId): Pick<Waiting, 'unit' | 'assignee'>[] {
  if (who === 'assignee')
    return roles.some((r) => r.role === 'secretariatOfficer') ? [{ unit: null, assignee: as }] : [];
  return roles
    .filter((r) => r.role === who.role)
    .flatMap((r): Pick<Waiting, 'unit' | 'assignee'>[] => {
      if (who.whose === 'unit') return r.unit === null ? [] : [{ unit: r.unit, assignee: null }];
      return [{ unit: ({ any: null, officesOwn: 'office', unitsCases: 'units' } as const)[who.whose], assignee: null }];
    });
}

/** Whom to remind of a case that stands in this status: who acts next. */
export function nextToAct(
  kind: string,
  { status, unit, assignee }: { status: string; unit: string | null; assignee: string | null },
  table = waitingTable,
): readonly Addressee[] {
  return (table[kind as StreamKind]?.[status] ?? []).flatMap((who): Addressee[] => {
    if (who === 'assignee') return assignee === null ? [] : [{ person: assignee as PersonId }];
    if (who.whose === 'unit') return unit === null ? [] : [{ role: who.role, unit: unit as UnitId }];
    const fits = who.whose === 'any' || (who.whose === 'officesOwn') === (unit === null);
    return fits ? [{ role: who.role }] : [];
  });
}

/** Whom to tell when they let it pass: the head of whoever acts next. */
export const headOf = (next: readonly Addressee[]): readonly Addressee[] => {
  const heads = next.map((a): Addressee => {
    if (!('role' in a)) return { role: 'secretariatHead' };
    if (a.unit !== undefined) return { role: 'unitHead', unit: a.unit };
    if (a.role === 'councilSecretary') return { role: 'councilChair' };
    return { role: a.role === 'secretariatHead' ? 'signer' : 'secretariatHead' };
  });
  return [...new Map(heads.map((a) => [JSON.stringify(a), a])).values()];
};
