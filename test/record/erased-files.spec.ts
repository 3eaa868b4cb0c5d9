import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFileErasing } from '../../activities/effects/erase-files.js';
import { type FileStore, openFileStore } from '../../adapters/files/file-store.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { streams } from '../../domain/streams.js';
import { destroyErasedKeys } from '../../store/erasing.js';
import { createPool } from '../../store/pool.js';
import { readStored } from '../../store/reading/events.js';
import { ERASING, interventionStates } from '../samples/intervention.js';
import { nominationCommands } from '../samples/nomination.js';
import { recipientCommands } from '../samples/recipient.js';
import { openServedOffice, type Served } from '../support/served.js';

const CASE = 'nomination:erased-1' as const;
const OTHER = 'nomination:stays-1' as const;
const permitted = {
  ...interventionStates.approved,
  case: 'recipient:r-1',
  acts: ['erase'],
  until: '2999-01-01T00:00:00.000Z',
};
const intake = { size: 9, mediaType: 'application/pdf', fileName: 'Báo cáo.pdf' };

let w: Served;
let folder: string;
let files: FileStore;
const put = async (content: string) => (await files.put(Buffer.from(content), { limitBytes: 1000 })).sha256;
const say = async (person: string, stream: StreamId, type: string, data: object) => {
  const done = await w.say({ principal: `u:${person}`, stream, type, data });
  if (!('accepted' in done && done.accepted)) throw new Error(JSON.stringify(done));
};
const draft = (stream: StreamId, recipient: string) =>
  say('clerk-a', stream, 'DraftNomination', {
    ...nominationCommands.DraftNomination.data,
    campaign: null,
    recipient: { kind: 'person', id: recipient },
  });
const attach = (stream: StreamId, part: string, sha256: string) =>
  say('clerk-a', stream, 'AttachDocument', { part, sha256, ...intake });
const erasing = () =>
  createFileErasing(
    { stores: { effects: w.store }, wake: () => {} } as unknown as Parameters<typeof createFileErasing>[0],
    files,
  );
/** As the worker's chores do it: first the keys, by the role that may, then the files. */
async function chores() {
  const privacy = createPool(w.url, { max: 1, role: 'award_privacy' });
  await destroyErasedKeys(privacy);
  await privacy.end();
  await erasing()();
}
const typesOf = async (stream: StreamId) => (await readStored(w.store.pool, stream)).map((e) => e.body.type);

let own: string;
let both: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'award-erased-'));
  files = await openFileStore(folder);
  w = await openServedOffice({ [ERASING]: permitted as never }, streams, { files });
  await say('clerk-a', 'recipient:r-1', 'RegisterRecipient', recipientCommands.RegisterRecipient.data);
  [own, both] = [await put('Lường Thị Sổ đã cứu người'), await put('Biên bản chung')];
  await draft(CASE, 'r-1');
  await draft(OTHER, 'r-2');
  await attach(CASE, 'achievementReport', own);
  await attach(CASE, 'unitReviewMinutes', both);
  await attach(OTHER, 'unitReviewMinutes', both);
});
afterAll(async () => {
  await w.close();
  await rm(folder, { recursive: true, force: true });
});

test('Nobody’s files go while their name stands', async () => {
  await chores();
  expect([await files.has(own), await files.has(both)]).toEqual([true, true]);
  expect(await typesOf(CASE)).not.toContain('FilesErased');
});

test('With the name go the files about it; what another case names too stays; the chain holds', async () => {
  const ground = { paper: 'Đơn đề nghị', on: '2025-09-01' };
  const done = await w.post(
    'administrator',
    '/recipients/r-1/erase-recipient',
    { intervention: ERASING, ground },
    { match: '*', key: randomUUID() },
  );
  expect(done.status).toBe(200);
  await chores();
  expect([await files.has(own), await files.has(both)]).toEqual([false, true]);
  const last = (await readStored(w.store.pool, CASE)).at(-1)?.body;
  expect(last).toMatchObject({
    type: 'FilesErased',
    actor: 's:erasure',
    data: { recipient: 'recipient:r-1', files: [own] },
  });
  expect(await typesOf(OTHER)).not.toContain('FilesErased');
});

test('The case says that it was erased, and so does the address of the file', async () => {
  const id = CASE.slice('nomination:'.length);
  const view = await w.get('clerk-a', `/nominations/${id}`);
  expect(view.json).toMatchObject({
    personal: { 'recipient:r-1': { erased: true } },
    state: { dossier: { erased: { files: [own] } } },
  });
  expect(await w.get('clerk-a', `/nominations/${id}/documents/${own}`)).toMatchObject({
    status: 410,
    json: { code: 'FileErased' },
  });
  expect(await w.get('clerk-a', `/nominations/${id}/documents/${both}`)).toMatchObject({ status: 200 });
  expect(await w.get('clerk-b', `/nominations/${id}/documents/${own}`)).toMatchObject({ status: 404 });
});

test('A restored folder of files loses them again at the next start, without a second event', async () => {
  expect(await put('Lường Thị Sổ đã cứu người')).toBe(own);
  await chores();
  expect(await files.has(own)).toBe(false);
  expect((await typesOf(CASE)).filter((type) => type === 'FilesErased')).toHaveLength(1);
});

test('The same bytes that came again for somebody else are theirs', async () => {
  await put('Lường Thị Sổ đã cứu người');
  await attach(OTHER, 'shortReport', own);
  await chores();
  expect(await files.has(own)).toBe(true);
});
