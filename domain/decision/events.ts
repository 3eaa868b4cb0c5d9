import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { Due } from '../campaign/due.js';
import { AwardCode, Period } from '../campaign/values.js';
import { archiveEvents, documentEvents, processEvents } from '../kernel/common.js';
import { type EventOf, event } from '../kernel/stream.js';
import { Count, OfficeId, Sha256, streamId, UnitId } from '../kernel/values.js';
import { grantChange, nominationIds } from '../paper/listing.js';
import { numberTaken } from '../paper/numbering.js';
import { capacities } from './state.js';

const nothing = z.strictObject({});
const names = z.strictObject({ nominations: nominationIds });

export const decisionEvents = {
  DecisionDrafted: event(
    1,
    z.strictObject({
      decision: streamId('decision'),
      office: OfficeId,
      award: AwardCode,
      campaign: streamId('campaign').nullable(),
      nominations: nominationIds,
      merit: z.string(),
      period: Period,
    }),
  ),
  GrantsAdded: event(1, names),
  /** The reason is sealed to its writer; so are the signer's reason and question. */
  GrantsRemoved: event(1, names),
  GrantsDenied: event(1, names),
  DecisionSentBack: event(1, nothing),
  DecisionPresented: event(1, z.strictObject({ documentHash: Sha256, to: z.enum(['chancery', 'signer']) })),
  DecisionChecked: event(1, nothing),
  DecisionCancelled: event(1, nothing),
  /** Who signed is the event's actor. */
  DecisionSigned: event(
    1,
    z.strictObject({
      documentHash: Sha256,
      contentVersion: Count,
      signedAs: z.enum(capacities),
      on: LocalDate,
      units: z.array(UnitId),
      due: Due.nullable(),
    }),
  ),
  DecisionNumbered: event(1, z.strictObject(numberTaken)),
  DecisionSealed: event(1, nothing),
  /** `documentHash`: the text with number and date. */
  DecisionIssued: event(1, z.strictObject({ on: LocalDate, documentHash: Sha256 })),
  DecisionPublished: event(1, nothing),
  DecisionArchived: event(1, nothing),
  GrantChangeRecorded: event(1, grantChange),
  ...documentEvents,
  ...archiveEvents,
  ...processEvents,
};
export type DecisionEvent = EventOf<typeof decisionEvents>;
