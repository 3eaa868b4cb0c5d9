import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { FileDamaged, FileMissing, FileTooLarge } from './file-errors.js';

/** `sha256`: 64 lower-case hex digits, the file's only name; `size` in bytes. */
export type StoredFile = { sha256: string; size: number };

/** Files named by their content: the same bytes twice are one file, and a name promises its bytes. */
export interface FileStore {
  /** On disk for good when it answers. @throws FileTooLarge, which leaves nothing behind */
  put(content: Uint8Array | AsyncIterable<Uint8Array>, limit: { limitBytes: number }): Promise<StoredFile>;
  /** Ends with FileDamaged instead of its last piece when the bytes aren't those of the name. @throws FileMissing */
  open(sha256: string): Promise<Readable>;
  /** @throws FileMissing, FileDamaged */
  read(sha256: string): Promise<Buffer>;
  has(sha256: string): Promise<boolean>;
  /** Erases; false when it was not there, so that erasing may be repeated. */
  remove(sha256: string): Promise<boolean>;
}

// An upload that has been silent for a day died with its process.
const LEFTOVER_MS = 24 * 3_600_000;

/** Opens (and if need be makes) the folder, and clears what a killed upload left. Several processes may share it. */
export const openFileStore = async (root: string): Promise<FileStore> => {
  const incoming = join(root, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await clearLeftovers(incoming);
  const pathOf = (sha256: string): string => {
    // The name becomes a path, so it is nothing but a hash.
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('a file is named by 64 lower-case hex digits');
    return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  const has = async (sha256: string): Promise<boolean> =>
    stat(pathOf(sha256)).then((found) => found.isFile(), unless('ENOENT', false));
  const openStored = async (sha256: string): Promise<Readable> => {
    if (!(await has(sha256))) throw new FileMissing(sha256);
    return Readable.from(verified(pathOf(sha256), sha256), { objectMode: false });
  };
  return {
    has,
    open: openStored,
    async put(content, { limitBytes }) {
      const aside = join(incoming, randomUUID());
      try {
        const stored = await writeAside(aside, pieces(content), limitBytes);
        await placeFile(root, aside, pathOf(stored.sha256));
        return stored;
      } catch (error) {
        await rm(aside, { force: true });
        throw error;
      }
    },
    read: async (sha256) => Buffer.concat(await (await openStored(sha256)).toArray()),
    remove: async (sha256) => unlink(pathOf(sha256)).then(() => true, unless('ENOENT', false)),
  };
};

const unless =
  <T>(code: string, answer: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === code) return answer;
    throw error;
  };

async function* pieces(content: Uint8Array | AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  if (content instanceof Uint8Array) yield content;
  else yield* content;
}

const writeAside = async (
  path: string,
  content: AsyncIterable<Uint8Array>,
  limitBytes: number,
): Promise<StoredFile> => {
  const handle = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const piece of content) {
      size += piece.byteLength;
      if (size > limitBytes) throw new FileTooLarge(limitBytes);
      hash.update(piece);
      await handle.writeFile(piece);
    }
    await handle.sync();
    return { sha256: hash.digest('hex'), size };
  } finally {
    await handle.close();
  }
};

// Renamed even when the name is taken: the same bytes again, and a damaged file is healed by the next upload.
// The folders are synced too, else a power cut may take the name though the bytes are there.
const placeFile = async (root: string, aside: string, path: string): Promise<void> => {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(aside, path);
  for (const changed of [folder, dirname(folder), root]) await syncFolder(changed);
};

const syncFolder = async (path: string): Promise<void> => {
  const handle: FileHandle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
};

// One piece is held back until the next has come, the last until the whole hash is right: a reader that ignores errors
// at the end still never has a complete wrong file.
async function* verified(path: string, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let held: Buffer | null = null;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(piece);
    if (held) yield held;
    held = piece;
  }
  if (hash.digest('hex') !== sha256) throw new FileDamaged(sha256);
  if (held) yield held;
}

const clearLeftovers = async (incoming: string): Promise<void> => {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const age = await stat(path).then((found) => Date.now() - found.mtimeMs, unless('ENOENT', 0));
    if (age > LEFTOVER_MS) await rm(path, { force: true });
  }
};
