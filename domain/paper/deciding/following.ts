import { refuse } from '../../kernel/refusal.js';
import { accept, type Decided } from '../../kernel/stream.js';
import type { PaperCommand } from '../commands.js';
import { checkRendition } from '../document.js';
import type { PaperEvent } from '../events.js';
import { inStatus, PAPER, type StartedPaper, unsigned } from '../state.js';
import { isTelling } from '../telling.js';

type Data<T extends PaperCommand['type']> = Extract<PaperCommand, { type: T }>['data'];
type Answer = Decided<PaperEvent>;
const unsent = [...unsigned, 'signed', 'numbered'] as const;

export function recordRendition(data: Data<'RecordRendition'>, state: StartedPaper): Answer {
  if (data.document !== PAPER) return refuse('UnknownDocument', { fields: ['/document'] });
  return (
    inStatus(state, unsigned) ??
    checkRendition(state, data.contentVersion) ??
    accept<PaperEvent>({ type: 'RenditionRecorded', data })
  );
}

/** A report: kept whatever the stage; out of order where the list can no longer be changed or never held the name. */
export function recordGrantChange(data: Data<'RecordGrantChange'>, state: StartedPaper): Answer {
  const fits = inStatus(state, unsent) === null && state.nominations.includes(data.nomination);
  return accept<PaperEvent>({ type: 'GrantChangeRecorded', data, ...(fits ? {} : { irregular: true as const }) });
}

/** No paper of this build waits for a day, so no key is ever due. */
export const passDeadline = ({ key }: Data<'PassDeadline'>): Answer =>
  refuse('UnknownDeadline', { fields: ['/key'], facts: { key } });

export const completeFanOut = (data: Data<'CompleteFanOut'>, state: StartedPaper): Answer =>
  isTelling(state, data.effect)
    ? accept<PaperEvent>({ type: 'FanOutCompleted', data })
    : refuse('UnknownEffect', { fields: ['/effect'] });

export const giveUpEffect = (data: Data<'GiveUpEffect'>): Answer => accept<PaperEvent>({ type: 'EffectGivenUp', data });
