import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import type { Claim } from '../kernel/effect.js';
import { type Refusal, refuse } from '../kernel/refusal.js';
import type { Context } from '../kernel/stream.js';
import { Sha256, text } from '../kernel/values.js';
import { Contents, DepositedId, type Filed } from '../office/filed.js';
import { Retention } from '../office/retention.js';
import type { Deposit, Paper, StartedPaper } from './state.js';

// The list by which closed files go to the records office (danh mục hồ sơ nộp lưu; office.md G7, facts 11.15).

/** Cases of one list; each is looked at when it is signed, sent and taken, so a year with more makes several lists. */
export const MAX_CASES = 1000;
const Year = z.int().min(1945).max(2200);

/** The cases of a year, as whoever draws the list up names them. */
export const depositGiven = z.strictObject({
  year: Year,
  cases: z
    .array(DepositedId)
    .min(1)
    .max(MAX_CASES)
    .refine((cases) => new Set(cases).size === cases.length, { message: 'a case twice' }),
});
export type DepositGiven = z.infer<typeof depositGiven>;

/** What the list says of each file, written once: a later reader compares it with the package and its case. */
export const depositListed = z.strictObject({
  year: Year,
  cases: z.array(z.strictObject({ case: DepositedId, package: Sha256, ...Contents.shape, ...Retention.shape })),
});
export type DepositListed = z.infer<typeof depositListed>;

const receiver = text(200).describe('Người ký nhận trên giấy');
/** The receiving side signs the text that the giving side signed: here, or on paper with its scan (office.md S6). */
export const acceptanceGiven = z.union([
  z.strictObject({ documentHash: Sha256 }),
  z.strictObject({ on: LocalDate, file: Sha256, receiver }),
]);
export type AcceptanceGiven = z.infer<typeof acceptanceGiven>;

/** What the state keeps of the list. */
export const heldOf = ({ year, cases }: DepositListed): Deposit => ({
  year,
  cases: cases.map((c) => ({ case: c.case, package: c.package })),
});

export const depositedIn = ({ deposit }: Pick<StartedPaper, 'deposit'>): readonly DepositedId[] =>
  deposit?.cases.map((c) => c.case) ?? [];

/** A package stands in one list. One that was packed anew after a revocation is another package. */
export const packagesClaimed = (paper: Paper): readonly Claim[] =>
  paper.status === 'unstarted' || paper.status === 'withdrawn' || paper.status === 'replaced'
    ? []
    : (paper.deposit?.cases.map((c) => ({ kind: 'deposit', key: `${c.case}/${c.package}` })) ?? []);

export interface Packed {
  readonly package: string;
  readonly filed: Filed & { readonly contents: NonNullable<Filed['contents']> };
}
/** The case as it lies in the archive with its package, nobody having taken it over yet; null for any other. */
export function packedIn(state: unknown): Packed | null {
  const found = state as { status?: string; package?: string | null; filed?: Filed } | undefined;
  if (found?.status !== 'archived' || !found.package || !found.filed?.contents || found.filed.deposited) return null;
  return { package: found.package, filed: { ...found.filed, contents: found.filed.contents } };
}

export const notPacked = (cases: readonly DepositedId[], fields: readonly string[] = []): { refused: Refusal } =>
  refuse('NotPacked', { fields, facts: { cases } });

/** Cases that left the archive, were packed anew or were taken over since they were listed: nobody signs for them. */
export function packagesChanged(
  { deposit }: Pick<StartedPaper, 'deposit'>,
  { related }: Context,
): { refused: Refusal } | null {
  const changed = (deposit?.cases ?? []).filter((c) => packedIn(related.get(c.case))?.package !== c.package);
  return changed.length === 0 ? null : notPacked(changed.map((c) => c.case));
}
