import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { main } from './paper.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'award-paper-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
/** What the command answered and said. */
async function run(...args: string[]) {
  const said: string[] = [];
  const keep = (text: unknown) => said.push(String(text)) > 0;
  const spies = [process.stdout, process.stderr].map((s) => vi.spyOn(s, 'write').mockImplementation(keep));
  try {
    return { code: await main(args), said: said.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

test('A template is tried out with sample data, as PDF and as Word', async () => {
  const own = await readFile(new URL('../adapters/documents/templates/return-letter.typ', import.meta.url), 'utf8');
  await writeFile(at('mine.typ'), own.replace('giữ nguyên', 'không thay đổi'));
  const { code } = await run(
    '--kind',
    'returnLetter',
    '--template',
    at('mine.typ'),
    '--out',
    at('a.pdf'),
    '--word',
    at('a.docx'),
  );
  expect(code).toBe(0);
  expect((await readFile(at('a.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await readFile(at('a.docx'))).subarray(0, 2).toString()).toBe('PK');
});

test('A template with a mistake says where it is', async () => {
  await writeFile(at('wrong.typ'), '#import "page.typ": *\n#paper(nothing)\n');
  const { code, said } = await run('--kind', 'returnLetter', '--template', at('wrong.typ'), '--out', at('b.pdf'));
  expect(code).toBe(1);
  expect(said).toContain('return-letter.typ');
  expect(said).toContain('nothing');
});

test('Data without the shape of the paper is refused by field; a paper that does not exist is wrong use', async () => {
  await writeFile(at('data.json'), '{"subject":"x"}');
  const { code, said } = await run('--kind', 'returnLetter', '--data', at('data.json'), '--out', at('c.pdf'));
  expect([code, said.includes('/addressees')]).toEqual([1, true]);
  expect((await run('--kind', 'toString', '--out', at('d.pdf'))).code).toBe(2);
});
