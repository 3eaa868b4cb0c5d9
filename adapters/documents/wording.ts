/** The clock of Việt Nam for papers; all other words are made in the templates. */
export interface Moment {
  /** `08 giờ 00 phút` */
  readonly clock: string;
  /** `2025-12-03` */
  readonly day: string;
}
/** An instant (UTC, ISO) on the clock of Việt Nam (UTC+7, no summer time). */
export const momentOf = (instant: string): Moment => {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return { clock: `${local.slice(11, 13)} giờ ${local.slice(14, 16)} phút`, day: local.slice(0, 10) };
};

/** A heading prints its text in capitals. */
export const upper = (text: string): string => text.toLocaleUpperCase('vi');
