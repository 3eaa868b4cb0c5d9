import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { table, textOf } from './page.js';

/** One line of docs/reference/office.md. */
export interface Rule {
  readonly id: string;
  readonly text: string;
}
/** A test that names rules at the beginning of its title, e.g. `C4, C7: …`. */
export interface NamingTest {
  readonly ids: readonly string[];
  readonly title: string;
  readonly path: string;
}

export const rulesOf = (page: string): Rule[] =>
  [...page.matchAll(/^- \*\*([A-Z]\d{1,2})\b[^*]*\*\* (.+?)(?: — .*)?$/gm)].map((m) => ({
    id: m[1] as string,
    text: m[2] as string,
  }));

const ids = String.raw`[A-Z]\d{1,2}(?:, [A-Z]\d{1,2})*`;
const titled = new RegExp(
  String.raw`\b(?:test|describe)(?:\.\w+)?(?:\(|\([^\x60"\n]*\)\()\s*(['\x60"])(${ids}): (.*?)\1`,
  'g',
);
/** Tests of one file's text whose titles begin with rules. A table of cases may stand between `test.each` and the title. */
export const namingTests = (path: string, text: string): NamingTest[] =>
  [...text.matchAll(titled), ...text.matchAll(new RegExp(String.raw`\]\)\(\s*(['\x60"])(${ids}): (.*?)\1`, 'g'))].map(
    (m) => ({ ids: (m[2] as string).split(', '), title: m[3] as string, path }),
  );

const folders = [
  'domain',
  'law',
  'store',
  'api',
  'adapters',
  'activities',
  'workflows',
  'worker',
  'verify',
  'cli',
  'test',
];
/** Paths of all specs of the product, in order. */
export const specs = (): string[] => folders.flatMap((folder) => specsIn(folder)).sort((a, b) => (a < b ? -1 : 1));
function specsIn(folder: string): string[] {
  const root = new URL('../../', import.meta.url).pathname;
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((f) => f.endsWith('.spec.ts'))
      .map((f) => `${folder}/${f}`);
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return [];
    throw error;
  }
}

export const allNamingTests = (): NamingTest[] => specs().flatMap((path) => namingTests(path, textOf(path)));

/** The page: each rule with the tests that name it. */
export function rulesPage(rules: readonly Rule[], tests: readonly NamingTest[]): string {
  const of = (id: string) => tests.filter((t) => t.ids.includes(id));
  const rows = rules.map(({ id, text }) => [
    id,
    text,
    of(id)
      .map((t) => `[${t.title}](../../${t.path})`)
      .join('<br>') || 'not yet',
  ]);
  const built = rules.filter((r) => of(r.id).length > 0).length;
  return `# Rules of the award office and their tests

Made from the code by \`UPDATE_DOCS=1 npm test -- test/docs\`. Each rule of [how an award office works](office.md) beside the tests that name it: ${built} of ${rules.length} rules.

${table(['Rule', '', 'Tests'], rows)}
`;
}
