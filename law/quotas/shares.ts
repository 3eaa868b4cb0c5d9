import type { LocalDate } from '../calendar/values.js';

/** A share that the law itself sets; every other number is the plan's own rule (office.md Q6). */
export interface LegalShare {
  readonly award: string;
  /** At most this part of the base. */
  readonly atMost: { readonly numerator: number; readonly denominator: number };
  readonly clause: string;
  readonly from: LocalDate;
}

/** `CO_CP`: of the collectives that lead a bloc and meet the standard of `CO_TINH` (facts 4.12). CSTDCS has no national cap (4.5). */
const shares: readonly LegalShare[] = [
  { award: 'CO_CP', atMost: { numerator: 1, denominator: 5 }, clause: 'ND_152_2025:7.1', from: '2025-07-01' },
];

export const legalShareOf = (award: string, on: LocalDate): LegalShare | undefined =>
  shares.find((share) => share.award === award && share.from <= on);
