import type { SendMailOptions } from 'nodemailer';
import { type Mail, MailRefused, type Sender } from './mailer.js';

const DEMO_LINE = 'BẢN THỬ – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ';

// One address and nothing else: what separates, quotes or ends a line has no place in it.
const ONE_ADDRESS = /^[^\s\p{Cc}<>(),;:"[\]\\@]+@[^\s\p{Cc}<>(),;:"[\]\\@]+$/u;

/**
 * What nodemailer is given, the same for every way of sending.
 * @throws MailRefused (permanent) for a recipient that is not one plain address
 */
export const letter = (mail: Mail, { from, demo }: Sender): SendMailOptions => {
  if (mail.to.address.length > 254 || !ONE_ADDRESS.test(mail.to.address)) throw new MailRefused(true, 'address');
  return {
    messageId: mail.messageId,
    date: new Date(mail.at),
    // Addresses as objects: as text they are parsed, and a line break or comma in them adds recipients.
    from: { name: oneLine(from.name), address: from.address },
    to: { name: oneLine(mail.to.name), address: mail.to.address },
    subject: oneLine(mail.subject),
    text: demo ? `${DEMO_LINE}\n\n${mail.text}` : mail.text,
    ...(mail.html === undefined ? {} : { html: demo ? marked(mail.html) : mail.html }),
    // Auto-Submitted keeps out-of-office replies away.
    headers: { 'Auto-Submitted': 'auto-generated', ...(demo ? { 'X-Award-Demo': 'yes' } : {}) },
    // The parts' boundary derives from the id, so that the same letter is the same bytes.
    baseBoundary: mail.messageId.replace(/[^0-9a-z]/gi, '').slice(0, 40),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
};

const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();

const marked = (html: string): string => {
  const line = `<p><strong>${DEMO_LINE}</strong></p>`;
  return /<body\b[^>]*>/i.test(html) ? html.replace(/<body\b[^>]*>/i, (body) => body + line) : line + html;
};
