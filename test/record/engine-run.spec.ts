import { afterAll, beforeAll, expect, test } from 'vitest';
import { engineClient } from '../../adapters/engine/client.js';
import { inspectRun } from '../../adapters/engine/inspect.js';
import { sendWake } from '../../adapters/engine/wake.js';
import type { RunningWorker } from '../../worker/parts.js';
import { openServed, type Served } from '../support/served.js';
import { type EngineWorld, openEngine } from '../support/worker.js';

const name = 'Người Được Đánh Dấu';
let w: Served;
let engine: EngineWorld;
let worker: RunningWorker;
const where = () => ({ installation: engine.installation, namespace: 'default', page: 'http://127.0.0.1:8' });
beforeAll(async () => {
  w = await openServed({ deps: { engineRun: (stream) => inspectRun(engine.client, where(), stream) } });
  engine = await openEngine(w);
  worker = await engine.start();
});
afterAll(async () => {
  await worker.stop();
  await engine.close();
  await w.close();
});

test('A followed case shows the engine’s steps beneath its history, healthy, with a link and without any text', async () => {
  const stream = await w.begun({ name });
  await sendWake(engine.client, engine.installation, stream);
  await engine.quiet();
  const { json } = await w.get('an', `/nominations/${stream.slice('nomination:'.length)}/engine`);
  expect(json).toMatchObject({ state: 'running', health: 'healthy', failing: [] });
  expect(json.events[0]).toMatchObject({ type: 'workflow_execution_started', failed: false });
  expect(json.page).toContain('http://127.0.0.1:8/namespaces/default/workflows/');
  expect(JSON.stringify(json)).not.toContain(name);
  expect((await w.get('binh', `/nominations/${stream.slice('nomination:'.length)}/engine`)).status).toBe(404);
});
test('What is tried again and again is failing; a case without a run has none; an engine that is away is told and not thrown', async () => {
  const stream = await w.begun();
  const run = {
    status: { name: 'RUNNING' },
    startTime: new Date(0),
    runId: 'r',
    raw: {
      pendingActivities: [
        { activityType: { name: 'makePaper' }, attempt: 4, lastFailure: { message: name } },
        { activityType: { name: 'sendNotice' }, attempt: 1 },
      ],
    },
  };
  const handle = { describe: async () => run, fetchHistory: async () => ({ events: [] }) };
  const failing = { withDeadline: (_at: number, f: () => unknown) => f(), workflow: { getHandle: () => handle } };
  const found = await inspectRun(failing as never, where(), stream);
  expect(found).toMatchObject({ health: 'failing', failing: [{ what: 'makePaper', attempt: 4 }] });
  expect(JSON.stringify(found)).not.toContain(name);
  expect(await inspectRun(engine.client, where(), 'nomination:none')).toMatchObject({ state: 'none', health: null });
  const away = engineClient({ address: '127.0.0.1:1', namespace: 'default' });
  expect(await inspectRun(away, where(), stream)).toMatchObject({ state: 'unreachable' });
  await away.connection.close();
});
