import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** A note in the data folder, readable for its owner only: where the running servers are, for `npm run admin`. */
export const Running = z.object({
  pid: z.int(),
  installation: z.string(),
  api: z.string().nullable(),
  databaseUrl: z.string(),
  engine: z.object({ address: z.string(), namespace: z.string() }),
});
export type Running = z.infer<typeof Running>;
const pathOf = (data: string) => join(resolve(data), 'running.json');

export async function noteRunning(data: string, running: Running): Promise<() => Promise<void>> {
  const path = pathOf(data);
  await writeFile(path, JSON.stringify(running), { mode: 0o600 });
  await chmod(path, 0o600); // an older file keeps its mode otherwise
  return () => rm(path, { force: true });
}
export async function readRunning(data: string): Promise<Running | undefined> {
  const text = await readFile(pathOf(data), 'utf8').catch(() => undefined);
  const found = text === undefined ? undefined : Running.safeParse(JSON.parse(text));
  return found?.data;
}
