import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { keyFilePath, missingKey, notAKey, readKeyFile, readOrMakeKeyFile } from './key-file.js';

const LOSS = {
  vi: 'Không có nó thì không ký được điểm kiểm tra nào dưới cùng một khóa.',
  en: 'Without it no checkpoint can be signed under the same key.',
};

/** Signs checkpoints. The database never holds it: whoever rewrites the record can't sign the rewrite. */
export type CheckpointKey = {
  /** First 16 hex digits of the SHA-256 of the public key (DER, SPKI). */
  readonly id: string;
  /** PEM, to be given to whoever checks. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
};

/** Beside the master key: `<installation>.checkpoint.pem` */
export const checkpointKeyPath = (
  installation: string,
  env: Record<string, string | undefined> = process.env,
): string => keyFilePath(installation, '.checkpoint.pem', env);

/** @param create only where no checkpoint was signed yet. @throws KeyFileRefused */
export const openCheckpointKey = async (path: string, { create }: { create: boolean }): Promise<CheckpointKey> => {
  const pem = create ? await readOrMakeKeyFile(path, newPrivateKey) : await readKeyFile(path);
  if (!pem) throw missingKey(path, LOSS);
  const privateKey = parsed(pem);
  if (!privateKey) throw notAKey(path, 'Ed25519, PEM');
  const publicKey = createPublicKey(privateKey);
  const id = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);
  return { id, publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(), privateKey };
};

/** The plain Ed25519 signature over the checkpoint's bytes, 64 bytes: `openssl pkeyutl -verify -rawin` can check it too. */
export const signCheckpoint = (key: CheckpointKey, checkpoint: Uint8Array): Buffer =>
  sign(null, checkpoint, key.privateKey);

/** @param publicKey PEM; one that is no Ed25519 key, or no key, verifies nothing */
export const verifyCheckpoint = (publicKey: string, checkpoint: Uint8Array, signature: Uint8Array): boolean => {
  try {
    const key = createPublicKey(publicKey);
    return key.asymmetricKeyType === 'ed25519' && verify(null, checkpoint, key, signature);
  } catch {
    return false;
  }
};

const newPrivateKey = (): Buffer =>
  Buffer.from(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));

const parsed = (pem: Buffer): KeyObject | null => {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
};
