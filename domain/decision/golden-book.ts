import type { Claim, NumberTaken } from '../kernel/effect.js';
import type { NominationId } from '../paper/listing.js';
import { unmarked } from './marks.js';
import { type Decision, type GoldenBook, type IssuedDecision, isIssued } from './state.js';

const namesIn = ({ nominations }: IssuedDecision, { without }: GoldenBook) => unmarked(nominations, without);

/** The golden-book number of each name that has a certificate (office.md G3). */
export const goldenBookNumbers = (decision: IssuedDecision): ReadonlyMap<NominationId, number> => {
  const { book } = decision;
  return new Map(book ? namesIn(decision, book).map((name, i): [NominationId, number] => [name, book.first + i]) : []);
};

/** Own numbers are counted on without a gap; those of a body's book are kept apart one by one. None is given back. */
export function takenByBook(decision: Decision): readonly NumberTaken[] {
  if (!isIssued(decision) || decision.book?.mode !== 'own') return [];
  const { series, first, on } = decision.book;
  const count = namesIn(decision, decision.book).length;
  return [{ series, number: first + count - 1, count, date: on }];
}
export function claimsOfBook(decision: Decision): readonly Claim[] {
  if (!isIssued(decision) || decision.book?.mode !== 'registry') return [];
  const { series, first } = decision.book;
  return namesIn(decision, decision.book).map((_name, i) => ({ kind: 'goldenBook', key: `${series}/${first + i}` }));
}
