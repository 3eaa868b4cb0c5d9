import { randomUUID } from 'node:crypto';
import type { Queryable } from '../pool.js';

/** A leased effect: what to do is read from the row, never from the engine. */
export interface DueEffect {
  readonly key: string;
  readonly stream: string;
  readonly version: number;
  readonly name: string;
  readonly kind: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly since: Date;
  /** The record's clock when it was leased. */
  readonly now: Date;
  readonly attempts: number;
  readonly progress: Readonly<Record<string, string>>;
}
export interface Lease {
  readonly effect: DueEffect;
  /** Marks it; false when the lease was lost meanwhile (another attempt has it). */
  settle(state: 'done' | 'skipped' | 'gave_up', repeated?: boolean): Promise<boolean>;
  /** Another `ms` of lease for a long effect; false when it was lost. */
  extend(ms: number): Promise<boolean>;
  /** Remembers a finished part, so that a retry goes on after it. */
  note(part: string, result: string): Promise<boolean>;
  release(): Promise<void>;
}

// Not waited for by the disk, like `follow`: a lease that a crash of PostgreSQL forgets was held by an attempt whose
// mark fails with it.
const LEASE = `update effects set claim = $2, claimed_until = clock_timestamp() + $3 * interval '1 ms', attempts = attempts + 1
  where key = $1 and kind = $4 and state = 'due' and coalesce(claimed_until < clock_timestamp(), true)
  returning key, stream, version, name, kind, args, since, record_now() as now, attempts, progress,
    set_config('synchronous_commit', 'off', true)`;

/** Another attempt holds it: ask again then. */
export interface Leased {
  readonly leasedForMs: number;
}
const HELD = `select greatest(0, ceil(extract(epoch from claimed_until - clock_timestamp()) * 1000))::int as ms
  from effects where key = $1 and kind = $2 and state = 'due'`;

/**
 * Takes a due effect for `ms`. The engine names the key only, so each kind of work takes its own kind of effect: else
 * whoever reaches the engine could let a letter pass as archived.
 * @returns `settled`: there is nothing to do (any more)
 */
export async function leaseEffect(
  k: Queryable,
  key: string,
  kind: string,
  ms: number,
): Promise<Lease | 'settled' | Leased> {
  const claim = randomUUID();
  const [effect] = (await k.query<DueEffect>({ name: 'lease', text: LEASE, values: [key, claim, ms, kind] } as never))
    .rows;
  if (!effect) {
    const [held] = (await k.query(HELD, [key, kind])).rows;
    return held ? { leasedForMs: held.ms ?? 0 } : 'settled';
  }
  const mark = async (name: string, set: string, ...more: unknown[]) => {
    const text = `update effects set ${set} where key = $1 and claim = $2 and state = 'due'`;
    const { rowCount } = await k.query({ name: `lease-${name}`, text, values: [key, claim, ...more] } as never);
    return (rowCount ?? 0) > 0;
  };
  return {
    effect,
    settle: (state, repeated = false) =>
      mark(
        'settle',
        `state = $3, claimed_until = null, settled_at = record_now(), repeated = repeated + $4::int`,
        state,
        repeated ? 1 : 0,
      ),
    extend: (more) => mark('extend', `claimed_until = clock_timestamp() + $3 * interval '1 ms'`, more),
    note: (part, result) => mark('note', 'progress = progress || jsonb_build_object($3::text, $4::text)', part, result),
    release: async () => {
      await mark('release', 'claim = null, claimed_until = null');
    },
  };
}

/** Minutes are the engine's retries, hours the record's: the next try waits longer each time, on the record's clock. */
export async function retryLater(k: Queryable, key: string): Promise<void> {
  await k.query(
    `update effects set claimed_until = null, claim = null,
      next_try_at = date_trunc('second', record_now() + greatest(interval '5 min', least((record_now() - since) / 2, interval '4 h')))
     where key = $1 and state = 'due' and coalesce(claimed_until < clock_timestamp(), true)`,
    [key],
  );
}
/** 48 hours of the record's clock: after that an effect that cannot be done is given up by a command. */
export async function givenUp(k: Queryable, key: string): Promise<{ stream: string; kind: string } | undefined> {
  return (
    await k.query(
      `select stream, kind from effects where key = $1 and state = 'due' and since < record_now() - interval '48 h'`,
      [key],
    )
  ).rows[0];
}
export async function markGivenUp(k: Queryable, key: string): Promise<void> {
  await k.query(
    `update effects set state = 'gave_up', settled_at = record_now(), claimed_until = null where key = $1 and state = 'due'`,
    [key],
  );
}
