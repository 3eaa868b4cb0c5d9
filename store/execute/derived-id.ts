import { createHash } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const SIGNS = 26;

/** What names a new stream: the same request, sent twice, is the same case. */
export interface Origin {
  readonly installation: string;
  /** `u:<person>`. */
  readonly principal: string;
  readonly kind: string;
  /** The request's `Idempotency-Key`. */
  readonly key: string;
}

/** Id of a new stream: 26 letters and digits (130 bits of a SHA-256, base32), so that a repeated request finds what it made. */
export const derivedId = ({ installation, principal, kind, key }: Origin): string =>
  base32(createHash('sha256').update([installation, principal, kind, key].join('|')).digest());

function base32(bytes: Buffer): string {
  let text = '';
  for (let bit = 0; text.length < SIGNS; bit += 5) {
    const [high, low] = [bytes[bit >> 3] ?? 0, bytes[(bit >> 3) + 1] ?? 0];
    text += LETTERS[(((high << 8) | low) >> (11 - (bit % 8))) & 31];
  }
  return text;
}

/**
 * The key of one name of a list act: a UUID (version 8, own content) from the request's key and the name, so that a
 * repeated list finds each of its commands again.
 */
export function derivedKey(key: string, part: string): string {
  const bytes = createHash('sha256').update(`${key}|${part}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
