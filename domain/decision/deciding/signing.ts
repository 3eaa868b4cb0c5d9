import { dueAfter } from '../../campaign/due.js';
import { refuse, wrongStatus } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import { opinionsMissingBefore } from '../../nomination/opinions.js';
import { unsettledAmong } from '../../nomination/proof.js';
import { beforeSignerIn } from '../../nomination/reading.js';
import type { Nomination } from '../../nomination/state.js';
import { settingsOf } from '../../office/state.js';
import { checkDocument } from '../../paper/document.js';
import { checkListed, namesNot, once, unitsOf } from '../../paper/names.js';
import { refuseNames } from '../../paper/refusals.js';
import { stillTelling } from '../../paper/telling.js';
import { writerOf } from '../../paper/writer.js';
import { checkCapacity, personOf, today } from '../capacity.js';
import type { DecisionEvent } from '../events.js';
import { exceptionsAmong } from '../exceptions.js';
import { inStatus, isIssued, isSigned, type StartedDecision, signedStages } from '../state.js';
import { type Answer, type Data, yes } from './answer.js';
import { checkExceptions } from './exceptions.js';
import { plain } from './presenting.js';

type Signature = Pick<
  Extract<DecisionEvent, { type: 'DecisionSigned' }>['data'],
  'via' | 'signer' | 'documentHash' | 'file' | 'signedAs' | 'on'
>;

/** The signer takes names out and signs the rest, once a document shows the rest (office.md S10). */
export function denyGrants(data: Data<'DenyGrants'>, state: StartedDecision, { actor }: Context): Answer {
  const nominations = once(data.nominations);
  const personal = { [writerOf(actor)]: { reason: data.reason } };
  return (
    inStatus(state, ['checked']) ??
    stillTelling(state) ??
    checkListed('/nominations', state, nominations) ??
    yes({ type: 'GrantsDenied', data: { nominations }, personal })
  );
}

export function signDecision(
  { documentHash, signedAs }: Data<'SignDecision'>,
  state: StartedDecision,
  context: Context,
): Answer {
  const on = today(context);
  const person = personOf(context);
  return (
    inStatus(state, ['checked']) ??
    stillTelling(state) ??
    checkCapacity({ signedAs, person, on, field: '/signedAs' }, state.handedFrom, context) ??
    checkDocument(state, documentHash) ??
    sign({ via: 'system', signer: null, documentHash, file: null, signedAs, on }, person, state, context)
  );
}

/** Equal to a signature in the system, with the same event (office.md S6); number and date come after it (S1). */
export function recordDecisionSignature(
  { on, signer, signedAs, file }: Data<'RecordDecisionSignature'>,
  state: StartedDecision,
  context: Context,
): Answer {
  const { rendition, contentVersion } = state;
  const refused =
    inStatus(state, ['checked']) ??
    stillTelling(state) ??
    (on > today(context) ? refuse('DateInFuture', { fields: ['/on'], facts: { on, today: today(context) } }) : null) ??
    checkCapacity({ signedAs, person: signer, on, field: '/signer' }, state.handedFrom, context);
  if (refused) return refused;
  if (rendition === null) return refuse('DocumentNotReady', { facts: { contentVersion } });
  return (
    checkDocument(state, rendition) ??
    sign({ via: 'paper', signer, documentHash: rendition, file, signedAs, on }, signer, state, context)
  );
}

/** Refuses with the names held or withdrawn meanwhile (office.md S11), and over exceptions that nobody answered for. */
function sign(signature: Signature, person: string | null, state: StartedDecision, context: Context): Answer {
  const { id, nominations, contentVersion } = state;
  const exceptions = exceptionsAmong(nominations, person === null ? [] : [person], context);
  const refused =
    refuseNames(
      'ListChanged',
      namesNot((n) => beforeSignerIn(n, id), nominations, context),
    ) ??
    notSettled(nominations, context) ??
    refuseNames(
      'OpinionsAwaited',
      namesNot((n) => opinionsMissingBefore(n.dossier, 'decision').length === 0, nominations, context),
    ) ??
    checkExceptions(exceptions, signature.via, state, context);
  if (refused) return refused;
  const { at, office } = context;
  const due = dueAfter(office, { kind: 'issue', n: 1 }, settingsOf(office).issueDays, signature.on, at);
  const units = unitsOf(nominations, context);
  return yes({
    type: 'DecisionSigned',
    data: { ...signature, contentVersion, units, exceptions: exceptions.map(plain), due },
  });
}

/** Nothing is signed over a finding or a comment that nobody has settled (office.md A1). */
function notSettled(names: StartedDecision['nominations'], { related }: Context) {
  const found = names.flatMap((name) => {
    const nomination = related.get(name) as Nomination | undefined;
    return nomination && nomination.status !== 'unstarted' ? [[name, nomination.dossier] as const] : [];
  });
  const open = unsettledAmong(found);
  return open && refuse('NamesUnsettled', open);
}

/** The scan of what was signed on paper, where it was still awaited (office.md S6). */
export function fileSignedCopy(data: Data<'FileSignedCopy'>, state: StartedDecision): Answer {
  if (!isSigned(state)) return wrongStatus(state.status, signedStages);
  const awaited =
    data.of === 'decision'
      ? state.via === 'paper' && state.file === null
      : isIssued(state) && state.book?.via === 'paper' && state.book.file === null;
  return awaited ? yes({ type: 'SignedCopyFiled', data }) : refuse('NoCopyAwaited', { fields: ['/of'] });
}
