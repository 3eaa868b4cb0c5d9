export interface NoticeFacts {
  readonly stream: string;
  readonly [fact: string]: unknown;
}
interface Template {
  readonly subject: string;
  readonly body: readonly string[];
}

/**
 * Letters by template, Vietnamese first, one English line last. `{name}` is filled from the facts: codes, ids, dates
 * and numbers, never a person's name, since a letter may lie open on a desk.
 */
export const templates: Readonly<Record<string, Template>> = {
  lifecycle: { subject: 'Hồ sơ {stream} đã xong', body: ['Hồ sơ {stream} đã xong.', 'Case {stream} is done.'] },
};

export class UnknownTemplate extends Error {
  override readonly name = 'UnknownTemplate';
}

/** @throws UnknownTemplate: every template that a stream names has a text, a test sees to it */
export function noticeText(template: string, facts: NoticeFacts): { subject: string; text: string } {
  const found = templates[template];
  if (!found) throw new UnknownTemplate(template);
  const fill = (line: string) => line.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? '…'));
  return { subject: fill(found.subject), text: found.body.map(fill).join('\n\n') };
}
