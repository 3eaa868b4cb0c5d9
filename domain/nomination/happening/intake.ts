import { z } from 'zod';
import { LocalDate } from '../../../law/calendar/values.js';
import { Due } from '../../campaign/due.js';
import { event } from '../../kernel/stream.js';
import { Count, FieldPath, type Json, Sha256 } from '../../kernel/values.js';
import { Channel, Code, RefusalGround } from '../values.js';

const due = Due.nullable();
const value = z.json() as z.ZodType<Json>;

// Names, file names, reasons, grounds, notes and opinions are sealed to `recipient:<id>` and never stand here.
export const intakeEvents = {
  ChannelRecorded: event(
    1,
    z.strictObject({
      channel: Channel,
      on: LocalDate,
      evidence: z.strictObject({ paper: z.string(), file: Sha256.nullable() }),
    }),
  ),
  NominationReceived: event(
    1,
    z.strictObject({
      receivedOn: LocalDate,
      due,
      /** Clause of the limit; null: no law states one, `due` is the office's own (office.md R10). */
      limit: z.string().nullable(),
      ruleSet: z.string(),
      /** Standards that rest on a law nobody has read and that a person judges (office.md R4). */
      asks: z.array(Code),
    }),
  ),
  NominationRefused: event(1, z.strictObject({ ground: RefusalGround })),
  NominationReturned: event(
    1,
    z.strictObject({
      openFields: z.array(FieldPath).min(1),
      due,
      /** Working days that the appraisal had left. */
      daysLeft: Count.nullable(),
    }),
  ),
  FieldOpeningAsked: event(1, z.strictObject({ field: FieldPath })),
  FieldOpened: event(1, z.strictObject({ field: FieldPath })),
  NominationResubmitted: event(
    1,
    z.strictObject({
      due,
      /** Before and after of each field; null for a name or post, whose texts are sealed (office.md R9). */
      changes: z.array(z.strictObject({ field: FieldPath, before: value, after: value })),
    }),
  ),
};
