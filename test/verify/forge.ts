import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Tree } from '../../verify/bytes/tree.js';

// What somebody can do who has the whole export, this source and much time, but not the key of the checkpoints: change
// whatever they like and compute every hash, package, manifest and checkpoint anew, signed with a key of their own.

const sha = (...parts: (Uint8Array | string)[]): Buffer =>
  parts.reduce((h, p) => h.update(p), createHash('sha256')).digest();
const hex = (bytes: Uint8Array | string): string => sha(bytes).toString('hex');
const canonical = (value: unknown): string => canonicalize(value) ?? '';

// biome-ignore lint/suspicious/noExplicitAny: a forger writes whatever there is
type Any = any;
export interface Entry {
  body: Any;
  /** Version in the true record; of an event put in, that of the one before it. */
  was: number;
  personal: Any[];
}
interface Attempt {
  position: number;
  epoch: number;
  xid: string;
  [field: string]: unknown;
}
type Position = readonly [number, string];

const linesOf = (bytes: Buffer | undefined): Any[] =>
  (bytes?.toString() ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const jsonl = (all: readonly unknown[]): Buffer => Buffer.from(all.map((l) => `${JSON.stringify(l)}\n`).join(''));

export class Forger {
  readonly streams = new Map<string, Entry[]>();
  attempts: Attempt[];
  /** What a package tells of its case, where that is to be something else. */
  packaged: (lines: readonly Any[]) => readonly Any[] = (lines) => lines;
  readonly #positions = new Map<string, Position[]>();
  readonly #files: Map<string, Buffer>;
  readonly #key = generateKeyPairSync('ed25519');
  /** Cases that were changed: their packages are made anew. */
  readonly #touched = new Set<string>();

  constructor(tree: Tree) {
    this.#files = new Map(tree);
    this.attempts = linesOf(tree.get('attempts.jsonl'));
    for (const { stream, order } of linesOf(tree.get('order.jsonl'))) this.#positions.set(stream, order);
    for (const [path, bytes] of tree)
      if (path.startsWith('streams/')) {
        const entries = linesOf(bytes).map(
          (l): Entry => ({ body: JSON.parse(l.body), was: l.version, personal: l.personal }),
        );
        this.streams.set(entries[0]?.body.stream, entries);
      }
  }

  /** The first event that fits, with its stream. */
  find(type: string, fits: (body: Any) => boolean = () => true): Any {
    for (const entries of this.streams.values())
      for (const { body } of entries) if (body.type === type && fits(body)) return body;
    throw new TypeError(`no ${type}`);
  }
  of(stream: string): Any[] {
    return (this.streams.get(stream) ?? []).map((e) => e.body);
  }
  edit(body: Any, change: (body: Any) => void): this {
    this.#touched.add(body.stream);
    change(body);
    return this;
  }
  /** Takes one event out; those after it move up. */
  remove(body: Any): this {
    const entries = this.streams.get(body.stream) ?? [];
    const i = entries.findIndex((e) => e.body === body);
    entries.splice(i, 1);
    this.#positions.get(body.stream)?.splice(i, 1);
    this.#touched.add(body.stream);
    return this;
  }
  /** Puts an event behind another one, by the same person at the same moment unless it says otherwise. */
  insertAfter(body: Any, more: Any): this {
    const entries = this.streams.get(body.stream) ?? [];
    const i = entries.findIndex((e) => e.body === body);
    entries.splice(i + 1, 0, {
      body: { ...body, version: 0, sealed: {}, relied: {}, ...more },
      was: entries[i]?.was ?? 0,
      personal: [],
    });
    const positions = this.#positions.get(body.stream) ?? [];
    positions.splice(i + 1, 0, positions[i] as Position);
    this.#touched.add(body.stream);
    return this;
  }
  removeStream(stream: string): this {
    this.streams.delete(stream);
    this.#positions.delete(stream);
    for (const path of [...this.#files.keys()])
      if (
        path === `streams/${stream.replace(':', '-')}.jsonl` ||
        path.startsWith(`archive/${stream.replace(':', '/')}/`)
      )
        this.#files.delete(path);
    return this;
  }

  /** The folder with every hash recomputed. */
  tree(): Tree {
    for (const entries of this.streams.values()) for (const { body } of entries) this.#rely(body);
    const heads = new Map<string, string[]>();
    for (const [stream, entries] of this.streams) heads.set(stream, this.#writeStream(stream, entries));
    this.#files.set('attempts.jsonl', jsonl(this.attempts));
    const order = [...this.#positions].map(([stream, at]) => ({ stream, order: at }));
    this.#files.set('order.jsonl', jsonl(order));
    const daily = [...this.#files.keys()].filter((p) => p.startsWith('checkpoints/'));
    for (const path of daily) this.#sign(path, heads, {});
    const sorted = new Map([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)));
    const apart = ['manifest.json', 'manifest.sha256', 'checkpoint.json'];
    const entries = [...sorted].filter(([p]) => !apart.includes(p));
    const digest = entries
      .filter(([p]) => !/(^|\/)manifest\.(json|sha256)$/.test(p))
      .map(([p, b]) => `${hex(b)}  ${p}\n`)
      .join('');
    this.#sign('checkpoint.json', heads, { files: hex(digest) });
    const files = entries.map(([path, b]) => ({ path, size: b.length, sha256: hex(b) }));
    this.#manifest('', canonical({ format: 'award-export/1', files }));
    return new Map([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** What others relied on, or were told, has another version now. */
  #rely(body: Any): void {
    for (const [stream, version] of Object.entries<number>(body.relied)) {
      const now = this.#versionNow(stream, version);
      if (now === version) continue;
      this.#touched.add(body.stream);
      body.relied[stream] = now;
    }
    // A letter or minutes name the act that they show by its version.
    if (body.type === 'RenditionRecorded' && /^(nomination|session):/.test(body.stream)) {
      const shown = this.#versionNow(body.stream, body.data.contentVersion);
      if (shown !== body.data.contentVersion) this.#touched.add(body.stream);
      body.data.contentVersion = shown;
    }
    const [, told, rest] = /^(\d+)(\/.*)$/.exec(body.command) ?? [];
    const now = told && this.#versionNow(body.actor.slice(2), Number(told));
    if (!now || String(now) === told) return;
    this.#touched.add(body.stream);
    body.command = `${now}${rest}`;
  }
  #versionNow(stream: string, version: number): number {
    const entries = this.streams.get(stream);
    return entries ? entries.findLastIndex((e) => e.was <= version && e.body.version !== 0) + 1 : version;
  }

  #manifest(folder: string, text: string): string {
    this.#files.set(`${folder}manifest.json`, Buffer.from(text));
    this.#files.set(`${folder}manifest.sha256`, Buffer.from(`${hex(text)}  manifest.json\n`));
    return hex(text);
  }

  #writeStream(stream: string, entries: readonly Entry[]): string[] {
    const path = `streams/${stream.replace(':', '-')}.jsonl`;
    if (!this.#touched.has(stream)) return linesOf(this.#files.get(path)).map((l) => l.hash);
    let head: Buffer = Buffer.alloc(32);
    const lines: Any[] = [];
    for (const [i, { body, personal }] of entries.entries()) {
      body.version = i + 1;
      if (body.type === 'PackageRecorded') body.data.sha256 = this.#repack(stream, lines);
      const text = canonical(body);
      head = sha('award/1', head, sha(text));
      lines.push({ stream, version: body.version, body: text, hash: head.toString('hex'), personal });
    }
    this.#files.set(path, jsonl(lines));
    return lines.map((l) => l.hash);
  }

  #repack(stream: string, lines: readonly Any[]): string {
    const folder = `archive/${stream.replace(':', '/')}/`;
    const there = linesOf(this.#files.get(`${folder}events.jsonl`)).length;
    this.#files.set(`${folder}events.jsonl`, jsonl(this.packaged(lines.slice(0, Math.max(there, lines.length)))));
    const old = JSON.parse(this.#files.get(`${folder}manifest.json`)?.toString() ?? '{}');
    const files = old.files.map((f: Any) => {
      const bytes = this.#files.get(folder + f.path) as Buffer;
      return { ...f, size: bytes.length, sha256: hex(bytes) };
    });
    return this.#manifest(folder, canonical({ ...old, files }));
  }

  #sign(path: string, hashes: ReadonlyMap<string, string[]>, more: Record<string, string>): void {
    const s = JSON.parse(JSON.parse(this.#files.get(path)?.toString() ?? '').statement);
    const covered = ([epoch, xid]: Position) =>
      epoch < s.epoch || (epoch === s.epoch && BigInt(xid) < BigInt(s.beforeXid));
    const heads = [...hashes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([stream, all]) => {
        const version = (this.#positions.get(stream) ?? []).filter(covered).length;
        return version > 0 ? [`${stream} ${version} ${all[version - 1]}`] : [];
      });
    const tried = this.attempts.filter((a) => covered([a.epoch, a.xid]));
    const told = tried.map((a) =>
      [a.position, a.at, a.stream, a.principal, a.key, a.command, a.code, a.clause ?? '-', a.facts ?? '-'].join(' '),
    );
    const measured = {
      streams: heads.length,
      heads: hex(heads.join('\n')),
      attempts: tried.length,
      attemptsDigest: hex(told.join('\n')),
    };
    const statement = canonical({ ...s, ...measured, ...more });
    const signature = sign(null, Buffer.from(statement), this.#key.privateKey).toString('base64');
    const publicKey = this.#key.publicKey.export({ type: 'spki', format: 'pem' });
    this.#files.set(path, Buffer.from(`${JSON.stringify({ statement, signature, publicKey })}\n`));
  }
}
