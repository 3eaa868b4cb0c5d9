import { templates } from '../../activities/notices/templates.js';
import { noticeText } from '../../activities/notices/texts.js';
import { urgentNotices } from '../../domain/telling/urgent.js';

const HEAD = `# Notices

Every text that people are told, in the inbox and by mail, as it looks when it is filled in; written from \`activities/notices/templates.ts\` by a test. Vietnamese first, then English. **Urgent** ones wait neither for the end of quiet hours nor for a digest.

Facts are codes, ids, dates and numbers; no notice names a person. Here \`…\` stands where a case gives nothing, and each place of a text holds its own name.

`;

/** A preview of each: every place filled with a sample. */
export const noticesPage = (): string => `${HEAD}${Object.keys(templates).sort().map(shown).join('\n')}`;

function shown(template: string): string {
  const places = (templates[template] ?? []).join(' ').matchAll(/\{(\w+)\}/g);
  const facts = Object.fromEntries([...places].map(([, name = '']) => [name, sampleOf(name)]));
  const { subject, text } = noticeText(template, { ...facts, stream: 'nomination:n-1' });
  const lines = text.split('\n').map((line) => `> ${line}`.trimEnd());
  return `## \`${template}\`${urgentNotices.has(template) ? ' · urgent' : ''}\n\n**${subject}**\n\n${lines.join('\n')}\n`;
}

const dates = ['dueAt', 'on', 'issuedOn', 'receivedOn', 'lastDay', 'until', 'from', 'to', 'startsAt', 'closesAt'];
const sampleOf = (name: string): string => (dates.includes(name) ? '2026-05-19' : `‹${name}›`);
