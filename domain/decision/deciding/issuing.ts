import { localDate } from '../../../law/calendar/days.js';
import { refuse, wrongStatus } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import { retentionOf } from '../../office/retention.js';
import { settingsOf } from '../../office/state.js';
import { numberFor } from '../../paper/numbering.js';
import { stillTelling } from '../../paper/telling.js';
import { depositDue } from '../deadlines.js';
import { stillRendering } from '../papers.js';
import { inStatus, SERIES, type StartedDecision } from '../state.js';
import { type Answer, type Data, yes } from './answer.js';

// The order of office.md S1: signed, numbered and dated, sealed, issued.

export function numberDecision(data: Data<'NumberDecision'>, state: StartedDecision, context: Context): Answer {
  if (state.status !== 'signed') return wrongStatus(state.status, ['signed']);
  const { office, signedOn } = state;
  const series = data.series ?? SERIES;
  const opened = context.office.status === 'established' ? context.office.series : [];
  // A council that issues under the body's seal counts in a series of its own (office.md S3).
  if (data.series !== null && !opened.includes(series))
    return refuse('UnknownSeries', { fields: ['/series'], facts: { opened } });
  const numbered = numberFor(data, { office, series, signedOn }, context);
  return 'refused' in numbered ? numbered : yes({ type: 'DecisionNumbered', data: numbered.numbering });
}

export const sealDecision = (state: StartedDecision): Answer =>
  inStatus(state, ['numbered']) ?? yes({ type: 'DecisionSealed', data: {} });

export function issueDecision(state: StartedDecision, { at }: Context): Answer {
  if (state.status !== 'numbered' && state.status !== 'sealed')
    return wrongStatus(state.status, ['numbered', 'sealed']);
  // An office that numbers itself may do without a seal; what stands in a body's register bears that body's seal.
  if (state.status === 'numbered' && state.numbering.mode === 'registry') return refuse('NotSealed');
  const telling = stillTelling(state);
  if (telling) return telling;
  if (state.final === null) return refuse('DocumentNotReady', { facts: { contentVersion: state.contentVersion } });
  return yes({ type: 'DecisionIssued', data: { on: localDate(at), documentHash: state.final } });
}

/** The public reads no decision before every one that it names has been told. */
export const publishDecision = (state: StartedDecision): Answer =>
  inStatus(state, ['issued']) ?? stillTelling(state) ?? yes({ type: 'DecisionPublished', data: {} });

/** Neither hand-over nor payment is waited for: both go on in the archive (office.md G1). */
export function archiveDecision(state: StartedDecision, { office, arrivedAt, at }: Context): Answer {
  const refused = inStatus(state, ['published', 'partlyRevoked', 'revoked']) ?? stillRendering(state);
  if (refused) return refused;
  const kept = retentionOf(settingsOf(office), state.award, localDate(arrivedAt));
  const times = 'revocations' in state ? state.revocations : 0;
  return yes({ type: 'DecisionArchived', data: { ...kept, due: depositDue(office, kept, times + 1, at) } });
}
