import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import { presentedIn } from '../../nomination/reading.js';
import { holdersOf, rolesOn, settingsOf } from '../../office/state.js';
import { checkDocument } from '../../paper/document.js';
import { namesNot } from '../../paper/names.js';
import { refuseNames } from '../../paper/refusals.js';
import { stillTelling } from '../../paper/telling.js';
import { writerOf } from '../../paper/writer.js';
import { personOf, today } from '../capacity.js';
import { exceptionsAmong } from '../exceptions.js';
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
  const refused =
    inStatus(state, ['drafted', 'sentBack']) ??
    stillTelling(state) ??
    checkDocument(state, documentHash) ??
    refuseNames('ListChanged', gone());
  if (refused) return refused;
  const exceptions = [...exceptionsAmong(state.nominations, signersOf(context), context)];
  return yes({ type: 'DecisionPresented', data: { documentHash, to, exceptions: exceptions.map(plain) } });
}

/** Whose own case and kin count: until somebody has signed, all who may. */
export const signersOf = (context: Context): readonly string[] =>
  holdersOf(context.office, 'signer', undefined, today(context));

/** As an event holds it. */
export const plain = <E extends { readonly nominations: readonly unknown[] }>({ nominations, ...e }: E) => ({
  ...e,
  nominations: [...nominations] as E['nominations'][number][],
});

export const checkDecision = (state: StartedDecision): Answer =>
  inStatus(state, ['presented']) ?? yes({ type: 'DecisionChecked', data: {} });

export const sendBackDecision = (
  { question }: Data<'SendBackDecision'>,
  state: StartedDecision,
  context: Context,
): Answer =>
  inStatus(state, ['presented', 'checked']) ??
  notTheirDesk(state, context) ??
  stillTelling(state) ??
  yes({ type: 'DecisionSentBack', data: {}, personal: { [writerOf(context.actor)]: { question } } });

/** What lies before the signer only the signer sends back; the chancery had it before (office.md S8). */
function notTheirDesk({ status }: StartedDecision, context: Context) {
  const person = personOf(context);
  if (status !== 'checked' || person === null) return null;
  const signs = rolesOn(context.office, person, today(context)).some((held) => held.role === 'signer');
  return signs ? null : refuse('NotYourDesk', { facts: { status } });
}
