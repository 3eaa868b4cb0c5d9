import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A letter in the local sink, in words that people read. */
export interface SunkLetter {
  readonly id: string;
  readonly date: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The newest letters of the folder that `folderMailer` fills. */
export async function readSink(folder: string, most: number): Promise<SunkLetter[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^[0-9a-f]{64}\.eml$/.test(name));
  const letters = await Promise.all(
    names.map(async (name) => parse(name.slice(0, -'.eml'.length), await readFile(join(folder, name)))),
  );
  return letters.sort((a, b) => Date.parse(b.date) - Date.parse(a.date) || (a.id < b.id ? -1 : 1)).slice(0, most);
}

// Only what our own mailer writes: one text part, folded headers, encoded words.
function parse(id: string, bytes: Buffer): SunkLetter {
  const [head = '', ...rest] = bytes.toString('latin1').split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const header = (name: string) =>
    lines.find((l) => l.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1) ?? '';
  const body = rest.join('\r\n\r\n');
  const encoding = header('content-transfer-encoding').trim();
  const decoded = encoding === 'base64' ? Buffer.from(body, 'base64') : quoted(body.replace(/=\r\n/g, ''));
  return {
    id,
    date: header('date').trim(),
    to: words(header('to')),
    subject: words(header('subject')),
    text: decoded.toString(),
  };
}

const quoted = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

/** `=?UTF-8?Q?…?=` and `=?UTF-8?B?…?=`; a blank between two encoded words is not part of the text. */
const words = (text: string): string => {
  const joined = text.trim().replace(/\?=\s+=\?/g, '?==?');
  const bytes = joined.replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, how: string, word: string) =>
    (how.toUpperCase() === 'B' ? Buffer.from(word, 'base64') : quoted(word.replaceAll('_', ' '))).toString('latin1'),
  );
  return Buffer.from(bytes, 'latin1').toString();
};
