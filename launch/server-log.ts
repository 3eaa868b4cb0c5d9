import { readFileSync, statSync } from 'node:fs';
import { StartProblem } from '../settings/problem.js';
import { freePort, isFree } from './ports.js';
import { diskFull, portTaken } from './problems.js';

const TAIL = 20_000;

/** Length of the log now, to tell later what was written since. */
export const logLength = (log: string): number => statSync(log, { throwIfNoEntry: false })?.size ?? 0;

/** A log that was renamed meanwhile for its size is shorter than before, and new from its first line. */
const writtenSince = (log: string, since: number): string => {
  const whole = readFileSync(log);
  return whole
    .subarray(whole.length >= since ? since : 0)
    .toString('utf8')
    .slice(-TAIL);
};

/** Sentences about what a server's log says when it ended instead of starting; the first that fits is told. */
const LOG_SAYS: readonly (readonly [RegExp, (log: string) => StartProblem])[] = [
  [/No space left on device|ENOSPC|database or disk is full/i, diskFull],
  [
    /has wrong ownership|permission denied/i,
    (log) =>
      new StartProblem('ForeignData', {
        vi: `Máy chủ không được quyền dùng thư mục dữ liệu (xem ${log}): chạy bằng đúng người dùng đã tạo nó, hoặc chọn thư mục khác bằng --data.`,
        en: `The server may not use its data folder (see ${log}): start as the user who made it, or choose another folder with --data.`,
      }),
  ],
  [
    /could not (resize|create|map|open) (anonymous )?shared memory|Cannot allocate memory/i,
    (log) =>
      new StartProblem('NoMemory', {
        vi: `Máy không còn đủ bộ nhớ cho máy chủ (xem ${log}): dừng bớt chương trình khác rồi chạy lại.`,
        en: `The machine has no memory left for the server (see ${log}): stop other programs and start again.`,
      }),
  ],
];

/** Why a server didn't start, from what it wrote since then: old complaints aren't told again. */
export const explainLog = (server: string, log: string, since: number): StartProblem => {
  const text = writtenSince(log, since);
  const found = LOG_SAYS.find(([pattern]) => pattern.test(text));
  if (found) return found[1](log);
  const last = text.trim().split('\n').at(-1)?.slice(0, 200) ?? '';
  return new StartProblem('ServerEnded', {
    vi: `${server} không khởi động được, dòng cuối của nhật ký: “${last}” (xem ${log}).`,
    en: `${server} did not start, the last line of its log: "${last}" (see ${log}).`,
  });
};

const saysPortTaken = (log: string, since: number): boolean =>
  /address already in use|could not bind/i.test(writtenSince(log, since));

export type PortAttempts<T> = {
  server: string;
  log: string;
  /** A port that was asked for; else free ones are tried. */
  fixed?: number | undefined;
  /** `undefined`: it ended, or never answered and was ended. */
  start: (port: number) => Promise<T | undefined>;
};

/** Starts a server on the port that was asked for, or on a free one; whoever loses a free one to another tries the next. */
export const onSomePort = async <T>({ server, log, fixed, start }: PortAttempts<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    const port = fixed ?? (await freePort());
    if (fixed !== undefined && !(await isFree(fixed))) throw portTaken(fixed, server); // its answer would pass for ours
    const since = logLength(log);
    const running = await start(port);
    if (running) return running;
    if (fixed !== undefined || attempt === 3 || !saysPortTaken(log, since)) throw explainLog(server, log, since);
  }
};
