import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StreamId } from '../../domain/kernel/values.js';
import { fold } from '../../store/execute/load.js';
import type { Done } from '../../store/execute/request.js';
import { readEvents } from '../../store/reading/events.js';
import { type LifecycleWorld, openLifecycle } from '../support/lifecycle.js';
import { everyPart, everyPartKinds } from './every-part.js';
import { faultsOf } from './invariants.js';

const full = process.env.AWARD_FULL === '1';
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));
let w: LifecycleWorld;
beforeAll(async () => {
  w = await openLifecycle({ kinds: everyPartKinds });
});
afterAll(() => w.close());

type Said = { type: string; data: unknown; on: number; twice: boolean };
const key = fc.constantFrom('k1', 'k2', 'k3', 'k4');
const counter = fc.constantFrom('c1', 'c2');
const minute = (ms: number) => new Date(Date.now() + ms).toISOString();
const often = <T>(arbitrary: fc.Arbitrary<T>, weight = 6) => ({ arbitrary, weight });
const act = fc.oneof(
  often(
    fc.record({
      type: fc.constant('Claim'),
      data: fc.record({ take: fc.array(key, { maxLength: 3 }), free: fc.array(key, { maxLength: 2 }) }),
    }),
  ),
  often(fc.record({ type: fc.constant('Limit'), data: fc.record({ counter, limit: fc.integer({ min: 1, max: 3 }) }) })),
  often(fc.record({ type: fc.constantFrom('Occupy', 'Leave'), data: fc.record({ counter }) }), 12),
  often(
    fc.record({
      type: fc.constant('Arm'),
      data: fc.record({ at: fc.integer({ min: -600_000, max: 600_000 }).map(minute) }),
    }),
  ),
  often(fc.record({ type: fc.constant('Disarm'), data: fc.record({ nth: fc.nat({ max: 5 }) }) }), 3),
  often(fc.record({ type: fc.constant('Number'), data: fc.constant({ series: 'vp/2025/giay-khen' }) }), 3),
  often(
    fc.record({
      type: fc.constant('Ring'),
      data: fc.record({ bells: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }) }),
    }),
  ),
  often(
    fc.record({ type: fc.constant('PassDeadline'), data: fc.record({ key: fc.nat({ max: 6 }).map((n) => `d-${n}`) }) }),
    9,
  ),
  often(fc.record({ type: fc.constant('Close'), data: fc.constant({}) }), 1),
);
const said: fc.Arbitrary<Said> = fc
  .tuple(act, fc.nat({ max: 3 }), fc.boolean())
  .map(([a, on, twice]) => ({ ...a, on, twice }));
const crowd = fc.array(fc.array(said, { minLength: 5, maxLength: 20 }), { minLength: 4, maxLength: 8 });

let turn = 0;
/** Claims and counters of this turn's own: what closed streams of an earlier one hold is held for ever. */
const inTurn = (data: unknown): unknown => JSON.parse(JSON.stringify(data).replace(/"([kc]\d)"/g, `"t${turn}-$1"`));
/** Each member of the crowd says its part in order, all at once, on the same four streams. */
async function play(
  parts: Said[][],
): Promise<{ streams: StreamId[]; answers: { said: Said; stream: StreamId; done: Done[] }[] }> {
  turn++;
  const streams = Array.from({ length: 4 }, () => `nomination:${randomUUID()}` as StreamId);
  for (const stream of streams) await w.say({ stream, type: 'Begin', data: { office: 'vp' } });
  const answers: { said: Said; stream: StreamId; done: Done[] }[] = [];
  const speak = async (part: Said[]) => {
    for (const s of part) {
      const stream = streams[s.on] as StreamId;
      const system = s.type === 'PassDeadline';
      const request = {
        stream,
        type: s.type,
        data: inTurn(s.data),
        key: randomUUID(),
        ...(system ? { principal: 's:deadline' } : {}),
      };
      answers.push({
        said: s,
        stream,
        done: await Promise.all(Array.from({ length: s.twice && !system ? 2 : 1 }, () => w.say(request))),
      });
    }
  };
  await Promise.all(parts.map(speak));
  return { streams, answers };
}

describe('The comparison of tables and events', () => {
  let k: pg.Client;
  beforeAll(async () => {
    await play(fc.sample(crowd, { seed: 7, numRuns: 1 })[0] as Said[][]);
    k = new pg.Client({ connectionString: w.url });
    await k.connect();
  });
  afterAll(() => k.end());

  test.each([
    ['a claim nobody holds', `insert into claims values ('word', 'k9', 'nomination:x', 1)`],
    ['a claim lost', `delete from claims where ctid = (select ctid from claims limit 1)`],
    ['a place too many', `update quotas set used = used + 1`],
    ['a number skipped', `update number_series set last = last + 1`],
    ['another state', `update streams set state = state || '{"armed": 99}' where id like 'nomination:%'`],
    [
      'an effect of nothing',
      `insert into effects(key, stream, version, name, kind, args, since, next_try_at) values ('nomination:x/1/a', 'nomination:x', 1, 'a', 'notice', '{}', now(), now())`,
    ],
    ['an effect lost', `delete from effects where ctid = (select ctid from effects limit 1)`],
    ['a deadline met by nobody', `update deadlines set met_at = now() where met_at is null and passed_at is null`],
    [
      'a deadline moved',
      `update follow set next_deadline = next_deadline + interval '1 s' where next_deadline is not null`,
    ],
    ['a status in the list', `update listings set status = 'awarded' where kind = 'nomination'`],
    [
      'an answer without an event',
      `insert into commands(principal, key, request_hash, outcome) values ('u:an', 'x', '', '{"accepted": true}')`,
    ],
  ])('sees %s', async (_what, change) => {
    await k.query('begin');
    expect((await k.query(change)).rowCount).toBeGreaterThan(0);
    expect(await faultsOf({ ...w.store, pool: k as never })).not.toEqual([]);
    await k.query('rollback');
  });
});

