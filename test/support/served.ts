import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import { issueDevelopmentToken } from '../../adapters/development-token/development-token.js';
import { openFileStore } from '../../adapters/files/file-store.js';
import { buildApp } from '../../api/app.js';
import type { ApiDeps, RequestLine } from '../../api/deps.js';
import { accessTable } from '../../domain/access/table.js';
import type { AnyStream } from '../../domain/kernel/stream.js';
import { kindOf, type StreamId } from '../../domain/kernel/values.js';
import { streams } from '../../domain/streams.js';
import { sampleOffice } from '../samples/context.js';
import { type LifecycleOptions, openLifecycle } from './lifecycle.js';

const developmentSecret = Buffer.alloc(32, 7);
const installation = { id: 'award-test', mode: 'demo' } as const;

/** What a client sends along beside body and address. */
export interface Sending {
  readonly key?: string;
  /** A version, or the header as it stands. */
  readonly match?: number | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The API over a database of its own, asked by `inject`: no port, no engine. */
export async function openServed(o: LifecycleOptions & { deps?: Partial<ApiDeps> } = {}) {
  const w = await openLifecycle(o);
  const folder = await mkdtemp(join(tmpdir(), 'award-api-'));
  const [woken, lines]: [StreamId[], RequestLine[]] = [[], []];
  const app = buildApp({
    store: w.store,
    wake: (stream) => woken.push(stream),
    installation,
    developmentSecret,
    files: await openFileStore(join(folder, 'files')),
    log: (line) => lines.push(line),
    ...o.deps,
  });
  await app.ready();
  const tokenOf = (person: string) =>
    issueDevelopmentToken(developmentSecret, { installation: installation.id, person });
  const as = (person: string) => ({ authorization: `Bearer ${tokenOf(person)}` });
  const ask = async (request: InjectOptions) => {
    const { statusCode: status, headers, body, rawPayload } = await app.inject(request);
    const json = String(headers['content-type']).includes('json') ? JSON.parse(body) : undefined;
    return { status, headers, json, bytes: rawPayload };
  };
  return {
    ...w,
    app,
    woken,
    lines,
    tokenOf,
    ask,
    get: (person: string, url: string) => ask({ method: 'GET', url, headers: as(person) }),
    post: (person: string, url: string, payload: object | Buffer | string, { key, match, headers }: Sending = {}) =>
      ask({
        method: 'POST',
        url,
        payload,
        headers: {
          ...as(person),
          'idempotency-key': key ?? randomUUID(),
          ...(match === undefined ? {} : { 'if-match': typeof match === 'number' ? `"${match}"` : match }),
          ...headers,
        },
      }),
    async close() {
      await app.close();
      await w.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type Served = Awaited<ReturnType<typeof openServed>>;

/**
 * The product's own kinds of cases with the sample office of the domain specs, and these cases as their samples left
 * them: states without a history, for tests that begin in the middle.
 */
export async function openServedOffice(
  states: Readonly<Record<StreamId, { readonly status: string }>> = {},
  kinds: ReadonlyMap<string, AnyStream> = streams,
  deps: Partial<ApiDeps> = {},
): Promise<Served> {
  const w = await openServed({ kinds: { streams: kinds, access: accessTable }, deps });
  // Far above the version that this process has in its memory.
  await w.sql(`update streams set state = $1, version = 1000 where id = 'office:vp'`, sampleOffice);
  await w.sql(`update listings set version = 1000 where stream = 'office:vp'`);
  for (const [stream, state] of Object.entries(states)) {
    const kind = streams.get(kindOf(stream as StreamId));
    const { unit, campaign, award, assignee, subject, parent } = kind?.row(state) ?? {};
    await w.sql(
      `insert into streams(id, office, version, head, state, state_schema, at) values ($1, 'vp', 1, '', $2, $3, '2025-01-01')`,
      ...[stream, state, kind?.stateSchema],
    );
    await w.sql(
      `insert into listings(stream, kind, office, status, unit, campaign, award, assignee, subject, parent, created_at, updated_at, version)
       values ($1, $2, 'vp', $3, $4, $5, $6, $7, $8, $9, '2025-01-01', '2025-01-01', 1)`,
      ...[stream, kind?.kind, state.status, unit, campaign, award, assignee, subject, parent],
    );
    await w.sql(
      `insert into follow(stream, version, followed, stage, closed) values ($1, 1, 1, $2, false)`,
      ...[stream, state.status],
    );
  }
  return w;
}
