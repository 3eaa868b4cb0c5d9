import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueDevelopmentToken } from '../../adapters/development-token/development-token.js';
import { derivedSecret, openMasterKey } from '../../adapters/keys/master-key.js';
import { accessTable } from '../../domain/access/table.js';
import { streams } from '../../domain/streams.js';
import { backlog } from '../../store/following/follow.js';
import { listPeople, listSettings } from '../e2e/list-season.js';
import { faultsOf } from '../record/invariants.js';
import { type LifecycleWorld, openLifecycle } from '../support/lifecycle.js';
import { appoint } from '../support/posts.js';
import { type Lives, mortal, seed } from './mortal.js';
import { People } from './people.js';
import { deliveries, killed, settingsFor, startHttpProcess, startWorkerProcess } from './processes.js';
import { translated } from './product.js';
import {
  appraised,
  askedFor,
  complained,
  drafted,
  issued,
  learnt,
  presented,
  settled,
  signed,
  told,
  withdrawn,
} from './thousand.js';

const NAMES = Number(process.env.NAMES ?? 1000);
const steady: Lives = { times: 0, every: [0, 0] };
const lives: Readonly<Record<'api' | 'worker', Lives>> = {
  api: { times: 12, every: [500, 4000] },
  worker: { times: 6, every: [2000, 9000] },
};

let w: LifecycleWorld;
let product: Awaited<ReturnType<typeof translated>>;
let settings: Awaited<ReturnType<typeof settingsFor>>;
let tokenOf: (person: string) => string;
beforeAll(async () => {
  [w, product] = await Promise.all([openLifecycle({ kinds: { streams, access: accessTable } }), translated()]);
  settings = { ...(await settingsFor(w, product.folder)), whole: true };
  await appoint(w, listPeople, listSettings);
  const secret = derivedSecret(await openMasterKey(w.keyFile, { create: false }), 'development-token');
  tokenOf = (person) => issueDevelopmentToken(secret, { installation: settings.installation, person });
}, 120_000);
afterAll(async () => {
  await settings.remove();
  await product.remove();
  await w.close();
});

interface Happened {
  readonly stream: string;
  readonly type: string;
  readonly irregular: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into the data of any event
  readonly data: any;
}
const happened = (kind: string) =>
  w.sql<Happened>(
    `select stream, type, coalesce((body->>'irregular')::bool, false) as irregular, body->'data' as data
     from (select stream, version, type, convert_from(body, 'utf8')::jsonb as body from events where stream like $1 || ':%') e
     order by stream, version`,
    kind,
  );
const state = async (stream: string) =>
  (await w.sql<{ state: { nominations: string[] } }>('select state from streams where id = $1', stream))[0]?.state ?? {
    nominations: [],
  };
/** Name → how often this happened to it. */
const times = (events: readonly Happened[], type: string, irregular?: boolean) => {
  const counts: Record<string, number> = {};
  for (const e of events.filter((one) => one.type === type && (irregular ?? one.irregular) === one.irregular))
    counts[e.stream] = (counts[e.stream] ?? 0) + 1;
  return counts;
};
const onceEach = (names: readonly string[]) => Object.fromEntries(names.map((n) => [n, 1]));

/** Starts these parts, killed at random while people work, and kills both at the end. `over`: from now on both live. */
async function during(which: Partial<typeof lives>, work: (p: People, over: () => Promise<void>) => Promise<void>) {
  const stop = new AbortController();
  const start = () => startHttpProcess(settings);
  const api = mortal(start, ({ child }) => child, which.api ?? steady, stop.signal);
  const worker =
    which.worker &&
    mortal(
      () => startWorkerProcess(settings),
      (child) => child,
      which.worker,
      stop.signal,
    );
  const people = new People(async () => (await api.current()).said, tokenOf);
  const over = async () => {
    stop.abort();
    await Promise.all([api.reaper, worker?.reaper]);
  };
  try {
    await work(people, over);
  } finally {
    await over();
    await killed((await api.current()).child);
    if (worker) await killed(await worker.current());
    kills.api += api.kills();
    kills.worker += worker?.kills() ?? 0;
    kills.resent += people.resent;
  }
}
const kills = { api: 0, worker: 0, resent: 0 };

