import { correctDeadline } from '../../intervention/correcting.js';
import { dueDeadline } from '../../kernel/deadline.js';
import { refuse, wrongStatus } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import { checkRendition } from '../../paper/document.js';
import { saysNew } from '../../paper/listing.js';
import { isTelling } from '../../paper/telling.js';
import { deadlinesOfDecision, reminded } from '../deadlines.js';
import { askedFor, isAfterIssue } from '../papers.js';
import { documents, inStatus, isIssued, issuedStages, isUnsigned, type StartedDecision, unsigned } from '../state.js';
import { type Answer, type Data, yes } from './answer.js';

export function recordRendition(data: Data<'RecordRendition'>, state: StartedDecision): Answer {
  const current = renditionOf(data, state);
  if ('refused' in current) return current;
  return checkRendition(current, data.contentVersion) ?? yes({ type: 'RenditionRecorded', data });
}

/** The draft is rendered until it is signed, the final text once it has number and date, other papers when asked for. */
function renditionOf({ document, contentVersion: asked }: Data<'RecordRendition'>, state: StartedDecision) {
  const { contentVersion, rendition } = state;
  if (document === documents.draft) return inStatus(state, unsigned) ?? { contentVersion, rendition };
  if (isAfterIssue(document))
    return isIssued(state)
      ? askedFor(state, { document, contentVersion: asked })
      : wrongStatus(state.status, issuedStages);
  if (document !== documents.final) return refuse('UnknownDocument', { fields: ['/document'] });
  return state.status === 'numbered' || state.status === 'sealed'
    ? { contentVersion, rendition: state.final }
    : wrongStatus(state.status, ['numbered', 'sealed']);
}

export function recordPackage(data: Data<'RecordPackage'>, state: StartedDecision): Answer {
  if (state.status !== 'archived') return wrongStatus(state.status, ['archived']);
  return state.package === null ? yes({ type: 'PackageRecorded', data }) : refuse('PackageKnown');
}

/** The records office has its file; one that came out of the archive meanwhile was not in the list that was signed. */
export const recordDeposit = (data: Data<'RecordDeposit'>, state: StartedDecision): Answer =>
  yes({ type: 'DepositRecorded', data, ...(state.status === 'archived' ? {} : { irregular: true as const }) });

/** A report: kept whatever the stage; out of order once it is signed, or where the list never held the name. An older word than the last says nothing, wherever it comes. */
export function recordGrantChange(data: Data<'RecordGrantChange'>, state: StartedDecision): Answer {
  const fits = (isUnsigned(state) && state.nominations.includes(data.nomination)) || !saysNew(state, data);
  return yes({ type: 'GrantChangeRecorded', data, ...(fits ? {} : { irregular: true as const }) });
}

/** The day of its issue is counted by the office's own setting; the return of items and money by the law. */
export const correctDeadlineHere = (data: Data<'CorrectDeadline'>, state: StartedDecision, context: Context): Answer =>
  correctDeadline(deadlinesOfDecision(state), ['issue'], data, context);

/** Nothing lapses by itself: a deadline that passed is said and marks the case. */
export function passDeadline({ key }: Data<'PassDeadline'>, state: StartedDecision, { at }: Context): Answer {
  const open = deadlinesOfDecision(state);
  const found = dueDeadline(open, key, at);
  if (!('due' in found)) return found;
  const of = reminded(open, found.due);
  return of
    ? yes({ type: 'DeadlineReminded', data: { key, kind: of.kind, dueAt: of.at } })
    : yes({ type: 'DeadlinePassed', data: { key, kind: found.due.kind, dueAt: found.due.at } });
}

export const completeFanOut = (data: Data<'CompleteFanOut'>, state: StartedDecision): Answer =>
  isTelling(state, data.effect)
    ? yes({ type: 'FanOutCompleted', data })
    : refuse('UnknownEffect', { fields: ['/effect'] });

export const giveUpEffect = (data: Data<'GiveUpEffect'>): Answer => yes({ type: 'EffectGivenUp', data });
