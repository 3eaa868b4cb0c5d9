import { z } from 'zod';
import { endOfDay, localDate } from '../../law/calendar/days.js';
import { Instant, LocalDate } from '../../law/calendar/values.js';
import type { Deadline } from '../kernel/effect.js';
import { refuse } from '../kernel/refusal.js';
import { accept, type Context, command, type Decided, event, type PersonalFields } from '../kernel/stream.js';
import { StreamKey, text } from '../kernel/values.js';
import { Due, dueOn } from './due.js';

/** More time for what is still awaited: an act of who set that time, with a reason. */
export const extendingCommands = {
  ExtendDeadline: command(z.strictObject({ key: StreamKey, day: LocalDate, reason: text(2000) }), { says: 'Gia hạn' }),
};
export const extendingEvents = {
  /** The deadline of this key is over; `due` runs in its place, with a key of its own. */
  DeadlineExtended: event(1, z.strictObject({ key: StreamKey, from: Instant, due: Due })),
};

interface Extended {
  readonly type: 'DeadlineExtended';
  readonly data: z.infer<(typeof extendingEvents)['DeadlineExtended']['data']>;
  readonly personal: PersonalFields;
}
interface Held {
  readonly open: readonly Deadline[];
  /** Kinds whose time this office itself gave; what the law or the public was told by stands. */
  readonly ours: readonly string[];
  /** Number of the new deadline within its stream. */
  readonly n: number;
  readonly personal: PersonalFields;
}

/**
 * Answers `ExtendDeadline` for any kind of case.
 * @returns refusals `UnknownDeadline` (over, paused, or a reminder), `DeadlineNotOurs`, `NotLater`, `DateInPast`
 */
export function extendDeadline(
  { open, ours, n, personal }: Held,
  { key, day }: { readonly key: string; readonly day: string },
  { office, at }: Context,
): Decided<Extended> {
  const found = ourDeadline(open, ours, key);
  if ('refused' in found) return found;
  const { kind, at: from } = found.held;
  const lastDay = localDate(from);
  if (day <= lastDay) return refuse('NotLater', { fields: ['/day'], facts: { lastDay } });
  if (endOfDay(day) < at) return refuse('DateInPast', { fields: ['/day'], facts: { lastDay: day } });
  return accept({ type: 'DeadlineExtended', data: { key, from, due: dueOn(office, { kind, n }, day, at) }, personal });
}

/** The deadline that somebody would move; a reminder goes with its deadline and is none. */
export function ourDeadline(
  open: readonly Deadline[],
  ours: readonly string[],
  key: string,
): { readonly held: Deadline } | ReturnType<typeof refuse> {
  const held = open.find((d) => d.key === key && d.kind !== 'reminder');
  if (!held) return refuse('UnknownDeadline', { fields: ['/key'], facts: { key } });
  return ours.includes(held.kind)
    ? { held }
    : refuse('DeadlineNotOurs', { fields: ['/key'], facts: { kind: held.kind, lastDay: localDate(held.at) } });
}
