import { z } from 'zod';
import { Instant } from '../../law/calendar/values.js';
import { command, event } from './stream.js';
import { Count, Sha256, StreamKey } from './values.js';

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

/** Answers of the papers' effects, for streams that have a document. */
export const documentCommands = {
  RecordRendition: command(
    z.strictObject({ document: StreamKey, sha256: Sha256, contentVersion: Count, template: Sha256 }),
    {
      system: true,
      says: 'Đã dựng văn bản',
    },
  ),
};
export const documentEvents = {
  RenditionRecorded: event(
    1,
    z.strictObject({ document: StreamKey, sha256: Sha256, contentVersion: Count, template: Sha256 }),
  ),
};

export const archiveCommands = {
  RecordPackage: command(z.strictObject({ sha256: Sha256 }), { system: true, says: 'Đã ghi gói lưu trữ' }),
};
export const archiveEvents = {
  PackageRecorded: event(1, z.strictObject({ sha256: Sha256 })),
};
