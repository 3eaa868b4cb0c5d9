import { randomUUID } from 'node:crypto';
import type { Queryable } from '../pool.js';

/** A letter that is to go out now, with everything it tells. */
export interface DueLetter {
  readonly key: string;
  readonly person: string;
  readonly office: string | null;
  readonly effect: string | null;
  readonly tries: number;
  /** The record's clock when it was taken. */
  readonly now: Date;
  /** Tried for 48 hours of the record's clock: this try is the last one. */
  readonly last: boolean;
  readonly claim: string;
  readonly notices: readonly {
    readonly stream: string;
    readonly template: string;
    readonly facts: Readonly<Record<string, unknown>>;
  }[];
}

// Waits for the disk: what is marked sent has left, and what is claimed may have.
const CLAIM = `with pick as (select key from letters where state = 'due' and next_try_at <= (select record_now())
    and coalesce(claimed_until < clock_timestamp(), true) order by next_try_at, key limit $1 for update skip locked)
  update letters l set claim = $2, claimed_until = clock_timestamp() + $3 * interval '1 ms', tries = tries + 1 from pick
  where l.key = pick.key
  returning l.key, l.person, l.office, l.effect, l.tries, record_now() as now, l.claim::text,
    l.since <= record_now() - interval '48 h' as last,
    (select jsonb_agg(jsonb_build_object('stream', stream, 'template', template, 'facts', facts) order by position)
      from inbox where letter = l.key) as notices`;

/** Takes letters that are due, for `ms`; no other process has them meanwhile. */
export async function claimLetters(k: Queryable, limit: number, ms: number): Promise<DueLetter[]> {
  const { rows } = await k.query<DueLetter>({
    name: 'letters-claim',
    text: CLAIM,
    values: [limit, randomUUID(), ms],
  } as never);
  return rows;
}

/** @returns false when another process has it by now */
export async function settleLetter(
  k: Queryable,
  letter: Pick<DueLetter, 'key' | 'claim'>,
  state: 'sent' | 'undeliverable' | 'skipped',
  code: string | null = null,
): Promise<boolean> {
  const { rowCount } = await k.query({
    name: 'letters-settle',
    text: `update letters set state = $3, code = coalesce($4, code), claim = null, claimed_until = null, settled_at = record_now()
      where key = $1 and claim = $2 and state = 'due'`,
    values: [letter.key, letter.claim, state, code],
  } as never);
  return (rowCount ?? 0) > 0;
}

/** Later, on the record's clock: after 1 min, then half of the time since the first try, at most 4 h. */
export async function postponeLetter(
  k: Queryable,
  letter: Pick<DueLetter, 'key' | 'claim'>,
  code: string,
): Promise<void> {
  await k.query(
    `update letters set code = $3, claim = null, claimed_until = null,
      next_try_at = date_trunc('second', record_now() + greatest(interval '1 min', least((record_now() - since) / 2, interval '4 h')))
     where key = $1 and claim = $2 and state = 'due'`,
    [letter.key, letter.claim, code],
  );
}

/** The effect's row says too that not all of its letters arrived; an operator may have it done again. */
export async function markEffectGivenUp(k: Queryable, effect: string): Promise<void> {
  await k.query(
    `update effects set state = 'gave_up', settled_at = record_now() where key = $1 and kind = 'notice' and state = 'done'`,
    [effect],
  );
}

/** The receiver had this letter before: counted beside its effect. */
export async function markRepeated(k: Queryable, effect: string): Promise<void> {
  await k.query('update effects set repeated = repeated + 1 where key = $1', [effect]);
}

export interface Undelivered {
  readonly key: string;
  readonly person: string;
  readonly office: string;
  readonly code: string | null;
  readonly tries: number;
  readonly since: Date;
  readonly given_up: Date;
  readonly streams: string[];
}
/** Letters of these offices that did not arrive, in the order of their keys: the secretariat's work list. */
export async function undelivered(
  k: Queryable,
  offices: readonly string[],
  after: string,
  limit: number,
): Promise<Undelivered[]> {
  const { rows } = await k.query<Undelivered>(
    `select l.key, l.person, l.office, l.code, l.tries, l.since, l.settled_at as given_up,
       (select array_agg(distinct stream order by stream) from inbox where letter = l.key) as streams
     from letters l where l.state = 'undeliverable' and l.office = any($1) and l.key > $2 order by l.key limit $3`,
    [offices, after, limit],
  );
  return rows;
}
/** Once more, by a person who mended the address: a new 48 hours. @returns false where nothing of this key waits for that */
export async function sendAgain(k: Queryable, offices: readonly string[], key: string): Promise<boolean> {
  const { rowCount } = await k.query(
    `update letters set state = 'due', since = record_now(), next_try_at = record_now(), tries = 0, code = null, settled_at = null
     where key = $1 and office = any($2) and state = 'undeliverable'`,
    [key, offices],
  );
  return (rowCount ?? 0) > 0;
}
