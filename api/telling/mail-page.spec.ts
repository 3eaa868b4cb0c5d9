import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderMailer } from '../../adapters/mail/folder-mailer.js';
import { messageIdOf } from '../../adapters/mail/mailer.js';
import { openServed } from '../../test/support/served.js';

const open = async (mode: 'demo' | 'production') => {
  const mailSink = await mkdtemp(join(tmpdir(), 'award-sink-'));
  const w = await openServed({ deps: { mailSink, installation: { id: 'award-test', mode } as never } });
  onTestFinished(async () => {
    await w.close();
    await rm(mailSink, { recursive: true });
  });
  return { w, mailSink };
};

test('A demo shows its letters as text: markup in a name or subject stays text', async () => {
  const { w, mailSink } = await open('demo');
  await folderMailer(mailSink, { from: { name: 'VP', address: 'vp@vp.example' }, demo: true }).send({
    messageId: messageIdOf('n/1', 'demo-1'),
    at: '2026-03-01T02:00:00Z',
    to: { name: '<script>x</script>', address: 'hoa@vp.example' },
    subject: 'Đã nhận <b>',
    text: 'Nội dung',
  });
  const { status, headers, bytes } = await w.ask({ method: 'GET', url: '/demo/mails' });
  expect(status).toBe(200);
  expect(headers['content-security-policy']).toContain('sandbox');
  expect(bytes.toString()).toContain('Đã nhận &#60;b&#62;');
  expect(bytes.toString()).not.toContain('<script');
});
test('A production database has no such page', async () => {
  const { w } = await open('production');
  expect((await w.ask({ method: 'GET', url: '/demo/mails' })).status).toBe(404);
});
