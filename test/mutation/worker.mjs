// Holds all modules compiled; for one mutant it runs anew only what depends on the changed file, and that stream's specs
// until the first failure. An endless loop is ended from outside (run.mjs).
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { needs, resolved } from './resolve.mjs';
import { collector } from './words.mjs';

const { root, modules } = workerData;
const library = createRequire(import.meta.url);
Error.stackTraceLimit = 0; // nobody reads the stack of a caught mutant

const body = (path, js) => compileFunction(js, ['exports', 'require', 'module', 'importMeta'], { filename: path });
const bodies = new Map();
const original = (path) => {
  if (!bodies.has(path)) bodies.set(path, body(path, modules[path]));
  return bodies.get(path);
};

const dependents = new Map(Object.keys(modules).map((path) => [path, []]));
for (const [path, js] of Object.entries(modules)) for (const used of needs(path, js)) dependents.get(used)?.push(path);
const dependingOn = (path, found = new Set()) => {
  if (found.has(path)) return found;
  found.add(path);
  for (const next of dependents.get(path) ?? []) dependingOn(next, found);
  return found;
};

/** Modules that ran already and that the present mutant does not touch. */
const loaded = new Map();
function load(path, changed, words) {
  const known = loaded.get(path);
  if (known) return known.exports;
  if (!(path in modules)) throw new Error(`${path} is not in the tree`);
  const module = { exports: {} };
  loaded.set(path, module);
  const require = (name) => {
    if (name === 'vitest') return words;
    return name.startsWith('.') ? load(resolved(path, name), changed, words) : library(name);
  };
  const run = changed?.path === path ? changed.run : original(path);
  run(module.exports, require, module, { url: pathToFileURL(join(root, path)).href });
  return module.exports;
}

/** @returns the name of the first test that fails, or null; a spec that cannot even load fails too */
async function failureIn(spec, changed) {
  const { tests, words } = collector();
  loaded.delete(spec);
  try {
    load(spec, changed, words);
  } catch (error) {
    return { test: '(loading)', message: String(error?.message ?? error) };
  }
  for (const { name, run } of tests) {
    try {
      await run();
    } catch (error) {
      return { test: name, message: String(error?.message ?? error) };
    }
  }
  return tests.length === 0 ? { test: '(none)', message: 'no test in this file' } : null;
}

/** What caught the last mutants of a file most often goes first, then what is quick. */
const catches = new Map();
const costs = new Map();
const inOrder = (specs, path) => {
  const worth = (spec) => catches.get(`${path} ${spec}`) ?? 0;
  return [...specs].sort((a, b) => worth(b) - worth(a) || (costs.get(a) ?? 0) - (costs.get(b) ?? 0));
};

async function judge({ specs, changed: { path, js } }) {
  const changed = { path, run: body(path, js) };
  const stale = dependingOn(path);
  const forget = () => {
    for (const one of stale) loaded.delete(one);
  };
  forget();
  try {
    for (const spec of inOrder(specs, path)) {
      const failure = await failureIn(spec, changed);
      if (!failure) continue;
      const key = `${path} ${spec}`;
      catches.set(key, (catches.get(key) ?? 0) + 1);
      return { spec, ...failure };
    }
    return null;
  } finally {
    forget();
  }
}

async function measure(specs) {
  for (const spec of specs) {
    const began = performance.now();
    const failure = await failureIn(spec, null);
    if (failure) return { spec, ...failure };
    costs.set(spec, performance.now() - began);
  }
  return null;
}

/** A change that is no program would look "caught"; it is a fault of the tool and ends the run. */
const isNoProgram = (error) => error?.name === 'SyntaxError';

parentPort.on('message', async (task) => {
  try {
    parentPort.postMessage({ failure: await (task.changed ? judge(task) : measure(task.specs)) });
  } catch (error) {
    if (!isNoProgram(error)) throw error;
    parentPort.postMessage({ broken: `${task.changed.path}: ${error.message}` });
  }
});
parentPort.postMessage({ ready: true });
