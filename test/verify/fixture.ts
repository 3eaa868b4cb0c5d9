import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { repositoryRoot } from '../../launch/root.js';
import type { Tree } from '../../verify/bytes/tree.js';

// A whole season of 60 names as `npm run season` exported it, and the public key that it wrote beside the folder. Equal
// files are kept once. Made anew from a season's folder by
//   AWARD_WRITE_SEASON=<folder of a season> npx vitest run --project pure verify/export.spec.ts
const path = join(repositoryRoot, 'test/verify/season-60.br');

interface Index {
  readonly key: string;
  readonly sizes: readonly number[];
  readonly files: Readonly<Record<string, number>>;
}
export interface Fixture {
  readonly tree: Tree;
  readonly checkpointKey: string;
}

export async function writeFixture(tree: Tree, key: string): Promise<void> {
  const blobs: Buffer[] = [];
  const files: Record<string, number> = {};
  for (const [name, bytes] of tree) {
    const known = blobs.findIndex((b) => b.equals(bytes));
    files[name] = known < 0 ? blobs.push(bytes) - 1 : known;
  }
  const index = Buffer.from(JSON.stringify({ key, sizes: blobs.map((b) => b.length), files } satisfies Index));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(index.length);
  const params = { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_QUALITY]: 11 };
  await writeFile(path, brotliCompressSync(Buffer.concat([length, index, ...blobs]), { params }));
}

export async function readFixture(): Promise<Fixture> {
  const bytes = brotliDecompressSync(await readFile(path));
  const start = 4 + bytes.readUInt32BE(0);
  const { key, sizes, files } = JSON.parse(bytes.subarray(4, start).toString()) as Index;
  const blobs: Buffer[] = [];
  let from = start;
  for (const size of sizes) {
    blobs.push(bytes.subarray(from, from + size));
    from += size;
  }
  return { tree: new Map(Object.entries(files).map(([name, i]) => [name, blobs[i] as Buffer])), checkpointKey: key };
}
