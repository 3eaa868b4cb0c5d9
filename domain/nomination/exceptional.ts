import type { PersonId } from '../kernel/values.js';
import type { Conflict } from './proof.js';
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

/** Facts of a dossier's course that a signer must see and that nothing else in it tells; each stays for ever. */
export interface Notable {
  /** A hold, or a complaint, after the council's result. */
  readonly heldSinceCouncil?: true;
  /** Another award, or a corrected fact, since the council's result (X1, D15). */
  readonly changedAfterCouncil?: true;
}

/** @param signers the people who may sign, or the one who signs: own case and kin are asked of them */
export function exceptionsIn({ dossier }: Started, signers: readonly PersonId[]): readonly ExceptionKind[] {
  const { notable = {}, recipient, findings, conflicts, againstCouncil } = dossier;
  const declared = (...kinds: readonly Conflict['kind'][]) =>
    conflicts.some((c) => kinds.includes(c.kind) && signers.includes(c.person));
  const is: Readonly<Record<ExceptionKind, boolean>> = {
    heldSinceCouncil: notable.heldSinceCouncil === true,
    againstCouncil: againstCouncil !== null,
    // An override is shown ever after, also where it was judged anew since (office.md A3).
    judgedAgainstMachine: Object.values(findings).some((f) => f.overriddenBy.length > 0),
    changedAfterCouncil: notable.changedAfterCouncil === true,
    // A person who is nominated has the same id in the office's register (office.md P3).
    ownCase: (recipient.kind === 'person' && signers.includes(recipient.id)) || declared('ownCase'),
    // Who advised on the case before is as near to it as kin (office.md P5).
    kin: declared('kin', 'earlierAdvice'),
  };
  return exceptionKinds.filter((kind) => is[kind]);
}
