import type { LocalDate } from '../../law/calendar/values.js';
import type { UnitId } from '../kernel/values.js';
import type { StartedCampaign } from './state.js';

/** How one unit answered a duty; number, date and file of its paper stand in the event. */
export interface Filing {
  /** Day of the version that counts, the last one. */
  readonly filedOn: LocalDate;
  /** Never again once it was on time. */
  readonly late: boolean;
  readonly accepted: boolean;
}
/** What units must send, to whom, by when (office.md U1). */
export interface Duty {
  readonly what: string;
  readonly to: string;
  /** The plan's own words. */
  readonly words: string | null;
  /** The last day understood (office.md R6); null where the words name no date: then nothing falls due. */
  readonly lastDay: LocalDate | null;
  readonly units: readonly UnitId[];
  readonly filings: Readonly<Record<UnitId, Filing>>;
  readonly excused: readonly UnitId[];
  /** Key of its deadline. */
  readonly key: string | null;
}
/** A target of the plan as it is written, e.g. "138-140" or "hoàn thành"; `of`: the one that it is a part of. */
export interface Indicator {
  readonly title: string;
  readonly lead: UnitId;
  readonly of: string | null;
  readonly target: string;
  readonly value: string | null;
  /** Whether it was met is judged by a person: a target may be words. */
  readonly met: boolean | null;
}

/** Units from which a duty is still awaited. */
export const awaitedFrom = ({ units, filings, excused }: Duty): readonly UnitId[] =>
  units.filter((unit) => filings[unit] === undefined && !excused.includes(unit));

export interface Tally {
  readonly onTime: number;
  readonly late: number;
  /** Past its day and neither filed nor excused. */
  readonly missing: number;
  /** Awaited, and not past its day or without one. */
  readonly open: number;
  readonly excused: number;
}
type Standing = keyof Tally;

export function standingOf({ lastDay, filings, excused }: Duty, unit: UnitId, today: LocalDate): Standing {
  const filing = filings[unit];
  if (filing) return filing.late ? 'late' : 'onTime';
  if (excused.includes(unit)) return 'excused';
  return lastDay !== null && today > lastDay ? 'missing' : 'open';
}

/** A unit's duties on a day: on time, late, none; they feed the score of its bloc (office.md U3). */
export function tallyOf({ duties }: StartedCampaign, unit: UnitId, today: LocalDate): Tally {
  const tally = { onTime: 0, late: 0, missing: 0, open: 0, excused: 0 };
  for (const duty of Object.values(duties)) if (duty.units.includes(unit)) tally[standingOf(duty, unit, today)] += 1;
  return tally;
}
