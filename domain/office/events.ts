import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { bodyKinds } from '../../law/catalogue/bodies.js';
import { decidingHeads } from '../../law/catalogue/deciding-offices.js';
import { type EventOf, event } from '../kernel/stream.js';
import { Count, Id, OfficeId, PersonId, Sha256, streamKinds, UnitId } from '../kernel/values.js';
import { Role, Settings } from './settings.js';
import { Body, Capacity } from './values.js';

const source = z.strictObject({ paper: z.string(), on: LocalDate.nullable() });
const order = z.strictObject({ paper: z.string(), on: LocalDate, sha256: Sha256 });
const kinds = z.array(z.enum(streamKinds));
const people = z.array(PersonId);
const held = { person: PersonId, role: Role, unit: UnitId.nullable() };
const seat = { council: Id, body: Body, member: PersonId };

export const officeEvents = {
  OfficeEstablished: event(
    1,
    z.strictObject({
      office: Id,
      name: z.string(),
      superior: z.string(),
      place: z.string(),
      symbol: z.string(),
      head: z.enum(decidingHeads),
      upper: OfficeId.nullable(),
      calendar: Id,
    }),
  ),
  OfficeRenamed: event(
    1,
    z.strictObject({
      name: z.string(),
      superior: z.string(),
      place: z.string(),
      symbol: z.string(),
      from: LocalDate,
      decision: source,
    }),
  ),
  UnitEstablished: event(
    1,
    z.strictObject({ unit: UnitId, kind: z.enum(bodyKinds), name: z.string(), from: LocalDate }),
  ),
  UnitRenamed: event(1, z.strictObject({ unit: UnitId, name: z.string(), from: LocalDate, decision: source })),
  UnitsMerged: event(1, z.strictObject({ units: z.array(UnitId), into: UnitId, to: LocalDate, decision: source })),
  UnitDissolved: event(1, z.strictObject({ unit: UnitId, successor: UnitId, to: LocalDate, decision: source })),
  /** Name, post and mail address are sealed to the person. */
  PersonRegistered: event(1, z.strictObject({ person: PersonId, unit: UnitId })),
  /** Its title is sealed to the person, as `post-<n>`: n is the place in the person's list of posts. */
  PersonAppointed: event(
    1,
    z.strictObject({ person: PersonId, unit: UnitId, n: Count, from: LocalDate, to: LocalDate.nullable() }),
  ),
  AppointmentEnded: event(1, z.strictObject({ person: PersonId, unit: UnitId, to: LocalDate })),
  RoleGranted: event(1, z.strictObject({ ...held, from: LocalDate, to: LocalDate.nullable() })),
  RoleEnded: event(1, z.strictObject({ ...held, to: LocalDate })),
  WorkAssigned: event(
    1,
    z.strictObject({
      assignment: Count,
      person: PersonId,
      inPlaceOf: PersonId,
      capacity: Capacity,
      kinds,
      from: LocalDate,
      to: LocalDate.nullable(),
      order,
    }),
  ),
  AssignmentEnded: event(1, z.strictObject({ assignment: Count, to: LocalDate })),
  SubstitutionGranted: event(
    1,
    z.strictObject({
      substitution: Count,
      person: PersonId,
      by: PersonId,
      roles: z.array(Role),
      kinds,
      from: LocalDate,
      to: LocalDate,
      order: order.nullable(),
    }),
  ),
  SubstitutionEnded: event(1, z.strictObject({ substitution: Count, to: LocalDate })),
  /** The number of members and of standing members is the total of each body. */
  CouncilFounded: event(
    1,
    z.strictObject({
      council: Id,
      foundedBy: source,
      from: LocalDate,
      chair: PersonId,
      vices: people,
      secretary: PersonId,
      members: people,
      standing: people.nullable(),
    }),
  ),
  /** `founded`: first day of the founding decision that the seat belongs to. */
  MemberAppointed: event(1, z.strictObject({ ...seat, founded: LocalDate, from: LocalDate, decision: source })),
  MembershipEnded: event(1, z.strictObject({ ...seat, founded: LocalDate, to: LocalDate, decision: source })),
  RegulationAdopted: event(
    1,
    z.strictObject({
      of: Id,
      version: Count,
      paper: source,
      sha256: Sha256,
      from: LocalDate,
      settings: Settings.partial(),
    }),
  ),
  RuleSetLoaded: event(
    1,
    z.strictObject({ ruleSet: Id, issuer: Id, sha256: Sha256, source, loadedBy: PersonId.nullable() }),
  ),
  RuleSetActivated: event(1, z.strictObject({ ruleSet: Id, from: LocalDate, activatedBy: PersonId.nullable() })),
  CalendarSet: event(1, z.strictObject({ calendar: Id, from: LocalDate, source })),
  SettingChanged: event(1, z.strictObject({ settings: Settings.partial(), source })),
  NumberSeriesOpened: event(1, z.strictObject({ series: Id, from: LocalDate })),
  TemplateReleased: event(
    1,
    z.strictObject({
      template: Id,
      version: Count,
      sha256: Sha256,
      preparedBy: PersonId,
      releasedBy: PersonId.nullable(),
    }),
  ),
};
export type OfficeEvent = EventOf<typeof officeEvents>;
