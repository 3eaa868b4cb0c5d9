import { z } from 'zod';
import { Instant } from '../../law/calendar/values.js';
import { type CommandOf, command } from '../kernel/stream.js';
import { OfficeId, type StreamId, StreamKey, streamKinds, text } from '../kernel/values.js';

/** What an operator may do in the one case, beside seeing it; each has its own command. */
export const Act = z.enum(['see', 'correctDeadline', 'retryEffect', 'skipEffect', 'erase']);
export type Act = z.infer<typeof Act>;

const pattern = new RegExp(`^(${streamKinds.join('|')}):[a-z0-9][a-z0-9-]{0,63}$`);
export const AnyCase = z.custom<StreamId>((v) => typeof v === 'string' && pattern.test(v), { message: '<kind>:<id>' });

const nothing = z.strictObject({});
const reason = z.strictObject({ reason: text(2000) });
const effect = z.strictObject({ effect: StreamKey });

/** Reasons are sealed to their writer; the case learns who, when and what, and sees them by the intervention. */
export const interventionCommands = {
  RequestIntervention: command(
    reason.extend({
      office: OfficeId,
      case: AnyCase,
      acts: z.array(Act).min(1).max(5),
      /** Ends by itself at this instant; at most 30 days ahead. */
      until: Instant,
    }),
    { creates: true, says: 'Xin can thiệp vào một hồ sơ' },
  ),
  ApproveIntervention: command(nothing, { says: 'Duyệt can thiệp (người thứ hai)' }),
  RefuseIntervention: command(reason, { says: 'Không duyệt can thiệp' }),
  RecordAccess: command(nothing, { says: 'Ghi nhận đã mở xem' }),
  RetryEffect: command(effect, { says: 'Làm lại một việc chưa xong' }),
  SkipEffect: command(effect.extend({ reason: text(2000) }), { says: 'Bỏ qua một việc không có giá trị pháp lý' }),
  EndIntervention: command(nothing, { says: 'Kết thúc can thiệp' }),
};
export type InterventionCommand = CommandOf<typeof interventionCommands>;
export type Data<T extends InterventionCommand['type']> = Extract<InterventionCommand, { type: T }>['data'];
