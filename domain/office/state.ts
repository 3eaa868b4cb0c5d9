import type { PersonId, UnitId } from '../kernel/values.js';
import { defaultSettings, type Role, type Settings } from './settings.js';

export interface RoleHeld {
  readonly role: Role;
  readonly unit: UnitId | null;
  readonly from: string;
  readonly to: string | null;
}
/** A council as one founding decision made it; a renewal is a new entry (office.md O7). */
export interface Council {
  readonly council: string;
  readonly from: string;
  readonly chair: PersonId;
  readonly secretary: PersonId;
  readonly members: readonly PersonId[];
}
export interface Unit {
  readonly name: string;
  readonly from: string;
}
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly superior: string;
  readonly place: string;
  readonly symbol: string;
  readonly calendar: string;
  readonly units: Readonly<Record<UnitId, Unit>>;
  readonly people: Readonly<Record<PersonId, { readonly unit: UnitId }>>;
  readonly roles: Readonly<Record<PersonId, readonly RoleHeld[]>>;
  readonly councils: readonly Council[];
  readonly series: readonly string[];
  readonly settings: Settings;
}
/** One issuing level: dated entries, no workflow. */
export type Office = { readonly status: 'unstarted' } | ({ readonly status: 'established' } & Organisation);
export type Established = Extract<Office, { status: 'established' }>;

export const unstartedOffice: Office = { status: 'unstarted' };

/** The issuer's settings; the product's defaults before it has any. */
export const settingsOf = (office: Office): Settings =>
  office.status === 'established' ? office.settings : defaultSettings;

const inForce = (r: { from: string; to: string | null }, day: string) =>
  r.from <= day && (r.to === null || day <= r.to);

/** Roles that a person holds on a local day; each act is judged by the organisation of its day (office.md O1). */
export const rolesOn = (office: Office, person: PersonId, day: string): readonly RoleHeld[] =>
  office.status === 'established' ? (office.roles[person] ?? []).filter((r) => inForce(r, day)) : [];

/** The council whose founding decision is in force on that day: the latest one begun. */
export const councilOn = (office: Office, council: string, day: string): Council | undefined =>
  office.status === 'established'
    ? office.councils
        .filter((c) => c.council === council && c.from <= day)
        .reduce<Council | undefined>((last, c) => (last && last.from > c.from ? last : c), undefined)
    : undefined;

/** People who hold a role on that day, in order of id. */
export const holdersOf = (office: Office, role: Role, unit: UnitId | undefined, day: string): readonly PersonId[] =>
  office.status === 'established'
    ? Object.keys(office.roles)
        .filter((p) => rolesOn(office, p, day).some((r) => r.role === role && (unit === undefined || r.unit === unit)))
        .sort()
    : [];
