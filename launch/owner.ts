import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartProblem } from '../settings/problem.js';
import { isAlive, startMark } from './processes.js';

const NAME = 'owner';

/** The pid that holds a data folder according to its file, if that process still runs; a number that went to another program doesn't count. */
const holderOf = async (file: string): Promise<number | undefined> => {
  const [pid, mark] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const holder = Number(pid);
  if (!(holder > 1) || !isAlive(holder)) return undefined;
  return (await startMark(holder)) === mark ? holder : undefined;
};

/**
 * Makes this process the only one that starts servers on a data folder. Without it a second `npm start` would take the
 * first one's servers for left-overs of a killed parent and end them.
 * @returns gives the folder free again
 * @throws StartProblem `AlreadyRunning`
 */
export const claimFolder = async (folder: string): Promise<() => Promise<void>> => {
  await mkdir(folder, { recursive: true });
  const file = join(folder, NAME);
  const mine = `${file}.${process.pid}`;
  await writeFile(mine, `${process.pid}\n${await startMark(process.pid)}`);
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (await linked(mine, file)) return () => rm(file, { force: true });
      const holder = await holderOf(file);
      if (holder) throw alreadyRunning(folder, holder);
      await setAside(file, mine);
    }
  } finally {
    await rm(mine, { force: true });
  }
  throw alreadyRunning(folder, 0);
};

/** A link appears whole and only once, however many try. */
const linked = (from: string, to: string): Promise<boolean> =>
  link(from, to).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      return false;
    },
  );

/** Takes away what a process left that is gone; what another start put there meanwhile goes back to its place. */
const setAside = async (file: string, mine: string): Promise<void> => {
  const aside = `${mine}.gone`;
  await rename(file, aside).catch(() => {});
  if (await holderOf(aside)) await linked(aside, file);
  await rm(aside, { force: true });
};

const alreadyRunning = (folder: string, pid: number): StartProblem =>
  new StartProblem('AlreadyRunning', {
    vi: `Thư mục dữ liệu ${folder} đang được tiến trình ${pid} dùng: dừng tiến trình ấy, hoặc chọn thư mục khác bằng --data.`,
    en: `The data folder ${folder} is in use by process ${pid}: stop that process, or choose another folder with --data.`,
  });

/** Whether a running process holds this data folder. */
export const isHeld = async (folder: string): Promise<boolean> => (await holderOf(join(folder, NAME))) !== undefined;
