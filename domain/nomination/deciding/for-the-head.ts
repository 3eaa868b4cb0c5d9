import { localDate } from '../../../law/calendar/days.js';
import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import type { StreamId } from '../../kernel/values.js';
import type { RoleHeld } from '../../office/organisation.js';
import { readingRoles, rightsOf } from '../../office/rights.js';
import type { Data } from '../commands.js';
import type { Dossier, Started } from '../state.js';
import { paperOf } from './related.js';

// A head needs no sign-in (office.md P11): what the head signed by hand the unit's clerk sends, or withdraws. Without
// that paper only a head does, or who stands in for one.

type Paper = StreamId<'paper'> | null;

export function notForTheHead(paper: Paper, dossier: Dossier, context: Context) {
  const signed = paper !== null && signedByHand(paper, context);
  return signed || !isClerkOnly(paper, dossier, context) ? null : refuse('HeadSubmits', { fields: ['/paper'] });
}

/** What was never sent the clerk drops alone. */
export function notWithdrawn({ letter }: Data<'WithdrawNomination'>, { status, dossier }: Started, context: Context) {
  if (letter && letter.on > localDate(context.arrivedAt)) return refuse('DateInFuture', { fields: ['/letter/on'] });
  const unsent = status === 'drafted' || status === 'shortlisted';
  return letter || unsent || !isClerkOnly(null, dossier, context)
    ? null
    : refuse('HeadWithdraws', { fields: ['/letter'] });
}

function isClerkOnly(paper: Paper, dossier: Dossier, context: Context): boolean {
  const person = rightsOf(context);
  if (person === null) return false;
  const held = readingRoles(context.office, person, 'nomination', localDate(context.arrivedAt));
  const clerk = held.some(({ role, unit }) => role === 'unitClerk' && unit === dossier.unit);
  return clerk && !held.some((r) => isHead(r, paper, dossier));
}

/** A sudden merit any head or the signer starts, what came from below the secretariat's head sends (E2, F1). */
function isHead({ role, unit }: RoleHeld, paper: Paper, { unit: own, occasion, parent }: Dossier): boolean {
  const otherWay = (occasion !== null && paper === null) || parent !== null;
  if (role === 'unitHead') return otherWay || unit === own;
  return otherWay && (role === 'secretariatHead' || role === 'signer');
}

function signedByHand(id: StreamId<'paper'>, context: Context): boolean {
  const paper = paperOf(context, id);
  return 'found' in paper && 'signature' in paper.found && paper.found.signature.via === 'paper';
}
