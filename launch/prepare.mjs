// Packages, compiled product and workflow bundle: each made when it is missing or its sources have changed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile, isCompiled } from './compile.mjs';
import { install, isInstalled } from './install.mjs';
import { oneAtATime } from './lock.mjs';
import { Problem, root } from './words.mjs';

export const prepare = async (verb, name) => {
  const dev = verb.dev === true;
  if (!isInstalled(dev) || !isCompiled())
    await oneAtATime(async () => {
      if (!isInstalled(dev)) await install(dev);
      if (!isCompiled() && !(await compile())) throw notCompiled(name);
    });
  if (verb.bundle) await bundle();
};

const bundle = async () => {
  const file = join(root, 'dist/launch/bundle.js');
  if (!existsSync(file)) return;
  const [{ workflowBundle }, { toStderr }] = await Promise.all(
    [file, join(root, 'dist/launch/progress.js')].map((path) => import(pathToFileURL(path).href)),
  );
  await workflowBundle({ progress: toStderr });
};

/** To `build` and `test` it is the answer; everything else can't even begin. */
const notCompiled = (name) =>
  new Problem(
    'Mã nguồn không biên dịch được, lỗi ở trên.',
    'The sources do not compile, see above.',
    name === 'build' || name === 'test' || name === 'test-full' ? 1 : 3,
  );
