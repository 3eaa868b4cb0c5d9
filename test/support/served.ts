import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import { issueDevelopmentToken } from '../../adapters/development-token/development-token.js';
import { openFileStore } from '../../adapters/files/file-store.js';
import { buildApp } from '../../api/app.js';
import type { ApiDeps, RequestLine } from '../../api/deps.js';
import type { StreamId } from '../../domain/kernel/values.js';
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
