import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';
import { engineClient } from '../../adapters/engine/client.js';
import { openFileStore } from '../../adapters/files/file-store.js';
import { folderMailer } from '../../adapters/mail/folder-mailer.js';
import { backlog } from '../../store/following/follow.js';
import { startWorker, type WorkerOptions } from '../../worker/parts.js';
import { quietRuntime } from '../../worker/runtime.js';
import type { LifecycleWorld } from './lifecycle.js';

/**
 * The engine's client and a task queue of this file's own, with everything that a worker needs.
 * @param address of the engine, where it is not the one that all files share
 */
export async function openEngine(w: Pick<LifecycleWorld, 'url' | 'vault' | 'store'>, address = inject('temporal')) {
  quietRuntime('ERROR');
  const folder = await mkdtemp(join(tmpdir(), 'award-work-'));
  const client = engineClient({ address, namespace: 'default' });
  const installation = `test-${randomUUID().slice(0, 8)}`;
  const mails = join(folder, 'mails');
  const options: WorkerOptions = {
    databaseUrl: w.url,
    client,
    address,
    namespace: 'default',
    installation,
    demo: true,
    codePath: inject('bundle'),
    vault: w.vault,
    kinds: w.store,
    mailer: folderMailer(mails, { from: { name: 'Văn phòng', address: 'vp@vp.example' }, demo: true }),
    files: await openFileStore(join(folder, 'files')),
    archive: join(folder, 'archive'),
  };
  return {
    client,
    installation,
    mails,
    options,
    start: (more: Partial<WorkerOptions> = {}) => startWorker({ ...options, ...more }),
    /** Waits until nothing is behind, due or past. */
    async quiet(limitMs = 20_000): Promise<void> {
      for (const end = Date.now() + limitMs; ; await pause(25)) {
        const left = await backlog(w.store.pool);
        if (left.behind + left.dueEffects + left.pastDeadlines === 0) return;
        if (Date.now() > end) throw new Error(`still ${JSON.stringify(left)}`);
      }
    },
    async close() {
      await client.connection.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type EngineWorld = Awaited<ReturnType<typeof openEngine>>;
