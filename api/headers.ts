import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { reject } from './problems/problem.js';

const Key = z.uuid();
type Headers = FastifyRequest['headers'];

/** The command's id. A UUID is the same in capitals. @throws Rejected with 400 */
export function idempotencyKey(headers: Headers): string {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') throw reject('IdempotencyKeyMissing');
  if (!Key.safeParse(key).success) throw reject('IdempotencyKeyMalformed');
  return key.toLowerCase();
}

/** A version, or the tag of a reader who does not see all of the case (`versionShown`). */
export type Expected = number | string;

/**
 * The version that the sender saw; undefined for `*`, which RFC 9110 has for whoever means any version (33 members vote
 * on one ballot at a time). @throws Rejected with 428 or 400
 */
export function expectedVersion(headers: Headers): Expected | undefined {
  const tag = headers['if-match'];
  if (tag === undefined || tag === '') throw reject('IfMatchMissing');
  if (tag === '*') return undefined;
  if (/^"k\.[\w-]{22}"$/.test(tag)) return tag;
  const version = /^"(\d{1,9})"$/.exec(tag)?.[1];
  if (version === undefined) throw reject('IfMatchMalformed');
  return Number(version);
}

export const etag = (version: number): string => `"${version}"`;

/** What the API page says of them; checked above, because each has its own sentence. */
export const WriteHeaders = z.object({
  'idempotency-key': z.uuid().describe('A new UUID for each act; the same one for a repeated try'),
});
export const ChangeHeaders = WriteHeaders.extend({
  'if-match': z.string().describe('ETag of what the sender saw, e.g. "7"; * for any version'),
});
