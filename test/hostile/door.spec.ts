import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { WithStartWorkflowOperation, WorkflowUpdateFailedError } from '@temporalio/client';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { workflowId } from '../../adapters/engine/wake.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { issueTicket } from '../../store/door.js';
import { readStored } from '../../store/reading/events.js';
import type { RunningWorker } from '../../worker/parts.js';
import { type LifecycleWorld, openLifecycle } from '../support/lifecycle.js';
import { type EngineWorld, openEngine } from '../support/worker.js';
import { doorKinds } from './door-case.js';
import { recordOf } from './evidence.js';

const run = promisify(execFile);
let w: LifecycleWorld;
let engine: EngineWorld;
let worker: RunningWorker;
beforeAll(async () => {
  w = await openLifecycle({ kinds: doorKinds });
  engine = await openEngine(w);
  worker = await engine.start();
});
afterAll(async () => {
  await worker.stop();
  await engine.close();
  await w.close();
});

const handle = (stream: StreamId) => engine.client.workflow.getHandle(workflowId(engine.installation, stream));
/** A case at `submitted`, version 2, with its workflow running. */
async function submitted(): Promise<StreamId> {
  const stream = await w.begun();
  await w.advance(stream, 'submitted');
  worker.waker.hint(stream);
  await expect
    .poll(() =>
      handle(stream)
        .query('stage')
        .catch(() => null),
    )
    .toBe('submitted');
  return stream;
}
const ticket = async (stream: StreamId, t: { person?: string; version?: number; command?: string } = {}) =>
  (await issueTicket(w.store.pool, { person: 'an', stream, version: 2, command: 'ReceiveNomination', data: {}, ...t }))
    .token;
const send = (stream: StreamId, token: string, type = 'ReceiveNomination', updateId: string = randomUUID()) =>
  handle(stream).executeUpdate('command', { args: [{ token, type }], updateId }) as Promise<{
    code: string;
    version?: number;
  }>;
const types = async (stream: StreamId) => (await w.events(stream)).map((e) => e.type);
const updatesOf = async (stream: StreamId) =>
  ((await handle(stream).fetchHistory()).events ?? []).filter((e) => e.workflowExecutionUpdateAcceptedEventAttributes);

