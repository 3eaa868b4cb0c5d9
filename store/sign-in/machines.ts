import type { Queryable } from '../pool.js';
import { hashOf, newSecret } from './secret.js';

export interface Machine {
  readonly id: string;
  readonly person: string;
  readonly scopes: readonly string[];
}
export interface MachineRow extends Machine {
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
}
/** Text, so that whoever finds one in a file or a log knows what it is. */
export const MACHINE_PREFIX = 'award-machine.1.';

/** @returns the token, which nobody can read again; undefined when the name exists, or existed */
export async function issueMachine(
  k: Queryable,
  m: Machine & { readonly days: number },
): Promise<{ token: string; expiresAt: Date } | undefined> {
  const token = `${MACHINE_PREFIX}${newSecret()}`;
  const { rows } = await k.query<{ expires_at: Date }>(
    `insert into machine_tokens(id, hash, person, scopes, expires_at)
     values ($1, $2, $3, $4, clock_timestamp() + $5 * interval '1 day') on conflict (id) do nothing returning expires_at`,
    [m.id, hashOf(token), m.person, m.scopes, m.days],
  );
  return rows[0] && { token, expiresAt: rows[0].expires_at };
}

const FIND = `with found as (
    select id, person, scopes, used_at from machine_tokens
    where hash = $1 and revoked_at is null and expires_at > clock_timestamp()
  ), touched as (
    update machine_tokens set used_at = clock_timestamp()
    where id = (select id from found where used_at is null or used_at < clock_timestamp() - interval '1 min')
  ) select id, person, scopes from found`;

export async function findMachine(k: Queryable, token: string): Promise<Machine | undefined> {
  const { rows } = await k.query<Machine>({ name: 'find-machine', text: FIND, values: [hashOf(token)] } as never);
  return rows[0];
}

const COLUMNS = `id, person, scopes, issued_at as "issuedAt", expires_at as "expiresAt", used_at as "usedAt", revoked_at as "revokedAt"`;

/** Tokens that these people issued, the newest first. */
export async function machinesOf(k: Queryable, people: readonly string[]): Promise<MachineRow[]> {
  const text = `select ${COLUMNS} from machine_tokens where person = any($1) order by issued_at desc, id`;
  return (await k.query<MachineRow>(text, [people])).rows;
}

/** From the next request on. @returns false when no such token counts among theirs */
export async function revokeMachine(
  k: Queryable,
  r: { id: string; by: string; people: readonly string[] },
): Promise<boolean> {
  const { rowCount } = await k.query(
    `update machine_tokens set revoked_at = clock_timestamp(), revoked_by = $2
     where id = $1 and person = any($3) and revoked_at is null`,
    [r.id, r.by, r.people],
  );
  return rowCount === 1;
}
