import { z } from 'zod';
import { Instant, LocalDate } from '../../law/calendar/values.js';
import { Deposited, packageData } from '../office/filed.js';
import { command, event } from './stream.js';
import { Count, Sha256, StreamKey, streamId } from './values.js';

/** Commands that every followed stream takes from its own process. */
export const processCommands = {
  PassDeadline: command(z.strictObject({ key: StreamKey }), { system: true, says: 'Quá hạn' }),
  CompleteFanOut: command(
    z.strictObject({ effect: StreamKey, done: Count, irregular: Count, failed: z.array(z.string()).max(5000) }),
    { system: true, says: 'Đã báo hết' },
  ),
  GiveUpEffect: command(z.strictObject({ effect: StreamKey, kind: StreamKey }), {
    system: true,
    says: 'Không chuyển được sau 48 giờ',
  }),
};

export const processEvents = {
  DeadlinePassed: event(1, z.strictObject({ key: StreamKey, kind: StreamKey, dueAt: Instant })),
  DeadlineReminded: event(1, z.strictObject({ key: StreamKey, kind: StreamKey, dueAt: Instant })),
  FanOutCompleted: event(
    1,
    z.strictObject({ effect: StreamKey, done: Count, irregular: Count, failed: z.array(z.string()) }),
  ),
  EffectGivenUp: event(1, z.strictObject({ effect: StreamKey, kind: StreamKey })),
};

/** An operator's act on a business date: needs an approved intervention, so two persons (office.md P13). */
export const correctingCommands = {
  CorrectDeadline: command(z.strictObject({ key: StreamKey, day: LocalDate, intervention: streamId('intervention') }), {
    says: 'Sửa hạn (theo can thiệp đã duyệt)',
  }),
};
export const correctingEvents = {
  /** Both values stay readable. */
  DeadlineCorrected: event(
    1,
    z.strictObject({
      key: StreamKey,
      kind: StreamKey,
      from: Instant,
      to: Instant,
      intervention: streamId('intervention'),
    }),
  ),
};

/** `word`: the same paper as a Word file, for those that an office goes on writing. */
const rendition = z.strictObject({
  document: StreamKey,
  sha256: Sha256,
  contentVersion: Count,
  template: Sha256,
  word: Sha256.optional(),
});
/** Answers of the papers' effects, for streams that have a document. */
export const documentCommands = {
  RecordRendition: command(rendition, {
    system: true,
    says: 'Đã dựng văn bản',
  }),
};
export const documentEvents = {
  RenditionRecorded: event(1, rendition),
};

export const archiveCommands = {
  RecordPackage: command(packageData, { system: true, says: 'Đã ghi gói lưu trữ' }),
  RecordDeposit: command(Deposited, { system: true, report: true, says: 'Lưu trữ đã nhận hồ sơ' }),
};
export const archiveEvents = {
  PackageRecorded: event(1, packageData),
  DepositRecorded: event(1, Deposited),
};
