import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { closeBox, openBox } from '../../adapters/keys/cipher.js';
import type { Cursor } from '../../store/reading/global.js';
import { reject } from '../problems/problem.js';

const PLACE = 'award/live-cursor/1';
const BYTES = 20;

/** One reader's places in the order of all events. */
export interface Seals {
  seal(at: Cursor): string;
  /** @throws Rejected for what is no place of this reader's */
  open(sealed: string): Cursor;
}

/**
 * A place says how much happened in the whole record, hidden cases too. So a reader holds it sealed, by a key of their
 * own, always of one length, and never the same twice: two of them say nothing about what lies between.
 */
export function sealsOf(secret: Buffer, person: string): Seals {
  const key: KeyObject = createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'award/live', person, 32)));
  return {
    seal: (at) => closeBox(key, PLACE, bytesOf(at)).toString('base64url'),
    open(sealed) {
      try {
        return cursorOf(openBox(key, PLACE, Buffer.from(sealed, 'base64url')));
      } catch {
        throw reject('CursorMalformed');
      }
    },
  };
}

function bytesOf({ epoch, xid, position }: Cursor): Buffer {
  const bytes = Buffer.alloc(BYTES);
  bytes.writeUInt32BE(epoch, 0);
  bytes.writeBigUInt64BE(BigInt(xid), 4);
  bytes.writeBigUInt64BE(BigInt(position), 12);
  return bytes;
}
const cursorOf = (bytes: Buffer): Cursor => ({
  epoch: bytes.readUInt32BE(0),
  xid: bytes.readBigUInt64BE(4).toString(),
  position: bytes.readBigUInt64BE(12).toString(),
});
