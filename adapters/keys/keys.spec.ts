import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkpointKeyPath, openCheckpointKey, signCheckpoint, verifyCheckpoint } from './checkpoint-key.js';
import { derivedSecret, masterKeyPath, openMasterKey } from './master-key.js';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'award-keys-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));
const create = { create: true };
const path = () => masterKeyPath('demo-1', { XDG_CONFIG_HOME: home });

describe('the master key file', () => {
  test('It is made once, 32 bytes that only its owner reads, in the user’s configuration folder', async () => {
    const first = await openMasterKey(path(), create);
    expect(path()).toBe(join(home, 'award', 'demo-1.key'));
    expect([await readFile(path()).then((bytes) => bytes.length), (await stat(path())).mode & 0o777]).toEqual([
      32, 0o600,
    ]);
    const again = await openMasterKey(path(), { create: false });
    expect([again.id, derivedSecret(again, 'cursor')]).toEqual([first.id, derivedSecret(first, 'cursor')]);
    expect(await readdir(join(home, 'award'))).toEqual(['demo-1.key']);
  });

  test('Of twenty processes that start at once all have the same key', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, async () => (await openMasterKey(path(), create)).id));
    expect(new Set(ids).size).toBe(1);
    expect(await readdir(join(home, 'award'))).toEqual(['demo-1.key']);
  });

  test.each([0o640, 0o604, 0o620, 0o666])('A file of mode %o is refused with what to do', async (mode) => {
    await openMasterKey(path(), create);
    await chmod(path(), mode);
    for (const how of [create, { create: false }])
      await expect(openMasterKey(path(), how)).rejects.toMatchObject({
        code: 'readableByOthers',
        message: expect.stringContaining(`chmod 600 ${path()}`),
      });
  });

  test('A lost file of a database that used it is missed, not replaced', async () => {
    await expect(openMasterKey(path(), { create: false })).rejects.toMatchObject({ code: 'missing' });
    await expect(stat(path())).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('A cut file is refused and left as it is', async () => {
    await mkdir(join(home, 'award'));
    await writeFile(path(), Buffer.alloc(31), { mode: 0o600 });
    await expect(openMasterKey(path(), create)).rejects.toMatchObject({ code: 'notAKey' });
    expect(await readFile(path())).toHaveLength(31);
  });

  test('Without the setting, or with a relative one, it lies below .config; an id can’t lead elsewhere', () => {
    for (const env of [{}, { XDG_CONFIG_HOME: 'here' }])
      expect(masterKeyPath('demo-1', env)).toMatch(/^\/.*\/\.config\/award\/demo-1\.key$/);
    for (const id of ['../x', 'a/b', '', '.', '-a']) expect(() => masterKeyPath(id, {})).toThrow(RangeError);
  });

  test('Derived secrets differ by label and by installation, and are not the key', async () => {
    const [one, two] = [await openMasterKey(path(), create), await openMasterKey(join(home, 'two.key'), create)];
    const secrets = [one, two].flatMap((master) =>
      (['request-hash', 'development-token', 'cursor'] as const).map((label) =>
        derivedSecret(master, label).toString('hex'),
      ),
    );
    expect(new Set([...secrets, (await readFile(path())).toString('hex')]).size).toBe(7);
    expect(JSON.stringify(one)).not.toContain((await readFile(path())).toString('base64'));
  });
});

describe('the checkpoint key', () => {
  const checkpointPath = () => checkpointKeyPath('demo-1', { XDG_CONFIG_HOME: home });
  const text = Buffer.from('{"day":"2025-09-30","heads":"…"}');

  test('It signs, and whoever has the public key can check, also after a restart', async () => {
    const key = await openCheckpointKey(checkpointPath(), create);
    const signature = signCheckpoint(key, text);
    expect([signature.length, verifyCheckpoint(key.publicKey, text, signature)]).toEqual([64, true]);
    const again = await openCheckpointKey(checkpointPath(), { create: false });
    expect([again.id, again.publicKey]).toEqual([key.id, key.publicKey]);
    expect((await stat(checkpointPath())).mode & 0o777).toBe(0o600);
    expect(key.publicKey).not.toContain('PRIVATE');
  });

  test('A changed text, a changed signature, another key and no key at all are told apart from the right ones', async () => {
    const key = await openCheckpointKey(checkpointPath(), create);
    const other = await openCheckpointKey(join(home, 'other.pem'), create);
    const signature = signCheckpoint(key, text);
    const flipped = Buffer.from(signature);
    flipped[3]! ^= 1;
    expect(verifyCheckpoint(key.publicKey, Buffer.concat([text, Buffer.from(' ')]), signature)).toBe(false);
    expect(verifyCheckpoint(key.publicKey, text, flipped)).toBe(false);
    expect(verifyCheckpoint(key.publicKey, text, signature.subarray(1))).toBe(false);
    expect(verifyCheckpoint(other.publicKey, text, signature)).toBe(false);
    expect(verifyCheckpoint('no key', text, signature)).toBe(false);
  });

  test('A file that is missing, readable by others or no Ed25519 key is refused', async () => {
    await expect(openCheckpointKey(checkpointPath(), { create: false })).rejects.toMatchObject({ code: 'missing' });
    await openCheckpointKey(checkpointPath(), create);
    await chmod(checkpointPath(), 0o644);
    await expect(openCheckpointKey(checkpointPath(), create)).rejects.toMatchObject({ code: 'readableByOthers' });
    await openMasterKey(path(), create);
    await rename(path(), checkpointPath());
    await expect(openCheckpointKey(checkpointPath(), create)).rejects.toMatchObject({ code: 'notAKey' });
  });
});
