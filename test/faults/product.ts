import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { repositoryRoot } from '../../launch/root.js';

/**
 * The product's code as a plain program reads it, for processes that are killed in earnest. Beside node_modules, so that
 * packages are found; translated file by file without a look at types, which is another job's work.
 * @returns the folder; and how to remove it
 */
export async function translated(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = join(repositoryRoot, '.cache', `product-${randomUUID().slice(0, 8)}`);
  const { include } = JSON.parse(await readFile(join(repositoryRoot, 'tsconfig.build.json'), 'utf8')) as {
    include: string[];
  };
  for (const part of include) await translate(part, folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function translate(part: string, folder: string): Promise<void> {
  const entries = await readdir(join(repositoryRoot, part), { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries.filter((e) => e.isFile() && !/\.(spec\.ts|d\.ts|md)$/.test(e.name))) {
    const from = join(entry.parentPath, entry.name);
    const to = join(folder, from.slice(repositoryRoot.length));
    await mkdir(dirname(to), { recursive: true });
    if (!from.endsWith('.ts')) await copyFile(from, to);
    else
      await writeFile(
        to.replace(/\.ts$/, '.js'),
        ts.transpileModule(await readFile(from, 'utf8'), { compilerOptions }).outputText,
      );
  }
}
const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
};
