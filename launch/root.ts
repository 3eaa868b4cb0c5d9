import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const upTo = (folder: string, file: string): string => {
  if (existsSync(join(folder, file))) return folder;
  const up = dirname(folder);
  if (up === folder) throw new Error(`${file} is in no folder above ${fileURLToPath(import.meta.url)}`);
  return upTo(up, file);
};

/**
 * The folder of package.json, the same seen from launch/ (tests) and from dist/launch/ (production).
 * For what is not compiled: node_modules, .tools, .cache. A file beside its code (a migration, a template)
 * is found with `new URL('./file', import.meta.url)`: the build copies it to the same place in dist/.
 */
export const repositoryRoot = upTo(dirname(fileURLToPath(import.meta.url)), 'package.json');
