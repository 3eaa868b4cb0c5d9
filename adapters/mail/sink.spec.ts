import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderMailer } from './folder-mailer.js';
import { messageIdOf } from './mailer.js';
import { readSink } from './sink.js';

test('What was written into the sink is read back in words, the newest first', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'award-sink-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const mailer = folderMailer(folder, { from: { name: 'Văn phòng', address: 'vp@vp.example' }, demo: true });
  const send = (n: number, subject: string) =>
    mailer.send({
      messageId: messageIdOf(`n/${n}`, 'demo-1'),
      at: `2026-03-0${n}T02:00:00Z`,
      to: { name: 'Nguyễn Thị Hoa', address: 'hoa@vp.example' },
      subject,
      text: 'Hồ sơ = đã nhận.\n\nThe dossier was received.',
    });
  const long = 'Hồ sơ được trả lại để bổ sung các mục còn thiếu theo quy định của pháp luật: nomination:n-1';
  await send(1, long);
  await send(2, 'plain');
  await writeFile(join(folder, 'other.txt'), 'x');
  const [newest, oldest, ...more] = await readSink(folder, 10);
  expect(more).toEqual([]);
  expect(newest?.subject).toBe('plain');
  expect(oldest).toMatchObject({ subject: long, to: 'Nguyễn Thị Hoa <hoa@vp.example>' });
  expect(oldest?.text).toContain('Hồ sơ = đã nhận.\r\n\r\nThe dossier was received.');
  expect(await readSink(folder, 1)).toHaveLength(1);
  expect(await readSink(join(folder, 'none'), 1)).toEqual([]);
});
