import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { calendars } from '../../law/calendar/vn-civil-service.js';
import { type CommandOf, command } from '../kernel/stream.js';
import { Id, PersonId, text, UnitId } from '../kernel/values.js';
import { Role, Settings } from './settings.js';

const source = z.strictObject({ paper: text(300), on: LocalDate.nullable() });

/** Names of bodies are public facts and stand in `data`; names and addresses of people are personal. */
export const officeCommands = {
  EstablishOffice: command(
    z.strictObject({
      office: Id,
      name: text(300),
      /** Line above the issuing body's name on its papers. */
      superior: text(300),
      place: text(100),
      /** Type code of the issuer in numbers of papers, e.g. `VP`. */
      symbol: text(20),
      calendar: z.enum([...calendars.keys()]),
    }),
    { creates: true, says: 'Lập cấp ban hành' },
  ),
  EstablishUnit: command(z.strictObject({ unit: UnitId, name: text(300), from: LocalDate }), { says: 'Lập đơn vị' }),
  RegisterPerson: command(
    z.strictObject({ person: PersonId, unit: UnitId, name: text(200), post: text(200), email: text(200) }),
    { says: 'Đăng ký người' },
  ),
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
  FoundCouncil: command(
    z.strictObject({
      council: Id,
      foundedBy: source,
      from: LocalDate,
      chair: PersonId,
      secretary: PersonId,
      /** All members with the chair; their count is the base of every ratio (office.md C5). */
      members: z.array(PersonId).min(1).max(200),
    }),
    { says: 'Thành lập, kiện toàn Hội đồng' },
  ),
  ChangeSetting: command(z.strictObject({ settings: Settings.partial(), source }), { says: 'Đổi thiết lập' }),
  OpenNumberSeries: command(z.strictObject({ series: Id, from: LocalDate }), { says: 'Mở sổ đăng ký' }),
};
export type OfficeCommand = CommandOf<typeof officeCommands>;
