import * as extending from '../../campaign/extending.js';
import * as correcting from '../../intervention/correcting.js';
import type { Context, Decided } from '../../kernel/stream.js';
import type { PaperCommand } from '../commands.js';
import type { PaperEvent } from '../events.js';
import type { StartedPaper } from '../state.js';
import { writerOf } from '../writer.js';

type Data<T extends PaperCommand['type']> = Extract<PaperCommand, { type: T }>['data'];
type Answer = Decided<PaperEvent>;

/** The day that our own letter named; where it named none, the law's days run from the receipt (facts 6.41). */
const ours = ({ letter }: StartedPaper): readonly string[] => (letter?.replyBy ? ['consultationReply'] : []);

export function extendDeadline(data: Data<'ExtendDeadline'>, state: StartedPaper, context: Context): Answer {
  const personal = { [writerOf(context.actor)]: { reason: data.reason } };
  // Only one deadline runs at a time here, and each is numbered after the one before.
  const n = Number(data.key.slice(data.key.lastIndexOf('-') + 1)) + 1;
  return extending.extendDeadline({ open: state.deadlines, ours: ours(state), n, personal }, data, context);
}

export const correctDeadline = (data: Data<'CorrectDeadline'>, state: StartedPaper, context: Context): Answer =>
  correcting.correctDeadline(state.deadlines, ours(state), data, context);
