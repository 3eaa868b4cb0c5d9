import { createTransport } from 'nodemailer';
import { letter } from './letter.js';
import { type Mailer, MailRefused, type Sender } from './mailer.js';

// Together below the 30 s that a notice may take (architecture §5), so that the answer is ours and not the engine's.
const WHOLE_MS = 25_000;
const STEP_MS = 10_000;

export type SmtpMailerOptions = Sender & {
  /** Shorter in tests, so that they need not wait. */
  timeoutMs?: number;
  /** From a file, where the address names the user alone. */
  password?: string;
};

/**
 * Sends by a mail server.
 * @param url `smtp://host:25`, `smtp://user:password@host:587` (STARTTLS) or `smtps://user:password@host:465`
 */
// Q: Why a connection for each letter, and no pool?
// A: nodemailer's pool sends a letter again by itself when a connection breaks, which the record then knows nothing of.
export const smtpMailer = (url: string, { timeoutMs = WHOLE_MS, password, ...sender }: SmtpMailerOptions): Mailer => {
  const stepMs = Math.min(STEP_MS, timeoutMs);
  const transport = createTransport({
    ...server(url, password),
    connectionTimeout: stepMs,
    greetingTimeout: stepMs,
    dnsTimeout: stepMs,
    socketTimeout: stepMs,
  });
  return {
    async send(mail) {
      const composed = { ...letter(mail, sender), signal: AbortSignal.timeout(timeoutMs) };
      await transport.sendMail(composed).catch((error: unknown) => {
        throw refusal(error as SmtpError);
      });
      return { repeated: false };
    },
  };
};

// Read here and not by nodemailer, whose query parameters could switch off the certificate check from within a setting.
const server = (text: string, password?: string) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || !url.hostname || url.search)
    throw new RangeError(
      'Địa chỉ máy chủ thư phải có dạng smtp://host:port hoặc smtps://user:password@host:port. ' +
        'The mail server must be smtp://host:port or smtps://user:password@host:port, without parameters.',
    );
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const here = ['localhost', '127.0.0.1', '::1'].includes(host);
  return {
    host,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    // A password never leaves the machine in the clear.
    requireTLS: !secure && url.username !== '' && !here,
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: password ?? decodeURIComponent(url.password) } }),
  };
};

type SmtpError = { code?: string; command?: string; responseCode?: number };

// Only a 5xx to this recipient or this text is final. A refused login or sender is a fault of the installation that
// strikes every letter: those wait until somebody has mended it.
const refusal = ({ code = 'unknown', command = '', responseCode }: SmtpError): MailRefused => {
  // Without an answer it was the line or ourselves; EMESSAGE is then a letter larger than the server takes.
  if (responseCode === undefined) return new MailRefused(code === 'EMESSAGE', `net:${code}`);
  const aboutThisLetter = command === 'RCPT TO' || command === 'DATA' || code === 'EMESSAGE';
  return new MailRefused(aboutThisLetter && responseCode >= 500 && responseCode !== 503, `smtp:${responseCode}`);
};
