import { readFileSync, writeFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTable } from '../domain/access/table.js';
import { streams } from '../domain/streams.js';
import { createStore } from '../store/execute/office-cache.js';
import { buildApp } from './app.js';
import { commandsOf } from './commands/routes.js';

let app: FastifyInstance;
beforeAll(async () => {
  const nothing = () => {
    throw new Error('a page about the API asks nothing of the record');
  };
  const store = createStore({ pool: new pg.Pool(), streams, access: accessTable, vault: {} as never });
  app = buildApp({
    store,
    wake: nothing,
    installation: { id: 'award-page', mode: 'demo' },
    developmentSecret: Buffer.alloc(32),
    files: { put: nothing, open: nothing, has: nothing, read: nothing },
  });
  await app.ready();
});
afterAll(() => app.close());

interface Operation {
  operationId?: string;
  tags?: string[];
  requestBody?: { content: Record<string, { schema: { properties?: Record<string, unknown> } }> };
  security?: object[];
  responses: Record<string, Answer | { $ref: string }>;
}
interface Answer {
  description: string;
  content: Record<string, { schema: object }>;
}
interface Page {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, object>;
    responses: Record<string, object>;
    parameters: Record<string, object>;
  };
}
const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);
const page = async () => (await app.inject('/openapi.json')).json() as Page;
const operations = async () => Object.values((await page()).paths).flatMap((methods) => Object.values(methods));

test('docs/reference/openapi.json is the API of this build', async () => {
  const file = new URL('../docs/reference/openapi.json', import.meta.url);
  const now = `${JSON.stringify(await page(), null, 1)}\n`;
  if (process.env.AWARD_WRITE_REFERENCE) writeFileSync(file, now);
  expect(readFileSync(file, 'utf8')).toBe(now);
});
test('Every command that people send has one address, and none that they do not', async () => {
  const expected = [...streams.values()].flatMap((kind) => commandsOf(kind).map(([name]) => name)).sort();
  const found = (await operations()).filter(
    (o) => !o.tags?.some((t) => ['lists', 'files', 'acts', 'inbox'].includes(t)) && o.requestBody && o.operationId,
  );
  expect(found.map((o) => o.operationId).sort()).toEqual(expected);
});
test('Every command that changes a case can also be sent for a list of names', async () => {
  const changing = [...streams.values()].flatMap((kind) =>
    commandsOf(kind)
      .filter(([, spec]) => !spec.creates)
      .map(([name]) => `${name}List`),
  );
  const lists = (await operations()).filter((o) => o.tags?.includes('lists')).map((o) => o.operationId);
  expect(lists.sort()).toEqual([...changing, 'CastSheet'].sort());
});
test('Every answer says what it is; every one that is a no is a problem', async () => {
  const { components } = await page();
  for (const operation of await operations())
    for (const [status, answer] of Object.entries(operation.responses)) {
      const { description, content } =
        '$ref' in answer ? (components.responses[nameOf(answer.$ref)] as Answer) : answer;
      const health = operation.tags?.includes('health');
      if (['204', '303'].includes(status)) {
        expect([description, content]).toEqual([expect.stringMatching(/./), undefined]);
        continue;
      }
      const type =
        Number(status) < 400 || health
          ? '(application/(json|octet-stream|x-ndjson|vnd.+(sheet|document))|text/event-stream)'
          : 'application/problem\\+json';
      expect([status, description, Object.keys(content)]).toEqual([
        status,
        expect.stringMatching(/./),
        [expect.stringMatching(new RegExp(`^${type}$`))],
      ]);
    }
});
test('Everything but health and the way in asks who acts', async () => {
  const open = (await operations()).filter((o) => !o.security);
  expect(open.map((o) => o.tags?.[0])).toEqual(['health', 'health', 'sign-in', 'sign-in']);
});
test('Every reference leads somewhere, ids of cases have their pattern, and nobody is asked for a shape that is not said', async () => {
  const { openapi, components, paths } = await page();
  expect(openapi).toBe('3.1.0');
  const all: Record<string, object> = components;
  for (const [, part = '', name] of JSON.stringify([paths, components]).matchAll(/#\/components\/(\w+)\/([\w-]+)/g))
    expect(Object.keys(all[part] ?? {})).toContain(name);
  const forward = paths['/nominations/{id}/forward-nomination']?.post?.requestBody?.content['application/json']?.schema;
  expect(forward?.properties?.paper).toMatchObject({ type: 'string', pattern: '^(paper):[a-z0-9][a-z0-9-]{0,63}$' });
  const present = (await operations()).find((o) => o.operationId === 'DraftNomination');
  for (const [name, schema] of Object.entries(
    present?.requestBody?.content['application/json']?.schema.properties ?? {},
  ))
    expect([name, Object.keys(schema as object).length]).not.toEqual([name, 0]);
});
