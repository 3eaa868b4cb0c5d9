import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Accepted } from './round.js';
import type { Running, World } from './world.js';

export interface Check {
  readonly name: string;
  readonly wanted: number;
  readonly found: number;
}
interface Rows {
  readonly events: string;
  readonly ended: string;
  readonly effects: string | null;
}
const ours: Rows = {
  events: `select count(*) as n from events where stream like 'nomination:%'`,
  ended: `select count(*) as n from listings where kind = 'nomination' and status = 'awarded'`,
  effects: `select count(*) as n from effects where state = 'done' and repeated = 0`,
};
const simple: Rows = {
  events: 'select count(*) as n from events',
  ended: `select count(*) as n from events where type = 'awarded'`,
  effects: null,
};
const rows: Readonly<Record<Running['name'], Rows>> = {
  ours,
  alone: { ...ours, effects: null },
  temporal: { ...simple, effects: 'select count(*) as n from effects' },
  plain: simple,
};

/** What the driver saw accepted against what stands in the tables: a fast server that loses is no server. */
export async function checks(world: World, accepted: Accepted): Promise<Check[]> {
  const all = [world.ours, world.alone, world.temporal, world.plain];
  return (await Promise.all(all.map((of) => checkOne(of, accepted[of.name])))).flat();
}

async function checkOne(of: Running, { commands, lifecycles }: Accepted[Running['name']]): Promise<Check[]> {
  const count = async (text: string) => Number((await of.sql<{ n: string }>(text))[0]?.n);
  const { events, ended, effects } = rows[of.name];
  const found: Check[] = [
    { name: `${of.name}: commands accepted = events recorded`, wanted: commands, found: await count(events) },
    { name: `${of.name}: lifecycles finished = cases awarded`, wanted: lifecycles, found: await count(ended) },
  ];
  if (effects === null) return found;
  const letters = (await readdir(join(of.folder, 'mails'))).filter((name) => name.endsWith('.eml')).length;
  return [
    ...found,
    { name: `${of.name}: lifecycles finished = effects done once`, wanted: lifecycles, found: await count(effects) },
    { name: `${of.name}: lifecycles finished = letters sent`, wanted: lifecycles, found: letters },
  ];
}
