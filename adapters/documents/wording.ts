/** Dates, numbers and counts the way Decree 30/2020 and the office write them (docs: facts 10.4, 10.7, 10.24). */
import type { PaperHead, PaperSignature, Period } from './paper-parts.js';

const blank = (width: number) => '\u00a0'.repeat(width);
const two = (value: number) => String(value).padStart(2, '0');

const partsOf = (day: string) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  // Days under 10 and the months 1 and 2 take a zero, so that nobody can write a 1 before them; months 3 to 9 do not.
  return { year: String(year), month: month <= 2 ? two(month) : String(month), date: two(date) };
};

/** `03/12/2025`, `30/9/2025`. */
export const shortDate = (day: string): string => {
  const { year, month, date } = partsOf(day);
  return `${date}/${month}/${year}`;
};

/** `ngày 03 tháng 12 năm 2025`, or the same words with room for a pen. */
export const longDate = (day: string | null): string => {
  if (day === null) return `ngày${blank(8)}tháng${blank(8)}năm${blank(10)}`;
  const { year, month, date } = partsOf(day);
  return `ngày ${date} tháng ${month} năm ${year}`;
};

/** `08 giờ 00 phút, ngày 03 tháng 12 năm 2025`, on the clock of Việt Nam (UTC+7, no summer time). */
export const clockAndDate = (instant: string): string => {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${local.slice(11, 13)} giờ ${local.slice(14, 16)} phút, ${longDate(local.slice(0, 10))}`;
};

export const periodInWords = ({ from, to }: Period): string =>
  from === to ? `ngày ${shortDate(from)}` : `từ ngày ${shortDate(from)} đến ngày ${shortDate(to)}`;

/** `05/QĐ-VP`; room for the number while there is none. */
export const numberAndSymbol = ({ number, symbol }: PaperHead): string =>
  `${number === null ? blank(10) : two(number)}/${symbol}`;

/** Small counts are written with two digits: 01, 12, 130. */
export const count = two;

/** `1.170.000` */
export const dong = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.');

/** Share of the total with one decimal, cut off and never rounded up: 7 of 8 is `87,5`, 8 of 9 is `88,8`. */
export const percentOf = (part: number, total: number): string => {
  const tenths = Math.floor((part * 1000) / total);
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)},${tenths % 10}`;
};

export const upper = (text: string): string => text.toLocaleUpperCase('vi');

export const capitalised = (text: string): string => {
  const [first = '', ...rest] = text;
  return upper(first) + rest.join('');
};

/** Text without the mark at its end, so that a caller may write it or not. */
export const unended = (text: string): string => text.replace(/[\s.;,/]+$/u, '');

/** A sentence ends with a mark; a caller's text may lack it. */
export const stopped = (text: string): string => (/[.;:?!…]$/u.test(text) ? text : `${text}.`);

/** Lines above the signer's name. */
export const signatureLines = ({ signedAs, forBody, principalPost, post }: PaperSignature): string[] => [
  ...(forBody === null ? [] : [`TM. ${upper(forBody)}`]),
  ...(signedAs === 'self' ? [] : [`${signedAs}. ${upper(principalPost ?? '')}`]),
  upper(post),
];

/** `- Như Điều 3;` … `- Lưu: VT.` */
export const sentToLines = (sentTo: readonly string[], filedAt: string): string[] => [
  ...sentTo.map((line) => `- ${unended(line)};`),
  `- Lưu: ${unended(filedAt)}.`,
];
