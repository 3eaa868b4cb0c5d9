import type { z } from 'zod';
import { addDays } from '../../law/calendar/days.js';
import type { LocalDate } from '../../law/calendar/values.js';
import { clauseFor, postingLimit } from '../../law/catalogue/dossier-rules.js';
import { lastOf, nextOpenDay } from '../campaign/due.js';
import { type Office, settingsOf } from '../office/state.js';
import type { Dossier } from './state.js';
import { isSudden } from './sudden.js';
import type { PostingChannel } from './values.js';

/** One comment; who wrote it and what is said lies sealed (office.md N6). */
interface Comment {
  readonly on: LocalDate;
  readonly via: 'page' | 'paper';
  readonly answered: boolean;
}
/** Names before the public for comments (công khai lấy ý kiến). */
export interface Posting {
  readonly channel: z.infer<typeof PostingChannel>;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The last of the days that are asked for, as it was counted on opening; null where none are. */
  readonly countedUntil: LocalDate | null;
  /** Still before the public: from the opening until its time is over (office.md N7). */
  readonly shown: boolean;
  readonly comments: Readonly<Record<string, Comment>>;
  /** The written report to the council; null until the comments are summed up (office.md N5). */
  readonly report: { readonly paper: string; readonly on: LocalDate } | null;
}
/** What the public gets of a posted name, and nothing else (facts 11.20). */
export const postedFields = ['name', 'unit', 'award', 'merit'] as const;

/** How long this name has to be posted, and who says so; null where nobody asks for it. */
export function postingDue(dossier: Dossier, office: Office): { days: number; clause: string | null } | null {
  if (dossier.simplifiedProcedure || isSudden(dossier, settingsOf(office))) return null;
  const law = postingLimit(dossier.award);
  if (law) return { days: law.days, clause: clauseFor(dossier.ruleSet, law.clause) ?? null };
  const local = settingsOf(office).localPosting;
  return local && { days: local.workingDays, clause: null };
}

/** The last of the working days that a posting begun on that day must last; the council meets after it (office.md N2). */
export const postedUntil = (office: Office, from: LocalDate, days: number) => lastOf(office, from, days);

/**
 * May a council meet on that day over this name? Asked by `AddAgendaItems` and `FreezeAgenda`.
 * @returns `earliest`: the first working day on which it may; null while the name is not posted and summed up
 */
export function postingAllows(
  dossier: Dossier,
  sessionDay: LocalDate,
  office: Office,
): { allowed: true } | { allowed: false; earliest: LocalDate | null; clause: string | null } {
  const due = postingDue(dossier, office);
  if (due === null) return { allowed: true };
  const { posting } = dossier;
  const until = posting?.countedUntil ?? null;
  if (posting === null || posting.report === null || until === null)
    return { allowed: false, earliest: until && nextOpenDay(office, addDays(until, 1)), clause: due.clause };
  return sessionDay > until
    ? { allowed: true }
    : { allowed: false, earliest: nextOpenDay(office, addDays(until, 1)), clause: due.clause };
}
