import { z } from 'zod';
import { LocalDate } from '../../../law/calendar/values.js';
import { calendars } from '../../../law/calendar/vn-civil-service.js';
import { command } from '../../kernel/stream.js';
import { Id, PersonId, Sha256 } from '../../kernel/values.js';
import { Settings } from '../settings.js';
import { Body, Source } from '../values.js';

const people = z.array(PersonId).max(200);

/** Hội đồng, quy định. */
export const rulingCommands = {
  FoundCouncil: command(
    z.strictObject({
      council: Id,
      foundedBy: Source,
      from: LocalDate,
      chair: PersonId,
      vices: people.default([]),
      secretary: PersonId,
      /** All members with the chair; their count is the base of every ratio (office.md C5). */
      members: people.min(1),
      /** Thường trực Hội đồng: its own members, whose count is its own base (O8). */
      standing: people.min(1).nullable().default(null),
    }),
    { says: 'Thành lập, kiện toàn Hội đồng' },
  ),
  AppointMember: command(
    z.strictObject({ council: Id, body: Body, member: PersonId, from: LocalDate, decision: Source }),
    { says: 'Bổ sung thành viên Hội đồng' },
  ),
  EndMembership: command(
    z.strictObject({ council: Id, body: Body, member: PersonId, to: LocalDate, decision: Source }),
    { says: 'Thôi thành viên Hội đồng' },
  ),
  AdoptRegulation: command(
    z.strictObject({
      /** The council, cụm or khối whose rules these are. */
      of: Id,
      paper: Source,
      sha256: Sha256,
      from: LocalDate,
      /** What the text sets, from that day on. */
      settings: Settings.partial(),
    }),
    { says: 'Ban hành quy chế' },
  ),
  LoadRuleSet: command(z.strictObject({ ruleSet: Id, issuer: Id, sha256: Sha256, source: Source }), {
    says: 'Nạp bộ quy định',
  }),
  ActivateRuleSet: command(z.strictObject({ ruleSet: Id, from: LocalDate }), { says: 'Áp dụng bộ quy định' }),
  SetCalendar: command(z.strictObject({ calendar: z.enum([...calendars.keys()]), from: LocalDate, source: Source }), {
    says: 'Đặt lịch nghỉ',
  }),
  ChangeSetting: command(z.strictObject({ settings: Settings.partial(), source: Source }), { says: 'Đổi thiết lập' }),
  OpenNumberSeries: command(z.strictObject({ series: Id, from: LocalDate }), { says: 'Mở sổ đăng ký' }),
  ReleaseTemplate: command(
    z.strictObject({ template: Id, version: z.int().min(1), sha256: Sha256, preparedBy: PersonId }),
    { says: 'Phát hành mẫu văn bản' },
  ),
};
