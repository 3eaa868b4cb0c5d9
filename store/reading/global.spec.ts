import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { steps } from '../../cli/bench/lifecycle.js';
import { type LifecycleWorld, openLifecycle } from '../../test/support/lifecycle.js';
import { past } from '../../test/support/past.js';
import { beginning, type Cursor, readGlobal } from './global.js';

let w: LifecycleWorld;
let slow: pg.Client;
beforeAll(async () => {
  w = await openLifecycle();
  slow = new pg.Client({ connectionString: w.url });
  await slow.connect();
});
afterAll(async () => {
  await slow.end();
  await w.close();
});

type Seen = Awaited<ReturnType<typeof readGlobal>>[number];
const name = (e: { stream: string; version: number }) => `${e.stream}/${e.version}`;
async function readOn(from: Cursor, limit = 7): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (let at = from; ; at = seen.at(-1)?.cursor ?? at) {
    const page = await readGlobal(w.store.pool, at, limit);
    seen.push(...page);
    if (page.length < limit) return seen;
  }
}
const append = (stream: string, version = 1) =>
  slow.query(
    `insert into events(stream, version, type, at, body, hash, epoch) values ($1, $2, 'Slow', now(), '', '', (select epoch from installation))`,
    [stream, version],
  );
const all = async () =>
  (await w.sql<{ stream: string; version: number }>('select stream, version from events')).map(name).sort();

test('A slow commit does not appear behind the back of a reader, as it would in order of position', async () => {
  const start = (await readOn(beginning)).at(-1)?.cursor ?? beginning;
  await slow.query('begin');
  await append('nomination:slow');
  const fast = await w.begun();
  expect((await readOn(start)).map((e) => e.stream)).toEqual([]); // it waits: what is below may still be written
  const byPosition = await w.sql<{ stream: string; position: string }>(
    'select stream, position::text from events where position > $1 order by position',
    start.position,
  );
  expect(byPosition.map((e) => e.stream)).toEqual([fast]);
  await slow.query('commit');
  await past(w);
  expect((await readOn(start)).map((e) => e.stream)).toEqual(['nomination:slow', fast]);
  const after = byPosition.at(-1)?.position; // and this is what such a reader would have lost
  expect(await w.sql('select 1 from events where position > $1', after)).toEqual([]);
});

test('While many commit at once, slowly too, each event is seen once, and those of a stream in order of version', async () => {
  const streams = await Promise.all(Array.from({ length: 6 }, () => w.begun()));
  const seen: Seen[] = [];
  let writing = true;
  const reader = (async () => {
    for (let last = false; !last; ) {
      last = !writing;
      seen.push(...(await readOn(seen.at(-1)?.cursor ?? beginning, 5)));
    }
  })();
  const slowly = (async () => {
    for (let i = 0; i < 12; i++) {
      await slow.query('begin');
      await append(`nomination:slow-${i}`);
      await pause(20 * (i % 3));
      await slow.query(i % 4 === 3 ? 'rollback' : 'commit');
    }
  })();
  const remark = (stream: (typeof streams)[number]) => w.say({ stream, type: 'Remark', data: { note: 'Ghi chú' } });
  const crowd = streams.flatMap((s) => Array.from({ length: 12 }, () => remark(s)));
  const going = streams.map(async (s) => {
    for (const to of steps.slice(1)) await w.advance(s, to);
  });
  await Promise.all([slowly, ...crowd, ...going]);
  await past(w);
  writing = false;
  await reader;
  expect(seen.map(name).sort()).toEqual(await all());
  for (const s of streams)
    expect(seen.filter((e) => e.stream === s).map((e) => e.version)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
});

test('After a restore into a new server, whose transactions count from the start, the order goes on', async () => {
  const before = (await readOn(beginning)).map(name);
  await w.sql(`update events set xid = (xid::text::bigint + 1000000)::text::xid8`); // the old server had counted further
  await w.sql('update installation set epoch = epoch + 1');
  const later = await w.begun();
  expect((await readOn(beginning)).map(name)).toEqual([...before, `${later}/1`]);
});
