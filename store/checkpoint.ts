import { canonical } from './canonical.js';
import type { Queryable } from './pool.js';

/** Signs a checkpoint; the key lies outside the database and its backups. */
export interface CheckpointSigner {
  readonly publicKey: string;
  sign(statement: Buffer): Buffer;
}
/** What is signed: everything that was committed below `beforeXid` in this epoch, and before it in earlier ones. */
export interface CheckpointStatement {
  readonly installation: string;
  readonly day: string;
  readonly at: string;
  readonly epoch: number;
  readonly beforeXid: string;
  readonly streams: number;
  /** hex SHA-256 over the lines `stream version head` in order of stream */
  readonly heads: string;
  readonly attempts: number;
  readonly attemptsDigest: string;
}

const MEASURE = `with cut as (select $1::int as epoch, $2::xid8 as xid),
  last as (select distinct on (stream) stream, version, hash from events, cut
    where events.epoch < cut.epoch or (events.epoch = cut.epoch and events.xid < cut.xid) order by stream, version desc),
  tried as (select position, at, stream, principal, key, command, code, clause, facts from attempts, cut
    where attempts.epoch < cut.epoch or (attempts.epoch = cut.epoch and attempts.xid < cut.xid))
  select (select count(*)::int from last) as streams,
    (select encode(sha256(convert_to(coalesce(string_agg(stream || ' ' || version || ' ' || encode(hash, 'hex'), E'\\n' order by stream), ''), 'UTF8')), 'hex') from last) as heads,
    (select count(*)::int from tried) as attempts,
    (select encode(sha256(convert_to(coalesce(string_agg(concat_ws(' ', position, extract(epoch from at), stream, principal, key, command, code, coalesce(clause, '-'), coalesce(facts::text, '-')), E'\\n' order by position), ''), 'UTF8')), 'hex') from tried) as "attemptsDigest"`;

type Measured = Pick<CheckpointStatement, 'streams' | 'heads' | 'attempts' | 'attemptsDigest'>;
const measure = async (k: Queryable, epoch: number, beforeXid: string): Promise<Measured> =>
  (await k.query(MEASURE, [epoch, beforeXid])).rows[0];

interface Signed {
  readonly statement: Buffer;
  readonly signature: Buffer;
}
interface Taken extends Signed {
  readonly at: Date;
  readonly epoch: number;
  readonly beforeXid: string;
  readonly measured: Measured;
}

/** States and signs what was committed below the oldest transaction that still runs. `more`: what an export adds of its own. */
export async function signState(
  k: Queryable,
  day: string,
  signer: CheckpointSigner,
  more: Readonly<Record<string, string>> = {},
): Promise<Taken> {
  const { rows } = await k.query(
    `select id, epoch, record_now() as at, pg_snapshot_xmin(pg_current_snapshot())::text as xid from installation`,
  );
  const { id, epoch, at, xid: beforeXid } = rows[0];
  const measured = await measure(k, epoch, beforeXid);
  const statement = canonical({ ...more, installation: id, day, at: at.toISOString(), epoch, beforeXid, ...measured });
  return { statement, signature: signer.sign(statement), at, epoch, beforeXid, measured };
}

/** A checkpoint as it leaves the machine: its exact bytes as text, the signature, and the key that it claims. */
export const checkpointFile = ({ statement, signature }: Signed, publicKey: string): string =>
  `${JSON.stringify({ statement: statement.toString(), signature: signature.toString('base64'), publicKey })}\n`;

/**
 * Takes the day's checkpoint when it is still missing. It shows a cut tail, a missing stream and a rewrite to whoever
 * kept the signed statement; so the caller sends it off the machine.
 * @returns the statement's bytes with their signature, or null when the day has one
 */
export async function takeCheckpoint(k: Queryable, day: string, signer: CheckpointSigner): Promise<Signed | null> {
  if ((await k.query('select 1 from checkpoints where day = $1', [day])).rowCount) return null;
  const { statement, signature, at, epoch, beforeXid, measured } = await signState(k, day, signer);
  const done = await k.query(
    `insert into checkpoints(day, at, epoch, before_xid, streams, heads, attempts, attempts_digest, statement, signature, public_key)
     values ($1, $2, $3, $4, $5, decode($6, 'hex'), $7, decode($8, 'hex'), $9, $10, $11) on conflict do nothing`,
    [
      day,
      at,
      epoch,
      beforeXid,
      measured.streams,
      measured.heads,
      measured.attempts,
      measured.attemptsDigest,
      statement,
      signature,
      signer.publicKey,
    ],
  );
  return done.rowCount ? { statement, signature } : null;
}

/** Compares a kept statement with the record as it is now. Its signature is checked by the caller, who knows the key. */
export async function compareCheckpoint(
  k: Queryable,
  s: CheckpointStatement,
): Promise<{ holds: boolean; differs: string[] }> {
  const now = await measure(k, s.epoch, s.beforeXid);
  const differs = (['streams', 'heads', 'attempts', 'attemptsDigest'] as const).filter((f) => now[f] !== s[f]);
  return { holds: differs.length === 0, differs };
}
