import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { pemOf } from '../verify/bytes/checkpoints.js';
import { readTree, type Tree } from '../verify/bytes/tree.js';
import { type Verdict, verifyCase, verifyExport, verifyPackage } from '../verify/verify.js';

const usage = `npm run -s verify -- PATH… [--checkpoint-key FILE] [--json]
PATH: bản xuất (thư mục, như npm run season ghi ra), gói lưu trữ (thư mục) hoặc tệp xuất một hồ sơ (.jsonl).
An export (a folder, as npm run season writes it), an archive package (a folder) or an exported case (.jsonl).
--checkpoint-key FILE  khóa công khai của điểm kiểm tra, lấy từ nơi khác, không lấy trong bản xuất
                       the public key of the checkpoints, from outside the export
Chỉ đọc tệp, không cần cơ sở dữ liệu, không cần bí mật nào. Reads files only, needs no database and no secret.\n`;

interface Asked {
  readonly paths: readonly string[];
  readonly key?: string;
  readonly json: boolean;
}

/** Exit 0: everything holds; 1: something does not; 2: wrong use. */
export async function main(args: readonly string[]): Promise<number> {
  const asked = await read(args);
  if (!asked) {
    process.stderr.write(usage);
    return 2;
  }
  let holds = true;
  for (const path of asked.paths) {
    const verdict = await verify(path, asked.key);
    for (const finding of verdict.findings) process.stdout.write(`${JSON.stringify(finding)}\n`);
    process.stdout.write(asked.json ? `${JSON.stringify(answer(path, verdict))}\n` : sentence(path, verdict));
    holds &&= verdict.findings.length === 0;
  }
  return holds ? 0 : 1;
}

async function read(args: readonly string[]): Promise<Asked | undefined> {
  try {
    const options = {
      'checkpoint-key': { type: 'string' as const },
      json: { type: 'boolean' as const, default: false },
    };
    const { values, positionals: paths } = parseArgs({ args: [...args], allowPositionals: true, options });
    const file = values['checkpoint-key'];
    const key = file === undefined ? undefined : await readFile(file, 'utf8');
    // A file that is no key must not pass for "no key was asked for".
    if (paths.length === 0 || (key !== undefined && pemOf(key) === undefined)) return undefined;
    return { paths, json: values.json, ...(key === undefined ? {} : { key }) };
  } catch {
    return undefined;
  }
}

async function verify(path: string, checkpointKey: string | undefined): Promise<Verdict> {
  const alone = (findings: Verdict['findings']): Verdict => ({ findings, vouched: 'chain only', unknown: [] });
  const facts = await stat(path).catch(() => undefined);
  if (!facts) return alone([{ file: path, rule: 'form', expected: 'a file or folder', found: 'nothing' }]);
  if (!facts.isDirectory()) return alone(verifyCase(new Map([[path, await readFile(path)]]), path));
  const tree = await readTree(path);
  return isPackage(tree)
    ? alone(verifyPackage(tree))
    : verifyExport(tree, checkpointKey === undefined ? {} : { checkpointKey });
}

/** A package holds one case; whatever else a folder is, it is asked to be a whole export. */
const isPackage = (tree: Tree): boolean =>
  tree.has('events.jsonl') && ![...tree.keys()].some((path) => path.startsWith('streams/'));

const answer = (path: string, { findings, vouched, unknown }: Verdict) => ({
  path,
  holds: findings.length === 0,
  findings: findings.length,
  vouched,
  unknown,
});

function sentence(path: string, { findings, vouched, unknown }: Verdict): string {
  const verdict =
    findings.length === 0 ? 'đúng / holds' : `${findings.length} điểm không đúng / ${findings.length} findings`;
  const limits = unknown.map((what) => `  không biết được / can't know: ${what}\n`).join('');
  return `${path}: ${verdict} (${vouched})\n${limits}`;
}
