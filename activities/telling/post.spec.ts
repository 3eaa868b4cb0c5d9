import { type AddressInfo, createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { messageIdOf } from '../../adapters/mail/mailer.js';
import { smtpMailer } from '../../adapters/mail/smtp-mailer.js';
import { officeNow } from '../../store/execute/load.js';
import { nextDue } from '../../store/following/follow.js';
import { chooseMail } from '../../store/telling/choices.js';
import { sendAgain, undelivered } from '../../store/telling/letters.js';
import { type LifecycleWorld, openLifecycle } from '../../test/support/lifecycle.js';
import { createPost, type Mailing } from './post.js';
import { tellPeople } from './tell-people.js';

const START = '2026-03-02T02:00:00Z';
const from = { name: 'Văn phòng', address: 'vp@vp.example' };
let w: LifecycleWorld;
beforeAll(async () => {
  w = await openLifecycle();
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.sql('truncate letters, inbox, notice_choices');
  await clock(START);
});

const clock = (at: string | Date) => w.sql('update clock set at = $1', at);
const now = async () => (await w.sql<{ at: Date }>('select record_now() as at'))[0]?.at ?? new Date(0);
const deps = () => ({ store: w.store, installation: 'test-1', wake: () => {} });
const tell = async (key: string, people: readonly string[], template = 'lifecycle', effect: string | null = null) =>
  tellPeople(w.store.pool, {
    ...{ office: await officeNow(w.store.pool, w.store, 'vp'), now: (await now()).toISOString(), key, people },
    ...{ stream: 'nomination:n-1', template, facts: {}, effect },
  });
const letters = () =>
  w.sql<{ key: string; state: string; tries: number }>('select key, state, tries from letters order by key');

type Sent = Parameters<Mailing['send']>[0];
/** A receiver in this process: what arrived, and whether it answers. */
function receiver(fails: (mail: Sent) => boolean = () => false) {
  const got: Sent[] = [];
  const send = async (mail: Sent) => {
    if (fails(mail)) throw Object.assign(new Error(mail.to.address), { code: 'smtp:550' });
    got.push(mail);
    return { repeated: false };
  };
  return { got, post: createPost(deps(), { messageIdOf, send }) };
}
const drain = async (post: () => Promise<number>) => {
  while ((await post()) > 0);
};

/** A mail server that is killed and started again on its port; it counts what it took by Message-ID. */
async function mailServer() {
  const took: string[] = [];
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((r) => probe.once('listening', r));
  const { port } = probe.address() as AddressInfo;
  await new Promise((r) => probe.close(r));
  let server: SMTPServer | undefined;
  return {
    took,
    url: `smtp://127.0.0.1:${port}`,
    async start() {
      const made = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS'],
        onData(stream, _session, done) {
          let text = '';
          stream.on('data', (c) => {
            text += c;
          });
          stream.on('end', () => {
            took.push(/^Message-ID: (.*)$/im.exec(text)?.[1]?.trim() ?? '');
            done();
          });
        },
      });
      await new Promise<void>((r) => made.listen(port, '127.0.0.1', r));
      server = made;
    },
    async kill() {
      const dying = server;
      server = undefined;
      if (dying) await new Promise<void>((r) => dying.close(() => r()));
    },
  };
}
const servers: Awaited<ReturnType<typeof mailServer>>[] = [];
afterEach(async () => {
  for (const s of servers.splice(0)) await s.kill();
});

test('A mail server that is down for a day of the record’s clock: nothing is lost, nothing doubled', async () => {
  const server = await mailServer();
  servers.push(server);
  await server.start();
  const post = createPost(deps(), { messageIdOf, ...smtpMailer(server.url, { from, demo: true, timeoutMs: 5000 }) });
  const keys: string[] = [];
  const say = async (key: string) => {
    keys.push(`${key}/an`, `${key}/binh`);
    await tell(key, ['an', 'binh']);
  };
  for (let i = 0; i < 3; i++) await say(`nomination:n-1/${i}/before`);
  await drain(post);
  expect(server.took).toHaveLength(6);

  await server.kill();
  const end = Date.parse(START) + 24 * 3_600_000;
  let rounds = 0;
  for (let due: Date | null = await now(); due && due.getTime() < end; due = await nextDue(w.store.pool), rounds++) {
    await clock(due);
    if (rounds < 5) await say(`nomination:n-1/${rounds}/during`);
    await drain(post);
    expect((await letters()).filter((l) => l.state !== 'due')).toHaveLength(6);
  }
  expect(rounds).toBeGreaterThan(8); // tried again and again, and ever more seldom
  expect(rounds).toBeLessThan(120);
  expect(server.took).toHaveLength(6);

  await server.start();
  for (let due = await nextDue(w.store.pool); due; due = await nextDue(w.store.pool)) {
    await clock(due);
    await drain(post);
  }
  expect([...server.took].sort()).toEqual(keys.map((key) => messageIdOf(key, 'test-1')).sort());
}, 120_000);

