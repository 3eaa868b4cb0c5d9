import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Refusal } from '../domain/kernel/refusal.js';
import type { Queryable } from './pool.js';

export interface Ticket {
  /** Also the command's id. */
  readonly id: string;
  readonly person: string;
  readonly version: number;
  readonly command: string;
  readonly data: unknown;
}
type TicketRefused = 'TokenUnknown' | 'TokenExpired' | 'TokenUsed' | 'TokenForAnother';

/** Minutes that a token for the second door is valid, on the machine's clock. */
export const TICKET_MINUTES = 5;

/** A token for one command on one version of one stream, by one person; only its hash is kept. */
export async function issueTicket(
  k: Queryable,
  t: { person: string; stream: string; version: number; command: string; data: unknown },
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(24).toString('base64url');
  const hash = createHash('sha256').update(token).digest();
  const { rows } = await k.query(
    `insert into door_tokens(id, hash, person, stream, version, command, data, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, clock_timestamp() + $8 * interval '1 min') returning expires_at`,
    [randomUUID(), hash, t.person, t.stream, t.version, t.command, JSON.stringify(t.data), TICKET_MINUTES],
  );
  return { token, expiresAt: rows[0].expires_at };
}

/** A person who was refused before any command ran, a token or for want of a passkey: kept like every refusal of a known person. */
export async function refusedBefore(
  k: Queryable,
  t: { person: string; stream: string; command: string; key: 'door-token' | 'second-factor' },
  refusal: Refusal,
): Promise<void> {
  await k.query(
    `insert into attempts(at, stream, principal, key, command, code, clause, facts, epoch)
     select record_now(), $1, $2, $7, $3, $4, $5, $6, epoch from installation`,
    [t.stream, `u:${t.person}`, t.command, refusal.code, refusal.clause, refusal.facts ?? null, t.key],
  );
}

/** Marks the token as used by this update and answers what it stands for. Rights are judged by `execute`, as of now. */
export async function takeTicket(
  k: Queryable,
  hash: Buffer,
  asked: { stream: string; command: string; use: string },
): Promise<Ticket | { refused: TicketRefused }> {
  const { rows } = await k.query(
    `select id, person, version, command, data, stream, used_by, expires_at < clock_timestamp() as expired from door_tokens where hash = $1`,
    [hash],
  );
  const [t] = rows;
  if (!t) return { refused: 'TokenUnknown' };
  if (t.stream !== asked.stream || t.command !== asked.command) return { refused: 'TokenForAnother' };
  if (t.used_by === null && t.expired) return { refused: 'TokenExpired' };
  const took = await k.query(
    `update door_tokens set used_by = $2 where id = $1 and (used_by is null or used_by = $2)`,
    [t.id, asked.use],
  );
  return took.rowCount ? t : { refused: 'TokenUsed' };
}
