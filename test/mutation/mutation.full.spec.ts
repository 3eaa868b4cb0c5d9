import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const tool = new URL('./run.mjs', import.meta.url).href;
const script = `const { main } = await import(${JSON.stringify(tool)}); process.exit(await main(process.argv.slice(1)));`;

interface Report {
  readonly mutants: number;
  readonly caught: number;
  readonly percent: number;
  readonly files: Readonly<
    Record<string, { readonly survivors: readonly { line: number; kind: string; was: string }[] }>
  >;
}
/** A gate with two guards in a chain, a guard in a ternary, and a boundary. */
const gate = `
type Answer = { refused: string } | { events: string[] };
const refuse = (code: string) => ({ refused: code });
const young = (age: number) => (age < 18 ? refuse('TooYoung') : null);
const banned = (name: string) => (name === 'mallory' ? refuse('Banned') : null);
export const enter = (name: string, age: number): Answer => young(age) ?? banned(name) ?? { events: ['Entered'] };
export function leave(paid: boolean): Answer {
  if (!paid) return refuse('NotPaid');
  return { events: ['Left'] };
}
`;
const whole = `
import { expect, test } from 'vitest';
import { enter, leave } from './gate.js';
test('The young stay outside', () => expect(enter('an', 17)).toEqual({ refused: 'TooYoung' }));
test('Who is eighteen enters', () => expect(enter('an', 18)).toEqual({ events: ['Entered'] }));
test('Who is banned stays outside', () => expect(enter('mallory', 30)).toEqual({ refused: 'Banned' }));
test('Who paid leaves', () => expect(leave(true)).toEqual({ events: ['Left'] }));
test('Who did not pay stays', () => expect(leave(false)).toEqual({ refused: 'NotPaid' }));
`;
const without = (part: string) =>
  whole
    .split('\n')
    .filter((line) => !line.includes(part))
    .join('\n');

let top: string;
beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'mutation-'));
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

/** Runs the tool over a tree of these files. */
async function mutated(files: Readonly<Record<string, string>>, ...args: string[]) {
  const root = mkdtempSync(join(top, 'tree-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const to = join(top, 'report.json');
  rmSync(to, { force: true });
  const given = ['--input-type=module', '-e', script, '--', '--root', root, '--report', to, '--jobs', '1', ...args];
  const [code, said] = await new Promise<[number, string]>((resolve) =>
    execFile(process.execPath, given, (error, _out, err) => resolve([Number(error?.code ?? 0), err])),
  );
  const report = code === 2 ? null : (JSON.parse(readFileSync(to, 'utf8')) as Report);
  return { root, code, said, report };
}
const gateWith = (spec: string, source = gate) => ({ 'domain/gate/gate.ts': source, 'domain/gate/gate.spec.ts': spec });
const survivors = (report: Report | null) => report?.files['domain/gate/gate.ts']?.survivors;

describe('the mutation tool', () => {
  test('Where each guard has its test, every mutant is caught and the tree stays as it was', async () => {
    const { root, code, report } = await mutated(gateWith(whole));
    expect(survivors(report)).toEqual([]);
    expect(report?.mutants).toBeGreaterThan(10);
    expect([code, report?.percent]).toEqual([0, 100]);
    expect(readFileSync(join(root, 'domain/gate/gate.ts'), 'utf8')).toBe(gate);
    expect(readdirSync(root)).toEqual(['domain']);
  });

  test.each([
    ['a guard at the door of a function', 'did not pay', { line: 8, kind: 'guard removed', was: '!paid' }],
    [
      'a link in a chain of refusals',
      'is banned',
      { line: 6, kind: 'guard removed', was: 'young(age) ?? banned(name)' },
    ],
    ['a boundary', 'is eighteen', { line: 4, kind: 'comparison', was: '<' }],
  ])('Without its test %s survives and is reported by line and kind', async (_name, part, survivor) => {
    const { report } = await mutated(gateWith(without(part)));
    expect(survivors(report)).toContainEqual(expect.objectContaining(survivor));
  });

  test('A loop that a mutant makes endless counts as caught and does not stop the run', async () => {
    const source = `export function drained(n: number) {
      let left = n;
      while (left > 0) left -= 1;
      return left;
    }`;
    const spec = `import { expect, test } from 'vitest';
      import { drained } from './gate.js';
      test.each([0, 3])('%s', (n) => expect(drained(n)).toBe(0));`;
    const { report } = await mutated(gateWith(spec, source));
    expect(report).toMatchObject({ mutants: 2, caught: 2, endless: 1 });
  }, 60_000);

  test('A random spec does not judge: what only it would catch survives', async () => {
    const files = { 'domain/gate/gate.ts': gate, 'domain/gate/properties.spec.ts': whole };
    const { code, report } = await mutated(files);
    expect([code, report?.caught]).toEqual([1, 0]);
  });

  test('Specs that fail before anything was changed judge nothing', async () => {
    const { code, said } = await mutated(gateWith(whole.replace("['Left']", "['Gone']")));
    expect([code, said]).toEqual([2, expect.stringContaining('Who paid leaves')]);
  });

  test('A sample is drawn by its seed and says that it is one', async () => {
    const draw = async (seed: string) =>
      (await mutated(gateWith(without('paid')), '--sample', '6', '--seed', seed)).report;
    const [one, again, other] = [await draw('1'), await draw('1'), await draw('2')];
    expect(one).toMatchObject({ sample: 6, seed: 1, mutants: 6 });
    expect(again).toEqual(one);
    expect(other?.files).not.toEqual(one?.files);
  });

  test('A wrong option is refused with its name', async () => {
    expect(await mutated(gateWith(whole), '--sample', 'many')).toMatchObject({
      code: 2,
      said: expect.stringContaining('--sample many'),
    });
    expect(await mutated(gateWith(whole), '--only', 'door')).toMatchObject({
      code: 2,
      said: expect.stringContaining('domain/door'),
    });
  });
});

test('The kept report passes its bar, and the page of mutation says what it says', async () => {
  const kept = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
  const report = JSON.parse(kept('./report.json')) as Report & { bar: number };
  expect(report.percent).toBeGreaterThanOrEqual(report.bar);
  const page: string = (await import(new URL('./report.mjs', import.meta.url).href)).pageOf(report);
  expect(kept('../../docs/reference/mutation.md')).toBe(page);
});
