import { z } from 'zod';
import { LocalDate } from '../../../law/calendar/values.js';
import { calendars } from '../../../law/calendar/vn-civil-service.js';
import { bodyKinds } from '../../../law/catalogue/bodies.js';
import { decidingHeads } from '../../../law/catalogue/deciding-offices.js';
import { command } from '../../kernel/stream.js';
import { Count, Id, OfficeId, PersonId, streamKinds, text, UnitId } from '../../kernel/values.js';
import { Role } from '../settings.js';
import { Capacity, Order, Source } from '../values.js';

const kinds = z.array(z.enum(streamKinds)).min(1);

/** Tổ chức. Names of bodies are public facts and stand in `data`; names, posts and addresses of people are personal. */
export const organisingCommands = {
  EstablishOffice: command(
    z.strictObject({
      office: Id,
      name: text(300),
      /** Line above the issuing body's name on its papers. */
      superior: text(300),
      place: text(100),
      /** Type code of the issuer in numbers of papers, e.g. `VP`. */
      symbol: text(20),
      /** Who decides awards here (office.md O3). */
      head: z.enum(decidingHeads),
      /** The level above, where it is on this system. */
      upper: OfficeId.nullable().default(null),
      calendar: z.enum([...calendars.keys()]),
    }),
    { creates: true, says: 'Lập cấp ban hành' },
  ),
  /** A merged province, a renamed body: the same issuing level under other words, from its day on (office.md O5). */
  RenameOffice: command(
    z.strictObject({
      name: text(300),
      superior: text(300),
      place: text(100),
      symbol: text(20),
      from: LocalDate,
      decision: Source,
    }),
    { says: 'Đổi tên cấp ban hành' },
  ),
  EstablishUnit: command(z.strictObject({ unit: UnitId, kind: z.enum(bodyKinds), name: text(300), from: LocalDate }), {
    says: 'Lập đơn vị',
  }),
  RenameUnit: command(z.strictObject({ unit: UnitId, name: text(300), from: LocalDate, decision: Source }), {
    says: 'Đổi tên đơn vị',
  }),
  MergeUnits: command(
    z.strictObject({
      units: z.array(UnitId).min(1).max(200),
      /** The unit that takes over on the day after `to`; it is established first. */
      into: UnitId,
      /** Last day of the merged ones. */
      to: LocalDate,
      decision: Source,
    }),
    { says: 'Nhập đơn vị' },
  ),
  DissolveUnit: command(z.strictObject({ unit: UnitId, successor: UnitId, to: LocalDate, decision: Source }), {
    says: 'Giải thể đơn vị',
  }),
  RegisterPerson: command(
    z.strictObject({ person: PersonId, unit: UnitId, name: text(200), post: text(200), email: text(200) }),
    { says: 'Đăng ký người' },
  ),
  AppointPerson: command(
    z.strictObject({ person: PersonId, unit: UnitId, post: text(200), from: LocalDate, to: LocalDate.nullable() }),
    { says: 'Bổ nhiệm, bố trí chức vụ' },
  ),
  EndAppointment: command(z.strictObject({ person: PersonId, unit: UnitId, to: LocalDate }), {
    says: 'Thôi chức vụ',
  }),
  GrantRole: command(
    z.strictObject({
      person: PersonId,
      role: Role,
      unit: UnitId.nullable(),
      from: LocalDate,
      to: LocalDate.nullable(),
    }),
    { says: 'Giao vai trò' },
  ),
  EndRole: command(z.strictObject({ person: PersonId, role: Role, unit: UnitId.nullable(), to: LocalDate }), {
    says: 'Thôi vai trò',
  }),
  AssignWork: command(
    z.strictObject({
      person: PersonId,
      /** The head in whose place it is signed. */
      inPlaceOf: PersonId,
      capacity: Capacity,
      kinds,
      from: LocalDate,
      to: LocalDate.nullable(),
      order: Order,
    }),
    { says: 'Phân công công tác (ký thay)' },
  ),
  EndAssignment: command(z.strictObject({ assignment: Count, to: LocalDate }), { says: 'Thôi phân công' }),
  GrantSubstitution: command(
    z.strictObject({
      /** Who is away. */
      person: PersonId,
      by: PersonId,
      roles: z.array(Role).min(1),
      kinds,
      from: LocalDate,
      to: LocalDate,
      /** The head's order; null where the person makes it themself. */
      order: Order.nullable(),
    }),
    { says: 'Giao làm thay' },
  ),
  EndSubstitution: command(z.strictObject({ substitution: Count, to: LocalDate }), { says: 'Thôi làm thay' }),
};
