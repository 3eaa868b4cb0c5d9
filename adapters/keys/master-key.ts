import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { closeBox, openBox } from './cipher.js';
import { keyFilePath, missingKey, notAKey, readKeyFile, readOrMakeKeyFile } from './key-file.js';

const KEY_BYTES = 32;
const LOSS = {
  vi: 'Không có nó thì không đọc lại được họ tên và dữ liệu cá nhân nào.',
  en: 'Without it no name and no other personal field can be read again.',
};

/** Secrets that follow from the master key, each for one purpose. */
export type SecretLabel = 'request-hash' | 'development-token' | 'cursor' | 'search';

/** Wraps the key of each person. `id` is public: it tells which master key wrapped a row. */
export type MasterKey = { readonly id: string; readonly path: string; readonly secret: KeyObject };

/** A wrapped key names a master key that isn't the one at hand. */
export class OtherMasterKey extends Error {
  override readonly name = 'OtherMasterKey';
  constructor(master: MasterKey, wrappedBy: string) {
    super(
      `Dữ liệu dùng khóa ${wrappedBy}, còn tệp ${master.path} là khóa ${master.id}: đặt đúng tệp khóa của cơ sở dữ liệu này. ` +
        `The data was written with key ${wrappedBy}, the file ${master.path} holds key ${master.id}: use the key file of this database.`,
    );
  }
}

/** `${XDG_CONFIG_HOME:-~/.config}/award/<installation>.key` */
export const masterKeyPath = (installation: string, env: Record<string, string | undefined> = process.env): string =>
  keyFilePath(installation, '.key', env);

/**
 * The installation's master key.
 * @param create only for a database that holds no name yet: else a lost key file would be replaced in silence, and
 *   with the old file all names were gone
 * @throws KeyFileRefused
 */
export const openMasterKey = async (path: string, { create }: { create: boolean }): Promise<MasterKey> => {
  const bytes = create ? await readOrMakeKeyFile(path, () => randomBytes(KEY_BYTES)) : await readKeyFile(path);
  if (!bytes) throw missingKey(path, LOSS);
  if (bytes.length !== KEY_BYTES) throw notAKey(path, `${KEY_BYTES} byte`);
  const secret = createSecretKey(bytes);
  return { id: Buffer.from(derive(secret, 'key-id')).toString('hex').slice(0, 16), path, secret };
};

/** 32 bytes that follow from the master key and the label: the same after each start, useless for any other label. */
export const derivedSecret = (master: MasterKey, label: SecretLabel): Buffer =>
  Buffer.from(derive(master.secret, label));

const derive = (secret: KeyObject, label: string): ArrayBuffer =>
  hkdfSync('sha256', secret, 'award/1', label, KEY_BYTES);

/** A new key for one person's fields. */
export const newSubjectKey = (): KeyObject => createSecretKey(randomBytes(KEY_BYTES));

// A wrapped key is: 8 bytes id of the master key · box. It is bound to its subject, so that a row can't be given to another.
const wrapPlace = (subject: string): string => JSON.stringify(['award/wrapped-key/1', subject]);
const wrappingKey = (master: MasterKey): KeyObject => createSecretKey(Buffer.from(derive(master.secret, 'wrap')));

export const wrapKey = (master: MasterKey, subject: string, key: KeyObject): Buffer =>
  Buffer.concat([Buffer.from(master.id, 'hex'), closeBox(wrappingKey(master), wrapPlace(subject), key.export())]);

/** @throws OtherMasterKey, CannotOpen */
export const unwrapKey = (master: MasterKey, subject: string, wrapped: Uint8Array): KeyObject => {
  const wrappedBy = Buffer.from(wrapped.subarray(0, 8)).toString('hex');
  if (wrappedBy !== master.id) throw new OtherMasterKey(master, wrappedBy);
  return createSecretKey(openBox(wrappingKey(master), wrapPlace(subject), wrapped.subarray(8)));
};
