import { addDays, localDate } from '../../law/calendar/days.js';

/** How a person wants to be written to: a letter for each notice, or one a day. */
export const mailChoices = ['each', 'daily'] as const;
export type MailChoice = (typeof mailChoices)[number];

/** Local times `HH:MM`; a night runs from the evening into the next morning. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}
export interface Asked {
  readonly now: string;
  readonly urgent: boolean;
  readonly choice: MailChoice;
  readonly quiet: QuietHours | null;
  readonly digestAt: string;
}
/** `digest`: the instant of the digest that the notice goes into; null for a letter of its own. */
export interface Written {
  readonly at: string;
  readonly digest: string | null;
}

/** Vietnam has one zone without summer time. */
const instant = (day: string, time: string): string => new Date(`${day}T${time}:00+07:00`).toISOString();
const timeOf = (at: string): string => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(11, 16);

/** A notice that is being written at the very instant still finds its place: the digest leaves a minute later. */
const DIGEST_GRACE_MS = 60_000;

/**
 * When a letter goes out. What is urgent goes at once; else a person's daily digest gathers it, and the office's quiet
 * hours defer it. Deferred, never dropped; the inbox shows it at once in any case.
 */
export function whenToWrite({ now, urgent, choice, quiet, digestAt }: Asked): Written {
  if (urgent) return { at: now, digest: null };
  if (choice === 'each') return { at: afterQuiet(now, quiet), digest: null };
  const today = instant(localDate(now), digestAt);
  const digest = today > now ? today : instant(addDays(localDate(now), 1), digestAt);
  const at = new Date(Date.parse(afterQuiet(digest, quiet)) + DIGEST_GRACE_MS).toISOString();
  return { at, digest };
}

/** The same instant, or the end of the quiet hours that it lies in. */
export function afterQuiet(at: string, quiet: QuietHours | null): string {
  if (quiet === null || quiet.from === quiet.to) return at;
  const [time, day] = [timeOf(at), localDate(at)];
  const overnight = quiet.from > quiet.to;
  const evening = overnight && time >= quiet.from;
  const within = overnight ? evening || time < quiet.to : time >= quiet.from && time < quiet.to;
  return within ? instant(evening ? addDays(day, 1) : day, quiet.to) : at;
}
