import { z } from 'zod';
import { Instant, LocalDate } from '../../law/calendar/values.js';
import { AwardCode } from '../campaign/values.js';
import { Count, PersonId } from '../kernel/values.js';
import type { AgendaItem, Attendance, Started, Votes } from './state.js';
import { BodyKind, ConflictKind, NominationId, SessionMode } from './values.js';

const round = z.strictObject({
  issued: Count,
  returned: Count,
  valid: Count,
  invalid: Count,
  yes: Count,
  no: Count,
  blank: Count,
  written: Count,
});

/**
 * The fields that minutes must have (facts §8, "Biên bản fields"), as they stood when drawn up: who sat, every item with
 * the count of each of its rounds, rescinded ones first, and what it came to. The words of the discussion are sealed.
 */
export const MinutesFacts = z.strictObject({
  body: BodyKind,
  mode: SessionMode,
  startsAt: Instant,
  endedAt: Instant,
  founded: LocalDate,
  chair: PersonId,
  secretary: PersonId,
  total: Count,
  /** null: nobody was called by name, as in a written polling. */
  present: z.array(PersonId).nullable(),
  written: z.array(PersonId),
  absent: z.array(PersonId),
  conflicts: z.array(
    z.strictObject({
      member: PersonId,
      nomination: NominationId.nullable(),
      kind: ConflictKind.or(z.literal('recused')),
    }),
  ),
  items: z.array(
    z.strictObject({
      nomination: NominationId,
      rounds: z.array(round),
      result: z.string(),
      /** The form that the council proposes instead. */
      otherAward: AwardCode.nullable(),
      rank: Count.nullable(),
    }),
  ),
});
export type MinutesFacts = z.infer<typeof MinutesFacts>;

/** @param endedAt when the sitting, or the count, was over */
export function minutesFacts(state: Started, endedAt: string): MinutesFacts {
  const { body, mode, startsAt, founded, secretary, total, members, attendance } = state;
  return {
    body,
    mode,
    startsAt,
    endedAt,
    founded,
    chair: state.presiding ?? state.chair,
    secretary,
    total,
    present: attendance ? [...attendance.present] : null,
    written: [...(attendance?.written ?? [])],
    absent: attendance ? members.filter((m) => !isCounted(m, attendance)) : [],
    conflicts: [
      ...state.conflicts.map((c) => ({ ...c })),
      ...state.recused.map((r) => ({ ...r, kind: 'recused' as const })),
    ],
    items: state.agenda.map(itemFacts),
  };
}

const isCounted = (member: string, { present, written }: Attendance) =>
  present.includes(member) || written.includes(member);

function itemFacts(item: AgendaItem): MinutesFacts['items'][number] {
  const last = 'votes' in item && item.votes ? [item.votes] : [];
  return {
    nomination: item.nomination,
    rounds: [...(item.earlier ?? []), ...last].map(roundFacts),
    result: item.change === 'withdrawn' ? 'withdrawn' : item.at === 'confirmed' ? item.result : item.at,
    otherAward: item.at === 'confirmed' ? (item.otherAward ?? null) : null,
    rank: item.rank ?? null,
  };
}

function roundFacts([yes, no, blank, invalid, written, issued]: Votes) {
  const valid = yes + no + blank;
  return { issued, returned: valid + invalid, valid, invalid, yes, no, blank, written };
}
