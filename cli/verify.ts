import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyPackage } from '../adapters/archive-package/verify-package.js';
import { canonical, chain, sealHash, zeroHash } from '../store/canonical.js';
import type { ExportLine } from '../store/export.js';
import type { Body } from '../store/reading/events.js';

const usage = `npm run -s verify -- PATH…
PATH: gói lưu trữ (thư mục) hoặc tệp xuất một hồ sơ (.jsonl). An archive package (folder) or an exported case (.jsonl).
Chỉ đọc tệp, không cần cơ sở dữ liệu. Reads files only, needs no database.\n`;

/** Exit 0: everything holds; 1: something does not; 2: wrong use. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.length === 0 || args.some((a) => a.startsWith('-'))) {
    process.stderr.write(usage);
    return 2;
  }
  let holds = true;
  for (const path of args) {
    const problems = await verify(path);
    for (const p of problems) process.stdout.write(`${path}: ${p}\n`);
    if (problems.length === 0) process.stdout.write(`${path}: đúng / holds\n`);
    holds &&= problems.length === 0;
  }
  return holds ? 0 : 1;
}

async function verify(path: string): Promise<string[]> {
  const facts = await stat(path).catch(() => undefined);
  if (!facts) return ['không có tệp này / no such file'];
  if (!facts.isDirectory()) return verifyLines(await readFile(path, 'utf8'));
  const { findings } = await verifyPackage(path);
  const events = await readFile(join(path, 'events.jsonl'), 'utf8').catch(() => '');
  return [...findings.map((f) => `${f.path}: ${f.problem}`), ...verifyLines(events)];
}

/** Chain, canonical bytes and seals of one exported case, from its lines alone. */
export function verifyLines(text: string): string[] {
  const problems: string[] = [];
  let head: Buffer = zeroHash;
  const lines = text.split('\n').filter(Boolean);
  if (lines.length === 0) return ['không có sự kiện nào / no event'];
  for (const [i, line] of lines.entries()) {
    const say = (vi: string, en: string) => problems.push(`sự kiện ${i + 1}: ${vi} / event ${i + 1}: ${en}`);
    const parsed = parse(line);
    if (!parsed) {
      say('không đọc được', 'unreadable');
      break;
    }
    const { entry, body } = parsed;
    head = chain(head, Buffer.from(entry.body));
    if (head.toString('hex') !== entry.hash) say('mã băm không khớp', 'the hash differs');
    if (!canonical(body).equals(Buffer.from(entry.body))) say('không phải dạng chuẩn', 'not in canonical form');
    if (body.version !== i + 1 || body.version !== entry.version || body.stream !== entry.stream)
      say('sai thứ tự hoặc sai hồ sơ', 'out of order or of another case');
    for (const p of entry.personal)
      if (p.fields && p.salt && body.sealed[p.subject] !== sealHash(Buffer.from(p.salt, 'hex'), p.fields))
        say('dữ liệu cá nhân bị thay', 'personal fields were exchanged');
  }
  return problems;
}

function parse(line: string): { entry: ExportLine; body: Body } | undefined {
  try {
    const entry = JSON.parse(line) as ExportLine;
    return { entry, body: JSON.parse(entry.body) as Body };
  } catch {
    return undefined;
  }
}
