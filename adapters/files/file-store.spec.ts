import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileDamaged, FileMissing, FileTooLarge } from './file-errors.js';
import { type FileStore, openFileStore } from './file-store.js';

const limit = { limitBytes: 1_000_000 };
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const nothing = '0'.repeat(64);

let root: string;
let files: FileStore;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'award-files-'));
  files = await openFileStore(root);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const pathOf = (name: string) => join(root, name.slice(0, 2), name.slice(2, 4), name);
const drained = async (stream: Readable) => {
  const seen: Buffer[] = [];
  const error = await (async () => {
    for await (const piece of stream) seen.push(piece as Buffer);
  })().catch((thrown: unknown) => thrown);
  return { bytes: Buffer.concat(seen), error };
};

describe('files named by their content', () => {
  test('What is put comes back, whole and as a stream, and lies in two levels for its owner only', async () => {
    const bytes = randomBytes(200_000);
    const stored = await files.put(bytes, limit);
    expect(stored).toEqual({ sha256: sha(bytes), size: 200_000 });
    expect((await files.read(stored.sha256)).equals(bytes)).toBe(true);
    const { bytes: streamed, error } = await drained(await files.open(stored.sha256));
    expect([streamed.equals(bytes), error]).toEqual([true, undefined]);
    expect((await stat(pathOf(stored.sha256))).mode & 0o077).toBe(0);
  });

  test('The same bytes, put as bytes, as a stream and ten times at once, are one file', async () => {
    const bytes = randomBytes(100_000);
    const asStream = () => Readable.from([bytes.subarray(0, 70_000), bytes.subarray(70_000)]);
    const put = await Promise.all(Array.from({ length: 10 }, (_, n) => files.put(n % 2 ? bytes : asStream(), limit)));
    expect(new Set(put.map((stored) => stored.sha256))).toEqual(new Set([sha(bytes)]));
    expect(await readdir(join(root, 'incoming'))).toEqual([]);
    expect((await readdir(root, { recursive: true })).filter((name) => name.endsWith(sha(bytes)))).toHaveLength(1);
  });

  test('An empty file is a file', async () => {
    const { sha256 } = await files.put(new Uint8Array(), limit);
    expect(await files.read(sha256)).toHaveLength(0);
  });

  test('A file over its limit is refused while it comes in, and leaves nothing', async () => {
    let given = 0;
    const endless = async function* () {
      for (;;) {
        given += 1;
        yield Buffer.alloc(10_000);
      }
    };
    await expect(files.put(endless(), { limitBytes: 25_000 })).rejects.toBeInstanceOf(FileTooLarge);
    await expect(files.put(new Uint8Array(11), { limitBytes: 10 })).rejects.toThrow(/10 byte/);
    expect([given, await readdir(join(root, 'incoming'))]).toEqual([3, []]);
    await expect(files.put(new Uint8Array(10), { limitBytes: 10 })).resolves.toMatchObject({ size: 10 });
  });

  test('An upload that breaks off leaves nothing', async () => {
    const broken = async function* () {
      yield Buffer.alloc(10);
      throw new Error('connection lost');
    };
    await expect(files.put(broken(), limit)).rejects.toThrow('connection lost');
    expect(await readdir(join(root, 'incoming'))).toEqual([]);
  });

  test('Erasing takes the file away and may be repeated', async () => {
    const { sha256 } = await files.put(Buffer.from('x'), limit);
    expect([await files.has(sha256), await files.remove(sha256), await files.remove(sha256)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await files.has(sha256)).toBe(false);
    await expect(files.read(sha256)).rejects.toBeInstanceOf(FileMissing);
    await expect(files.open(nothing)).rejects.toThrow('There is no file');
  });

  test('A name that is no hash is never looked up as a path', async () => {
    for (const name of ['../../secret', '', 'A'.repeat(64), `${nothing}/..`])
      for (const use of [files.read, files.open, files.has, files.remove])
        await expect(use(name), name).rejects.toBeInstanceOf(RangeError);
  });
});

describe('a file that is not what its name says', () => {
  test.each<[string, (path: string) => Promise<void>]>([
    ['changed', (path) => writeFile(path, randomBytes(200_000))],
    ['cut', (path) => truncate(path, 199_999)],
    ['emptied', (path) => truncate(path, 0)],
  ])('When it was %s, reading says so, and a stream never delivers all of it', async (_what, harm) => {
    const bytes = randomBytes(200_000);
    const { sha256 } = await files.put(bytes, limit);
    await harm(pathOf(sha256));
    await expect(files.read(sha256)).rejects.toBeInstanceOf(FileDamaged);
    const { bytes: seen, error } = await drained(await files.open(sha256));
    expect(error).toBeInstanceOf(FileDamaged);
    expect(seen.length).toBeLessThan(199_999);
  });

  test('Putting the right bytes again heals it', async () => {
    const { sha256 } = await files.put(Buffer.from('right'), limit);
    await writeFile(pathOf(sha256), 'wrong');
    await files.put(Buffer.from('right'), limit);
    expect((await files.read(sha256)).toString()).toBe('right');
  });
});

describe('opening the folder again', () => {
  test('What was stored is there, an upload a day old is cleared, one of now is left alone', async () => {
    const { sha256 } = await files.put(Buffer.from('kept'), limit);
    const [old, now] = [join(root, 'incoming', 'old'), join(root, 'incoming', 'now')];
    await writeFile(old, 'x');
    await writeFile(now, 'x');
    await utimes(old, new Date('2025-01-01T00:00:00.000Z'), new Date('2025-01-01T00:00:00.000Z'));
    const again = await openFileStore(root);
    expect((await again.read(sha256)).toString()).toBe('kept');
    expect(await readdir(join(root, 'incoming'))).toEqual(['now']);
  });
});
