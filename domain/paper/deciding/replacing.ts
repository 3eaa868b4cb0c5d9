import { accept, type Context, type Decided } from '../../kernel/stream.js';
import type { PaperCommand } from '../commands.js';
import type { PaperEvent } from '../events.js';
import { kinds } from '../kinds.js';
import { inStatus, type StartedPaper } from '../state.js';
import { stillTelling } from '../telling.js';
import { writerOf } from '../writer.js';

type Data<T extends PaperCommand['type']> = Extract<PaperCommand, { type: T }>['data'];
type Answer = Decided<PaperEvent>;

/** Room for the next version: this one keeps its signature, number and text, and lets its names go (office.md T2, T4). */
export const replacePaper = ({ reason }: Data<'ReplacePaper'>, state: StartedPaper, { actor }: Context): Answer =>
  inStatus(state, ['signed', 'numbered', ...kinds[state.kind].replaceable]) ??
  stillTelling(state) ??
  accept<PaperEvent>({ type: 'PaperReplaced', data: {}, personal: { [writerOf(actor)]: { reason } } });

/** The next version was drafted; it tells by itself, and where nothing made room for it that is out of order. */
export const recordNextVersion = (data: Data<'RecordNextVersion'>, state: StartedPaper): Answer => {
  const fits = state.status === 'replaced';
  return accept<PaperEvent>({ type: 'NextVersionRecorded', data, ...(fits ? {} : { irregular: true as const }) });
};
