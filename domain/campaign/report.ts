import type { UnitId } from '../kernel/values.js';
import type { StartedCampaign } from './state.js';

/** A half-year, year or final report; `unit` null: the office's own, sent up. */
export interface Report {
  readonly report: 'halfYear' | 'year' | 'final';
  readonly unit: UnitId | null;
  readonly on: string;
  readonly figures: Readonly<Record<string, number>>;
}

/** Figures of the units' reports of one kind, added together, with the units that have sent none (office.md U5). */
export function addedUp(
  { reports, enrolled }: StartedCampaign,
  kind: Report['report'],
): { figures: Record<string, number>; missing: readonly UnitId[] } {
  const sent = reports.filter((r) => r.report === kind && r.unit !== null);
  const figures: Record<string, number> = {};
  for (const [line, count] of sent.flatMap((r) => Object.entries(r.figures)))
    figures[line] = (figures[line] ?? 0) + count;
  return { figures, missing: enrolled.filter((unit) => !sent.some((r) => r.unit === unit)) };
}
