import { createHash } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { StreamId } from '../../domain/kernel/values.js';
import { derivedKey } from '../../store/execute/derived-id.js';

export interface Reply {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly etag: string | undefined;
}
/** What a person's command was answered with. */
export interface Sent {
  readonly ok: boolean;
  readonly code: string | null;
  readonly stream: StreamId;
  readonly id: string;
  readonly version: number;
  readonly facts: Readonly<Record<string, unknown>>;
}
/** Longer lists go in several requests, as the API asks. */
const MOST_NAMES = 500;
const plurals: Readonly<Record<string, string>> = {
  campaign: 'campaigns',
  nomination: 'nominations',
  paper: 'papers',
  session: 'sessions',
  ballot: 'ballots',
  decision: 'decisions',
  office: 'offices',
  recipient: 'recipients',
};
const ofRow = ({ stream, accepted, problem }: RowAnswer): Sent => ({
  ok: accepted !== null,
  code: problem?.code ?? null,
  stream,
  id: stream.slice(stream.indexOf(':') + 1),
  version: accepted?.version ?? 0,
  facts: problem?.facts ?? {},
});
const kebab = (name: string) => name.replace(/[A-Z]/g, (c, i) => (i ? '-' : '') + c.toLowerCase());

/** One step of `POST /acts`, as the API page describes it. */
export type Step = { readonly command: string; readonly data?: unknown } & (
  | { readonly kind: string; readonly each?: readonly unknown[] }
  | { readonly stream: StreamId | From }
  | { readonly streams: readonly StreamId[] | From }
);
interface From {
  readonly $from: number;
}
interface RowAnswer {
  readonly stream: StreamId;
  readonly accepted: { readonly version: number; readonly id: string } | null;
  readonly problem: { readonly code: string; readonly facts?: Sent['facts'] } | null;
}
/** What several steps of one person were answered with: each name of each step that was tried. */
export interface Acted {
  /** The step in which something was refused; null: all were done. */
  readonly stopped: number | null;
  readonly steps: readonly (readonly Sent[])[];
}

/** The season's actors, each through HTTP with a token of their own and keys that repeat with the seed. */
export class SeasonClient {
  /** Requests by people that change something, files among them. */
  requests = 0;
  readonly receipts: { stream: string; version: number; principal: string; key: string }[] = [];
  #agent = new Agent({ keepAlive: true, maxSockets: 16 });
  #counts = new Map<string, number>();

  constructor(
    private readonly base: string,
    private readonly seed: number,
    private readonly tokenOf: (person: string) => string,
  ) {}

