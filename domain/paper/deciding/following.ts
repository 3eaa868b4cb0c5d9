import { passDeadline as passDue } from '../../campaign/due.js';
import { refuse } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import { documentsBeside } from '../beside.js';
import type { PaperCommand } from '../commands.js';
import { checkRendition } from '../document.js';
import type { PaperEvent } from '../events.js';
import { kinds } from '../kinds.js';
import { saysNew } from '../listing.js';
import { inStatus, PAPER, type PaperStatus, type StartedPaper, unsigned } from '../state.js';
import { isTelling } from '../telling.js';

type Data<T extends PaperCommand['type']> = Extract<PaperCommand, { type: T }>['data'];
type Answer = Decided<PaperEvent>;
const unsent = [...unsigned, 'signed', 'numbered'] as const;

export function recordRendition(data: Data<'RecordRendition'>, state: StartedPaper): Answer {
  const current = renditionOf(data.document, state);
  if ('refused' in current) return current;
  return checkRendition(current, data.contentVersion) ?? accept<PaperEvent>({ type: 'RenditionRecorded', data });
}

/** The paper's own text is made until it is signed; what stands beside it is welcome for as long as its content stands. */
function renditionOf(document: string, state: StartedPaper) {
  const { contentVersion, rendition } = state;
  if (document === PAPER) return inStatus(state, unsigned) ?? { contentVersion, rendition };
  if (!documentsBeside(state).includes(document)) return refuse('UnknownDocument', { fields: ['/document'] });
  const made = state.beside[document];
  return { contentVersion, rendition: made?.contentVersion === contentVersion ? made.sha256 : null };
}

/**
 * A report: kept whatever the stage; out of order where it concerns the list no more or the list never held the name. A
 * version that was replaced passes it on to the next one.
 */
export function recordGrantChange(data: Data<'RecordGrantChange'>, state: StartedPaper): Answer {
  const concerned: readonly PaperStatus[] = [...unsent, ...kinds[state.kind].concerned, 'replaced'];
  const fits =
    (concerned.includes(state.status) && state.nominations.includes(data.nomination)) || !saysNew(state, data);
  return accept<PaperEvent>({ type: 'GrantChangeRecorded', data, ...(fits ? {} : { irregular: true as const }) });
}

/** The day of the answer is over. While names are still being told, what follows from it must not overtake that. */
export function passDeadline({ key }: Data<'PassDeadline'>, state: StartedPaper, { at }: Context): Answer {
  const passed = passDue(state.deadlines, key, at);
  return 'events' in passed && state.telling ? { notYet: { dueInMs: 60_000 } } : passed;
}

export const completeFanOut = (data: Data<'CompleteFanOut'>, state: StartedPaper): Answer =>
  isTelling(state, data.effect)
    ? accept<PaperEvent>({ type: 'FanOutCompleted', data })
    : refuse('UnknownEffect', { fields: ['/effect'] });

export const giveUpEffect = (data: Data<'GiveUpEffect'>): Answer => accept<PaperEvent>({ type: 'EffectGivenUp', data });
