import { localDate } from '../../../law/calendar/days.js';
import { refuse } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import type { PersonId } from '../../kernel/values.js';
import { fitsAssignment } from '../../office/people.js';
import { rightsOf } from '../../office/rights.js';
import { rolesOn } from '../../office/state.js';
import type { PaperCommand } from '../commands.js';
import { packagesChanged } from '../deposit.js';
import { checkDocument } from '../document.js';
import type { PaperEvent } from '../events.js';
import { kinds, seriesOfPaper } from '../kinds.js';
import { listsNothing } from '../listing.js';
import { namesNot } from '../names.js';
import { numberFor } from '../numbering.js';
import { refuseNames } from '../refusals.js';
import { inStatus, lacksSignedCopy, type SignedAs, type StartedPaper, unsigned } from '../state.js';
import { stillTelling } from '../telling.js';
import { writerOf } from '../writer.js';

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
export function listChanged(state: StartedPaper, context: Context, when: 'signed' | 'sent' = 'signed') {
  const stands = kinds[state.kind].stands[when];
  return refuseNames(
    'ListChanged',
    namesNot((n) => stands(n, state, context), state.nominations, context),
  );
}

/**
 * The access table lets any signer sign papers; each kind has its own, and a unit's paper that unit's head alone. In the
 * place of another only by an assignment of work from one of them, and never as oneself with it (office.md S7, P9).
 */
function notTheSigner(signedAs: SignedAs, { kind, unit }: StartedPaper, { office, arrivedAt, ...acting }: Context) {
  const { signedBy } = kinds[kind];
  const [person, on] = [rightsOf(acting), localDate(arrivedAt)];
  const signs = (one: PersonId) =>
    rolesOn(office, one, on).some((r) => signedBy.includes(r.role) && (unit === null || r.unit === unit));
  if (person === null || !signs(person)) return refuse('NotYourPaper', { facts: { roles: signedBy } });
  return fitsAssignment(office, person, signedAs, on, 'paper', signs)
    ? null
    : refuse('NotASigner', { fields: ['/signedAs'], facts: { on } });
}

export const signPaper = (
  { documentHash, signedAs = 'self' }: Data<'SignPaper'>,
  state: StartedPaper,
  context: Context,
): Answer =>
  inStatus(state, unsigned) ??
  notTheSigner(signedAs, state, context) ??
  stillTelling(state) ??
  checkDocument(state, documentHash) ??
  listChanged(state, context) ??
  packagesChanged(state, context) ??
  accept<PaperEvent>({
    type: 'PaperSigned',
    data: {
      via: 'system',
      on: localDate(context.at),
      signedAs,
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
  const { number, on, signer, signedAs = 'self', file } = data;
  const today = localDate(context.at);
  const refused =
    inStatus(state, unsigned) ??
    stillTelling(state) ??
    (listsNothing(state) ? refuse('EmptyList') : null) ??
    listChanged(state, context) ??
    packagesChanged(state, context) ??
    (on > today ? refuse('DateInFuture', { fields: ['/on'], facts: { on, today } }) : null);
  if (refused) return refused;
  const signed: PaperEvent = {
    type: 'PaperSigned',
    data: { via: 'paper', on, signedAs, documentHash: null, file, contentVersion: state.contentVersion },
    personal: { [writerOf(context.actor)]: { signer } },
  };
  if (number === null) return accept(signed);
  const series = seriesOfPaper(state);
  const numbered = numberFor({ number, on }, { office: state.office, series, signedOn: on }, context);
  if ('refused' in numbered) return numbered;
  return accept<PaperEvent>(signed, { type: 'PaperNumbered', data: numbered.numbering });
}

/** What was signed on paper comes in later: until then its missing copy is an open item (office.md S6). */
export function fileSignedCopy({ file }: Data<'FileSignedCopy'>, state: StartedPaper): Answer {
  const signed = ['signed', 'numbered', 'sent', 'received', 'partlyReturned', 'answered'] as const;
  const wrong = inStatus(state, signed);
  if (wrong) return wrong;
  return lacksSignedCopy(state)
    ? accept<PaperEvent>({ type: 'SignedCopyFiled', data: { file } })
    : refuse('SignedCopyKnown');
}
