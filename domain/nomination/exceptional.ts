import type { PersonId } from '../kernel/values.js';
import type { Started } from './state.js';

/** What changes a decision about a name, so that its signer must see it (office.md S9). */
export const exceptionKinds = [
  'heldSinceCouncil',
  'againstCouncil',
  'judgedAgainstMachine',
  'changedAfterCouncil',
  'ownCase',
  'kin',
] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

/** Facts of a dossier's course that a signer must see; each is set by the act that makes it so, and for ever. */
export interface Notable {
  /** A hold, or a complaint, after the council's result. */
  readonly heldSinceCouncil?: true;
  /** Presented on the signer's written instruction without the vote (C13). */
  readonly againstCouncil?: true;
  /** A finding judged against the machine (A3). */
  readonly judgedAgainstMachine?: true;
  /** Another award, or a corrected fact, since the council's result (X1, D15). */
  readonly changedAfterCouncil?: true;
  /** People who declared themselves kin, or who advised on the case (P5). */
  readonly kin?: readonly PersonId[];
}

/** @param signers the people who may sign, or the one who signs: own case and kin are asked of them */
export function exceptionsIn({ dossier }: Started, signers: readonly PersonId[]): readonly ExceptionKind[] {
  const { notable = {}, recipient } = dossier;
  const is: Readonly<Record<ExceptionKind, boolean>> = {
    heldSinceCouncil: notable.heldSinceCouncil === true,
    againstCouncil: notable.againstCouncil === true,
    judgedAgainstMachine: notable.judgedAgainstMachine === true,
    changedAfterCouncil: notable.changedAfterCouncil === true,
    // A person who is nominated has the same id in the office's register (office.md P3).
    ownCase: recipient.kind === 'person' && signers.includes(recipient.id),
    kin: (notable.kin ?? []).some((person) => signers.includes(person)),
  };
  return exceptionKinds.filter((kind) => is[kind]);
}
