import type { Context } from '../../kernel/stream.js';
import { presentedIn } from '../../nomination/reading.js';
import { settingsOf } from '../../office/state.js';
import { checkDocument } from '../../paper/document.js';
import { namesNot } from '../../paper/names.js';
import { refuseNames } from '../../paper/refusals.js';
import { stillTelling } from '../../paper/telling.js';
import { writerOf } from '../../paper/writer.js';
import { inStatus, type StartedDecision } from '../state.js';
import { type Answer, type Data, yes } from './answer.js';

/** Where the office has a chancery it stands between secretariat and signer (office.md S8). */
export function presentDecision(
  { documentHash }: Data<'PresentDecision'>,
  state: StartedDecision,
  context: Context,
): Answer {
  const { id } = state;
  const to = settingsOf(context.office).chanceryStep ? 'chancery' : 'signer';
  const gone = () => namesNot((n) => presentedIn(n, id), state.nominations, context);
  return (
    inStatus(state, ['drafted', 'sentBack']) ??
    stillTelling(state) ??
    checkDocument(state, documentHash) ??
    refuseNames('ListChanged', gone()) ??
    yes({ type: 'DecisionPresented', data: { documentHash, to } })
  );
}

export const checkDecision = (state: StartedDecision): Answer =>
  inStatus(state, ['presented']) ?? yes({ type: 'DecisionChecked', data: {} });

export const sendBackDecision = (
  { question }: Data<'SendBackDecision'>,
  state: StartedDecision,
  { actor }: Context,
): Answer =>
  inStatus(state, ['presented', 'checked']) ??
  stillTelling(state) ??
  yes({ type: 'DecisionSentBack', data: {}, personal: { [writerOf(actor)]: { question } } });
