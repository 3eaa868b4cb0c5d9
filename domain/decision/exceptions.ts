import type { Context } from '../kernel/stream.js';
import { type ExceptionKind, exceptionKinds, exceptionsIn } from '../nomination/exceptional.js';
import type { Nomination, Started } from '../nomination/state.js';
import type { NominationId } from '../paper/listing.js';
import { type Marks, marked, none, rebased, withMarks, withoutMarks } from './marks.js';
import type { StartedDecision } from './state.js';

/** Names by what the signer must see of them (office.md S9). Not a vote near its threshold, not an operator's act. */
export interface Exception {
  readonly kind: ExceptionKind;
  readonly nominations: readonly NominationId[];
}

/** What has been said about exceptions so far; what they are is read from the nominations each time. */
export interface Settled {
  /** Version of the event that last changed the list: the signer says which list was opened (office.md S10). */
  readonly listed: number;
  readonly found: { readonly [K in ExceptionKind]?: number };
  readonly settled: { readonly [K in ExceptionKind]?: Marks };
  /** By the signer, all in one act, after opening that list. */
  readonly accepted: boolean;
}
export const nothingSettled: Settled = { listed: 0, found: {}, settled: {}, accepted: false };

/** The exceptions among these names as their nominations stand now; `signers`: whose own case and kin count. */
export function exceptionsAmong(
  names: readonly NominationId[],
  signers: readonly string[],
  context: Context,
): readonly Exception[] {
  const kinds = new Map<ExceptionKind, NominationId[]>();
  for (const name of names) {
    const nomination = context.related.get(name) as Nomination | undefined;
    if (!nomination || nomination.status === 'unstarted') continue;
    for (const kind of exceptionsIn(nomination as Started, signers))
      kinds.set(kind, [...(kinds.get(kind) ?? []), name]);
  }
  return exceptionKinds.flatMap((kind) => {
    const nominations = kinds.get(kind);
    return nominations ? [{ kind, nominations }] : [];
  });
}

/** Those of them for which the head of the secretariat has written no line yet, each name once. */
export const unsettledOf = (state: StartedDecision, exceptions: readonly Exception[]): readonly NominationId[] => [
  ...new Set(
    exceptions.flatMap(({ kind, nominations }) => {
      const settled = new Set(marked(state.nominations, state.exceptions.settled[kind] ?? none));
      return nominations.filter((name) => !settled.has(name));
    }),
  ),
];

export const namesOf = (exceptions: readonly Exception[]): readonly NominationId[] => [
  ...new Set(exceptions.flatMap((e) => e.nominations)),
];
export const countsOf = (exceptions: readonly Exception[]): Settled['found'] =>
  Object.fromEntries(exceptions.map((e) => [e.kind, e.nominations.length]));

type List = readonly NominationId[];
const mapped = (
  settled: Settled['settled'],
  change: (marks: Marks, kind: ExceptionKind) => Marks,
): Settled['settled'] =>
  Object.fromEntries(exceptionKinds.flatMap((k) => (settled[k] === undefined ? [] : [[k, change(settled[k], k)]])));

/** A written line about these names: the list is another one, and what the signer accepted was the old one. */
export const settledToo = (e: Settled, list: List, exceptions: readonly Exception[], version: number): Settled => ({
  ...e,
  listed: version,
  accepted: false,
  settled: {
    ...e.settled,
    ...Object.fromEntries(
      exceptions.map(({ kind, nominations }) => [kind, withMarks(list, e.settled[kind] ?? none, nominations)]),
    ),
  },
});
/** The list of names is another one: what was said stays with the names that are still in it. */
export const relistedExceptions = (e: Settled, from: List, to: List): Settled => ({
  ...e,
  settled: mapped(e.settled, (marks) => rebased(marks, from, to)),
});
/** A new hold is not settled by a line about an older one. */
export const heldAgain = (e: Settled, list: List, name: NominationId): Settled => ({
  ...e,
  accepted: false,
  settled: mapped(e.settled, (marks, kind) =>
    kind === 'heldSinceCouncil' ? withoutMarks(list, marks, [name]) : marks,
  ),
});
