import type { DecisionEvent } from '../../domain/decision/events.js';
import type { Decision, IssuedDecision } from '../../domain/decision/state.js';
import { isIssued } from '../../domain/decision/state.js';
import type { NominationId } from '../../domain/paper/listing.js';
import { awardWords, fullName } from '../../law/catalogue/awards.js';
import type { Body } from '../../store/reading/events.js';
import { authorityIn, signingOf } from './decision.js';
import type { Rendering } from './renderers.js';
import { blockOf, bodiesOf } from './signature.js';
import { type Established, issuerOf, recipientsOf } from './source.js';

/** What papers after the issue say of their decision: as its office was called on the day of issue (office.md O5). */
export interface IssuedFacts {
  readonly decision: IssuedDecision;
  readonly office: Established;
  readonly issuedAt: Date;
  readonly authority: string;
  /** "05/QĐ-VP" */
  readonly number: string;
  readonly award: string;
  readonly verb: string;
  readonly events: readonly Body[];
  /** Data of the event that asked for the paper. */
  readonly asked: Body;
}

export async function issuedFacts(r: Rendering, state: unknown): Promise<IssuedFacts | undefined> {
  const decision = state as Decision;
  const events = await bodiesOf(r.store, r.stream);
  const asked = events[r.contentVersion - 1];
  if (!isIssued(decision) || !asked) return undefined;
  const issuedAt = noonOf(decision.issuedOn);
  const office = await issuerOf(r.store, r.stream, issuedAt);
  const authority = await authorityIn(r.store, office, issuedAt);
  const { number } = decision.numbering;
  return {
    ...{ decision, office, issuedAt, authority, events, asked },
    number: `${String(number).padStart(2, '0')}/QĐ-${office.symbol}`,
    award: fullName(decision.award, authority),
    verb: awardWords(decision.award).verb,
  };
}

/** The same hand as under the decision. */
export const signatureUnder = async ({ store }: Rendering, { decision, office, events, issuedAt }: IssuedFacts) =>
  blockOf(store, office, await signingOf(store, office, decision, events, issuedAt), 'decision');

/** Recipients by name, in the order of the list. */
export const linesOf = async (r: Rendering, { office, issuedAt }: IssuedFacts, names: readonly NominationId[]) =>
  (await recipientsOf(r.store, office, names, issuedAt)).map((x) => x.recipient);

export type AskedBy<T extends DecisionEvent['type']> = Extract<DecisionEvent, { type: T }>['data'];

/** An instant of that local day, by which the office of the day is found. */
const noonOf = (day: string): Date => new Date(`${day}T05:00:00Z`);
