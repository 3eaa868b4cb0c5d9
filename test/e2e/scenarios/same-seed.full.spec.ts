import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scenarios } from '../../../cli/season/scenarios/index.js';
import { readTree, type Tree } from '../../../verify/bytes/tree.js';
import { verifyExport } from '../../../verify/verify.js';
import { bared, escaped } from '../../verify/change.js';
import { differing, outcomeOf } from './outcome.js';
import { type Played, played } from './played.js';

const all = Object.entries(scenarios).map(([name, { size, lastDay }]) => ({
  name,
  size: size.least,
  lastDay,
}));

describe.each(all)('$name', ({ name, size, lastDay }) => {
  let one: Played;
  let tree: Tree;
  beforeAll(async () => {
    one = await played(name, { size });
    tree = await readTree(one.out);
  }, 900_000);
  afterAll(() => one.gone());

  test('The verifier accepts it, with every sealed field opened and held against its event', async () => {
    const checkpointKey = await readFile(`${one.out}.checkpoint.pub`, 'utf8');
    expect(verifyExport(tree, { checkpointKey })).toEqual({ findings: [], vouched: 'checkpoint', unknown: [] });
  });
  test('Who looks on is told of each day, to the last one that the scenario names, and of nothing that looks like a fault', () => {
    const days = one.progress.match(/^ {2}\d{4}-\d\d-\d\d .*$/gm) ?? [];
    expect(days.at(-1)).toMatch(new RegExp(`^  ${lastDay} .* 100 %`));
    expect(one.progress).not.toMatch(/WARN|ERROR/);
  });
  test('Each of 100 random one-byte changes anywhere in its folder is found', () => {
    expect(escaped(tree, 100)).toEqual([]);
  }, 900_000);
  test('… also where every manifest and checksum file was taken away', () => {
    expect(escaped(bared(tree), 100)).toEqual([]);
  }, 900_000);
  test('The same seed gives the same season, byte for byte where nothing is random; another seed gives another', async () => {
    const [again, other] = [await played(name, { size }), await played(name, { size, seed: 8 })];
    try {
      const outcome = await outcomeOf(one.out);
      expect(differing(outcome, await outcomeOf(again.out))).toEqual([]);
      expect(differing(outcome, await outcomeOf(other.out)).length).toBeGreaterThan(1);
    } finally {
      await Promise.all([again.gone(), other.gone()]);
    }
  }, 1_800_000);
});
