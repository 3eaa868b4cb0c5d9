import { z } from 'zod';

/** The shapes that texts from the environment or the command line must have. */

const parsedUrl = (text: string): URL | undefined => {
  try {
    const url = new URL(text);
    decodeURIComponent(`${url.username}${url.password}`); // a stray % would fail later, far from the setting
    return url;
  } catch {
    return undefined;
  }
};

/** `postgres://user:password@host:port/database`; the database's name is needed, so nothing lands in `postgres` by accident. */
export const PostgresUrl = z.string().refine((text) => {
  const url = parsedUrl(text);
  return (
    url !== undefined &&
    ['postgres:', 'postgresql:'].includes(url.protocol) &&
    url.hostname !== '' &&
    url.pathname.length > 1
  );
});

/** `smtp://user:password@host:port` or `smtps://…`. */
export const MailUrl = z.string().refine((text) => {
  const url = parsedUrl(text);
  return url !== undefined && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== '';
});

/** `https://…`, or `http://…` where a demo may (production refuses it). */
export const WebAddress = z.string().refine((text) => {
  const url = parsedUrl(text);
  return url !== undefined && ['https:', 'http:'].includes(url.protocol) && url.hostname !== '' && url.username === '';
});

/** An address without path, as browsers name an origin. */
export const WebOrigin = WebAddress.refine((text) => new URL(text).origin === text);

/** A TCP port; 0 asks for a free one. */
export const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port <= 65_535);

/** `host:port`, also `[::1]:7233`. */
export const Address = z
  .string()
  .regex(/^([^\s:/]+|\[[0-9a-fA-F:]+\]):\d{1,5}$/)
  .refine((text) => Port.safeParse(text.slice(text.lastIndexOf(':') + 1)).success);

/** A switch. Several spellings, because compose files, shells and people write it differently. */
export const Switch = z
  .enum(['on', 'off', 'true', 'false', '1', '0', 'yes', 'no'])
  .transform((text) => ['on', 'true', '1', 'yes'].includes(text));

/** A whole number in a range. */
export const WholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((n) => n >= least && n <= most);

/** A comma separated list of addresses or nets, e.g. `10.0.0.1,10.1.0.0/16`. */
export const Addresses = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(z.string().regex(/^[0-9a-fA-F.:]{2,45}(\/\d{1,3})?$/)).min(1));

/** An instant in UTC with its Z, as the record writes it. */
export const Instant = z.iso.datetime();

/** `a@b`, as a sender's address. */
export const MailAddress = z.string().regex(/^[^\s@<>]+@[^\s@<>]+$/);

/** A comma separated list of the parts that this process runs. */
export const Parts = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(z.enum(['api', 'worker'])).min(1));

/** 127.0.0.0/8, ::1 and localhost: what never leaves this machine. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
