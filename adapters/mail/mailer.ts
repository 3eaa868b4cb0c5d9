import { createHash } from 'node:crypto';

/** One letter to one person. Where several are to know, each gets their own: nobody sees the others' addresses. */
export type Mail = {
  /** From `messageIdOf`: the same business fact has the same id, so that the receiver can tell a double. */
  messageId: string;
  /** ISO instant of the record's clock; the machine's clock has no say, a season runs frozen. */
  at: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html?: string;
};

/** `repeated`: this id had been delivered before. Only the folder can know; a mail server is never asked. */
export type Delivery = { repeated: boolean };

export interface Mailer {
  /** @throws MailRefused when the letter did not go out */
  send(mail: Mail): Promise<Delivery>;
}

/** Who writes, and whether every letter says that it comes from a demo database. */
export type Sender = { from: { name: string; address: string }; demo: boolean };

/**
 * The letter did not go out. `permanent`: trying this letter again is useless (an unknown address), as against a
 * server that is down or a password that is wrong.
 */
// Neither the address nor the server's answer (which repeats it) is in here, nor as `cause`: a failed activity's error
// is stored by the workflow engine, and no personal data belongs there.
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
  constructor(
    readonly permanent: boolean,
    readonly code: string,
  ) {
    super(
      permanent
        ? `Không gửi được thư, gửi lại cũng không được (${code}): kiểm tra địa chỉ người nhận. The letter was refused for good: check the recipient's address.`
        : `Chưa gửi được thư (${code}): sẽ thử lại; kiểm tra máy chủ thư nếu kéo dài. The letter was not sent: it will be tried again; check the mail server if this goes on.`,
    );
  }
}

/** @param key the effect's key, e.g. `nomination:nom-7/12/notify-unit`; @param installation becomes the right side of the id */
export const messageIdOf = (key: string, installation: string): string => {
  if (!/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(installation))
    throw new RangeError(`an installation id is letters, digits and inner hyphens, up to 63: ${installation}`);
  // Hashed, because a key holds characters that an id may not; half a hash keeps the header on one line.
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${installation.toLowerCase()}.award>`;
};
