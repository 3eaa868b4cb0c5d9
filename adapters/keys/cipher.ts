import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

// AES-256-GCM. A box is: 1 byte form · 12 bytes nonce · 16 bytes tag · ciphertext.
// Nonces are random: a key would have to close 2^32 boxes before a repeat became worth a thought, and each person has
// a key of their own.
const FORM = 1;
const NONCE = 12;
const TAG = 16;
const HEAD = 1 + NONCE + TAG;

/** The key is another one, the bytes were changed, or they were moved from where they belong. Which, nobody can tell. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen';
  constructor() {
    super(
      'Không mở được dữ liệu đã niêm phong: sai khóa, dữ liệu bị sửa hoặc bị chuyển chỗ. Kiểm tra tệp khóa, rồi chạy lệnh kiểm tra hồ sơ. ' +
        'Sealed data does not open: another key, changed bytes, or bytes moved from their place. Check the key file, then verify the record.',
    );
  }
}

/** @param place what the bytes belong to: opening them anywhere else fails */
export const closeBox = (key: KeyObject, place: string, clear: Uint8Array): Buffer => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(clear), cipher.final()]);
  return Buffer.concat([Buffer.of(FORM), nonce, cipher.getAuthTag(), sealed]);
};

export const openBox = (key: KeyObject, place: string, box: Uint8Array): Buffer => {
  const bytes = Buffer.from(box.buffer, box.byteOffset, box.byteLength);
  if (bytes.length < HEAD || bytes[0] !== FORM) throw new CannotOpen();
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + NONCE), { authTagLength: TAG })
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes.subarray(1 + NONCE, HEAD));
    return Buffer.concat([decipher.update(bytes.subarray(HEAD)), decipher.final()]);
  } catch {
    throw new CannotOpen();
  }
};
