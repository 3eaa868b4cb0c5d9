import type { Client } from '@temporalio/client';
import type pg from 'pg';
import { codesOnly } from '../activities/codes-only.js';
import type { Deps } from '../activities/deps.js';
import { createArchiving } from '../activities/effects/archive.js';
import { atOnce } from '../activities/effects/at-once.js';
import { createFileErasing } from '../activities/effects/erase-files.js';
import { createNotices } from '../activities/effects/notice.js';
import { createPapers } from '../activities/effects/papers.js';
import { createTelling } from '../activities/effects/tell.js';
import { createFollowing } from '../activities/following.js';
import { createPost, type Mailing } from '../activities/telling/post.js';
import { remind } from '../activities/telling/remind.js';
import { Rounds } from '../activities/telling/rounds.js';
import { sendWake } from '../adapters/engine/wake.js';
import type { FileStore } from '../adapters/files/file-store.js';
import { messageIdOf } from '../adapters/mail/mailer.js';
import type { TemporalTls } from '../launch/temporal-server.js';
import { destroyErasedKeys } from '../store/erasing.js';
import { createStore } from '../store/execute/office-cache.js';
import { type Daily, dailyCheckpoint } from '../store/following/daily.js';
import { Waker } from '../store/following/waker.js';
import { createPool } from '../store/pool.js';
import type { Store, Vault } from '../store/store.js';
import type { Activities } from '../workflows/host/contract.js';
import { createWorker, LOAD } from './worker.js';

const REMIND_EVERY_MS = 60_000;

export interface WorkerOptions {
  readonly databaseUrl: string;
  readonly client: Client;
  readonly address: string;
  readonly namespace: string;
  readonly tls?: TemporalTls | undefined;
  readonly installation: string;
  readonly demo: boolean;
  readonly codePath: string;
  readonly vault: Vault;
  readonly kinds: Pick<Store, 'streams' | 'access'>;
  readonly mailer: { send: Mailing['send'] };
  readonly files: FileStore;
  /** Folder of the archive packages. */
  readonly archive: string;
  /** The daily checkpoint; left out where a test has none. */
  readonly daily?: Daily;
  /** Reminders on the day of a deadline and after it; left out where days only pass in a season or a test. */
  readonly reminding?: boolean;
  /** Replaces single activities; for fault tests. */
  readonly replace?: Partial<Activities>;
}

export interface RunningWorker {
  readonly waker: Waker;
  /** Letters on their way out. */
  readonly post: Pick<Rounds, 'hint'>;
  stop(): Promise<void>;
}

/** Starts polling, the waker and its repair loop. Stops in this order: loop, worker, pools. */
export async function startWorker(o: WorkerOptions): Promise<RunningWorker> {
  const pools: pg.Pool[] = [];
  const store = (max: number, name: string): Store => {
    const pool = createPool(o.databaseUrl, { max, role: 'award_app', name });
    pools.push(pool);
    return createStore({ pool, vault: o.vault, ...o.kinds });
  };
  const stores = {
    follow: store(LOAD.followers, 'follow'),
    effects: store(10, 'effects'),
    fanOut: store(4, 'fan-out'),
  };
  const repair = createPool(o.databaseUrl, { max: 2, role: 'award_app', name: 'waker' });
  pools.push(repair);
  const { daily } = o;
  const privacy = createPool(o.databaseUrl, { max: 1, role: 'award_privacy', name: 'privacy' });
  pools.push(privacy);
  const chores = async () => {
    await destroyErasedKeys(privacy);
    if (daily) await dailyCheckpoint(repair, daily);
    await eraseFiles();
  };
  const waker = new Waker(repair, (stream, how) => sendWake(o.client, o.installation, stream, how), undefined, chores);
  const deps: Deps = {
    stores,
    installation: o.installation,
    demo: o.demo,
    wake: (stream, how) => waker.hint(stream, how),
  };
  const eraseFiles = createFileErasing(deps, o.files);
  const letters = store(5, 'letters');
  const reminding = new Rounds(() => remind(letters).then(() => 0), REMIND_EVERY_MS);
  const post = new Rounds(
    createPost({ ...deps, store: letters }, { messageIdOf, send: (mail) => o.mailer.send(mail) }),
  );
  const activities: Activities = codesOnly({
    ...createFollowing(deps),
    sendNotice: atOnce(createNotices(deps, () => post.hint()).sendNotice),
    ...createTelling(deps),
    ...createPapers(deps, o.files),
    ...createArchiving(deps, o.files, o.archive),
    ...o.replace,
  });
  const { worker, close } = await createWorker({ ...o, activities }).catch(async (e) => {
    await Promise.all(pools.map((p) => p.end()));
    throw e;
  });
  const running = worker.run();
  const loop = new AbortController();
  const sweeping = waker.run(loop.signal);
  const posting = [post.run(loop.signal), ...(o.reminding ? [reminding.run(loop.signal)] : [])];
  running.catch(() => loop.abort()); // a worker that died leaves the sweep to the others; health says so
  return {
    waker,
    post,
    async stop() {
      loop.abort();
      await Promise.all([sweeping, ...posting]);
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await running.catch(() => {});
      await close();
      await Promise.all(pools.map((p) => p.end()));
    },
  };
}
