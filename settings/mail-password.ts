import { readFileSync, statSync } from 'node:fs';
import { StartProblem } from './problem.js';

/** The password in AWARD_MAIL_PASSWORD_FILE, without its line end. @throws StartProblem: not there, or readable for others */
export function mailPassword(file: string): string {
  const wrong = (code: string, vi: string, en: string) => new StartProblem(code, { vi, en });
  let mode: number;
  try {
    mode = statSync(file).mode;
  } catch {
    throw wrong(
      'MailPasswordMissing',
      `Không mở được tệp mật khẩu thư ${file}: kiểm tra AWARD_MAIL_PASSWORD_FILE.`,
      `The mail password file ${file} cannot be opened: check AWARD_MAIL_PASSWORD_FILE.`,
    );
  }
  if ((mode & 0o077) !== 0)
    throw wrong(
      'MailPasswordReadable',
      `Người khác đọc được tệp mật khẩu thư ${file}: chạy chmod 600 ${file}.`,
      `Others can read the mail password file ${file}: run chmod 600 ${file}.`,
    );
  return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
}