test(`Random commands of many at once leave every table as the events say (seed ${seed})`, async () => {
  const seen = new Map<string, number>();
  const property = fc.asyncProperty(crowd, fc.nat(), async (parts, cut) => {
    const { streams, answers } = await play(parts);
    expect(await faultsOf(w.store)).toEqual([]);
    for (const stream of streams) {
      const events = await readEvents(w.store.pool, stream);
      const [whole, half] = [fold(everyPart, events), cut % (events.length + 1)];
      const first = fold(everyPart, await readEvents(w.store.pool, stream, { upTo: half }));
      expect(
        events.slice(half).reduce((state, e) => everyPart.evolve(state as never, e as never) as never, first),
      ).toEqual(whole);
      const passed = events.filter((e) => e.type === 'DeadlinePassed').map((e) => (e.data as { key: string }).key);
      expect(everyPart.deadlines(whole as never).filter((d) => passed.includes(d.key))).toEqual([]);
    }
    for (const { said: s, done } of answers) {
      const [one, other] = done.map(({ repeated: _r, wake: _w, ...answer }) => answer);
      if (other) expect(other).toEqual(one);
      const outcome = `${s.type} ${one && 'accepted' in one ? (one.accepted ? 'accepted' : one.refusal.code) : 'notYet'}`;
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
    }
  });
  await fc.assert(property, { seed, numRuns: full ? 40 : 6, endOnFailure: true });
  // the histories reach what they are about; six of them may miss something
  if (!full) return;
  for (const outcome of [
    'Claim accepted',
    'Claim AlreadyClaimed',
    'Occupy QuotaExceeded',
    'Occupy accepted',
    'Leave accepted',
    'Number accepted',
    'PassDeadline accepted',
    'PassDeadline notYet',
    'Ring accepted',
    'Claim WrongStatus',
  ])
    expect([...seen.keys()], `never seen, seed ${seed}`).toContain(outcome);
}, 600_000);

test('A counter for which nobody has set a limit has no place: refused, and not a fault', async () => {
  const stream: StreamId = `nomination:${randomUUID()}`; // found by seed 167051010
  await w.say({ stream, type: 'Begin', data: { office: 'vp' } });
  expect(await w.say({ stream, type: 'Occupy', data: { counter: 'unlimited' } })).toMatchObject({
    refusal: { code: 'QuotaExceeded', facts: { counter: 'unlimited', limit: 0 } },
  });
});

test('Of ten who want one of two places at once, two get one and eight are told the limit', async () => {
  const streams = Array.from({ length: 10 }, () => `nomination:${randomUUID()}` as StreamId);
  await Promise.all(streams.map((stream) => w.say({ stream, type: 'Begin', data: { office: 'vp' } })));
  await w.say({ stream: streams[0] as StreamId, type: 'Limit', data: { counter: 'two', limit: 2 } });
  const occupy = (stream: StreamId) => w.say({ stream, type: 'Occupy', data: { counter: 'two' } });
  const got = await Promise.all(streams.map(occupy));
  expect(got.filter((d) => 'accepted' in d && d.accepted)).toHaveLength(2);
  for (const d of got.filter((a) => 'accepted' in a && !a.accepted))
    expect(d).toMatchObject({ refusal: { code: 'QuotaExceeded', facts: { counter: 'two', limit: 2 } } });
});

test('Q4: a place beyond the number is refused in the name of the paper that set it', async () => {
  const stream: StreamId = `nomination:${randomUUID()}`;
  await w.say({ stream, type: 'Begin', data: { office: 'vp' } });
  const source = 'mục III.2 Kế hoạch số 12/KH-VP';
  await w.say({ stream, type: 'Limit', data: { counter: 'named', limit: 0, source } });
  expect(await w.say({ stream, type: 'Occupy', data: { counter: 'named' } })).toMatchObject({
    refusal: { code: 'QuotaExceeded', facts: { limit: 0, source } },
  });
});

test('Q5: a move never takes a place that is taken; a plan may set the number below it', async () => {
  const stream: StreamId = `nomination:${randomUUID()}`;
  await w.say({ stream, type: 'Begin', data: { office: 'vp' } });
  const limit = (data: object) => w.say({ stream, type: 'Limit', data: { counter: 'moved', ...data } });
  await limit({ limit: 2 });
  await w.say({ stream, type: 'Occupy', data: { counter: 'moved' } });
  expect(await limit({ limit: 1, keepsTaken: true })).toMatchObject({ accepted: true });
  expect(await limit({ limit: 0, keepsTaken: true })).toMatchObject({
    accepted: false,
    refusal: { code: 'PlaceTaken' },
  });
  expect(await limit({ limit: 0 })).toMatchObject({ accepted: true });
});
