import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { fileOf, textOf } from './page.js';

const inDocs = readdirSync(fileOf('docs'), { recursive: true, encoding: 'utf8' }).filter((n) => n.endsWith('.md'));
const folders = 'domain law store workflows activities adapters worker api cli launch settings test'.split(' ');
const pages = ['README.md', 'CHANGELOG.md', ...folders.map((f) => `${f}/README.md`), ...inDocs.map((n) => `docs/${n}`)];
const scripts = Object.keys((JSON.parse(textOf('package.json')) as { scripts: object }).scripts);

/** Links to other files, without their anchors. */
const linksOf = (text: string) =>
  [...text.matchAll(/\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
const broken = (page: string, text: string) =>
  linksOf(text).filter((link) => !existsSync(fileOf(join(dirname(page), link))));
/** `npm start`, `npm test`, `npm run [-s] NAME`. */
const scriptsIn = (text: string) =>
  [...text.matchAll(/npm (?:run (?:-s )?([a-z][a-z:-]*)|(start|test)\b)/g)].map(([, a, b]) => a ?? b ?? '');
/** Files of this repository that a text names in code font. */
const filesIn = (text: string) =>
  [...text.matchAll(/`((?:domain|law|store|workflows|activities|api|cli|launch|settings|test)\/[\w./-]+\.\w+)`/g)].map(
    ([, f = '']) => f,
  );
// Put together, so that this file does not hold what it looks for.
const machine = new RegExp(['/ro' + 'ot\\b', '/wo' + 'rk/', '/tm' + 'p/', '/home/\\w'].join('|'));

test.each(pages)('%s leads nowhere that is not there, and names only scripts and files that are', (page) => {
  const text = textOf(page);
  expect(broken(page, text)).toEqual([]);
  expect(scriptsIn(text).filter((s) => !scripts.includes(s))).toEqual([]);
  expect(filesIn(text).filter((f) => !existsSync(fileOf(f)))).toEqual([]);
  expect(text.match(machine)).toBeNull();
});

test('A link, a script or a file that is not there is found', () => {
  expect(broken('docs/how-to/x.md', '[a](../../README.md#top) [b](./gone.md) [c](https://example.org)')).toEqual([
    './gone.md',
  ]);
  expect(scriptsIn('npm start, npm run -s verify -- x, `npm run nothing`')).toEqual(['start', 'verify', 'nothing']);
  expect(filesIn('`domain/streams.ts` and `store/gone.ts`')).toEqual(['domain/streams.ts', 'store/gone.ts']);
});

test('Every page can be found from the first one', () => {
  const seen = new Set<string>();
  const visit = (page: string): void => {
    if (seen.has(page)) return;
    seen.add(page);
    // A link to a folder leads to all that lies in it.
    if (page.endsWith('/')) for (const name of inDocs) if (`docs/${name}`.startsWith(page)) visit(`docs/${name}`);
    if (page.endsWith('.md')) for (const link of linksOf(textOf(page))) visit(join(dirname(page), link));
  };
  visit('README.md');
  expect(inDocs.map((n) => `docs/${n}`).filter((p) => !seen.has(p))).toEqual([]);
});

test('Each top folder says in a few lines what belongs there', () => {
  for (const folder of folders) {
    const lines = textOf(`${folder}/README.md`).trim().split('\n').length;
    expect([folder, lines >= 5 && lines <= 20]).toEqual([folder, true]);
  }
});

test('Decisions are numbered without gaps and say all six things', () => {
  const names = inDocs.filter((n) => n.startsWith('decisions/')).sort();
  expect(names.map((n) => Number(n.slice(10, 14)))).toEqual(names.map((_, i) => i + 1));
  const parts = [
    '**Status:**',
    '**Drivers.**',
    '**Options.**',
    '**Decision.**',
    '**What gets worse.**',
    '**How we would notice',
  ];
  for (const name of names)
    for (const part of parts) expect([name, part, textOf(`docs/${name}`).includes(part)]).toEqual([name, part, true]);
});
