import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderMailer } from './folder-mailer.js';
import { type Mail, MailRefused, messageIdOf } from './mailer.js';

const sender = { from: { name: 'Văn phòng', address: 'office@example.vn' }, demo: true };
const mail = (change: Partial<Mail> = {}): Mail => ({
  messageId: messageIdOf('nomination:nom-7/12/notify-unit', 'demo-1'),
  at: '2025-09-30T16:59:59.999Z',
  to: { name: 'Nguyễn Thị Hoa', address: 'hoa@example.vn' },
  subject: 'Hồ sơ được trả lại để bổ sung',
  text: 'Kính gửi đơn vị,\nHạn bổ sung: 30/9/2025.',
  ...change,
});

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'award-mail-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const letters = () => readdir(dir);
const onlyLetter = async () => {
  const names = await letters();
  expect(names).toHaveLength(1);
  return readFile(join(dir, names[0]!), 'utf8');
};
const headersOf = (eml: string) => eml.slice(0, eml.indexOf('\r\n\r\n'));
const decoded = (quotedPrintable: string) =>
  decodeURIComponent(
    quotedPrintable
      .replace(/=\r\n/g, '')
      .replace(/%/g, '%25')
      .replace(/=([0-9A-F]{2})/g, '%$1'),
  );
const bodyOf = (eml: string) => decoded(eml.slice(eml.indexOf('\r\n\r\n')));

describe('the folder that takes letters', () => {
  test('A letter is one file named by its id, with the record’s date, the demo mark and line', async () => {
    await expect(folderMailer(dir, sender).send(mail())).resolves.toEqual({ repeated: false });
    expect(await letters()).toEqual([`${createHash('sha256').update(mail().messageId).digest('hex')}.eml`]);
    const eml = await onlyLetter();
    expect(headersOf(eml)).toContain('Date: Tue, 30 Sep 2025 16:59:59 +0000');
    expect(headersOf(eml)).toContain(`Message-ID: ${mail().messageId}`);
    expect(headersOf(eml)).toContain('X-Award-Demo: yes');
    expect(bodyOf(eml)).toContain('BẢN THỬ – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ\r\n\r\nKính gửi đơn vị,');
    expect((await stat(join(dir, (await letters())[0]!))).mode & 0o077).toBe(0);
  });

  test('The mark and the line stand on demo letters only, in HTML too', async () => {
    await folderMailer(dir, { ...sender, demo: false }).send(mail({ html: '<p>x</p>' }));
    expect(decoded(await onlyLetter())).not.toMatch(/X-Award-Demo|BẢN THỬ/);
    await rm(dir, { recursive: true });
    await folderMailer(dir, sender).send(mail({ html: '<html><body class="a"><p>x</p></body></html>' }));
    expect(decoded(await onlyLetter())).toContain('<body class="a"><p><strong>BẢN THỬ – KHÔNG');
  });

  test('The same letter twice is one file, byte for byte, and the second says that it is a repeat', async () => {
    const mailer = folderMailer(dir, sender);
    await mailer.send(mail({ html: '<p>x</p>' }));
    const first = await onlyLetter();
    await expect(folderMailer(dir, sender).send(mail({ html: '<p>x</p>' }))).resolves.toEqual({ repeated: true });
    expect(await onlyLetter()).toBe(first);
    await rm(dir, { recursive: true });
    await mailer.send(mail({ html: '<p>x</p>' }));
    expect(await onlyLetter()).toBe(first);
  });

  test('Of twenty senders of one letter at once exactly one is the first', async () => {
    const mailer = folderMailer(dir, sender);
    const sent = await Promise.all(Array.from({ length: 20 }, () => mailer.send(mail())));
    expect(sent.filter((delivery) => !delivery.repeated)).toHaveLength(1);
    expect(await letters()).toHaveLength(1);
  });

  test('An address that it is told to refuse leaves no file and is refused for good', async () => {
    const mailer = folderMailer(dir, { ...sender, refuse: ({ to }) => to.address.startsWith('hoa@') });
    await expect(mailer.send(mail())).rejects.toMatchObject({ permanent: true, code: 'smtp:550' });
    expect(await letters()).toEqual([]);
  });
});

describe('what a letter may not carry', () => {
  test.each([
    'b@example.vn\r\nRCPT TO:<evil@x.vn>',
    'a@x.vn,b@x.vn',
    'a@x.vn b@x.vn',
    '<a@x.vn>',
    'a',
    'a@b@c',
    '',
    'a@x.vn;',
  ])('An address such as %j is refused for good before anything is sent', async (address) => {
    const refused = await folderMailer(dir, sender)
      .send(mail({ to: { name: 'x', address } }))
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(MailRefused);
    expect(refused).toMatchObject({ permanent: true, code: 'address' });
    expect(await letters()).toEqual([]);
  });

  test('A line break in a subject or a name adds no header and no recipient', async () => {
    const to = { name: 'Hoa\r\nBcc: evil@x.vn', address: 'hoa@example.vn' };
    await folderMailer(dir, sender).send(mail({ subject: 'Tin\r\nBcc: evil@x.vn', to }));
    expect(headersOf(await onlyLetter())).not.toMatch(/^bcc:/im);
  });

  test('A name that looks like an address changes nothing', async () => {
    await folderMailer(dir, sender).send(mail({ to: { name: 'evil@x.vn, <evil@x.vn>', address: 'hoa@example.vn' } }));
    expect(headersOf(await onlyLetter())).toMatch(/^To: "evil@x\.vn, <evil@x\.vn>" <hoa@example\.vn>$/m);
  });
});

describe('the id of a letter', () => {
  test('It follows from key and installation, and from nothing else', () => {
    expect(messageIdOf('a/1/x', 'demo-1')).toBe(messageIdOf('a/1/x', 'demo-1'));
    expect(messageIdOf('a/1/x', 'demo-1')).toMatch(/^<[0-9a-f]{32}@demo-1\.award>$/);
    expect(
      new Set([messageIdOf('a/1/x', 'demo-1'), messageIdOf('a/2/x', 'demo-1'), messageIdOf('a/1/x', 'demo-2')]).size,
    ).toBe(3);
    expect(() => messageIdOf('a', 'x>\r\nBcc: y')).toThrow(RangeError);
  });
});
