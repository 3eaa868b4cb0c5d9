import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Refusal } from '../../domain/kernel/refusal.js';
import type { Store } from '../store.js';
import { attempt, type Frame, ownTransaction, savepoint, type Wanted } from './attempt.js';
import { type Done, type Request, Status } from './request.js';
import { SubjectErased } from './sealing.js';

const TURNS = 6;
/** Deadlock, serialisation failure, a race of two creators, a missing claim, place, subject key; a subject erased meanwhile; a taken place moved, an effect that can't be touched. */
const again = new Set(['40P01', '40001', '23503', '23505', 'AC001', 'AC002', 'AC003', 'AC004', 'AC005', 'AC006']);

/**
 * The only writer: decides, claims and appends in one transaction. Same principal, key and body: the same answer for ever.
 * @throws Status for what is kept nowhere and leaves the key free (another body under this key, stale version, newer
 *   build's state, wrong shape, a lock that took over 5 s); any other exception is a fault, after which nothing is written
 */
export async function execute(store: Store, request: Request): Promise<Done> {
  const k = await store.pool.connect();
  let broken: unknown;
  try {
    return await inFrame(k, store, request, ownTransaction);
  } catch (e) {
    broken = connectionLost(e) ? e : undefined;
    throw e;
  } finally {
    k.release(broken ? true : undefined);
  }
}

/**
 * Up to 100 commands of one fan-out in one transaction, a savepoint for each: a refusal or a fault of one leaves the others.
 * @returns one answer per request, in order; a fault is its error
 */
export async function executeChunk(store: Store, requests: readonly Request[]): Promise<(Done | Error)[]> {
  const k = await store.pool.connect();
  let broken = false;
  try {
    await k.query('begin');
    const answers: (Done | Error)[] = [];
    for (const request of requests) {
      answers.push(
        await inFrame(k, store, request, savepoint).catch((e: Error) => {
          if (connectionLost(e)) throw e;
          return e;
        }),
      );
    }
    await k.query('commit');
    return answers;
  } catch (e) {
    broken = true;
    throw e;
  } finally {
    k.release(broken);
  }
}

async function inFrame(k: pg.PoolClient, store: Store, request: Request, frame: Frame): Promise<Done> {
  let known: Refusal | undefined;
  for (let turn = 1; ; turn++) {
    const wanted: Wanted = { claims: [], places: [], subjects: [] };
    try {
      return await attempt(k, store, request, frame, { known, wanted });
    } catch (e) {
      for (const s of wanted.subjects) store.subjectKeys.delete(s); // not written: the table's key counts
      if (connectionLost(e)) throw e;
      await k.query(frame.rollback).catch(() => {});
      known = await answerTo(k, request, e, wanted);
      if (known === undefined) await sleep(Math.random() * 20 * turn);
      if (turn >= TURNS) throw e;
    }
  }
}

/** The refusal that the tables decided; undefined: try again. @throws what no further turn can mend */
async function answerTo(k: pg.PoolClient, request: Request, e: unknown, wanted: Wanted): Promise<Refusal | undefined> {
  const code = (e as { code?: string }).code ?? '';
  if (e instanceof SubjectErased)
    return { code: 'SubjectErased', clause: null, fields: [], facts: { subject: e.subject } };
  if (code === '55P03') throw new Status('Busy');
  if (e instanceof Status || !again.has(code)) throw e;
  if (code === 'AC001') return alreadyClaimed(k, request, wanted);
  if (code === 'AC002') return quotaExceeded(k, wanted);
  if (code === 'AC005') return { code: 'PlaceTaken', clause: null, fields: ['/places'] };
  if (code === 'AC006') return { code: 'EffectStays', clause: null, fields: ['/effect'] };
  return undefined;
}

async function alreadyClaimed(k: pg.PoolClient, request: Request, wanted: Wanted): Promise<Refusal | undefined> {
  const { rows } = await k.query(
    `select kind, key, stream from claims where stream <> $3 and (kind, key) in (select * from unnest($1::text[], $2::text[]))`,
    [wanted.claims.map((c) => c.kind), wanted.claims.map((c) => c.key), request.stream],
  );
  const [first] = rows;
  if (!first) return undefined; // freed meanwhile
  return {
    code: 'AlreadyClaimed',
    clause: null,
    fields: [],
    facts: { kind: first.kind, key: first.key, holder: first.stream },
  };
}

async function quotaExceeded(k: pg.PoolClient, wanted: Wanted): Promise<Refusal | undefined> {
  // a counter for which nobody has set a limit has no place
  const { rows } = await k.query(
    `select counter, source, coalesce(lim, 0) as lim from unnest($1::text[]) wanted(counter) left join quotas using (counter)
     where coalesce(used >= lim, true) order by counter`,
    [wanted.places],
  );
  const [first] = rows;
  if (!first) return undefined;
  // In the name of the paper that set the number (office.md Q4).
  const source = first.source === null ? {} : { source: first.source };
  return {
    code: 'QuotaExceeded',
    clause: null,
    fields: [],
    facts: { counter: first.counter, limit: first.lim, ...source },
  };
}

const connectionLost = (e: unknown): boolean => {
  const code = (e as { code?: string }).code ?? '';
  return (
    code.startsWith('08') ||
    code.startsWith('57P') ||
    ['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes(code) ||
    /Connection terminated|not queryable/.test(String((e as Error)?.message))
  );
};
