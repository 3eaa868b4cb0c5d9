import { openFileStore } from '../adapters/files/file-store.js';
import { startEngine } from '../launch/engine.js';
import { goBehind } from '../launch/priority.js';
import { toStderr } from '../launch/progress.js';
import { stopInOrder, stopRequested } from '../launch/stop.js';
import { StartProblem } from '../settings/problem.js';
import { refuseUnfitProduction } from '../settings/production.js';
import { readSettings } from '../settings/read.js';
import { exampleOfficeOn } from '../settings/schema.js';
import { loadCampaign } from './example/campaign.js';
import { loadExample } from './example/load.js';
import { exampleOffice } from './example/office.js';
import { exampleFiles } from './start/files.js';
import { greeting, readyLine } from './start/greeting.js';
import { noteRunning } from './system/running.js';
import { startSystem } from './system/system.js';

const SEED = 1;

/** `npm start`: servers, migration, worker and API; runs until it is told to stop. @returns exit code */
export async function main(args: readonly string[]): Promise<number> {
  const settings = readSettings(process.env, args);
  refuseUnfitProduction(settings);
  const stop = stopRequested(); // from the first moment on: a Ctrl-C during the start stops what has come up
  if (!settings.parts.includes('api')) goBehind();
  const engine = await startEngine({ settings, progress: toStderr });
  const example = exampleOffice({ seed: SEED });
  try {
    const system = await startSystem({
      reminding: true,
      settings,
      engine,
      progress: toStderr,
      prepare: async (store) => {
        if (!exampleOfficeOn(settings)) return;
        toStderr({ vi: 'Đang nạp văn phòng mẫu', en: 'Loading the example office' });
        await loadExample(store, example);
        await loadCampaign(store, example);
      },
    });
    const files = await exampleFiles(await openFileStore(system.folders.files));
    const { databaseUrl, temporal } = engine;
    const where = { address: temporal.address, namespace: temporal.namespace };
    const forget = await noteRunning(settings.data, {
      pid: process.pid,
      installation: system.installation.id,
      api: system.address ?? null,
      databaseUrl,
      engine: where,
    });
    const ready = readyLine({ system, engine, example, files });
    process.stdout.write(settings.json ? `${JSON.stringify(ready)}\n` : greeting(ready, system));
    const reason = await Promise.race([stop, engine.lost]);
    if (reason === 'PostgreSQL')
      toStderr({
        vi: 'PostgreSQL đã dừng ngoài ý muốn: dừng lại, hãy chạy lại npm start',
        en: 'PostgreSQL ended unasked: stopping, run npm start again',
      });
    else toStderr({ vi: 'Đang dừng', en: 'Stopping' });
    await forget();
    await stopInOrder([...system.steps, ...engine.steps]);
    return reason === 'PostgreSQL' ? 3 : 0;
  } catch (e) {
    await engine.stop();
    throw known(e);
  }
}

/** A sentence for people instead of a stack, where the cause is the disk, the keys or the database. */
function known(e: unknown): unknown {
  if (e instanceof StartProblem) return e;
  const { name, message, code } = e as { name?: string; message?: string; code?: string };
  if (name === 'KeyFileRefused' || name === 'OtherMasterKey') {
    const [vi = '', en = ''] = String(message).split(/(?<=\.) (?=[A-Z][a-z]+ )/);
    return new StartProblem('Key', { vi, en: en || vi }, 3, { cause: e });
  }
  if (code === 'ENOSPC' || code === '53100')
    return new StartProblem(
      'DiskFull',
      {
        vi: 'Đĩa đã đầy: giải phóng chỗ trống rồi chạy lại.',
        en: 'The disk is full: free some space and start again.',
      },
      3,
      { cause: e },
    );
  return e;
}
