import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nominationCommands, nominationStates, withDossier } from '../../test/samples/nomination.js';
import { openServedOffice, type Served } from '../../test/support/served.js';

// Two worlds that differ in one case, which belongs to another unit: who may not see it asks both the same.
const { data } = nominationCommands.DraftNomination;
const KEYS = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const;
const HIDDEN = 'nomination:an';
interface World {
  readonly w: Served;
  readonly queries: string[];
}
let worlds: readonly [World, World];

async function world(withHidden: boolean): Promise<World> {
  const hidden = withDossier(nominationStates.assigned, { id: HIDDEN, unit: 'unit-b', deadlines: [] });
  const w = await openServedOffice(withHidden ? { [HIDDEN]: hidden } : {});
  const of = (unit: string, id: string) => ({
    ...{ ...data, campaign: null, unit },
    recipientName: 'Nguyễn Văn Dấu',
    recipient: { kind: 'person', id } as const,
  });
  await w.post('clerk-a', '/nominations', of('unit-a', 'p-1'), { key: KEYS[0] });
  if (withHidden) await w.post('clerk-b', '/nominations', of('unit-b', 'p-2'), { key: KEYS[1] });
  await w.get('clerk-a', '/nominations'); // what a process remembers is remembered in both
  const queries: string[] = [];
  watch(w, queries);
  return { w, queries };
}
/** Every question to the database, by whatever connection. */
function watch({ store }: Served, queries: string[]): void {
  store.pool.on('acquire', (k) => {
    if ('watched' in k) return;
    const real = k.query.bind(k) as (...args: unknown[]) => unknown;
    Object.assign(k, {
      watched: true,
      query: (...args: unknown[]) => {
        const [first] = args as [string | { text: string }];
        queries.push(
          createHash('sha256')
            .update(typeof first === 'string' ? first : first.text)
            .digest('hex'),
        );
        return real(...args);
      },
    });
  });
}
beforeAll(async () => {
  worlds = [await world(false), await world(true)];
});
afterAll(() => Promise.all(worlds.map(({ w }) => w.close())));

const timeless = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value ?? null).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then'));
/** The same request in both worlds: answer, headers and how often the database was asked. */
async function both(ask: (w: Served) => Promise<{ status: number; headers: object; json: unknown }>) {
  const told = [];
  for (const { w, queries } of worlds) {
    queries.length = 0;
    const { status, json, headers } = await ask(w);
    const { etag, 'content-length': length, 'retry-after': later } = headers as Record<string, string>;
    told.push({ status, json: timeless(json), etag: Boolean(etag), length, later, asked: queries.length });
  }
  return told as [object, object];
}
const hidden = (path = '') => `/nominations/${HIDDEN.slice('nomination:'.length)}${path}`;
const post = (url: string, body: object, match?: string | number) => (w: Served) =>
  w.post('clerk-a', url, body, match === undefined ? {} : { match });

describe('a case of another unit', () => {
  test.each([
    ['the list', (w: Served) => w.get('clerk-a', '/nominations')],
    ['the list, newest first', (w: Served) => w.get('clerk-a', '/nominations?sort=newest&limit=1')],
    ['its stage', (w: Served) => w.get('clerk-a', '/nominations?status=assigned')],
    ['its unit', (w: Served) => w.get('clerk-a', '/nominations?unit=unit-b')],
    ['its name', post('/nominations/search', { text: 'nguyen van dau' })],
    ['its recipient', post('/nominations/search', { recipient: 'p-2' })],
    ['its page', (w: Served) => w.get('clerk-a', hidden())],
    ['its history', (w: Served) => w.get('clerk-a', hidden('/history'))],
    ['a file of it', (w: Served) => w.get('clerk-a', hidden(`/documents/${'a'.repeat(64)}`))],
    ['a command on any version of it', post(hidden('/withdraw-nomination'), { reason: 'x' }, '*')],
    ['a command on the version it has', post(hidden('/withdraw-nomination'), { reason: 'x' }, 1)],
    ['a command on another version', post(hidden('/withdraw-nomination'), { reason: 'x' }, 7)],
    [
      'a list act with it',
      post('/lists/nominations/withdraw-nomination', { items: [{ id: 'an', data: { reason: 'x' } }] }),
    ],
    ['a token for it', post(hidden('/door-tokens'), { command: 'ReceiveNomination', data: {} }, 1)],
  ])('%s: the answer is that of a world without it, to the byte', async (_what, ask) => {
    const [without, having] = await both(ask as never);
    const { asked: _a, ...one } = without as { asked: number };
    const { asked: _b, ...other } = having as { asked: number };
    expect(other).toEqual(one);
  });
  test.each([
    ['the list', (w: Served) => w.get('clerk-a', '/nominations')],
    ['its name', post('/nominations/search', { text: 'nguyen van dau' })],
    ['its page', (w: Served) => w.get('clerk-a', hidden())],
    ['its history', (w: Served) => w.get('clerk-a', hidden('/history'))],
  ])('%s: the database is asked as often as in a world without it', async (_what, ask) => {
    const [without, having] = (await both(ask as never)) as [{ asked: number }, { asked: number }];
    expect(without.asked).toBeGreaterThan(0);
    expect(having.asked).toBe(without.asked);
  });
  test('The comparison bites: who may see it is answered otherwise', async () => {
    const [without, having] = await both((w) => w.get('officer-2', hidden()));
    expect(having).not.toEqual(without);
  });
});