  /** A new stream. */
  create(person: string, kind: string, command: string, data: unknown): Promise<Sent> {
    const key = this.#key(`${person} ${command} ${JSON.stringify(data)}`);
    return this.#send(person, `/${plurals[kind]}`, { key, data });
  }
  /** A command on the version that the person sees now. */
  async act(person: string, stream: StreamId, command: string, data: unknown = {}): Promise<Sent> {
    const [kind, id] = stream.split(':') as [string, string];
    const path = `/${plurals[kind]}/${id}`;
    // One act has one key, however often it must look again: how often that is, the machine's speed decides.
    const key = this.#key(`${person} ${stream} ${command} ${JSON.stringify(data)}`);
    for (let turn = 0; ; turn++) {
      const { etag } = await this.#call('GET', path, person);
      const sent = await this.#send(person, `${path}/${kebab(command)}`, { key, data, etag });
      if (sent.code !== 'StaleVersion' || turn > 20) return sent; // the process may write between look and act, as for any person
    }
  }
  /** The same command for many names of one kind. @returns an answer for each, in the order of the names */
  async list(
    person: string,
    command: string,
    names: readonly { readonly stream: StreamId; readonly data?: unknown }[],
  ): Promise<Sent[]> {
    const answers: Sent[] = [];
    for (let from = 0; from < names.length; from += MOST_NAMES) {
      const part = names.slice(from, from + MOST_NAMES);
      const path = `/lists/${plurals[part[0]?.stream.split(':')[0] ?? '']}/${kebab(command)}`;
      const items = part.map(({ stream, data = {} }) => ({ id: stream.slice(stream.indexOf(':') + 1), data }));
      const key = this.#key(`${person} ${path} ${JSON.stringify(items)}`);
      const { status, body } = await this.#call('POST', path, person, { items }, { 'idempotency-key': key });
      if (status !== 200) throw new TypeError(`${path} ${status} ${JSON.stringify(body).slice(0, 500)}`);
      const sent = (body as unknown as { answers: RowAnswer[] }).answers.map(ofRow);
      for (const { ok, stream, version } of sent)
        if (ok) this.receipts.push({ stream, version, principal: `u:${person}`, key: derivedKey(key, stream) });
      answers.push(...sent);
    }
    return answers;
  }
  /** Steps of one person in one request. */
  async acts(person: string, steps: readonly Step[]): Promise<Acted> {
    const key = this.#key(`${person} acts ${JSON.stringify(steps)}`);
    const { status, body } = await this.#call('POST', '/acts', person, { steps }, { 'idempotency-key': key });
    if (status !== 200) throw new TypeError(`/acts ${status} ${JSON.stringify(body).slice(0, 500)}`);
    const { stopped, steps: answered } = body as unknown as {
      stopped: number | null;
      steps: { answers: RowAnswer[] }[];
    };
    const sent = answered.map(({ answers }) => answers.map(ofRow));
    for (const [i, rows] of sent.entries())
      for (const [n, { ok, stream, version }] of rows.entries())
        if (ok) this.receipts.push({ stream, version, principal: `u:${person}`, key: derivedKey(key, `${i}/${n}`) });
    return { stopped, steps: sent };
  }
  async view(person: string, stream: StreamId): Promise<Record<string, unknown>> {
    const [kind, id] = stream.split(':') as [string, string];
    return (await this.#call('GET', `/${plurals[kind]}/${id}`, person)).body;
  }
  /** One sheet of votes on many ballots. */
  async sheet(
    person: string,
    session: StreamId,
    choices: readonly { ballot: StreamId; choice: string }[],
  ): Promise<Reply> {
    return this.#call(
      'POST',
      '/ballots/cast-sheet',
      person,
      { session, choices },
      { 'idempotency-key': this.#key(`${person} ${session} sheet`) },
    );
  }
  async upload(person: string, bytes: Buffer, type: string): Promise<{ sha256: string; size: number }> {
    const { status, body } = await this.#call('POST', '/files', person, bytes, { 'content-type': type });
    if (status >= 300) throw new TypeError(`upload ${status} ${JSON.stringify(body)}`);
    return body as { sha256: string; size: number };
  }
  async download(person: string, stream: StreamId, sha256: string): Promise<Buffer> {
    const [kind, id] = stream.split(':') as [string, string];
    return this.#raw('GET', `/${plurals[kind]}/${id}/documents/${sha256}`, person).then((r) => r.bytes);
  }
  close(): void {
    this.#agent.destroy();
  }

  async #send(
    person: string,
    path: string,
    { key, data, etag }: { readonly key: string; readonly data: unknown; readonly etag?: string | undefined },
  ): Promise<Sent> {
    const { status, body } = await this.#call('POST', path, person, data, {
      'idempotency-key': key,
      ...(etag ? { 'if-match': etag } : {}),
    });
    const ok = status < 300;
    if (!ok && (status >= 500 || status === 400 || status === 401 || status === 404))
      throw new TypeError(`${path} ${status} ${JSON.stringify(body)}`);
    if (ok)
      this.receipts.push({ stream: String(body.stream), version: Number(body.version), principal: `u:${person}`, key });
    return {
      ok,
      code: ok ? null : String(body.code),
      stream: body.stream as StreamId,
      id: String(body.id),
      version: Number(body.version),
      facts: (body.facts ?? {}) as Sent['facts'],
    };
  }
  async #call(
    method: string,
    path: string,
    person: string,
    data?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const { status, bytes, etag } = await this.#raw(method, path, person, data, headers);
    return { status, etag, body: bytes.length > 0 ? (JSON.parse(bytes.toString()) as Record<string, unknown>) : {} };
  }
  #raw(
    method: string,
    path: string,
    person: string,
    data?: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; bytes: Buffer; etag: string | undefined }> {
    if (method === 'POST') this.requests += 1;
    const body = data === undefined ? undefined : Buffer.isBuffer(data) ? data : Buffer.from(JSON.stringify(data));
    const typed = body && !headers['content-type'] ? { 'content-type': 'application/json' } : {};
    const length = body ? { 'content-length': String(body.length) } : {};
    return new Promise((resolve, reject) => {
      const req = request(
        new URL(path, this.base),
        {
          method,
          agent: this.#agent,
          headers: { authorization: `Bearer ${this.tokenOf(person)}`, ...typed, ...length, ...headers },
        },
        (res) => {
          const parts: Buffer[] = [];
          res.on('data', (c: Buffer) => parts.push(c));
          res.on('end', () =>
            resolve({ status: res.statusCode ?? 0, bytes: Buffer.concat(parts), etag: res.headers.etag }),
          );
          res.on('error', reject);
        },
      );
      req.on('error', reject);
      req.end(body);
    });
  }
  /** A UUID from seed, person, act and how often it was done: the same in every run of this seed. */
  #key(cause: string): string {
    const n = (this.#counts.get(cause) ?? 0) + 1;
    this.#counts.set(cause, n);
    const h = createHash('sha256').update(`${this.seed} ${cause} ${n}`).digest('hex');
    return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`;
  }
}