test('S11, X8: of 1,000 names 50 are held and 20 withdrawn around the signature, worker and API killed at random: the signed list is right, each name is told once, what came too late is shown', async () => {
  let [all, decision]: [string[], string] = [[], ''];
  await during({ worker: steady }, async (p) => {
    all = await appraised(p, NAMES);
  });
  // At least one name of each kind, also where the whole is small.
  const part = (from: number, count: number) =>
    all.slice(from * NAMES, from * NAMES + Math.max(1, Math.round(count * NAMES)));
  const early = { held: part(0.1, 0.025), asked: part(0.3, 0.01), withdrawn: part(0.7, 0.02) };
  const late = part(0.5, 0.025);
  const out = [...early.held, ...early.asked];
  const onList = all.filter((n) => ![...out, ...early.withdrawn].includes(n));

  // Nobody follows yet: the unit is faster than the word that its names stand in a decision.
  await during({ api: steady }, async (p) => {
    decision = await drafted(p, all);
    await withdrawn(p, early.withdrawn);
  });
  await during(lives, async (p) => {
    await presented(p, decision);
    await complained(p, out);
    await askedFor(p, early.asked);
    await learnt(p, decision, out.length);
    expect(await signed(p, decision)).toMatchObject({
      json: { code: 'ListChanged', facts: { nominations: out } },
    });
    await p.act('thu-truong', `/decisions/${decision}/deny-grants`, { nominations: out, reason: 'Chờ kết luận' });
    await settled(p, decision);
  });
  await during({ api: steady }, async (p) => {
    expect(await signed(p, decision)).toMatchObject({ status: 200 });
    await complained(p, late);
    await askedFor(p, late.slice(0, 1));
  });
  await during(lives, async (p, over) => {
    await told(p, decision);
    await issued(p, decision);
    await over();
    const left = () => backlog(w.store.pool);
    await expect
      .poll(left, { timeout: 60_000, interval: 250, message: `seed ${seed}` })
      .toEqual({ behind: 0, dueEffects: 0, pastDeadlines: 0 });
  });
  console.info(`seed ${seed}: killed ${JSON.stringify(kills)}`);
  expect([kills.api > 0, kills.worker > 0, kills.resent > 0]).toEqual([true, true, true]);

  const [nominations, decisions] = [await happened('nomination'), await happened('decision')];
  expect(decisions.filter((e) => e.type === 'DecisionSigned')).toHaveLength(1);
  expect((await state(`decision:${decision}`)).nominations).toEqual(onList);
  expect(times(nominations, 'AwardDenied')).toEqual(onceEach(out));
  expect(times(nominations, 'NominationWithdrawn')).toEqual(onceEach(early.withdrawn));
  for (const type of ['NominationSigned', 'AwardGranted']) {
    expect(times(nominations, type), type).toEqual(onceEach(onList));
    expect(times(nominations, type, true), type).toEqual(onceEach(late));
  }
  const tellings = decisions.filter((e) => e.type === 'FanOutCompleted').slice(-2);
  const counts = { done: onList.length - late.length, irregular: late.length, failed: [] };
  expect(tellings.map((e) => e.data)).toMatchObject([counts, counts]);

  const changes = decisions.filter((e) => e.type === 'GrantChangeRecorded' && e.irregular).map((e) => e.data);
  const shown = late.map((nomination) => ({ nomination, change: 'held' }));
  expect(changes).toHaveLength(shown.length);
  expect(changes).toEqual(expect.arrayContaining(shown.map((n) => expect.objectContaining(n))));
  const notices = await w.sql<{ state: string; n: number }>(
    `select state, count(*)::int as n from effects where kind = 'notice' and name = 'irregular' and stream = $1 group by 1`,
    `decision:${decision}`,
  );
  expect(notices).toEqual([{ state: 'done', n: shown.length }]);

  const letters = await deliveries(settings);
  expect(letters.length - new Set(letters).size).toBeLessThanOrEqual(kills.worker + 4);
  expect(await faultsOf(w.store)).toEqual([]);
}, 1_800_000);
