import { createPublicKey, verify } from 'node:crypto';
import type { Tell } from '../finding.js';
import { canonicalText, sha256 } from './hashing.js';
import type { Positions } from './order.js';
import type { Stream } from './streams.js';
import { CHECKPOINT, jsonLines, strictJson, type Tree, textOf, treeDigest } from './tree.js';

/** What a checkpoint states: everything committed below `beforeXid` in this epoch, and before it in earlier ones. */
interface Statement {
  readonly installation: string;
  readonly day: string;
  readonly at: string;
  readonly epoch: number;
  readonly beforeXid: string;
  readonly streams: number;
  readonly heads: string;
  readonly attempts: number;
  readonly attemptsDigest: string;
  /** Of the export's own checkpoint: the hash over the folder. */
  readonly files?: string;
}
export interface Attempt {
  readonly position: number;
  readonly at: string;
  readonly stream: string;
  readonly principal: string;
  readonly key: string;
  readonly command: string;
  readonly code: string;
  readonly clause: string | null;
  readonly facts: string | null;
  readonly epoch: number;
  readonly xid: string;
}
interface Recorded {
  readonly streams: ReadonlyMap<string, Stream>;
  readonly attempts: readonly Attempt[];
  readonly positions: Positions;
}

export const readAttempts = (tree: Tree, tell: Tell): readonly Attempt[] =>
  jsonLines(tree, 'attempts.jsonl', tell).map(({ value }) => value as Attempt);

const below = ([epoch, xid]: readonly [number, string], s: Statement): boolean =>
  epoch < s.epoch || (epoch === s.epoch && BigInt(xid) < BigInt(s.beforeXid));

function measured({ streams, attempts, positions }: Recorded, s: Statement) {
  const heads = [...streams.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, events }) => {
      const last = events.findLast(
        (e, i) => below(positions.get(id)?.[i] ?? [s.epoch, s.beforeXid], s) && e.stream === id,
      );
      return last ? [`${id} ${last.version} ${last.hash}`] : [];
    });
  const tried = attempts.filter((a) => below([a.epoch, a.xid], s));
  const lines = tried.map((a) =>
    [a.position, a.at, a.stream, a.principal, a.key, a.command, a.code, a.clause ?? '-', a.facts ?? '-'].join(' '),
  );
  return {
    streams: heads.length,
    heads: sha256(heads.join('\n')),
    attempts: tried.length,
    attemptsDigest: sha256(lines.join('\n')),
  };
}

/** Every checkpoint in the folder: its signature, the heads and refused tries that it states, and for the last one the folder. */
export function checkCheckpoints(tree: Tree, record: Recorded, trusted: string | null, tell: Tell): void {
  const daily = [...tree.keys()].filter((path) => path.startsWith('checkpoints/'));
  let installation: string | undefined;
  for (const file of [...daily, CHECKPOINT]) {
    const s = openStatement(tree, file, trusted, tell);
    if (!s) continue;
    installation ??= s.installation;
    if (s.installation !== installation || (file !== CHECKPOINT && file !== `checkpoints/${s.day}.json`))
      tell({ file, rule: 'checkpoint', expected: `${installation} ${file}`, found: `${s.installation} ${s.day}` });
    compare(file, s, measured(record, s), tell);
    if (file !== CHECKPOINT) continue;
    const digest = treeDigest(tree);
    if (s.files !== digest) tell({ file: '.', rule: 'folder', expected: s.files ?? 'a hash', found: digest });
    uncovered(record, s, tell);
  }
}

function compare(file: string, s: Statement, now: ReturnType<typeof measured>, tell: Tell): void {
  for (const field of ['streams', 'heads', 'attempts', 'attemptsDigest'] as const)
    if (now[field] !== s[field]) tell({ file, rule: `checkpoint.${field}`, expected: s[field], found: now[field] });
}

/** Whatever came after the statement is vouched for by nothing. */
function uncovered({ streams, attempts, positions }: Recorded, s: Statement, tell: Tell): void {
  for (const { id, file, events } of streams.values()) {
    const first = events.find((_, i) => !below(positions.get(id)?.[i] ?? [s.epoch, s.beforeXid], s));
    if (first)
      tell({
        file,
        stream: id,
        version: first.version,
        rule: 'uncovered',
        expected: `below ${s.beforeXid}`,
        found: 'later',
      });
  }
  const late = attempts.find((a) => !below([a.epoch, a.xid], s));
  if (late) tell({ file: 'attempts.jsonl', rule: 'uncovered', expected: `below ${s.beforeXid}`, found: late.position });
}

function openStatement(tree: Tree, file: string, trusted: string | null, tell: Tell): Statement | undefined {
  const text = textOf(tree.get(file));
  const value = text?.endsWith('\n') ? strictJson(text.slice(0, -1)) : undefined;
  const { statement, signature, publicKey } = (value ?? {}) as Record<string, unknown>;
  if (typeof statement !== 'string' || typeof signature !== 'string' || typeof publicKey !== 'string') {
    tell({
      file,
      rule: 'checkpoint',
      expected: 'statement, signature, public key',
      found: text ? 'otherwise' : 'no file',
    });
    return undefined;
  }
  // Base64 may be written in several ways that decode alike; one byte changed must show all the same.
  const signed = Buffer.from(signature, 'base64');
  if (signed.toString('base64') !== signature || !holds(publicKey, Buffer.from(statement), signed))
    tell({ file, rule: 'signature', expected: 'a signature under its own key', found: 'none' });
  if (trusted !== null && pemOf(publicKey) !== pemOf(trusted))
    tell({ file, rule: 'signature', expected: keyId(trusted), found: keyId(publicKey) });
  const parsed = strictJson(statement) as Statement | undefined;
  if (!parsed || canonicalText(parsed) !== statement || typeof parsed.beforeXid !== 'string') {
    tell({ file, rule: 'checkpoint', expected: 'a canonical statement', found: 'otherwise' });
    return undefined;
  }
  return parsed;
}

/** The one way in which a key is written; undefined for what is no Ed25519 key. */
export function pemOf(pem: string): string | undefined {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key.export({ type: 'spki', format: 'pem' }).toString() : undefined;
  } catch {
    return undefined;
  }
}
const keyId = (pem: string): string => sha256(pemOf(pem) ?? pem).slice(0, 16);
const holds = (pem: string, statement: Buffer, signature: Buffer): boolean => {
  try {
    return pemOf(pem) === pem && verify(null, statement, createPublicKey(pem), signature);
  } catch {
    return false;
  }
};
