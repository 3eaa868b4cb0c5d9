import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

// Written from the description of the format (architecture §4), not from the code that writes it.
const sha = (...parts: (Uint8Array | string)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

// Manifest, folder, papers and packages all ask for the hash of the same bytes, which nobody changes in between.
const known = new WeakMap<Uint8Array, string>();
export function sha256(bytes: Uint8Array | string): string {
  if (typeof bytes === 'string') return sha(bytes).toString('hex');
  const hash = known.get(bytes) ?? sha(bytes).toString('hex');
  known.set(bytes, hash);
  return hash;
}

/** RFC 8785 text of a JSON value; undefined for what that form does not have, such as a lone surrogate. */
export function canonicalText(value: unknown): string | undefined {
  try {
    return canonicalize(value);
  } catch {
    return undefined;
  }
}

export const zeroHash = Buffer.alloc(32);
/** `hash = sha256('award/1' ‖ previous hash ‖ sha256(body))` */
export const chained = (previous: Uint8Array, body: string): Buffer => sha('award/1', previous, sha(body));

/** What an event keeps of one subject's fields. */
export const sealOf = (saltHex: string, fields: unknown): string =>
  sha(Buffer.from(saltHex, 'hex'), canonicalText(fields) ?? '').toString('hex');
