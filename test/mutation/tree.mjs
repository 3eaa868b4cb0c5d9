// One reading of the tree at the start: mutants live in memory only, so nothing on disk changes, whoever else writes there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import ts from 'typescript';
import { mutantsOf } from './mutants.mjs';
import { needs } from './resolve.mjs';

const SCHEMAS = new Set(['commands.ts', 'events.ts', 'values.ts']);
const target = { target: ts.ScriptTarget.ES2022, esModuleInterop: true };

/** CommonJS, because its modules can be run again one by one; `import.meta` becomes a parameter of the module. */
export function compiled(path, text) {
  if (path.endsWith('.json')) return `module.exports = ${text}`;
  const compilerOptions = { ...target, module: ts.ModuleKind.CommonJS };
  return ts
    .transpileModule(text, { fileName: path, compilerOptions })
    .outputText.replaceAll('import.meta', 'importMeta');
}

const filesUnder = (root, folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.split(sep).join('/')))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort();

const isSpec = (path) => path.endsWith('.spec.ts');
/** Folder below `domain/`; files at its top are a stream of their own, named `.`. */
const streamOf = (path) => (path.split('/').length > 2 ? path.split('/')[1] : '.');

/**
 * Random cases are left to `npm test`: they are slow, and a mutant that only luck catches is not held by a sentence.
 */
const drawsAtRandom = (path, text) => /properties|laws|\.full\.spec/.test(path) || /from 'fast-check'/.test(text);

/**
 * @returns streams by name, each with its sources (path, text) and specs (paths); and `modules`, all that the specs
 * reach, compiled
 */
export function readTree(root, only) {
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const streams = new Map();
  for (const path of filesUnder(root, 'domain')) {
    const name = streamOf(path);
    if (only && name !== only) continue;
    const stream = streams.get(name) ?? { name, sources: [], specs: [] };
    streams.set(name, stream);
    const text = read(path);
    if (!isSpec(path)) stream.sources.push({ path, text });
    else if (!drawsAtRandom(path, text)) stream.specs.push(path);
  }
  const modules = {};
  const reach = (path) => {
    if (path in modules || !existsSync(join(root, path))) return;
    modules[path] = compiled(path, read(path));
    for (const next of needs(path, modules[path])) reach(next);
  };
  for (const { sources, specs } of streams.values())
    for (const path of [...sources.map((s) => s.path), ...specs]) reach(path);
  return { streams, modules };
}

/** All mutants of these streams, in order of file and place. */
export function findMutants(root, streams) {
  const sources = [...streams.values()].flatMap(({ name, sources }) => sources.map((s) => ({ ...s, stream: name })));
  const chosen = sources.filter(({ path }) => !SCHEMAS.has(posix.basename(path)));
  const program = ts.createProgram(
    chosen.map(({ path }) => join(root, path)),
    { ...target, module: ts.ModuleKind.NodeNext, strict: true, noEmit: true, skipLibCheck: true, types: [] },
  );
  const checker = program.getTypeChecker();
  const texts = {};
  const mutants = chosen.flatMap(({ path, stream }) => {
    const source = program.getSourceFile(join(root, path));
    texts[path] = source.text;
    return mutantsOf(source, checker).map((m) => ({ ...m, path, stream }));
  });
  return { mutants, texts };
}
