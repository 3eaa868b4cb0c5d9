import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { Due } from '../campaign/due.js';
import { extendingEvents } from '../campaign/extending.js';
import { correctingEvents, documentEvents, processEvents } from '../kernel/common.js';
import { type EventOf, event } from '../kernel/stream.js';
import { Count, OfficeId, Sha256, streamId, UnitId } from '../kernel/values.js';
import { depositListed } from './deposit.js';
import { Exception, GeneralAnswer, Question } from './letters.js';
import { grantChange, namesIfAny, nominationIds } from './listing.js';
import { numberTaken } from './numbering.js';
import { paperKinds, SignedAs } from './state.js';

const due = Due.nullable();
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
      names: namesIfAny,
      deposit: depositListed.nullable(),
      letter: Question.nullable(),
      earlier: z.array(streamId('paper')),
    }),
  ),
  NamesAdded: event(1, names),
  /** The reason is sealed to its writer, here and where a paper is sent back, withdrawn or replaced. */
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
      signedAs: SignedAs,
      documentHash: Sha256.nullable(),
      file: Sha256.nullable(),
      contentVersion: Count,
    }),
  ),
  PaperNumbered: event(1, z.strictObject(numberTaken)),
  SignedCopyFiled: event(1, z.strictObject({ file: Sha256 })),
  /** `due`: the letter's own last day for the answer; `replyDays`: what the law gives from its receipt. */
  PaperSent: event(1, z.strictObject({ on: LocalDate, due, replyDays: Count.nullable() })),
  /** The receiving side's signature; the giving side's is `PaperSigned`. The name of who signed on paper is sealed. */
  DepositAccepted: event(
    1,
    z.strictObject({ on: LocalDate, documentHash: Sha256.nullable(), file: Sha256.nullable() }),
  ),
  PaperReceived: event(1, z.strictObject({ on: LocalDate, due })),
  /** Reasons, and what a body wrote about a name, are sealed to the name's own subject. */
  NamesReturned: event(1, names),
  ReplyRecorded: event(
    1,
    z.strictObject({
      number: z.string(),
      on: LocalDate,
      file: Sha256.nullable(),
      general: GeneralAnswer.nullable(),
      exceptions: z.array(Exception),
    }),
  ),
  PaperClosed: event(1, nothing),
  PaperReplaced: event(1, nothing),
  NextVersionRecorded: event(1, z.strictObject({ paper: streamId('paper') })),
  GrantChangeRecorded: event(1, grantChange),
  ...documentEvents,
  ...extendingEvents,
  ...correctingEvents,
  ...processEvents,
};
export type PaperEvent = EventOf<typeof paperEvents>;
