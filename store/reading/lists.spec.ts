import { afterAll, beforeAll, expect, test } from 'vitest';
import { readingScope } from '../../domain/access/reading.js';
import type { Role } from '../../domain/office/settings.js';
import { fillNominations } from '../../test/support/filled.js';
import { type LifecycleWorld, openLifecycle } from '../../test/support/lifecycle.js';
import { soughtWords } from '../searching/words.js';
import { type ListQuery, readList } from './lists.js';

// The plans of a list must fit a million cases: what they touch may not grow with the table. A page of what one case in
// a hundred is, by a name that four in ten have, walks past some 12,000 others to find 51, however many there are.
const COUNT = 50_000;
const MOST_TOUCHED = 15_000;
let w: LifecycleWorld;
beforeAll(async () => {
  w = await openLifecycle();
  const owner = { query: (text: string, values?: unknown[]) => w.sql(text, ...(values ?? [])) };
  const units = Array.from({ length: 60 }, (_, i) => `u-${i}`);
  await fillNominations(owner as never, w.vault, { office: 'vp', units, count: COUNT });
}, 180_000);
afterAll(() => w.close());

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Node[];
}
const below = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(below)];
/** How the database answers one page, node by node. */
async function planOf(q: Omit<ListQuery, 'kind' | 'closed' | 'limit' | 'after'> & Partial<ListQuery>): Promise<Node[]> {
  let plan: Node | undefined;
  const explained = async (text: string, values: unknown[]) => {
    const { rows } = await w.store.pool.query(`explain (analyze, format json) ${text}`, values);
    plan = rows[0]['QUERY PLAN'][0].Plan;
    return { rows: [] };
  };
  await readList({ query: explained } as never, { kind: 'nomination', closed: [], limit: 51, after: null, ...q });
  if (!plan) throw new Error('nothing was asked');
  return below(plan);
}
const touched = (n: Node) => (n['Actual Rows'] + (n['Rows Removed by Filter'] ?? 0)) * n['Actual Loops'];
const scopesOf = (role: Role, unit: string | null = null) =>
  new Map([['vp', readingScope('nomination', [{ role, unit, from: '2024-01-01', to: null }])]]);
const sought = (text: string) => soughtWords(w.vault.searchSecret, text);
const half = { stream: 'nomination:80000000-1', at: '2005-01-20 00:00:00+00' };

const roles: readonly (readonly [Role, string | null])[] = [
  ['unitClerk', 'u-7'],
  ['secretariatOfficer', null],
  ['councilMember', null],
  ['chancery', null],
];
const questions: readonly (readonly [string, () => Partial<ListQuery>])[] = [
  ['all', () => ({})],
  ['from the middle on', () => ({ after: half })],
  ['newest first', () => ({ sort: 'newest' })],
  ['newest first, from the middle on', () => ({ sort: 'newest', after: half })],
  ['soonest due first', () => ({ sort: 'due' })],
  ['of a rare stage', () => ({ narrowed: { status: 'scheduled' } })],
  ['of a unit', () => ({ narrowed: { unit: 'u-3' } })],
  ['of one recipient', () => ({ narrowed: { subject: 'recipient:80000000-1' } })],
  ['by a common name', () => ({ words: sought('nguyen') })],
  ['by a rare name', () => ({ words: sought('dang thu quynh') })],
  ['by a name that nobody has', () => ({ words: sought('xyz') })],
];
test.each(roles.flatMap(([role, unit]) => questions.map(([what, q]) => [role, what, unit, q] as const)))(
  'A page for %s, %s: no table is read from end to end, and little more than the page is touched',
  async (role, _what, unit, q) => {
    const nodes = await planOf({ narrowed: {}, sort: 'id', scopes: scopesOf(role, unit), ...q() });
    const told = nodes.map((n) => [n['Node Type'], n['Relation Name'] ?? n['Index Name'], touched(n)]);
    expect(told.filter(([type]) => type === 'Seq Scan')).toEqual([]);
    expect(told.filter(([, , rows]) => Number(rows) > MOST_TOUCHED)).toEqual([]);
  },
);
test('The measure bites: without its index a rare stage is looked for in the whole table', async () => {
  await w.sql('drop index listings_status');
  const nodes = await planOf({ narrowed: { status: 'scheduled' }, sort: 'id', scopes: scopesOf('councilMember') });
  expect(Math.max(...nodes.map(touched))).toBeGreaterThan(MOST_TOUCHED);
});
