// The process that runs templates: an office may have changed them, so it knows nothing but one fresh folder, and whatever
// it does it can take no other process with it. Plain JavaScript, because it is started by its path, compiled or not.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const { fonts, memoryMb } = JSON.parse(process.argv[2] ?? '{}');
const faces = fonts.map((file) => readFileSync(file));

// The typesetter holds this thread until it is done; only another one can look at the clock of memory meanwhile.
const watch = `
const { workerData } = require('node:worker_threads');
setInterval(() => {
  if (process.memoryUsage.rss() > workerData * 2 ** 20) process.kill(process.pid, 'SIGKILL');
}, 25);`;
new Worker(watch, { eval: true, workerData: memoryMb });

// Line and column, counted from 1 as an editor shows them.
const whereIs = ({ path, range }) => {
  if (!path) return null;
  return range ? `${path}:${range.start.line + 1}:${range.start.character + 1}` : `${path}:`;
};
const told = (compiler, error) => {
  // Only the long form knows the place within the file.
  const list = error ? compiler.fetchDiagnostics(error) : [];
  return list.length === 0
    ? [{ message: 'failed', where: null }]
    : list.map((one) => ({ message: String(one.message), where: whereIs(one) }));
};

function run({ folder, main, inputs, instant }) {
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: faces }] });
  const done = compiler.compile({ mainFilePath: join(folder, main), inputs });
  if (done.result === null) return { failed: told(compiler, done.takeError()) };
  const pdf = compiler.pdf(done.result, { pdfStandard: 'a-2b', creationTimestamp: instant });
  writeFileSync(join(folder, 'paper.pdf'), pdf);
  const [sheet] = compiler.query(done.result, { selector: '<sheet>', field: 'value' }) ?? [];
  writeFileSync(join(folder, 'sheet.json'), JSON.stringify(sheet ?? null));
  compiler.evictCache(0);
  return { done: true };
}

process.on('message', (job) => {
  let answer;
  try {
    answer = run(job);
  } catch (error) {
    answer = { failed: [{ message: error instanceof Error ? error.message : String(error), where: null }] };
  }
  process.send?.({ id: job.id, ...answer });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });
