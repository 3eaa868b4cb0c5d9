import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { documentEvents, processEvents } from '../kernel/common.js';
import { type EventOf, event } from '../kernel/stream.js';
import { Count, OfficeId, Sha256, streamId, UnitId } from '../kernel/values.js';
import { grantChange, nominationIds } from './listing.js';
import { numberTaken } from './numbering.js';
import { paperKinds } from './state.js';

const nothing = z.strictObject({});
const names = z.strictObject({ names: nominationIds });

export const paperEvents = {
  PaperDrafted: event(
    1,
    z.strictObject({
      paper: streamId('paper'),
      office: OfficeId,
      kind: z.enum(paperKinds),
      unit: UnitId.nullable(),
      campaign: streamId('campaign').nullable(),
      addressee: z.string(),
      names: nominationIds,
    }),
  ),
  NamesAdded: event(1, names),
  /** The reason is sealed to its writer, here and in the two below. */
  NamesRemoved: event(1, names),
  PaperChecked: event(1, nothing),
  PaperSentBack: event(1, nothing),
  PaperWithdrawn: event(1, nothing),
  /** The name of who signed on paper is sealed; who signed in the system is the event's actor. */
  PaperSigned: event(
    1,
    z.strictObject({
      via: z.enum(['system', 'paper']),
      on: LocalDate,
      documentHash: Sha256.nullable(),
      file: Sha256.nullable(),
      contentVersion: Count,
    }),
  ),
  PaperNumbered: event(1, z.strictObject(numberTaken)),
  PaperSent: event(1, z.strictObject({ on: LocalDate })),
  PaperReceived: event(1, z.strictObject({ on: LocalDate })),
  ReplyRecorded: event(1, z.strictObject({ number: z.string(), on: LocalDate, file: Sha256.nullable() })),
  PaperClosed: event(1, nothing),
  GrantChangeRecorded: event(1, grantChange),
  ...documentEvents,
  ...processEvents,
};
export type PaperEvent = EventOf<typeof paperEvents>;
