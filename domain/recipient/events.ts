import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { AwardCode, PaperRef, Period, RecipientKind } from '../campaign/values.js';
import { type EventOf, event } from '../kernel/stream.js';
import { Id, OfficeId, StreamKey, streamId, UnitId } from '../kernel/values.js';
import { AwardCategory } from '../nomination/values.js';
import { Changes, Discipline, Initiative, PastAward, Rating, ScanPlace } from './values.js';

const entry = StreamKey;
const managed = z.strictObject({ unit: UnitId, from: LocalDate });
const other = z.strictObject({ other: streamId('recipient') });

// Name, post, year of birth, identity number, title of an initiative and reasons are sealed to `recipient:<id>`.
export const recipientEvents = {
  RecipientRegistered: event(
    1,
    z.strictObject({
      recipient: Id,
      office: OfficeId,
      kind: RecipientKind,
      unit: UnitId,
      from: LocalDate,
      mayBe: z.array(streamId('recipient')),
    }),
  ),
  IdentityAmended: event(
    1,
    z.strictObject({
      /** Personal fields that changed. */
      fields: z.array(z.enum(['name', 'post', 'birthYear', 'identityNumber'])),
      managed: managed.nullable(),
      left: z.strictObject({ on: LocalDate, why: z.enum(['retired', 'deceased', 'elsewhere']) }).nullable(),
    }),
  ),
  DuplicatesLinked: event(1, other.extend({ evidence: PaperRef.nullable() })),
  RecipientsSplit: event(1, other),
  DoubtSettled: event(1, other.extend({ same: z.boolean(), evidence: PaperRef.nullable() })),
  RatingRecorded: event(1, Rating.extend({ entry })),
  DisciplineRecorded: event(1, Discipline.extend({ entry })),
  InitiativeRegistered: event(1, Initiative.extend({ entry })),
  PastAwardImported: event(1, PastAward.extend({ entry, scan: ScanPlace.nullable() })),
  EntryVerified: event(1, z.strictObject({ entry, against: PaperRef })),
  EntryCorrectionProposed: event(1, z.strictObject({ entry, changes: Changes, evidence: PaperRef })),
  /** Both values stay readable. */
  EntryCorrected: event(1, z.strictObject({ entry, before: Changes, changes: Changes, evidence: PaperRef })),
  AwardEntered: event(
    1,
    z.strictObject({
      entry,
      recipient: Id,
      office: OfficeId,
      kind: RecipientKind,
      unit: UnitId,
      nomination: streamId('nomination'),
      award: AwardCode,
      category: AwardCategory,
      number: z.union([z.int(), z.string()]),
      on: LocalDate,
      period: Period,
    }),
  ),
  AwardStruck: event(1, z.strictObject({ nomination: streamId('nomination'), on: LocalDate })),
  RecipientErased: event(1, z.strictObject({ intervention: streamId('intervention'), ground: PaperRef })),
};
export type RecipientEvent = EventOf<typeof recipientEvents>;
