import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { letter } from './letter.js';
import { type Mail, type Mailer, MailRefused, type Sender } from './mailer.js';

export type FolderMailerOptions = Sender & {
  /** Plays the mail server that knows no such address: the letter is refused for good, with code `smtp:550`. */
  refuse?: (mail: Mail) => boolean;
};

/** The local sink: a letter is a file, named by the hash of its Message-ID, so that the same letter is one file. */
export const folderMailer = (dir: string, { refuse = () => false, ...sender }: FolderMailerOptions): Mailer => {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(mail) {
      const composed = await composer.sendMail(letter(mail, sender));
      if (refuse(mail)) throw new MailRefused(true, 'smtp:550');
      await mkdir(dir, { recursive: true, mode: 0o700 });
      const name = createHash('sha256').update(mail.messageId).digest('hex');
      return { repeated: !(await placeOnce(dir, `${name}.eml`, composed.message as Buffer)) };
    },
  };
};

// Written aside and then linked: the name shows whole files only, and of two senders at once exactly one is the first.
// A rename would overwrite in silence and leave nobody to count. Not synced: this sink is for demo and tests.
const placeOnce = async (dir: string, name: string, bytes: Buffer): Promise<boolean> => {
  const aside = join(dir, `.${name}.${randomUUID()}`);
  await writeFile(aside, bytes, { mode: 0o600 });
  try {
    await link(aside, join(dir, name));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(aside);
  }
};
