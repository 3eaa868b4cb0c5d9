import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { type EventOf, event } from '../kernel/stream.js';
import { Id, PersonId, UnitId } from '../kernel/values.js';
import { Role, Settings } from './settings.js';

const source = z.strictObject({ paper: z.string(), on: LocalDate.nullable() });

export const officeEvents = {
  OfficeEstablished: event(
    1,
    z.strictObject({
      office: Id,
      name: z.string(),
      superior: z.string(),
      place: z.string(),
      symbol: z.string(),
      calendar: Id,
    }),
  ),
  UnitEstablished: event(1, z.strictObject({ unit: UnitId, name: z.string(), from: LocalDate })),
  /** Name, post and mail address are sealed to the person. */
  PersonRegistered: event(1, z.strictObject({ person: PersonId, unit: UnitId })),
  RoleGranted: event(
    1,
    z.strictObject({
      person: PersonId,
      role: Role,
      unit: UnitId.nullable(),
      from: LocalDate,
      to: LocalDate.nullable(),
    }),
  ),
  RoleEnded: event(1, z.strictObject({ person: PersonId, role: Role, unit: UnitId.nullable(), to: LocalDate })),
  CouncilFounded: event(
    1,
    z.strictObject({
      council: Id,
      foundedBy: source,
      from: LocalDate,
      chair: PersonId,
      secretary: PersonId,
      members: z.array(PersonId),
    }),
  ),
  SettingChanged: event(1, z.strictObject({ settings: Settings.partial(), source })),
  NumberSeriesOpened: event(1, z.strictObject({ series: Id, from: LocalDate })),
};
export type OfficeEvent = EventOf<typeof officeEvents>;
