import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { mailPassword } from './mail-password.js';

test('The password is read without its line end, from a file that only its owner reads', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'award-mail-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'password');
  expect(() => mailPassword(file)).toThrow('cannot be opened');
  await writeFile(file, ' mật khẩu \n', { mode: 0o600 });
  expect(mailPassword(file)).toBe(' mật khẩu ');
  await chmod(file, 0o640);
  expect(() => mailPassword(file)).toThrow('Others can read');
});
