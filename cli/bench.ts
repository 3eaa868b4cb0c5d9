import { writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { stopRequested } from '../launch/stop.js';
import { bars, exitCode, spread } from './bench/bars.js';
import { checks } from './bench/checks.js';
import { medians, type Results } from './bench/figures.js';
import { type BenchOptions, benchOptions } from './bench/options.js';
import { type Accepted, round, warmUp } from './bench/round.js';
import { barsTable, columns, figuresTable } from './bench/table.js';
import { openWorld, type World } from './bench/world.js';

const machine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryMb: Math.round(totalmem() / 2 ** 20),
  platform: `${process.platform}-${process.arch}`,
  node: process.version,
});
/** As a shell says it of Ctrl-C. */
const INTERRUPTED = 130;
const progress = (line: string) => void process.stderr.write(`· ${line}\n`);

/**
 * Ours, a bare Temporal workflow and one plain transaction behind the same server, taking turns; docs/reference/benchmark.md.
 * @returns 0; 1 when a bar was missed, or a table does not hold what was accepted
 */
export async function main(args: readonly string[]): Promise<number> {
  const options = benchOptions(args);
  const stop = stopRequested();
  const world = await openWorld(options);
  try {
    return await Promise.race([measure(world, options), stop.then(() => INTERRUPTED)]);
  } finally {
    await world.stop();
  }
}

async function measure(world: World, options: BenchOptions): Promise<number> {
  const accepted = Object.fromEntries(
    ['ours', 'alone', 'temporal', 'plain'].map((name) => [name, { commands: 0, lifecycles: 0 }]),
  ) as Accepted;
  const bench = { world, options, accepted, say: progress };
  await warmUp(bench);
  const rounds: (Results & { load: number })[] = [];
  for (let i = 0; i < options.rounds; i++) {
    const results = await round(bench, i);
    rounds.push({ ...results, load: loadavg()[0] ?? 0 });
    process.stderr.write(`${figuresTable(results)}\n`);
  }
  const results = medians(rounds);
  const found = bars(results);
  const checked = await checks(world, accepted);
  await report({ ...results, ratios: found, rounds, checks: checked, machine: machine() }, options);
  return exitCode(found, checked, options.bars);
}

type Report = Results & {
  ratios: ReturnType<typeof bars>;
  rounds: readonly Results[];
  checks: Awaited<ReturnType<typeof checks>>;
  machine: object;
};

async function report(r: Report, { out, json }: BenchOptions): Promise<void> {
  const rows = r.checks.map((c) => [c.name, `${c.wanted}`, `${c.found}`, c.wanted === c.found ? 'ok' : 'DIFFERS']);
  const text = [
    figuresTable(r),
    barsTable(r.ratios, spread(r.rounds)),
    columns([['check', 'accepted', 'found', ''], ...rows]),
  ];
  (json ? process.stderr : process.stdout).write(`${text.join('\n\n')}\n`);
  if (json) process.stdout.write(`${JSON.stringify(r)}\n`);
  if (out !== undefined) await writeFile(out, `${JSON.stringify(r, null, 2)}\n`);
}
