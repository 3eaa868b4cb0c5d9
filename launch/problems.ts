import { statfs } from 'node:fs/promises';
import { StartProblem } from '../settings/problem.js';

export const diskFull = (where: string): StartProblem =>
  new StartProblem('DiskFull', {
    vi: `Ổ đĩa của ${where} đã đầy: giải phóng chỗ, hoặc chọn ổ khác bằng --data, rồi chạy lại.`,
    en: `The disk of ${where} is full: free some space, or choose another disk with --data, then start again.`,
  });

/** @param name what the port belongs to: a setting (`--port`, `AWARD_PORT`) or a server */
export const portTaken = (port: number, name: string): StartProblem =>
  new StartProblem('PortTaken', {
    vi: `Cổng ${port} (${name}) đang có chương trình khác dùng: chọn cổng khác, hoặc 0 để lấy một cổng trống.`,
    en: `Port ${port} (${name}) is in use by another program: choose another one, or 0 for a free one.`,
  });

const ENOUGH = 256 * 1024 * 1024;

/** Stops a start on a disk that would be full within the hour: a database that can't write its log goes down. */
export const refuseFullDisk = async (folder: string, enough = ENOUGH): Promise<void> => {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < enough) throw diskFull(folder);
};
