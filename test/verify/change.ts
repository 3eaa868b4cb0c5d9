import type { Tree } from '../../verify/bytes/tree.js';
import { verifyExport } from '../../verify/verify.js';

// Seeded, so that a byte that escapes can be looked at again.
let seed = Number(process.env.VERIFY_SEED ?? 1);
const random = (below: number): number => {
  seed = (seed * 48271) % 2147483647;
  return seed % below;
};

/** One byte of one file is another one. */
function flipped(tree: Tree, path: string): Tree {
  const bytes = Buffer.from(tree.get(path) as Buffer);
  const i = random(bytes.length);
  bytes[i] = (bytes[i] as number) ^ (1 + random(255));
  return new Map(tree).set(path, bytes);
}

/** The folder without its list and the lists of its packages: what a thief who knows of them would take away first. */
export const bared = (tree: Tree): Tree =>
  new Map([...tree].filter(([path]) => !/manifest\.(json|sha256)$/.test(path)));

/** Random files of which one byte was changed and of which the verifier said nothing that it had not said before. */
export function escaped(tree: Tree, changes: number): readonly string[] {
  const line = (f: object) => JSON.stringify(f);
  const known = new Set(verifyExport(tree).findings.map(line));
  const paths = [...tree.keys()].filter((path) => tree.get(path)?.length);
  return Array.from({ length: changes }, () => paths[random(paths.length)] as string).filter((path) =>
    verifyExport(flipped(tree, path)).findings.every((f) => known.has(line(f))),
  );
}
