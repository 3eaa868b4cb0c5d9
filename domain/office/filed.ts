import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { Count, Sha256, type StreamId, streamId } from '../kernel/values.js';
import type { Retention } from './retention.js';

/** What a package holds, as it was written: how many papers, and the day on which the work began. */
export const Contents = z.strictObject({ files: Count, from: LocalDate });

/** What a closed case knows of its file: until when it is kept, what is in it, and where it was handed over to (office.md G7). */
export interface Filed extends Retention {
  /** Null until the package is written. */
  readonly contents: z.infer<typeof Contents> | null;
  /** The list by which the records office took it; null while it is with the secretariat. */
  readonly deposited: { readonly paper: StreamId<'paper'>; readonly on: string } | null;
}
export const filedAs = ({ closedOn, kept }: Retention): Filed => ({ closedOn, kept, contents: null, deposited: null });

/** Cases that have a package of their own. */
export const depositedKinds = ['nomination', 'decision'] as const;
export type DepositedId = StreamId<(typeof depositedKinds)[number]>;
export const DepositedId: z.ZodType<DepositedId> = z.union([streamId('nomination'), streamId('decision')]);

/** The records office took the file over by this list. */
export const Deposited = z.strictObject({ paper: streamId('paper'), on: LocalDate });

export const packageData = Contents.extend({ sha256: Sha256 });
