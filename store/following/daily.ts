import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localDate } from '../../law/calendar/days.js';
import { type CheckpointSigner, checkpointFile, takeCheckpoint } from '../checkpoint.js';
import type { Queryable } from '../pool.js';
import { recordNow } from '../reading/case.js';

export interface Daily {
  readonly signer: CheckpointSigner;
  /** Where the signed statements go: a folder that leaves the machine with the next copy. */
  readonly folder: string;
}

/** The day's checkpoint by the record's clock, once a day, and out of the database's reach. */
export async function dailyCheckpoint(k: Queryable, { signer, folder }: Daily): Promise<boolean> {
  const day = localDate((await recordNow(k)).toISOString());
  const taken = await takeCheckpoint(k, day, signer);
  if (!taken) return false;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, `${day}.json`), checkpointFile(taken, signer.publicKey), { mode: 0o600 });
  return true;
}
