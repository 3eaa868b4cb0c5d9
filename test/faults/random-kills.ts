import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { steps } from '../../cli/bench/lifecycle.js';
import type { StreamId } from '../../domain/kernel/values.js';
import type { Request } from '../../store/execute/request.js';
import { backlog } from '../../store/following/follow.js';
import { readStored } from '../../store/reading/events.js';
import { faultsOf } from '../record/invariants.js';
import type { LifecycleWorld } from '../support/lifecycle.js';
import { type Lives, mortal, seed, within } from './mortal.js';
import { Api, deliveries, killed, persist, type Settings, startWorkerProcess } from './processes.js';

export interface Kills {
  readonly streams: number;
  readonly kills: Readonly<Record<'api' | 'worker', Lives>>;
}
/** Commands of many cases through an API and a worker that are killed at random; then what was accepted is counted. */
export async function randomKills(w: LifecycleWorld, settings: Settings, o: Kills): Promise<void> {
  const stop = new AbortController();
  const api = mortal(
    () => Api.start(settings),
    (a) => a.child,
    o.kills.api,
    stop.signal,
  );
  const worker = mortal(
    () => startWorkerProcess(settings),
    (c) => c,
    o.kills.worker,
    stop.signal,
  );
  const from = (await deliveries(settings)).length;
  const keys = new Map<StreamId, string[]>();
  let resent = 0;
  const say = async (request: Request) => {
    const { done, sent } = await persist(api.current, request);
    expect(done).toMatchObject({ accepted: true });
    resent += sent - 1;
    keys.set(request.stream, [...(keys.get(request.stream) ?? []), request.key]);
  };
  const live = async () => {
    const stream: StreamId = `nomination:${randomUUID()}`;
    const command = { stream, principal: 'u:an' };
    const data = { office: 'vp', unit: 'u1', name: 'Trần Văn A', initiative: `sk-${randomUUID()}`, dueAt: null };
    await say({ ...command, key: randomUUID(), type: 'Begin', data });
    for (const to of steps.slice(1)) {
      await pause(within([50, 400]));
      await say({ ...command, key: randomUUID(), type: 'Advance', data: { to, note: 'Đã xem' } });
    }
  };
  try {
    await Promise.all(Array.from({ length: o.streams }, live));
    stop.abort();
    await Promise.all([api.reaper, worker.reaper]);
    const last = Date.now();
    await worker.current();
    await nothingBehind(w);
    const tail = Date.now() - last;
    await counted(w, settings, { keys, from, kills: worker.kills() });
    console.info(
      `seed ${seed}: ${worker.kills()} worker and ${api.kills()} API kills, ${resent} requests sent again, tail ${tail} ms`,
    );
    expect([worker.kills() > 0, api.kills() > 0]).toEqual([true, true]);
  } finally {
    stop.abort();
    await Promise.all([api.reaper, worker.reaper]);
    await killed((await api.current()).child);
    await killed(await worker.current());
  }
}

async function nothingBehind(w: LifecycleWorld): Promise<void> {
  const left = () => backlog(w.store.pool);
  await expect
    .poll(left, { timeout: 60_000, interval: 250, message: `seed ${seed}` })
    .toEqual({ behind: 0, dueEffects: 0, pastDeadlines: 0 });
}

async function counted(
  w: LifecycleWorld,
  settings: Settings,
  o: { keys: Map<StreamId, string[]>; from: number; kills: number },
): Promise<void> {
  const streams = [...o.keys.keys()];
  for (const [stream, keys] of o.keys)
    expect(
      (await readStored(w.store.pool, stream)).map((e) => e.body.command),
      `${stream}, seed ${seed}`,
    ).toEqual(keys);
  const effects = await w.sql(
    'select state, count(*)::int as n from effects where stream = any($1) group by 1',
    streams,
  );
  expect(effects).toEqual([{ state: 'done', n: streams.length }]);
  const letters = (await deliveries(settings)).slice(o.from);
  expect(new Set(letters).size).toBe(streams.length);
  // Doubled, with its Message-ID, only where a worker died between the receiver's yes and the mark.
  expect(letters.length - streams.length).toBeLessThanOrEqual(o.kills);
  expect(await faultsOf(w.store)).toEqual([]);
}
