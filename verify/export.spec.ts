import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { type Fixture, readFixture, writeFixture } from '../test/verify/fixture.js';
import { Forger } from '../test/verify/forge.js';
import { readTree, type Tree } from './bytes/tree.js';
import type { Finding } from './finding.js';
import { verifyExport } from './verify.js';

// Seeded, so that a byte that escapes can be looked at again.
let seed = Number(process.env.VERIFY_SEED ?? 1);
const random = (below: number): number => {
  seed = (seed * 48271) % 2147483647;
  return seed % below;
};
const changes = process.env.AWARD_FULL === '1' ? 100 : 8;

let season: Fixture;
beforeAll(async () => {
  const folder = process.env.AWARD_WRITE_SEASON;
  if (folder) await writeFixture(await readTree(folder), await readFile(`${folder}.checkpoint.pub`, 'utf8'));
  season = await readFixture();
}, 120_000);

/** One byte of one file is another one. */
function flipped(tree: Tree, path: string): Tree {
  const bytes = Buffer.from(tree.get(path) as Buffer);
  const i = random(bytes.length);
  bytes[i] = (bytes[i] as number) ^ (1 + random(255));
  return new Map(tree).set(path, bytes);
}
const line = (f: Finding) => JSON.stringify(f);
const rulesOf = (findings: readonly Finding[]) => new Set(findings.map((f) => f.rule));

test('A whole season holds, and the key from outside vouches for it', () => {
  const { tree, checkpointKey } = season;
  expect(verifyExport(tree, { checkpointKey })).toEqual({ findings: [], vouched: 'checkpoint', unknown: [] });
});
test('Without the key the answer is "chain only", and names what it cannot know', () => {
  const { findings, vouched, unknown } = verifyExport(season.tree);
  expect({ findings, vouched }).toEqual({ findings: [], vouched: 'chain only' });
  expect(unknown.join()).toMatch(/last events .* a whole case or a refused attempt.*every hash recomputed/);
});
test(`Each of ${changes} random one-byte changes is found`, () => {
  const paths = [...season.tree.keys()];
  for (let i = 0; i < changes; i++) {
    const path = paths[random(paths.length)] as string;
    const { findings } = verifyExport(flipped(season.tree, path));
    expect(
      findings.map((f) => f.file),
      path,
    ).not.toEqual([]);
  }
}, 300_000);
test(`Each of ${changes} random one-byte changes is found also where every manifest and checksum file was taken away`, () => {
  const bare = new Map([...season.tree].filter(([path]) => !/manifest\.(json|sha256)$/.test(path)));
  const known = new Set(verifyExport(bare).findings.map(line));
  const paths = [...bare.keys()];
  for (let i = 0; i < changes; i++) {
    const path = paths[random(paths.length)] as string;
    const { findings } = verifyExport(flipped(bare, path));
    expect(
      findings.filter((f) => !known.has(line(f))),
      path,
    ).not.toEqual([]);
  }
}, 300_000);
test('A file that was added, taken away or renamed is found', () => {
  const rules = (change: (tree: Map<string, Buffer>) => void) => {
    const tree = new Map(season.tree);
    change(tree);
    return rulesOf(verifyExport(tree).findings);
  };
  const [letter] = [...season.tree.keys()].filter((p) => p.startsWith('mails/')) as [string];
  expect(rules((t) => t.set('files/readme', Buffer.from('x')))).toContain('fileHash');
  expect(rules((t) => t.set('readme', Buffer.from('x')))).toEqual(new Set(['manifest', 'folder']));
  expect(rules((t) => t.delete(letter))).toEqual(new Set(['manifest', 'folder']));
  expect(rules((t) => t.delete('checkpoint.json'))).toContain('checkpoint');
  expect(rules((t) => t.delete('attempts.jsonl'))).toContain('checkpoint.attempts');
});
test('A forger who recomputes everything and changes nothing is known by the key alone', () => {
  const tree = new Forger(season.tree).tree();
  expect(verifyExport(tree).findings).toEqual([]);
  expect(rulesOf(verifyExport(tree, { checkpointKey: season.checkpointKey }).findings)).toEqual(new Set(['signature']));
});
