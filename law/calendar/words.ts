import { weekday } from './days.js';
import type { LocalDate } from './values.js';

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;

/** A date as Vietnamese papers write it: 01/10/2025, 30/9/2025 (a nought before days below 10 and months 1 and 2). */
export const dateText = (date: LocalDate): string => {
  const [year, month, day] = date.split('-');
  return `${day}/${Number(month) > 2 ? Number(month) : month}/${year}`;
};

/** The day understood, so that nobody has to guess what "trước ngày" meant (office R6): `thứ Ba, ngày 30/9/2025`. */
export const dateInWords = (date: LocalDate): string => `${WEEKDAYS[weekday(date) - 1]}, ngày ${dateText(date)}`;

/** The sentence beside a date that was counted in a year without notice, or null when there is nothing to say. */
export const gapSentence = (gapYears: readonly number[]): string | null =>
  gapYears.length === 0
    ? null
    : `Năm ${gapYears.join(', ')} chưa có lịch nghỉ chính thức, mới tính các ngày nghỉ cố định. ` +
      `No official notice of days off for ${gapYears.join(', ')}: counted with the fixed days only.`;
