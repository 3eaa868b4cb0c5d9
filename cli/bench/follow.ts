import { setTimeout as pause } from 'node:timers/promises';
import type { Running } from './world.js';

const LIMIT_MS = 15 * 60_000;

const left: Readonly<Record<Running['name'], string | null>> = {
  ours: `select (select count(*) from follow where behind_since is not null) + (select count(*) from effects where state = 'due') + (select count(*) from letters where state = 'due') as n`,
  temporal: `select (select count(*) from events where type = 'awarded') - (select count(*) from effects) as n`,
  alone: null,
  plain: null,
};
const lastDone: Readonly<Record<Running['name'], string | null>> = {
  ours: 'select greatest((select max(settled_at) from effects), (select max(settled_at) from letters)) as at',
  temporal: 'select max(at) as at from effects',
  alone: null,
  plain: null,
};

/** Streams behind and effects due. */
export async function backlogOf(of: Running): Promise<number> {
  const text = left[of.name];
  return text === null ? 0 : Number((await of.sql<{ n: string }>(text))[0]?.n);
}

/** Waits until nothing is left to follow. @returns when the last effect was done, ms since 1970; null: none ever is */
export async function drained(of: Running): Promise<number | null> {
  for (const end = Date.now() + LIMIT_MS; (await backlogOf(of)) > 0; await pause(250))
    if (Date.now() > end) throw new Error(`${of.name}: still ${await backlogOf(of)} to follow after 15 minutes`);
  const text = lastDone[of.name];
  const [row] = text === null ? [] : await of.sql<{ at: Date | null }>(text);
  return row?.at?.getTime() ?? null;
}
