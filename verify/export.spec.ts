import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { bared, escaped } from '../test/verify/change.js';
import { type Fixture, readFixture, writeFixture } from '../test/verify/fixture.js';
import { Forger } from '../test/verify/forge.js';
import { readTree } from './bytes/tree.js';
import type { Finding } from './finding.js';
import { verifyExport } from './verify.js';

const changes = process.env.AWARD_FULL === '1' ? 100 : 8;

let season: Fixture;
beforeAll(async () => {
  const folder = process.env.AWARD_WRITE_SEASON;
  if (folder) await writeFixture(await readTree(folder), await readFile(`${folder}.checkpoint.pub`, 'utf8'));
  season = await readFixture();
}, 120_000);

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
  expect(escaped(season.tree, changes)).toEqual([]);
}, 300_000);
test(`Each of ${changes} random one-byte changes is found also where every manifest and checksum file was taken away`, () => {
  expect(escaped(bared(season.tree), changes)).toEqual([]);
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
