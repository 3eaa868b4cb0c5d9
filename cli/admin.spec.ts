import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { nominationCommands } from '../test/samples/nomination.js';
import { openServedOffice, type Served } from '../test/support/served.js';
import { verifyCase } from '../verify/verify.js';
import { verbs } from './admin/verbs.js';
import { main } from './admin.js';
import { noteRunning } from './system/running.js';

let w: Served;
let data: string;
let stream: string;
const { recipientName } = nominationCommands.DraftNomination.data;
beforeAll(async () => {
  w = await openServedOffice();
  data = await mkdtemp(join(tmpdir(), 'award-admin-'));
  const api = await w.app.listen({ host: '127.0.0.1', port: 0 });
  const engine = { address: '127.0.0.1:1', namespace: 'default' };
  await noteRunning(data, { pid: process.pid, installation: 'award-test', api, databaseUrl: 'postgres://x/y', engine });
  const made = await w.post('clerk-a', '/nominations', { ...nominationCommands.DraftNomination.data, campaign: null });
  ({ stream } = made.json);
});
afterAll(async () => {
  await w.close();
  await rm(data, { recursive: true, force: true });
});

/** What the program writes and its exit code. */
async function admin(person: string | null, ...args: string[]) {
  const written = { out: '', err: '' };
  const keep = (where: 'out' | 'err') => (chunk: unknown) => {
    written[where] += chunk;
    return true;
  };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(keep('out'));
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(keep('err'));
  const restore = () => {
    out.mockRestore();
    err.mockRestore();
  };
  onTestFinished(restore);
  const env = person === null ? {} : { AWARD_TOKEN: w.tokenOf(person) };
  const code = await main([...args, '--data', data], env);
  restore();
  return { code, ...written };
}
const json = async (person: string, ...args: string[]) => {
  const { code, out } = await admin(person, ...args, '--json');
  return { code, ...JSON.parse(out) };
};
const effect = (name: string, kind: string) =>
  w.sql(
    `insert into effects(key, stream, version, name, kind, args, state, attempts, since, next_try_at)
     values ($1 || '/1/' || $2, $1, 1, $2, $3, '{}', 'gave_up', 3, now(), now())`,
    ...[stream, name, kind],
  );

test('Used wrongly it teaches: every verb with its flags, or the one that was meant, and exit 2', async () => {
  const all = await admin(null);
  expect(all.code).toBe(2);
  for (const name of Object.keys(verbs)) expect(all.err).toContain(`  ${name}`);
  const one = await admin('administrator', 'retry', '--effect', 'x');
  expect(one).toMatchObject({ code: 2, out: '' });
  expect(one.err).toContain('--intervention');
  expect(one.err).not.toContain('--recipient');
  expect((await admin(null, 'status')).err).toContain('missing: --token');
  expect((await admin('administrator', 'status', '--wrong')).code).toBe(2);
  expect(await main(['status', '--data', join(data, 'none')], { AWARD_TOKEN: 'x' })).toBe(3);
});
test('It acts with the rights of the token and says no in a sentence', async () => {
  expect(await admin('clerk-a', 'status')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('administrator'),
  });
  expect(await json('clerk-a', 'status')).toMatchObject({ code: 'NotAllowed' });
  expect(await json('administrator', 'status')).toMatchObject({ code: 0, stuck: 0, overdue: 0 });
});
test('An effect that failed is found, and retried only by an intervention that a second person approved; what has legal meaning is never skipped', async () => {
  await effect('letter', 'notice');
  await effect('list', 'tell');
  const { rows } = await json('administrator', 'effects', '--state', 'gaveUp');
  expect(rows.map((r: { mayBeSkipped: boolean }) => r.mayBeSkipped)).toEqual([true, false]);
  const [letter, list] = rows.map((r: { key: string }) => r.key);
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const wanted = ['--office', 'vp', '--case', stream, '--until', until, '--reason', 'Thư hỏng'];
  const { stream: intervention } = await json('administrator', 'ask', ...wanted, '--acts', 'retryEffect,skipEffect');
  const use = (verb: string, ...more: string[]) =>
    admin('administrator', verb, '--intervention', intervention, ...more);
  expect((await use('retry', '--effect', list)).code).toBe(1);
  expect((await use('approve')).code).toBe(1);
  expect((await admin('secretariat-head', 'approve', '--intervention', intervention)).code).toBe(0);
  expect((await use('skip', '--effect', list, '--reason', 'x')).code).toBe(1);
  expect((await use('skip', '--effect', letter, '--reason', 'Sai địa chỉ')).code).toBe(0);
  expect((await use('retry', '--effect', list)).code).toBe(0);
  expect(await w.sql(`select name, state from effects where stream = $1 order by name`, stream)).toMatchObject([
    { name: 'letter', state: 'skipped' },
    { name: 'list', state: 'due' },
  ]);
  expect((await use('end')).code).toBe(0);
});
test('Resume wakes what is due; history and what stood are shown without a name to an operator', async () => {
  w.woken.length = 0;
  expect((await admin('administrator', 'resume')).out).toContain('Woken 1;');
  expect(w.woken).toEqual([stream]);
  const history = await admin('administrator', 'history', '--stream', stream);
  expect(history).toMatchObject({ code: 0, out: expect.stringMatching(/NominationDrafted[\s\S]*the chain holds/) });
  const stood = await admin('administrator', 'stood', '--stream', stream, '--version', '1');
  expect(stood).toMatchObject({ code: 0, out: expect.stringContaining('drafted') });
  expect(history.out + stood.out).not.toContain(recipientName);
});
test('An export is a new file for its owner only, sealed and verifiable; what is refused is named and makes it a no', async () => {
  const file = join(data, 'office.jsonl');
  const done = await json('auditor', 'export', '--stream', 'all', '--kind', 'intervention', '--out', file);
  expect(done).toMatchObject({ code: 0, cases: 1, refused: [] });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(verifyCase(new Map([['x.jsonl', await readFile(file)]]), 'x.jsonl')).toEqual([]);
  expect((await admin('auditor', 'export', '--stream', 'all', '--out', file)).code).toBe(1);
  const named = join(data, 'named.jsonl');
  expect(await json('administrator', 'export', '--with-names', '--stream', stream, '--out', named)).toMatchObject({
    cases: 0,
    refused: [{ stream, code: 'InterventionNeeded' }],
  });
  expect(await readFile(named, 'utf8')).toBe('');
});
test('Erasing asks whether it is meant, and nothing is sent before', async () => {
  const args = ['--recipient', 'r-1', '--intervention', 'i-1', '--paper', 'Đơn 3', '--on', '2025-01-10'];
  const before = w.lines.length;
  expect(await admin('administrator', 'erase', ...args)).toMatchObject({
    code: 1,
    err: expect.stringContaining('--for-ever'),
  });
  expect(w.lines).toHaveLength(before);
  expect((await admin('administrator', 'erase', ...args, '--for-ever')).code).toBe(1);
  expect(w.lines.at(-1)).toMatchObject({ route: '/recipients/:id/erase-recipient' });
});
