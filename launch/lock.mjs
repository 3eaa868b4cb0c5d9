import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root, tell } from './words.mjs';

const FILE = join(root, '.cache/prepare.lock');

/** A zombie doesn't count: where nobody collects them (small containers), they stay for ever. */
const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    return error.code === 'EPERM' || error.code === 'ENOENT'; // another user's; or no /proc to ask
  }
};

/** Links appear whole and only once, so two starts at once never both hold it. */
const take = () => {
  const mine = `${FILE}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, FILE);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(mine);
  }
};

const holder = () => {
  try {
    return Number(readFileSync(FILE, 'utf8'));
  } catch {
    return 0; // let go meanwhile
  }
};

/** Two starts in one clone at once: the second waits, and then finds the work done. */
export const oneAtATime = async (work) => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  for (let told = false; !take(); await pause(200)) {
    const pid = holder();
    if (pid > 0 && !isAlive(pid)) rmSync(FILE, { force: true });
    else if (!told) tell('Đang chờ một lần chạy khác chuẩn bị xong', 'Waiting for another start to prepare');
    told = true;
  }
  const release = () => rmSync(FILE, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
};
