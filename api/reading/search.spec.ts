import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillSearchNames } from '../../store/searching/names.js';
import { nominationCommands } from '../../test/samples/nomination.js';
import { openServedOffice, type Served } from '../../test/support/served.js';

let w: Served;
const { data } = nominationCommands.DraftNomination;
const made = new Map<string, string>();
async function draft(id: string, recipientName: string, clerk = 'clerk-a', unit = 'unit-a') {
  const recipient = { kind: 'person', id } as const;
  const body = { ...data, campaign: null, recipient, recipientName, unit };
  const { status, json } = await w.post(clerk, '/nominations', body);
  expect([status, json.code]).toEqual([201, undefined]);
  made.set(id, json.stream);
}
beforeAll(async () => {
  w = await openServedOffice();
  await draft('p-1', 'Nguyễn Văn A');
  await draft('p-2', 'Nguyễn Văn Anh'.normalize('NFD'));
  await draft('p-3', 'Đặng Thị Đượm');
  await draft('p-4', 'Nguyễn Văn A', 'clerk-b', 'unit-b');
});
afterAll(() => w.close());

interface Found {
  readonly stream: string;
  readonly name: { readonly known: string } | null;
}
const idOf = ({ stream }: Found) => [...made].find(([, s]) => s === stream)?.[0];
const search = async (person: string, body: object) => {
  const { status, json } = await w.post(person, '/nominations/search', body);
  expect([status, json.code]).toEqual([200, undefined]);
  return (json.rows as Found[]).map(idOf).sort();
};

test.each([
  ['nguyen van a', ['p-1', 'p-2']],
  ['NGUYỄN VĂN ANH', ['p-2']],
  ['Nguyễn Văn A'.normalize('NFD'), ['p-1', 'p-2']],
  ['dang duom', ['p-3']],
  ['Đặng', ['p-3']],
  ['tran', []],
])('%j finds by name without accents, in both compositions, in the own unit only', async (text, ids) =>
  expect(await search('clerk-a', { text })).toEqual(ids),
);
test('Whoever sees no names finds nothing by one, and everything by what they do see', async () => {
  expect(await search('administrator', { text: 'nguyen' })).toEqual([]);
  expect(await search('administrator', {})).toEqual(['p-1', 'p-2', 'p-3', 'p-4']);
  expect(await search('auditor', { text: 'nguyen' })).toEqual([]); // drafts are the unit's own
});
test('A person is looked for in a body: the recipient, and who handles the case', async () => {
  expect(await search('administrator', { recipient: 'p-3' })).toEqual(['p-3']);
  expect(await search('administrator', { assignee: 'officer-2' })).toEqual([]);
});
test('Pages of a search follow one another without a gap or a double, in each order', async () => {
  for (const sort of ['id', 'newest'] as const) {
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const { json } = await w.post('clerk-a', '/nominations/search', { text: 'nguyen', sort, cursor, limit: 1 });
      seen.push(...json.rows.map((r: Found) => r.stream));
      if (json.next === null) break;
      cursor = json.next;
    }
    expect([sort, seen.length, new Set(seen).size]).toEqual([sort, 2, 2]);
  }
});
test('Newest first is the order in which cases were begun', async () => {
  const { json } = await w.get('clerk-a', '/nominations?sort=newest');
  expect(json.rows.map(idOf)).toEqual(['p-3', 'p-2', 'p-1']);
});
test.each([
  ['no word at all', { text: ' –.' }],
  ['what no list has', { name: 'x' }],
  ['too long a page', { limit: 1000 }],
])('A search by %s is sent back', async (_what, body) => {
  expect(await w.post('clerk-a', '/nominations/search', body)).toMatchObject({
    status: 400,
    json: { code: 'Malformed' },
  });
});

describe('the index', () => {
  test('No name stands in the tables, in any spelling; not even its hash under another key', async () => {
    const all = await w.sql<{ t: string }>('select search_names::text as t from search_names');
    expect(all).toHaveLength(4);
    expect(all.map((r) => r.t).join()).not.toMatch(/nguy|van|dang/i);
  });
  test('It follows a correction of the name', async () => {
    const address = `/nominations/${made.get('p-2')?.slice('nomination:'.length)}`;
    const { status } = await w.post(
      'clerk-a',
      `${address}/amend-nomination`,
      { recipientName: 'Lê Văn Lý' },
      { match: '*' },
    );
    expect(status).toBe(200);
    expect(await search('clerk-a', { text: 'van anh' })).toEqual([]);
    expect(await search('clerk-a', { text: 'le ly' })).toEqual(['p-2']);
  });
  test('It is made again from what is sealed, where a dump left it out', async () => {
    await w.sql('delete from search_names');
    expect(await search('clerk-a', { text: 'dang' })).toEqual([]);
    expect(await fillSearchNames(w.store)).toBe(4);
    expect(await search('clerk-a', { text: 'dang' })).toEqual(['p-3']);
    expect(await fillSearchNames(w.store)).toBe(0);
  });
  test('Whoever destroys the key of a person takes the name out of it', async () => {
    await w.sql(`delete from subject_keys where subject = 'recipient:p-3'`);
    expect(await search('clerk-a', { text: 'dang' })).toEqual([]);
    expect(await w.sql(`select 1 from search_names where subject = 'recipient:p-3'`)).toEqual([]);
    expect(await fillSearchNames(w.store)).toBe(0);
  });
});
