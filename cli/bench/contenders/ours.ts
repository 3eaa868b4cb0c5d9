import { join } from 'node:path';
import { engineClient } from '../../../adapters/engine/client.js';
import { sendWake } from '../../../adapters/engine/wake.js';
import { openFileStore } from '../../../adapters/files/file-store.js';
import { openMasterKey } from '../../../adapters/keys/master-key.js';
import { vaultOf } from '../../../adapters/keys/vault.js';
import { folderMailer } from '../../../adapters/mail/folder-mailer.js';
import { execute } from '../../../store/execute/execute.js';
import { createStore } from '../../../store/execute/office-cache.js';
import { Waker } from '../../../store/following/waker.js';
import { createPool } from '../../../store/pool.js';
import type { Store } from '../../../store/store.js';
import { startWorker } from '../../../worker/parts.js';
import { lifecycleAccess, lifecycleStreams } from '../lifecycle.js';
import { type CaseCommand, type Contender, type ContenderConfig, POOL, Refused } from './contender.js';

export const OFFICE = { office: 'vp', unit: 'u1', person: 'an' } as const;
export const sender = { from: { name: 'Văn phòng', address: 'vp@vp.example' }, demo: true };

export async function openStore(o: Pick<ContenderConfig, 'databaseUrl' | 'folder'>): Promise<Store> {
  const vault = vaultOf(await openMasterKey(join(o.folder, 'master.key'), { create: true }));
  const pool = createPool(o.databaseUrl, { max: POOL, role: 'award_app', name: 'api' });
  return createStore({ pool, vault, streams: lifecycleStreams, access: lifecycleAccess });
}

/** The product's `execute`, with wakes after the answer; `alone`: nobody is woken. */
export async function openOurs(o: ContenderConfig): Promise<Contender> {
  const store = await openStore(o);
  const client = o.contender === 'alone' ? undefined : engineClient(o);
  const waker = client && new Waker(store.pool, (stream) => sendWake(client, o.installation, stream));
  return {
    async accept(c) {
      const done = await execute(store, {
        ...requestOf(c),
        principal: `u:${OFFICE.person}`,
        key: c.key,
        arrivedAt: Date.now(),
      });
      if (!('accepted' in done) || !done.accepted) throw new Refused(JSON.stringify(done));
      const { stream, wake } = done;
      if (wake && waker) setImmediate(() => waker.hint(stream, wake)); // the answer leaves first
      return done.version;
    },
    async close() {
      await client?.connection.close();
      await store.pool.end();
    },
  };
}

function requestOf({ id, to, note }: CaseCommand) {
  const stream = `nomination:${id}` as const;
  if (to !== 'drafted') return { stream, type: 'Advance', data: { to, note } };
  const { office, unit } = OFFICE;
  return { stream, type: 'Begin', data: { office, unit, name: note, initiative: null, dueAt: null } };
}

/** The product's worker as it is: host, waker, effects, letters into the local sink. */
export async function startOurWorker(o: ContenderConfig): Promise<{ stop(): Promise<void> }> {
  const { vault, pool, ...kinds } = await openStore(o);
  await pool.end();
  const client = engineClient(o);
  const worker = await startWorker({
    ...o,
    client,
    demo: true,
    vault,
    kinds,
    mailer: folderMailer(join(o.folder, 'mails'), sender),
    files: await openFileStore(join(o.folder, 'files')),
    archive: join(o.folder, 'archive'),
  });
  return {
    async stop() {
      await worker.stop();
      await client.connection.close();
    },
  };
}
