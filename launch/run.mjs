// From a verb to the right program in this same process: one process is sent Ctrl-C once, and its exit code is ours.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';
import { Problem, root, tell } from './words.mjs';

/**
 * A verb runs `main(args)` of its module, which answers with an exit code, or vitest with these arguments.
 * `dev`: needs the development packages. `bundle`: starts a worker, so the workflows are bundled beforehand.
 */
const VERBS = {
  start: { module: ['dist/cli/start.js'], bundle: true },
  paper: { module: ['dist/cli/paper.js', 'dist/cli/paper/index.js'] },
  season: { module: ['dist/cli/season.js', 'dist/cli/season/index.js'], bundle: true },
  bench: { module: ['dist/cli/bench.js', 'dist/cli/bench/index.js'], bundle: true },
  admin: { module: ['dist/cli/admin.js', 'dist/cli/admin/index.js'] },
  verify: { module: ['dist/cli/verify.js', 'dist/cli/verify/index.js'] },
  mutate: { module: ['dist/cli/mutate.js', 'test/mutation/run.mjs'], dev: true },
  build: { bundle: true },
  test: { vitest: ['run'], dev: true, bundle: true },
  'test-full': { vitest: ['run'], dev: true, bundle: true, env: { AWARD_FULL: '1' } },
};

// Who reads along may go away (`| head`): what was started is finished and cleaned up all the same.
const goOnUnheard = (error) => {
  if (error.code !== 'EPIPE') throw error;
};

export const run = async ([name, ...args]) => {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', goOnUnheard);
  try {
    const code = await runVerb(name, args);
    if (code !== undefined) finish(code);
  } catch (error) {
    const known = Number.isInteger(error?.exitCode);
    process.stderr.write(`${known ? error.message : (error?.stack ?? error)}\n`);
    finish(known ? error.exitCode : 3); // not 1: that would be the program's own "no"
  }
};

const runVerb = async (name, args) => {
  const verb = Object.hasOwn(VERBS, name ?? '') ? VERBS[name] : undefined;
  if (!verb) throw unknownVerb(name);
  await prepare(verb, name);
  Object.assign(process.env, verb.env);
  if (verb.vitest) return runVitest([...verb.vitest, ...args]);
  if (verb.module) return runModule(name, verb.module, args);
  tell('Đã dựng xong', 'Built');
  return 0;
};

/** vitest ends the process itself and sets its exit code. */
const runVitest = async (args) => {
  const file = join(root, 'node_modules/vitest/vitest.mjs');
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
};

const runModule = async (name, candidates, args) => {
  const file = candidates.map((path) => join(root, path)).find((path) => existsSync(path));
  if (!file) throw new Problem(`Bản này chưa có “${name}”.`, `This version has no "${name}" yet.`);
  process.argv = [process.execPath, file, ...args];
  const { main } = await import(pathToFileURL(file).href);
  return main ? ((await main(args)) ?? 0) : undefined;
};

const unknownVerb = (name) =>
  new Problem(
    `Không có việc “${name ?? ''}”. Các việc: ${Object.keys(VERBS).join(' ')}.`,
    `There is no verb "${name ?? ''}". Verbs: ${Object.keys(VERBS).join(' ')}.`,
    2,
  );

/** Lets what is still being written get out; a handle that somebody forgot doesn't hold the answer back. */
const finish = (code) => {
  process.exitCode = code;
  setTimeout(() => process.exit(), 2_000).unref();
};
