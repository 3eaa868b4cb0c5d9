import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, runChild, tell } from './words.mjs';

const STAMP = 'dist/.stamp';

const productFolders = () => JSON.parse(readFileSync(join(root, 'tsconfig.build.json'), 'utf8')).include;

const filesBelow = (folder) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    : [];

const sources = () =>
  productFolders()
    .flatMap(filesBelow)
    .filter((file) => !/\.(spec\.ts|md|mjs)$/.test(file))
    .sort();

/** What a program reads beside its code: migrations, rules, templates, fonts. */
const isAsset = (file) => !file.endsWith('.ts');

const outputOf = (file) => join('dist', isAsset(file) ? file : file.replace(/\.ts$/, '.js'));

const sourceHash = () => {
  const hash = createHash('sha256');
  for (const file of [...sources(), 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'])
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
};

export const isCompiled = () =>
  existsSync(join(root, STAMP)) && readFileSync(join(root, STAMP), 'utf8') === sourceHash();

/**
 * Compiles the product to dist/ and puts its other files at the same place there, so that a program finds them with
 * `new URL('./file', import.meta.url)` compiled or not.
 * @returns false when the sources have errors; they were told on standard error
 */
export const compile = async () => {
  tell('Đang biên dịch', 'Compiling');
  const hash = sourceHash(); // taken before: what is edited meanwhile is compiled by the next start
  rmSync(join(root, STAMP), { force: true });
  const compiler = join(root, 'node_modules/ts7/bin/tsc');
  if ((await runChild(process.execPath, [compiler, '-p', 'tsconfig.build.json'])) !== 0) return false;
  removeOrphans();
  for (const file of sources().filter(isAsset)) {
    mkdirSync(join(root, dirname(outputOf(file))), { recursive: true });
    copyFileSync(join(root, file), join(root, outputOf(file)));
  }
  writeFileSync(join(root, STAMP), hash);
  return true;
};

/** Output of a source that was deleted or renamed would still be found by an import. */
const removeOrphans = () => {
  const wanted = new Set(sources().map(outputOf));
  for (const file of filesBelow('dist'))
    if (!wanted.has(file) && !/^dist\/\.[^/]+$/.test(file)) rmSync(join(root, file));
};
