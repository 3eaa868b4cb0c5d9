import { localDate } from '../../../law/calendar/days.js';
import { refuse } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import { presentedIn } from '../../nomination/reading.js';
import { rightsOf } from '../../office/rights.js';
import { rolesOn } from '../../office/state.js';
import { sameHands } from '../../office/units.js';
import type { PaperCommand } from '../commands.js';
import { checkDocument } from '../document.js';
import type { PaperEvent } from '../events.js';
import { namesNot } from '../names.js';
import { numberFor } from '../numbering.js';
import { refuseNames } from '../refusals.js';
import { inStatus, type StartedPaper, seriesOfPaper, unsigned } from '../state.js';
import { stillTelling } from '../telling.js';
import { writerOf } from '../writer.js';
import { withTheUnit } from './drafting.js';

type Data<T extends PaperCommand['type']> = Extract<PaperCommand, { type: T }>['data'];
type Answer = Decided<PaperEvent>;

export const checkPaper = (state: StartedPaper): Answer =>
  inStatus(state, ['drafted', 'sentBack']) ??
  stillTelling(state) ??
  accept<PaperEvent>({ type: 'PaperChecked', data: {} });

export const sendBackPaper = ({ reason }: Data<'SendBackPaper'>, state: StartedPaper, { actor }: Context): Answer =>
  inStatus(state, ['drafted', 'checked']) ??
  accept<PaperEvent>({ type: 'PaperSentBack', data: {}, personal: { [writerOf(actor)]: { reason } } });

/** Names that were held, withdrawn or taken elsewhere since they were listed: nobody signs for them (office.md T4, A8). */
export function listChanged(state: StartedPaper, context: Context) {
  const { unit, id } = state;
  const day = localDate(context.arrivedAt);
  const stands =
    state.kind === 'unitSubmission' && unit !== null
      ? namesNot(
          (n) => sameHands(context.office, n.dossier.unit, unit, day) && withTheUnit(n),
          state.nominations,
          context,
        )
      : namesNot((n) => presentedIn(n, id), state.nominations, context);
  return refuseNames('ListChanged', stands);
}

// The access table lets a signer sign papers; a unit's paper is signed by that unit's head and nobody else.
function notTheHead(state: StartedPaper, context: Context) {
  if (state.kind !== 'unitSubmission') return null;
  const person = rightsOf(context);
  const held = person === null ? [] : rolesOn(context.office, person, localDate(context.arrivedAt));
  return held.some((r) => r.role === 'unitHead' && r.unit === state.unit) ? null : refuse('NotYourPaper');
}

export const signPaper = ({ documentHash }: Data<'SignPaper'>, state: StartedPaper, context: Context): Answer =>
  inStatus(state, unsigned) ??
  notTheHead(state, context) ??
  stillTelling(state) ??
  checkDocument(state, documentHash) ??
  listChanged(state, context) ??
  accept<PaperEvent>({
    type: 'PaperSigned',
    data: {
      via: 'system',
      on: localDate(context.at),
      documentHash,
      file: null,
      contentVersion: state.contentVersion,
    },
  });

/** Equal to a signature in the system (office.md S6): the same event, and the register's number with it where it has one. */
export function recordPaperSignature(
  data: Data<'RecordPaperSignature'>,
  state: StartedPaper,
  context: Context,
): Answer {
  const { number, on, signer, file } = data;
  const today = localDate(context.at);
  const refused =
    inStatus(state, unsigned) ??
    stillTelling(state) ??
    (state.nominations.length === 0 ? refuse('EmptyList') : null) ??
    listChanged(state, context) ??
    (on > today ? refuse('DateInFuture', { fields: ['/on'], facts: { on, today } }) : null);
  if (refused) return refused;
  const signed: PaperEvent = {
    type: 'PaperSigned',
    data: { via: 'paper', on, documentHash: null, file, contentVersion: state.contentVersion },
    personal: { [writerOf(context.actor)]: { signer } },
  };
  if (number === null) return accept(signed);
  const series = seriesOfPaper(state);
  const numbered = numberFor({ number, on }, { office: state.office, series, signedOn: on }, context);
  if ('refused' in numbered) return numbered;
  return accept<PaperEvent>(signed, { type: 'PaperNumbered', data: numbered.numbering });
}
