import { setTimeout as pause } from 'node:timers/promises';
import { none } from './bars.js';
import { cpuMs } from './cpu.js';
import type { Figures, Results } from './figures.js';
import { backlogOf, drained } from './follow.js';
import { steps } from './lifecycle.js';
import type { Load } from './load.js';
import type { BenchOptions } from './options.js';
import { sizes } from './sizes.js';
import type { Running, World } from './world.js';

const CLIENTS = 20;
/** Commands that the driver saw accepted, by contender: what the tables are held against at the end. */
export type Accepted = Record<Running['name'], { commands: number; lifecycles: number }>;

export interface Bench {
  readonly world: World;
  readonly options: BenchOptions;
  readonly accepted: Accepted;
  readonly say: (line: string) => void;
}

async function load(b: Bench, of: Running, what: 'closed' | 'steady', how: object): Promise<Load> {
  const done = await b.world.driver.ask<Load>(what, { port: of.port, ...how });
  b.accepted[of.name].commands += done.accepted;
  b.accepted[of.name].lifecycles += done.lifecycles;
  return done;
}

/** The same load as a burst, and as long for each: a server's code is compiled while it runs, for some thousand commands. */
export async function warmUp(b: Bench): Promise<void> {
  const { ours, alone, temporal, plain } = b.world;
  for (const of of [ours, alone, temporal, plain]) {
    b.say(`warming up: ${of.name}`);
    await load(b, of, 'closed', { clients: CLIENTS, ms: b.options.warmUp * 1000 });
    await drained(of);
  }
}

/** One client, one command after the other. */
async function single(b: Bench, of: Running): Promise<Pick<Figures, 'p50Ms' | 'p99Ms'>> {
  const { p50Ms, p99Ms } = await load(b, of, 'closed', {
    clients: 1,
    lifecycles: Math.ceil(b.options.commands / steps.length),
  });
  await drained(of);
  return { p50Ms, p99Ms };
}

const less = (after: number | null, before: number | null) =>
  after === null || before === null ? null : after - before;

type Times = ReturnType<typeof cpuMs>;
const perCommand = (before: Times, after: Times, commands: number): Times =>
  before &&
  after &&
  Object.fromEntries(Object.entries(after).map(([name, ms]) => [name, (ms - (before[name] ?? 0)) / commands]));

type Burst = Pick<Figures, 'burstPerS' | 'drainPerS' | 'cpuMs' | 'cpuOf' | 'bytes'>;
/** 20 clients, whole lifecycles; then all of it is followed to its end. */
async function burst(b: Bench, of: Running): Promise<Burst> {
  const ms = b.options.seconds * 1000;
  const pids = { ...b.world.servers, ...of.pids };
  const [size, cpu] = [await sizes(b.world, of), cpuMs(pids)];
  const done = await load(b, of, 'closed', { clients: CLIENTS, ms });
  const behind = await backlogOf(of);
  const lastAt = await drained(of);
  const used = perCommand(cpu, cpuMs(pids), done.accepted);
  const now = await sizes(b.world, of);
  const engine = of.name === 'plain' || of.name === 'alone' ? 0 : less(now.engine, size.engine);
  if (lastAt !== null) b.say(`${of.name}: ${behind} to follow at the end of the burst`);
  return {
    burstPerS: done.inTime / b.options.seconds,
    drainPerS: lastAt === null ? null : done.accepted / ((lastAt - done.firstAt) / 1000),
    cpuMs: used && Object.values(used).reduce((sum, ms) => sum + ms, 0),
    cpuOf: used,
    bytes: engine === null ? null : Math.round((now.postgres - size.postgres + engine) / done.lifecycles),
  };
}

/** At half of what was drained: how long from the record of the last step until its effect is done. */
async function steady(b: Bench, of: Running, drainPerS: number): Promise<number | null> {
  const [from] = await of.sql<{ at: Date }>('select clock_timestamp() as at');
  await load(b, of, 'steady', { perS: drainPerS / 2, ms: b.options.seconds * 6000 });
  b.say(
    `${of.name}: ${await backlogOf(of)} to follow at the end of the steady phase, ${(drainPerS / 2).toFixed(0)} commands/s`,
  );
  await drained(of);
  const [row] = await of.sql<{ ms: number | null }>(
    `select extract(epoch from percentile_disc(0.99) within group (order by settled_at - since))::float8 * 1000 as ms
     from effects where since > '${from?.at.toISOString()}'`,
  );
  return row?.ms ?? null;
}

const turns: Readonly<Record<'ours' | 'temporal' | 'plain', (b: Bench, number: number) => Promise<Turn>>> = {
  async ours(b) {
    const { ours } = b.world;
    const one = await single(b, ours);
    const many = await burst(b, ours);
    const steadyP99Ms = await steady(b, ours, many.drainPerS ?? 0);
    return { ours: { ...none, ...one, ...many, steadyP99Ms } };
  },
  temporal: async (b) => ({
    temporal: { ...none, ...(await single(b, b.world.temporal)), ...(await burst(b, b.world.temporal)) },
  }),
  // Neither has anybody who follows, and both are compared: so they stand side by side, on a machine whose speed wanders.
  async plain(b, number) {
    const { plain, alone } = b.world;
    const one = await single(b, plain);
    const first = number % 2 === 0 ? await burst(b, alone) : undefined;
    const many = await burst(b, plain);
    const { burstPerS: alonePerS } = first ?? (await burst(b, alone));
    return { plain: { ...none, ...one, ...many }, alonePerS };
  },
};
interface Turn extends Partial<Results> {
  /** Of `ours`, measured beside `plain`. */
  readonly alonePerS?: number | null;
}
const order = ['ours', 'temporal', 'plain'] as const;

/** Every contender once. Who begins changes from round to round. */
export async function round(b: Bench, number: number): Promise<Results> {
  let all: Turn = {};
  for (let i = 0; i < order.length; i++) {
    const name = order[(number + i) % order.length] as (typeof order)[number];
    b.say(`round ${number + 1} of ${b.options.rounds}: ${name}`);
    all = { ...all, ...(await turns[name](b, number)) };
    await pause(500);
  }
  const { alonePerS = null, ...results } = all as Results & Turn;
  return { ...results, ours: { ...results.ours, alonePerS } };
}