test('Two who carry at once, and a notice that is written again, send one letter', async () => {
  const { got, post } = receiver();
  await tell('nomination:n-1/1/x', ['an', 'binh']);
  expect(await tell('nomination:n-1/1/x', ['an', 'binh'])).toBe(0);
  await Promise.all([post(), post(), post()]);
  await drain(post);
  await tell('nomination:n-1/1/x', ['an']);
  await drain(post);
  expect(got.map((m) => m.to.address).sort()).toEqual(['an@vp.example', 'binh@vp.example']);
});

test('One address that fails delays no other; after 48 hours its letter is on the work list and may be sent again', async () => {
  let mended = false;
  const { got, post } = receiver((mail) => !mended && mail.to.address === 'an@vp.example');
  await tell('nomination:n-1/1/x', ['an', 'binh']);
  await drain(post);
  expect(got).toHaveLength(1);
  const key = 'nomination:n-1/1/x/an';
  for (let due = await nextDue(w.store.pool); due; due = await nextDue(w.store.pool)) {
    await clock(due);
    await drain(post);
  }
  expect((await now()).getTime()).toBeGreaterThanOrEqual(Date.parse(START) + 48 * 3_600_000);
  expect(await undelivered(w.store.pool, ['vp'], '', 10)).toMatchObject([
    { key, person: 'an', code: 'smtp:550', streams: ['nomination:n-1'] },
  ]);
  expect(await undelivered(w.store.pool, ['other'], '', 10)).toEqual([]);
  expect(await sendAgain(w.store.pool, ['other'], key)).toBe(false);
  mended = true;
  expect(await sendAgain(w.store.pool, ['vp'], key)).toBe(true);
  await drain(post);
  expect(got).toHaveLength(2);
  expect(await undelivered(w.store.pool, ['vp'], '', 10)).toEqual([]);
});

test('Whoever chose a digest gets one letter a day with all of it, and what is urgent at once', async () => {
  const { got, post } = receiver();
  await chooseMail(w.store.pool, 'an', 'daily');
  await tell('nomination:n-1/1/x', ['an']);
  await tell('nomination:n-1/2/x', ['an']);
  await tell('nomination:n-1/3/x', ['an'], 'deadline-today');
  await drain(post);
  expect(got.map((m) => m.messageId)).toEqual([messageIdOf('nomination:n-1/3/x/an', 'test-1')]);
  await clock('2026-03-03T00:01:00Z'); // 07:01 of the next day
  await drain(post);
  expect(got).toHaveLength(2);
  expect(got[1]?.subject).toBe('Tin trong ngày: 2 mục');
  expect(got[1]?.text.match(/nomination:n-1/g)?.length).toBeGreaterThanOrEqual(2);
});

test('In the office’s quiet hours letters wait for the morning', async () => {
  const done = await w.say({
    principal: 's:bootstrap',
    stream: 'office:vp',
    type: 'ChangeSetting',
    data: { settings: { quietHours: { from: '20:00', to: '06:00' } }, source: { paper: 'QĐ 1', on: '2026-01-01' } },
  });
  expect(done).toMatchObject({ accepted: true });
  const { got, post } = receiver();
  await clock('2026-03-02T15:00:00Z'); // 22:00
  await tell('nomination:n-1/1/x', ['an']);
  await drain(post);
  expect(got).toEqual([]);
  await clock('2026-03-02T23:00:00Z'); // 06:00
  await drain(post);
  expect(got).toHaveLength(1);
});

test('A letter carries no address to follow and no token: what is in it gives nobody a right', async () => {
  const { got, post } = receiver();
  await tell('nomination:n-1/1/x', ['an']);
  await drain(post);
  expect(got[0]?.text).not.toMatch(/https?:|token|[A-Za-z0-9_-]{32,}/);
});
