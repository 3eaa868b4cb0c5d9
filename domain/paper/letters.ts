import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { AwardCode } from '../campaign/values.js';
import { type Refusal, refuse } from '../kernel/refusal.js';
import type { Context } from '../kernel/stream.js';
import { Id, text } from '../kernel/values.js';
import { answersTo, OpinionAnswer, OpinionKind } from '../nomination/opinions.js';
import { settingsOf } from '../office/state.js';
import { MAX_NAMES, nominationId } from './listing.js';
import type { PaperKind } from './state.js';

// A letter asks one body about a whole list at once, and its reply is recorded once (office.md T6, T7).

/** What a letter asks beside its list. */
export const Question = z.strictObject({
  opinion: OpinionKind,
  /** Code of the body; of a check one of the issuer's setting `checkBodies`. */
  body: Id,
  /** Last day for the answer as the letter itself says it; null where it names none. */
  replyBy: LocalDate.nullable(),
  /** What the letter says of silence: only with a date can it say that we go on without an answer (office.md T10). */
  silence: z.enum(['waits', 'proceedsWithNote']),
});
export type Question = z.infer<typeof Question>;

/** Kinds of opinion that a paper of this kind asks; none for a paper that asks nothing. */
const asks: Readonly<Record<PaperKind, readonly OpinionKind[]>> = {
  unitSubmission: [],
  secretariatSubmission: [],
  upwardSubmission: [],
  opinionLetter: ['consultation', 'partyOpinion'],
  checkLetter: ['backgroundCheck'],
  depositList: [],
};

/** Null, or the refusal of a question that this paper, this issuer or this letter's own words do not carry. */
export function checkQuestion(kind: PaperKind, asked: Question | undefined, { office }: Context) {
  const field = (name: string) => ({ fields: [`/letter${name}`] });
  if (!asked) return asks[kind].length > 0 ? refuse('QuestionMissing', field('')) : null;
  if (!asks[kind].includes(asked.opinion)) return refuse('QuestionUnfit', field('/opinion'));
  const { checkBodies, silence } = settingsOf(office);
  const bodies = checkBodies.map((b) => b.body);
  if (kind === 'checkLetter' && !bodies.includes(asked.body))
    return refuse('BodyUnknown', { ...field('/body'), facts: { bodies } });
  if (asked.silence === 'waits') return null;
  if (silence === 'waits') return refuse('SilenceWaits', field('/silence'));
  return asked.replyBy === null ? refuse('ReplyDayMissing', field('/replyBy')) : null;
}

/** The answer for all names but the exceptions; what is true of one name only is no general answer. */
export const GeneralAnswer = OpinionAnswer.exclude(['otherForm', 'exception']);
const answered = {
  nomination: nominationId,
  answer: OpinionAnswer,
  /** The form that the body would give instead. */
  otherAward: AwardCode.nullable(),
};
const namesAward = (e: { answer: string; otherAward: string | null }) =>
  (e.answer === 'otherForm') === (e.otherAward !== null);
const onceEach = (list: readonly { nomination: string }[]) =>
  new Set(list.map((e) => e.nomination)).size === list.length;

export const exceptionsGiven = z
  .array(z.strictObject({ ...answered, note: text(4000).nullable() }).refine(namesAward, { path: ['otherAward'] }))
  .max(MAX_NAMES)
  .refine(onceEach, { message: 'a name twice' });
/** As the event keeps them: what the body wrote about a name is sealed. */
export const Exception = z.strictObject(answered);
export type Exception = z.infer<typeof Exception>;

interface Answer {
  readonly general?: z.infer<typeof GeneralAnswer> | undefined;
  readonly exceptions?: readonly Exception[] | undefined;
}
/** Does the reply answer what was asked? A paper that asks nothing takes no answers. */
export function checkAnswer(asked: Question | null, { general, exceptions = [] }: Answer): { refused: Refusal } | null {
  if (!asked) {
    const given = [...(general ? ['/general'] : []), ...(exceptions.length > 0 ? ['/exceptions'] : [])];
    return given.length > 0 ? refuse('NothingAsked', { fields: given }) : null;
  }
  if (!general) return refuse('AnswerMissing', { fields: ['/general'] });
  const allowed: readonly OpinionAnswer[] = answersTo[asked.opinion];
  const wrong = [
    ...(allowed.includes(general) ? [] : ['/general']),
    ...exceptions.flatMap((e, i) => (allowed.includes(e.answer) ? [] : [`/exceptions/${i}/answer`])),
  ];
  return wrong.length > 0 ? refuse('AnswerUnfit', { fields: wrong, facts: { allowed } }) : null;
}
