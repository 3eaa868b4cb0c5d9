import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { readFixture } from '../test/verify/fixture.js';
import { main } from './verify.js';

let folder: string;
let season: string;
let key: string;
let said = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'award-verify-'));
  [season, key] = [join(folder, 'season'), join(folder, 'season.checkpoint.pub')];
  const { tree, checkpointKey } = await readFixture();
  for (const [path, bytes] of tree) {
    await mkdir(dirname(join(season, path)), { recursive: true });
    await writeFile(join(season, path), bytes);
  }
  await writeFile(key, checkpointKey);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
});
afterEach(() => {
  said = '';
});
afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});
const oneOf = async (name: string) => {
  const stream = JSON.parse(
    (await readFile(join(season, 'order.jsonl'), 'utf8')).split('\n').find((l) => l.includes(name)) ?? '{}',
  ).stream as string;
  return stream;
};

test('A season verifies from its folder and the key beside it; without the key the answer says so', async () => {
  expect(await main([season, '--checkpoint-key', key])).toBe(0);
  expect(said).toBe(`${season}: đúng / holds (checkpoint)\n`);
  said = '';
  expect(await main([season, '--json'])).toBe(0);
  expect(JSON.parse(said)).toMatchObject({ path: season, holds: true, findings: 0, vouched: 'chain only' });
  expect(JSON.parse(said).unknown).toHaveLength(2);
});
test('Each finding is one line with file, rule, expected and found, and the exit code is 1', async () => {
  const copy = join(folder, 'changed');
  await cp(season, copy, { recursive: true });
  await writeFile(join(copy, 'summary.json'), '{}');
  expect(await main([copy, '--json'])).toBe(1);
  const lines = said
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l));
  expect(lines.at(-1)).toMatchObject({ holds: false, findings: 2 });
  expect(lines[0]).toEqual({
    file: 'summary.json',
    rule: 'manifest',
    expected: expect.any(String),
    found: expect.any(String),
  });
  expect(lines[1]).toMatchObject({ file: '.', rule: 'folder' });
});
test('A key from elsewhere, and one that the export brought itself, are two things', async () => {
  const other = join(folder, 'other.pub');
  const { generateKeyPairSync } = await import('node:crypto');
  await writeFile(other, generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }));
  expect(await main([season, '--checkpoint-key', other])).toBe(1);
  expect(said).toMatch(/"rule":"signature"/);
});
test('One archive package and one exported case verify by themselves', async () => {
  const stream = await oneOf('nomination:');
  const [single, pack] = [
    join(season, 'streams', `${stream.replace(':', '-')}.jsonl`),
    join(season, 'archive', stream.replace(':', '/')),
  ];
  expect(await main([single, pack])).toBe(0);
  expect(said.split('\n').filter(Boolean)).toHaveLength(2);
  const cut = join(folder, 'case.jsonl');
  await writeFile(cut, (await readFile(single, 'utf8')).replace('"version":2', '"version":3'));
  const copy = join(folder, 'package');
  await cp(pack, copy, { recursive: true });
  await writeFile(join(copy, 'index.html'), 'x');
  expect(await main([cut])).toBe(1);
  expect(await main([copy])).toBe(1);
  expect(said).toMatch(/"rule":"package"/);
});
test('Wrong use is 2: no path, an unknown option, a key file that is no key', async () => {
  expect(await main([])).toBe(2);
  expect(await main([season, '--trust'])).toBe(2);
  expect(await main([season, '--checkpoint-key', join(season, 'summary.json')])).toBe(2);
  expect(await main([season, '--checkpoint-key', join(folder, 'nowhere')])).toBe(2);
});
test('A path where nothing lies, and an empty folder, hold nothing', async () => {
  await mkdir(join(folder, 'empty'));
  expect(await main([join(folder, 'nowhere')])).toBe(1);
  expect(await main([join(folder, 'empty')])).toBe(1);
});