test('A token of its person is accepted once, and the event says that it came through the engine', async () => {
  const stream = await submitted();
  const token = await ticket(stream);
  const twice = await Promise.all([send(stream, token), send(stream, token)]);
  expect(twice.map((a) => a.code).sort()).toEqual(['TokenUsed', 'accepted']);
  expect(twice.find((a) => a.code === 'accepted')).toEqual({ code: 'accepted', version: 3 });
  expect(await send(stream, token)).toEqual({ code: 'TokenUsed' });
  const body = (await readStored(w.store.pool, stream)).at(-1)?.body;
  expect(body).toMatchObject({ type: 'Advanced', actor: 'u:an', via: 'engine', data: { to: 'received' } });
  await expect.poll(() => handle(stream).query('stage')).toBe('received');
});
test('The same update sent again, as a client does after a broken line, gets the same answer', async () => {
  const stream = await submitted();
  const [token, id] = [await ticket(stream), randomUUID()];
  expect(await send(stream, token, undefined, id)).toEqual({ code: 'accepted', version: 3 });
  await handle(stream).terminate('a new run knows nothing of it'); // the record does
  worker.waker.hint(stream);
  await expect
    .poll(() => send(stream, token, undefined, id).catch(() => null))
    .toEqual({ code: 'accepted', version: 3 });
  expect(await types(stream)).toHaveLength(3);
});
test('A case that nobody follows yet takes an update that starts its workflow; one that is unknown answers and ends', async () => {
  const stream = await w.begun();
  await w.advance(stream, 'submitted');
  const update = (to: StreamId, token: string) => {
    const start = new WithStartWorkflowOperation('nomination', {
      taskQueue: engine.installation,
      workflowId: workflowId(engine.installation, to),
      args: [{ stream: to }],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    return engine.client.workflow.executeUpdateWithStart('command', {
      startWorkflowOperation: start,
      args: [{ token, type: 'ReceiveNomination' }],
    });
  };
  const token = await ticket(stream);
  expect(await update('nomination:nobody', token)).toEqual({ code: 'TokenForAnother' });
  expect(await update(stream, token)).toEqual({ code: 'accepted', version: 3 });
  expect(await w.sql(`select 1 from events where stream = 'nomination:nobody'`)).toEqual([]);
  expect(await types(stream)).toHaveLength(3);
});
test('An unknown, expired or foreign token, a stale one and one whose person lost the right change nothing', async () => {
  const [stream, other] = [await submitted(), await submitted()];
  const expired = await ticket(stream);
  await w.sql(`update door_tokens set expires_at = now() - interval '1 s' where stream = $1`, stream);
  const [elsewhere, older, another, mine] = [
    await ticket(other),
    await ticket(stream, { version: 1 }),
    await ticket(stream, { command: 'AssignAppraiser' }),
    await ticket(stream, { person: 'binh' }),
  ];
  expect(await send(stream, 'x'.repeat(32))).toEqual({ code: 'TokenUnknown' });
  expect(await send(stream, expired)).toEqual({ code: 'TokenExpired' });
  expect(await send(stream, elsewhere)).toEqual({ code: 'TokenForAnother' });
  expect(await send(stream, another)).toEqual({ code: 'TokenForAnother' });
  expect(await send(stream, older)).toEqual({ code: 'StaleVersion' });
  expect(await send(stream, mine)).toEqual({ code: 'NotYourUnit' }); // a person of another unit
  expect(await types(stream)).toEqual(['Begun', 'Advanced']);
  expect(await types(other)).toEqual(['Begun', 'Advanced']);
});
test('A token of a person whose right ended after it was taken is refused by the rights of now', async () => {
  const office = (type: string, data: object) =>
    w.say({ principal: 's:bootstrap', stream: 'office:vp', type, data: { person: 'chi', unit: 'u1', ...data } });
  await office('RegisterPerson', { name: 'Cán bộ chi', post: 'Chuyên viên', email: 'chi@vp.example' });
  await office('GrantRole', { role: 'unitClerk', from: '2024-01-01', to: null });
  const stream = await submitted();
  const [before, after] = [
    await ticket(stream, { person: 'chi' }),
    await ticket(stream, { person: 'chi', version: 3 }),
  ];
  expect(await send(stream, before)).toEqual({ code: 'accepted', version: 3 });
  expect(await office('EndRole', { role: 'unitClerk', to: '2024-06-01' })).toMatchObject({ accepted: true });
  expect(await send(stream, after)).toEqual({ code: 'NotAllowed' });
  expect(await types(stream)).toHaveLength(3);
});
test('A token lives five minutes', async () => {
  const stream = await submitted();
  const { expiresAt } = await issueTicket(w.store.pool, {
    person: 'an',
    stream,
    version: 2,
    command: 'ReceiveNomination',
    data: {},
  });
  expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(4.9 * 60_000);
  expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(5 * 60_000 + 1000);
  expect(JSON.stringify(await w.sql('select door_tokens::text as row from door_tokens'))).not.toContain(
    (await ticket(stream)).slice(0, 20),
  );
});

const aToken = 'A'.repeat(32);
test.each<[string, unknown[]]>([
  ['nothing', []],
  ['null', [null]],
  ['a text', ['ReceiveNomination']],
  ['a list', [[aToken, 'ReceiveNomination']]],
  ['no token', [{ type: 'ReceiveNomination' }]],
  ['a short token', [{ token: 'short', type: 'ReceiveNomination' }]],
  ['a token in a list', [{ token: [aToken], type: 'ReceiveNomination' }]],
  ['a token with words', [{ token: `${aToken} Nguyễn Văn A`, type: 'ReceiveNomination' }]],
  ['one field more', [{ token: aToken, type: 'ReceiveNomination', data: { note: 'Nguyễn Văn A' } }]],
  ['one argument more', [{ token: aToken, type: 'ReceiveNomination' }, 'Nguyễn Văn A']],
  ['a command that may not pass here', [{ token: aToken, type: 'SignDecision' }]],
  ['a command in a list', [{ token: aToken, type: ['ReceiveNomination'] }]],
  ['a name of every object', [{ token: aToken, type: 'constructor' }]],
])('An update with %s is refused before anything of it enters the history', async (_what, args) => {
  const stream = await shared();
  await expect(handle(stream).executeUpdate('command', { args: args as [] })).rejects.toThrow(
    WorkflowUpdateFailedError,
  );
  expect(await updatesOf(stream)).toEqual([]);
});
let one: Promise<StreamId> | undefined;
const shared = () => (one ??= submitted());
test('An update with another name, too', async () => {
  const stream = await shared();
  await expect(
    handle(stream).executeUpdate('sign', { args: [{ token: aToken, type: 'ReceiveNomination' }] as never }),
  ).rejects.toThrow(WorkflowUpdateFailedError);
  expect(await updatesOf(stream)).toEqual([]);
});

const cli = async (stream: StreamId, input: unknown) => {
  const address = ['--address', inject('temporal'), '--workflow-id', workflowId(engine.installation, stream)];
  const update = [
    'workflow',
    'update',
    'execute',
    ...address,
    '--name',
    'command',
    '--input',
    JSON.stringify(input),
    '--output',
    'json',
  ];
  return run(inject('cli'), update, { timeout: 20_000 });
};
test('Temporal’s own command-line tool approves with a token; without one it changes nothing', async () => {
  const stream = await submitted();
  const before = await recordOf(w);
  await expect(cli(stream, { token: 'mine', type: 'ReceiveNomination' })).rejects.toThrow('NotForThisDoor');
  expect((await cli(stream, { token: aToken, type: 'ReceiveNomination' })).stdout).toContain('TokenUnknown');
  expect(await recordOf(w)).toEqual(before);
  const { stdout } = await cli(stream, { token: await ticket(stream), type: 'ReceiveNomination' });
  expect(JSON.parse(stdout)).toMatchObject({ result: { code: 'accepted', version: 3 } });
  const accepted = (await updatesOf(stream)).map(
    (e) => e.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input?.name,
  );
  expect(accepted).toEqual(['command', 'command']);
  expect(await types(stream)).toEqual(['Begun', 'Advanced', 'Advanced']);
});
