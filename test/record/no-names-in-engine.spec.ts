import { ApplicationFailure } from '@temporalio/activity';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Deps } from '../../activities/deps.js';
import { createFollowing } from '../../activities/following.js';
import { sendWake, workflowId } from '../../adapters/engine/wake.js';
import { lifecycle, lifecycleAccess, steps } from '../../cli/bench/lifecycle.js';
import type { AnyStream } from '../../domain/kernel/stream.js';
import { office } from '../../domain/office/stream.js';
import { issueTicket } from '../../store/door.js';
import { createWorker } from '../../worker/worker.js';
import type { Activities } from '../../workflows/host/contract.js';
import { historiesOf } from '../hostile/evidence.js';
import { type LifecycleWorld, openLifecycle } from '../support/lifecycle.js';
import { type EngineWorld, openEngine } from '../support/worker.js';

// Each of these stands in the record under a key; an error may carry any of them on its way out.
const marked = ['Nguyễn Thị Đánh Dấu', 'Đã xem hồ sơ của bà ấy', 'danh-dau@vp.example', 'Cán bộ danhdau'];
const [name, note, address, person] = marked as [string, string, string, string];

/** Throws with a name in its text, as a library or a database would: the value that it did not like. */
class Talkative extends Error {
  readonly code = `22P02 for ${name}`;
  readonly details = [address];
}
const talkative: AnyStream = {
  ...(lifecycle as AnyStream),
  decide(c, state, context) {
    if (c.type === 'PassDeadline')
      throw new Talkative(`no deadline for ${name} <${address}>: ${note}`, { cause: new Error(person) });
    return (lifecycle as AnyStream).decide(c, state, context);
  },
};
const kinds = {
  streams: new Map([talkative, office].map((s) => [s.kind as string, s as never])),
  access: lifecycleAccess,
};

let w: LifecycleWorld;
let engine: EngineWorld;
beforeAll(async () => {
  w = await openLifecycle();
  const set = (type: string, data: object) =>
    w.say({ principal: 's:bootstrap', stream: 'office:vp', type, data: { person: 'danhdau', unit: 'u1', ...data } });
  await set('RegisterPerson', { name: person, post: 'Chuyên viên', email: address });
  await set('GrantRole', { role: 'unitClerk', from: '2024-01-01', to: null });
  engine = await openEngine(w);
});
afterAll(async () => {
  await engine.close();
  await w.close();
});

test('Nothing that a person typed and nobody’s name or address is in any history, also where everything fails', async () => {
  const fail = (what: string) => async () => {
    throw new Talkative(`${what}: ${name} <${address}> ${note}`, { cause: new Error(person) });
  };
  let letters = 0;
  const real = engine.options.mailer;
  const mailer: typeof real = {
    send: async (mail) => {
      if (letters++ < 2) throw new Talkative(`550 <${mail.to.address}> ${mail.to.name} ${mail.text}`);
      return real.send(mail);
    },
  };
  const replace: Partial<Activities> = { effectLater: fail('later'), door: fail('door') };
  const worker = await engine.start({ kinds, mailer, replace });
  const follow = (stream: string) => worker.waker.hint(stream);

  const late = await w.begun({ name, dueAt: new Date(Date.now() - 60_000).toISOString() });
  const stream = await w.begun({ name });
  for (const to of steps.slice(1)) await w.say({ stream, type: 'Advance', data: { to, note } });
  follow(late);
  follow(stream);
  const handle = engine.client.workflow.getHandle(workflowId(engine.installation, late));
  await expect.poll(() => handle.query('stage').catch(() => null), { timeout: 10_000 }).toBe('drafted');
  const { token } = await issueTicket(w.store.pool, {
    person: 'danhdau',
    stream: late,
    version: 1,
    command: 'ReceiveNomination',
    data: { note },
  });
  const update = await handle.startUpdate('command', {
    args: [{ token, type: 'ReceiveNomination' }],
    waitForStage: 'ACCEPTED',
  });
  await expect
    .poll(() => w.sql('select state from effects where stream = $1', stream), { timeout: 20_000 })
    .toEqual([{ state: 'done' }]);
  const texts = async () => historiesOf(engine.client, engine.installation);
  const seen = async () => (await texts()).map((h) => h.text).join('\n');
  await expect
    .poll(seen, { timeout: 20_000, interval: 500 })
    .toMatch(/activityTaskFailedEventAttributes[\s\S]*"Fault"/i); // and they did fail
  await worker.stop();

  const all = await texts();
  expect(all.map((h) => h.workflowId).sort()).toEqual(
    [late, stream].map((s) => workflowId(engine.installation, s)).sort(),
  );
  for (const { text, workflowId: id } of all) {
    expect(text).toContain('nomination:'); // payloads were read as text, so the search can find
    for (const secret of [...marked, 'Đánh Dấu', 'danhdau', 'u:an'].flatMap((s) => [
      s,
      JSON.stringify(s).slice(1, -1),
      encodeURIComponent(s),
      Buffer.from(s)
        .toString('base64')
        .replace(/.{0,3}=*$/, ''),
    ]))
      expect(text.includes(secret), `${secret} in ${id}`).toBe(false);
  }
  expect(update.workflowId).toBe(workflowId(engine.installation, late));
}, 90_000);

test('The search finds a name that a worker without that guard lets through', async () => {
  const stream = await w.begun();
  const installation = `${engine.installation}-open`;
  const fail = async () => {
    throw ApplicationFailure.nonRetryable(String(name));
  };
  const { worker, close } = await createWorker({
    ...engine.options,
    installation,
    activities: { ...createFollowing(depsOf(installation)), sendNotice: fail, effectLater: fail } as never,
  });
  await w.advance(stream, 'submitted');
  for (const to of steps.slice(2)) await w.advance(stream, to);
  await worker.runUntil(async () => {
    await sendWake(engine.client, installation, stream);
    const texts = async () => (await historiesOf(engine.client, installation)).map((h) => h.text).join();
    await expect.poll(texts, { timeout: 20_000, interval: 500 }).toContain(name);
  });
  await close();
}, 60_000);
const depsOf = (installation: string): Deps => ({
  stores: { follow: w.store, effects: w.store, fanOut: w.store },
  installation,
  demo: true,
  wake: () => {},
});
