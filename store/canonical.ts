import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

const sha = (...parts: (Buffer | string)[]): Buffer =>
  parts.reduce((h, p) => h.update(p), createHash('sha256')).digest();

/**
 * RFC 8785 bytes of a JSON value. Numbers are whole, texts NFC: both are made so at the border, so anything else is a bug.
 * @throws TypeError for a fraction, or for what JSON cannot hold
 */
export function canonical(value: unknown): Buffer {
  storable(value);
  return Buffer.from(canonicalize(value) ?? 'null');
}
function storable(value: unknown): void {
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new TypeError('a number in the record is a whole number');
  if (typeof value === 'bigint' || typeof value === 'function' || value instanceof Date)
    throw new TypeError('not JSON');
  if (value !== null && typeof value === 'object') for (const v of Object.values(value)) storable(v);
}

/** `hash = sha256('award/1' ‖ prev ‖ sha256(body))`; the first event's `prev` is 32 zero bytes. */
export const chain = (prev: Buffer, body: Buffer): Buffer => sha('award/1', prev, sha(body));
export const zeroHash = Buffer.alloc(32);
/** What the event keeps of one subject's fields. The salt stays with the fields, so erasing them leaves a hash of nothing known. */
export const sealHash = (salt: Buffer, fields: Readonly<Record<string, string>>): string =>
  sha(salt, canonical(fields)).toString('hex');
