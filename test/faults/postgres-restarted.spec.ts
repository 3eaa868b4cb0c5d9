import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { steps } from '../../cli/bench/lifecycle.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { freePort } from '../../launch/ports.js';
import { type RunningPostgres, startPostgres } from '../../launch/postgres.js';
import { execute } from '../../store/execute/execute.js';
import type { Request } from '../../store/execute/request.js';
import { migrate } from '../../store/migrate.js';
import { readStored } from '../../store/reading/events.js';
import type { RunningWorker } from '../../worker/parts.js';
import { faultsOf } from '../record/invariants.js';
import { type LifecycleWorld, openLifecycle } from '../support/lifecycle.js';
import { type EngineWorld, openEngine } from '../support/worker.js';

// A server of its own, durable as in production: what it said yes to must be there after a crash.
let folder: string;
let port: number;
let server: RunningPostgres;
let owner: pg.Pool;
let w: LifecycleWorld;
let engine: EngineWorld;
let worker: RunningWorker;
const start = () => startPostgres({ wanted: join(folder, 'postgres'), port });
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'award-restart-'));
  port = await freePort();
  server = await start();
  await migrate(server.urlOf('award'), { mode: 'demo' });
  owner = new pg.Pool({ connectionString: server.urlOf('award'), max: 2 });
  owner.on('error', () => {});
  const sql = async (text: string, ...values: unknown[]) => (await owner.query(text, values)).rows as never;
  w = await openLifecycle({ database: { url: server.urlOf('award'), sql, close: () => owner.end() } });
  engine = await openEngine(w);
  worker = await engine.start();
}, 120_000);
afterAll(async () => {
  await worker.stop();
  await engine.close();
  await w.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
  if (!server.folder.startsWith(folder)) await rm(server.folder, { recursive: true, force: true });
});

/** As a client does: no answer, so the same request again. */
async function persist(request: Request): Promise<{ version: number; sent: number }> {
  for (let sent = 1; ; sent++) {
    const done = await execute(w.store, request).catch(() => undefined);
    if (done && 'accepted' in done && done.accepted) {
      if (done.wake) worker.waker.hint(done.stream);
      return { version: done.version, sent };
    }
    expect(done).toBeUndefined();
    await pause(50);
  }
}

const ends: [string, () => Promise<void>][] = [
  ['crashes', async () => void process.kill(server.pid, 'SIGQUIT')], // recovers from its journal at the next start
  ['is stopped', () => server.stop()],
];
test.each(process.env.AWARD_FULL === '1' ? ends : ends.slice(0, 1))(
  'PostgreSQL %s under load and starts again: no accepted command is lost, none is doubled, all is followed',
  async (_how, end) => {
    const accepted = new Map<string, string[]>();
    const sent: number[] = [];
    const live = async () => {
      const stream: StreamId = `nomination:${randomUUID()}`;
      const say = async (type: string, data: unknown) => {
        const key = randomUUID();
        const answer = await persist({ stream, type, data, key, principal: 'u:an' });
        accepted.set(stream, [...(accepted.get(stream) ?? []), key]);
        expect(answer.version).toBe(accepted.get(stream)?.length);
        sent.push(answer.sent);
      };
      await say('Begin', { office: 'vp', unit: 'u1', name: 'Trần Văn A', initiative: null, dueAt: null });
      for (const to of steps.slice(1)) {
        await pause(100);
        await say('Advance', { to, note: 'Đã xem' });
      }
    };
    const load = Promise.all(Array.from({ length: 10 }, live));
    await pause(350);
    await end();
    await server.ended;
    server = await start();
    await load;
    expect(Math.max(...sent)).toBeGreaterThan(1); // it did fall into the load
    for (const [stream, keys] of accepted)
      expect((await readStored(w.store.pool, stream as StreamId)).map((e) => e.body.command)).toEqual(keys);
    expect(await faultsOf(w.store)).toEqual([]);
    const effects = () =>
      w.sql('select state, count(*)::int as n from effects where stream = any($1) group by 1', [...accepted.keys()]);
    await expect
      .poll(() => worker.waker.sweepOnce('0 s').then(effects, () => []), { timeout: 60_000, interval: 250 })
      .toEqual([{ state: 'done', n: 10 }]);
  },
  120_000,
);
