import { posix } from 'node:path';

/** Path in the tree of a relative import: sources are named `.ts` and imported as `.js`. */
export const resolved = (from, name) => posix.join(posix.dirname(from), name).replace(/\.js$/, '.ts');
/** Paths of the tree that a compiled module loads. */
export const needs = (path, js) => [...js.matchAll(/require\("(\.[^"]+)"\)/g)].map(([, name]) => resolved(path, name));
