import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { workflowId } from '../../adapters/engine/wake.js';
import { repositoryRoot } from '../../launch/root.js';
import type { RunningWorker } from '../../worker/parts.js';
import { quietRuntime } from '../../worker/runtime.js';
import { doorKinds } from '../hostile/door-case.js';
import { type LifecycleWorld, openLifecycle } from '../support/lifecycle.js';
import { type EngineWorld, openEngine } from '../support/worker.js';
import { type Stage, scenes } from './scenes.js';

// A history file is written once, by the build that made it, and never edited: a case of those days may still be open.
// AWARD_RECORD=v2 adds the files of a new version; a file that is there stays as it is.
quietRuntime('ERROR');
const folder = new URL('../histories/', import.meta.url);
const record = process.env.AWARD_RECORD;
const idOf = (json: string) => {
  const [start] = (
    JSON.parse(json) as { events: { workflowExecutionStartedEventAttributes?: { workflowId?: string } }[] }
  ).events;
  return start?.workflowExecutionStartedEventAttributes?.workflowId ?? '';
};
const replay = (
  json: string,
  workflowBundle: { codePath: string } | { code: string } = { codePath: inject('bundle') },
) => Worker.runReplayHistory({ workflowBundle }, JSON.parse(json), idOf(json));

/** A stack and a worker's identity name the machine; a replay reads neither. */
const withoutMachine = (json: string) =>
  json
    .replaceAll(repositoryRoot, '.')
    .replace(/"identity": ?"[^"]*"/g, '"identity": "recorded"')
    .replace(/"name": ?"\d+@[^"]*"/g, '"name": "sticky"');

/** What the engine keeps as bytes, readable: which activity a marker stands for. */
const decoded = (json: string) =>
  json.replace(/"data": ?"([A-Za-z0-9+/]+=*)"/g, (_all, bytes: string) => Buffer.from(bytes, 'base64').toString());

describe('Histories that were recorded once', async () => {
  const files = (await readdir(folder)).filter((f) => f.endsWith('.json')).sort();
  const read = (file: string) => readFile(new URL(file, folder), 'utf8');

  test('there is one of every scene', () => {
    for (const scene of Object.keys(scenes))
      expect(
        files.some((f) => f.startsWith(`${scene}.`)),
        scene,
      ).toBe(true);
  });
  test.each(files)('replay with the code of today: %s', async (file) => {
    await replay(await read(file));
  });
  test('hold what they are there for', async () => {
    const all = Object.fromEntries(
      await Promise.all(files.map(async (f) => [f.replace(/\.v\d+\.json$/, ''), decoded(await read(f))] as const)),
    );
    expect(all['a-whole-life']).toMatch(/timerStarted[\s\S]*workflowExecutionCompleted/);
    expect(all['a-deadline-passed']).toMatch(/timerStarted[\s\S]*passDeadline[\s\S]*sendNotice/);
    expect(all['an-effect-put-off']).toMatch(
      /sendNotice[\s\S]*activityTaskFailed[\s\S]*effectLater[\s\S]*sendNotice[\s\S]*workflowExecutionCompleted/, // put off, then sent
    );
    expect(all['continued-as-new']).toContain('workflowExecutionContinuedAsNew');
    expect(all['by-the-second-door']).toMatch(/workflowExecutionUpdateAccepted[\s\S]*workflowExecutionUpdateCompleted/);
  });
  test('cannot be replayed by a host that asks for the deadline in another order', async () => {
    const workflowsPath = fileURLToPath(new URL('./tampered-workflows.ts', import.meta.url));
    const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
    const whole = files.find((f) => f.startsWith('a-deadline-passed.')) as string;
    await expect(replay(await read(whole), { code })).rejects.toThrow(DeterminismViolationError);
  });
});

describe('A history of today', () => {
  // the one that has to be refused four times by the engine's own pace is left to the full run
  const quick = Object.keys(scenes).filter((name) => name !== 'an-effect-put-off');
  const played = record || process.env.AWARD_FULL === '1' ? Object.keys(scenes) : quick;
  let w: LifecycleWorld;
  let engine: EngineWorld;
  let worker: RunningWorker;
  let stage: Stage;
  beforeAll(async () => {
    w = await openLifecycle({ kinds: doorKinds });
    engine = await openEngine(w);
    let refused = false;
    const { mailer } = engine.options;
    const moody: typeof mailer = {
      send: async (mail) => {
        if (refused) throw Object.assign(new Error(), { code: 'ECONNREFUSED' });
        return mailer.send(mail);
      },
    };
    worker = await engine.start({ mailer: moody });
    stage = {
      ...{ w, engine, worker },
      refuseLetters: (yes) => {
        refused = yes;
      },
      until: (query, ...values) =>
        expect.poll(() => w.sql(query, ...values), { timeout: 30_000, interval: 50 }).not.toEqual([]),
    };
  });
  afterAll(async () => {
    await worker.stop();
    await engine.close();
    await w.close();
  });

  test.each(played)(
    'replays at once: %s',
    async (name) => {
      const stream = await scenes[name]?.(stage);
      const id = workflowId(engine.installation, stream as string);
      const runs: { runId: string; start: Date }[] = [];
      await expect
        .poll(async () => {
          runs.length = 0;
          for await (const run of engine.client.workflow.list({ query: `WorkflowId = '${id}'` }))
            runs.push({ runId: run.runId, start: run.startTime });
          return runs.length;
        })
        .toBeGreaterThan(0);
      runs.sort((a, b) => a.start.getTime() - b.start.getTime());
      const json = historyToJSON(await engine.client.workflow.getHandle(id, runs[0]?.runId).fetchHistory());
      await replay(json);
      if (record) await writeFile(new URL(`${name}.${record}.json`, folder), withoutMachine(json), { flag: 'wx' });
    },
    60_000,
  );
});
