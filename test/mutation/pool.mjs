import { Worker } from 'node:worker_threads';

/** For what has to end: an unchanged spec on a loaded machine. */
const AMPLE_MS = 600_000;
const options = { resourceLimits: { maxOldGenerationSizeMb: 1024 }, execArgv: [] };

/**
 * Gives jobs to a number of threads. A job that does not end within its limit (ms, asked for when its turn comes), or
 * takes its thread with it, is answered with a failure of the kind `hung` or `crashed`; the thread is replaced.
 */
export async function inThreads(count, data, tasksBefore, jobs, onAnswer) {
  const left = jobs[Symbol.iterator]();
  const lane = async () => {
    let worker = await started(data, tasksBefore);
    for (let next = left.next(); !next.done; next = left.next()) {
      const began = Date.now();
      const answer = await asked(worker, next.value.task, next.value.limit?.() ?? AMPLE_MS);
      if (answer.broken) throw new TypeError(answer.broken);
      onAnswer(next.value, answer, Date.now() - began);
      if (!answer.ended) continue;
      await worker.terminate();
      worker = await started(data, tasksBefore);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: count }, lane));
}

async function started(data, tasksBefore) {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), { ...options, workerData: data });
  await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  for (const task of tasksBefore) {
    const { failure } = await asked(worker, task, AMPLE_MS);
    if (failure) {
      await worker.terminate();
      throw new Unready(failure);
    }
  }
  return worker;
}

/** The specs fail before anything was changed, so they could not tell a mutant. */
export class Unready extends Error {
  constructor({ spec, test, message }) {
    super(`${spec} › ${test}: ${message}`);
  }
}

const asked = (worker, task, limit) =>
  new Promise((resolve) => {
    const over = (answer) => {
      clearTimeout(timer);
      worker.off('message', over).off('error', crashed);
      resolve(answer);
    };
    const crashed = ({ message }) => over({ ended: true, failure: { test: '(crashed)', message } });
    const timer = setTimeout(() => over({ ended: true, failure: { test: '(hung)' } }), limit);
    worker.on('message', over).on('error', crashed);
    worker.postMessage(task);
  });
