import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { verifyPackage } from '../../adapters/archive-package/verify-package.js';
import { repositoryRoot } from '../../launch/root.js';
import { readTree } from '../../verify/bytes/tree.js';
import { verifyExport } from '../../verify/verify.js';

const run = promisify(execFile);
let folder: string;
const out = (name: string) => join(folder, name);
const season = (name: string) =>
  run(
    process.execPath,
    [join(repositoryRoot, 'launch/start.mjs'), 'season', '--out', out(name), '--seed', '7', '--json'],
    {
      env: { ...process.env, TEMPORAL_CLI: inject('cli') },
      cwd: repositoryRoot,
      maxBuffer: 100_000_000,
    },
  );
const summary = async (name: string) => JSON.parse(await readFile(join(out(name), 'summary.json'), 'utf8'));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'award-season-'));
  await season('one');
}, 1_200_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('V2: the office’s season ends as its plan asks, nothing lost, doubled or unexplained', async () => {
  const s = await summary('one');
  expect(s.nominations).toMatchObject({ total: 60, byStatus: { archived: 60 } });
  expect(s.nominations.byOutcome).toMatchObject({ declined: 1, denied: 1, ineligible: 1, lapsed: 1 });
  expect(s.decisions).toEqual([{ number: 1, date: '2025-11-04', grants: expect.any(Number) }]);
  expect(Object.keys(s.refusals)).toEqual(
    expect.arrayContaining(['IntakeClosed', 'QuotaExceeded', 'QuorumNotMet', 'FieldNotOpen', 'DocumentChanged']),
  );
  expect(s.effects).toMatchObject({ due: 0 });
  expect(s.effects.gaveUp).toBeGreaterThan(0);
  expect(s.checks).toEqual({ lost: 0, doubled: 0, unexplained: 0 });
});
test('A verifier that shares no code with the product accepts the whole season, and each of its packages', async () => {
  for (const kind of await readdir(join(out('one'), 'archive')))
    for (const id of await readdir(join(out('one'), 'archive', kind)))
      expect(await verifyPackage(join(out('one'), 'archive', kind, id)), id).toMatchObject({ ok: true });
  const checkpointKey = await readFile(`${out('one')}.checkpoint.pub`, 'utf8');
  expect(verifyExport(await readTree(out('one')), { checkpointKey })).toEqual({
    findings: [],
    vouched: 'checkpoint',
    unknown: [],
  });
});
