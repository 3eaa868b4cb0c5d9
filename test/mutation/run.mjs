// Changes the domain on purpose, one place at a time, and counts which changes the specs beside it catch.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { applied } from './mutants.mjs';
import { inThreads, Unready } from './pool.mjs';
import { BAR_PERCENT, pageOf, reportOf } from './report.mjs';
import { compiled, findMutants, readTree } from './tree.mjs';

const here = fileURLToPath(new URL('../..', import.meta.url));
const REPORT = 'test/mutation/report.json';
const PAGE = 'docs/reference/mutation.md';
const say = (text) => process.stderr.write(`${text}\n`);

export async function main(args) {
  const asked = optionsOf(args);
  if (!asked) return 2;
  const began = Date.now();
  const { streams, modules } = readTree(asked.root, asked.only);
  if (streams.size === 0) return wrong(`domain/${asked.only}: không có thư mục này / there is no such folder`);
  const found = findMutants(asked.root, streams);
  const chosen = asked.sample === null ? found.mutants : drawn(found.mutants, asked.sample, asked.seed);
  try {
    await judgeAll(chosen, found.texts, { ...asked, streams, modules });
  } catch (error) {
    if (!(error instanceof Unready)) throw error;
    return wrong(`Kiểm thử hỏng trước khi đột biến / A spec fails before anything was changed: ${error.message}`);
  }
  const report = reportOf(chosen, { command: commandOf(asked), ...scopeOf(asked, found.mutants.length) });
  write(asked, report);
  const seconds = Math.round((Date.now() - began) / 1000);
  process.stdout.write(
    `${report.caught}/${report.mutants} đột biến bị bắt / mutants caught: ${report.percent} % (${seconds} s)\n`,
  );
  return report.percent < BAR_PERCENT ? 1 : 0;
}

function optionsOf(args) {
  const option = { type: 'string' };
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: { only: option, sample: option, seed: option, jobs: option, report: option, root: option },
    }));
  } catch (error) {
    wrong(error.message);
    return null;
  }
  const numbers = { sample: values.sample, seed: values.seed ?? '1', jobs: values.jobs ?? '2' };
  for (const [name, value] of Object.entries(numbers))
    if (value !== undefined && !/^[1-9]\d{0,8}$/.test(value)) {
      wrong(`--${name} ${value}: phải là số nguyên dương / must be a positive whole number`);
      return null;
    }
  const { sample, seed, jobs } = numbers;
  return {
    root: values.root ?? here,
    only: values.only,
    report: values.report,
    sample: sample === undefined ? null : Number(sample),
    seed: Number(seed),
    jobs: Number(jobs),
  };
}
const wrong = (text) => {
  say(text);
  return 2;
};

async function judgeAll(mutants, texts, { root, streams, modules, jobs }) {
  const ofMutants = new Set(mutants.map((m) => m.stream));
  const before = [...streams.values()].filter((s) => ofMutants.has(s.name)).map(({ specs }) => ({ specs }));
  const threads = Math.min(jobs, mutants.length);
  let [done, told] = [0, Date.now()];
  /** Path → what its unchanged specs took, in ms. */
  const took = new Map();
  await inThreads(
    threads,
    { root, modules },
    before,
    work(mutants, texts, streams, (path) => hangsAfterMs(took.get(path))),
    ({ mutant, path }, { failure, ended }, ms) => {
      if (!mutant && failure) throw new Unready(failure);
      if (!mutant) return void took.set(path, ms);
      mutant.caught = failure !== null;
      mutant.ended = ended === true;
      done += 1;
      if (Date.now() - told < 10_000) return;
      told = Date.now();
      say(`· ${done}/${mutants.length}`);
    },
  );
}

/** Ends loops that would never end; a loaded machine is slow too, and slower than a moment ago. */
const hangsAfterMs = (unchangedMs) => (unchangedMs === undefined ? 60_000 : Math.max(20_000, 10 * unchangedMs));

/**
 * One job a mutant, compiled when its turn comes, so that the threads start at once. Each file goes first unchanged, the
 * same way as its mutants: would that be "caught", running anew would be what breaks the specs and every figure a lie.
 */
function* work(mutants, texts, streams, limitOf) {
  const tried = new Set();
  for (const mutant of mutants) {
    const { path, stream } = mutant;
    const task = (text) => ({ specs: streams.get(stream).specs, changed: { path, js: compiled(path, text) } });
    if (!tried.has(path)) yield { path, task: task(texts[path]) };
    tried.add(path);
    yield { mutant, limit: () => limitOf(path), task: task(applied(texts[path], mutant)) };
  }
}

/** The first `count` of a shuffle that the seed decides (mulberry32), in order of place. */
function drawn(mutants, count, seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const keyed = mutants.map((mutant, place) => ({ mutant, place, key: next() }));
  const taken = keyed.sort((a, b) => a.key - b.key).slice(0, count);
  return taken.sort((a, b) => a.place - b.place).map(({ mutant }) => mutant);
}

const commandOf = ({ only, sample, seed }) =>
  [
    'npm run mutate',
    ...(only || sample ? ['--'] : []),
    ...(only ? ['--only', only] : []),
    ...(sample ? ['--sample', sample, '--seed', seed] : []),
  ].join(' ');
const scopeOf = ({ sample, seed }, of) => ({ sample, of, ...(sample === null ? {} : { seed }) });

function write({ root, only, report: to }, report) {
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (to) return writeFileSync(to, text);
  if (only) return printSurvivors(report);
  writeFileSync(join(root, REPORT), text);
  writeFileSync(join(root, PAGE), pageOf(report));
}

function printSurvivors({ files }) {
  for (const [path, { survivors }] of Object.entries(files))
    for (const { line, kind, was, now } of survivors)
      process.stdout.write(`${path}:${line} ${kind}: ${was}  →  ${now}\n`);
}
