import { localDate } from '../../law/calendar/days.js';
import { dateText } from '../../law/calendar/words.js';
import { templates } from './templates.js';

export interface NoticeFacts {
  readonly stream: string;
  readonly [fact: string]: unknown;
}

export class UnknownTemplate extends Error {
  override readonly name = 'UnknownTemplate';
}

/**
 * Subject and text of one letter, the facts filled in: codes, ids, dates and numbers, never a person's name, since a
 * letter may lie open on a desk.
 * @throws UnknownTemplate: every template that a stream names has a text, a test sees to it
 */
export function noticeText(template: string, facts: NoticeFacts): { subject: string; text: string } {
  const found = templates[template];
  if (!found) throw new UnknownTemplate(template);
  const fill = (line: string) => line.replace(/\{(\w+)\}/g, (_, name: string) => words(facts[name]));
  const [subject, ...body] = found;
  return { subject: fill(subject), text: body.map(fill).join('\n\n') };
}

/** One notice as it is, or several under one subject: a day's digest. */
export function letterText(
  notices: readonly {
    readonly stream: string;
    readonly template: string;
    readonly facts: Readonly<Record<string, unknown>>;
  }[],
): { subject: string; text: string } {
  const texts = notices.map(({ stream, template, facts }) => noticeText(template, { stream, ...facts }));
  const [first] = texts;
  if (first && texts.length === 1) return first;
  const each = texts.map(({ subject, text }, i) => `${i + 1}. ${subject}\n\n${text}`);
  return {
    subject: `Tin trong ngày: ${texts.length} mục`,
    text: [`Có ${texts.length} tin từ lá thư trước.`, `${texts.length} notices since the letter before.`, ...each].join(
      '\n\n',
    ),
  };
}

function words(value: unknown): string {
  if (value === undefined || value === null || value === '') return '…';
  if (Array.isArray(value)) return value.map(words).join(', ');
  if (typeof value !== 'string') return String(value);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return dateText(localDate(value));
  return /^\d{4}-\d\d-\d\d$/.test(value) ? dateText(value) : value;
}
