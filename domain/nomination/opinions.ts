import { z } from 'zod';
import type { AwardCode } from '../campaign/values.js';
import type { StreamId } from '../kernel/values.js';
import type { Settings } from '../office/settings.js';
import type { Dossier } from './state.js';

// What bodies outside are asked about a name, by one letter for a whole list (office.md T6, T7, A5–A7). The letter is a
// paper; here is what each name keeps of it.

export const OpinionKind = z.enum(['consultation', 'backgroundCheck', 'partyOpinion']);
export type OpinionKind = z.infer<typeof OpinionKind>;
export const OpinionAnswer = z.enum(['noObjection', 'agree', 'disagree', 'otherForm', 'exception']);
export type OpinionAnswer = z.infer<typeof OpinionAnswer>;
/** The step before which an opinion must be there. */
export const OpinionPoint = z.enum(['appraised', 'agenda', 'forward', 'decision']);
export type OpinionPoint = z.infer<typeof OpinionPoint>;

/** Which answers a body can give to which question. */
export const answersTo: Readonly<Record<OpinionKind, readonly OpinionAnswer[]>> = {
  consultation: ['noObjection', 'agree', 'disagree', 'exception'],
  backgroundCheck: ['noObjection', 'exception'],
  partyOpinion: ['agree', 'disagree', 'otherForm'],
};

/** One question to one body, open until it is answered or its time has run out with a note. */
export interface Opinion {
  readonly paper: StreamId<'paper'>;
  readonly opinion: OpinionKind;
  readonly body: string;
  /** As the issuer had set it on the day of asking: a later setting does not move a question that is under way. */
  readonly dueBefore: OpinionPoint;
  readonly replyBy: string | null;
  /** The clause that asks for it; null where the office asks by its own rule. */
  readonly clause: string | null;
  readonly answer: OpinionAnswer | 'expired' | null;
  readonly otherAward: AwardCode | null;
}

// Forwarding and a decision of this office are two ways out of one place: what is due before the one does not hold up
// the other. What was due before an earlier step and is asked late holds up the later ones too.
const blocks: Readonly<Record<OpinionPoint, readonly OpinionPoint[]>> = {
  appraised: ['appraised'],
  agenda: ['appraised', 'agenda'],
  forward: ['appraised', 'agenda', 'forward'],
  decision: ['appraised', 'agenda', 'decision'],
};

/**
 * Opinions that were asked, have no answer, and must be there before this step (office.md A5). That of the party
 * committee never holds up the appraisal, whatever the setting (A6).
 */
export const opinionsMissingBefore = (
  { opinions }: Pick<Dossier, 'opinions'>,
  point: OpinionPoint,
): readonly Opinion[] =>
  opinions.filter(
    (o) =>
      o.answer === null &&
      blocks[point].includes(o.dueBefore) &&
      !(point === 'appraised' && o.opinion === 'partyOpinion'),
  );

/** The open question that this letter asked. */
export const askedBy = ({ opinions }: Pick<Dossier, 'opinions'>, paper: StreamId): Opinion | undefined =>
  opinions.find((o) => o.paper === paper && o.answer === null);

const pastCouncil: readonly string[] = ['endorsed', 'presented', 'beforeSigner'];
const eligible: readonly string[] = ['appraised', 'posted', 'scheduled', ...pastCouncil];
const underWay: readonly string[] = ['received', 'assigned', 'returned', 'resubmitted', ...eligible];

/**
 * From which stage on a body may be asked: checks and consultations from the receipt on; the party committee once the
 * council has passed the name, earlier where its opinion is due earlier (office.md A6). Never about a held case (A8).
 */
export function askableIn(opinion: OpinionKind, { dueBefore }: Settings): readonly string[] {
  if (opinion !== 'partyOpinion' || dueBefore.partyOpinion === 'appraised') return underWay;
  return dueBefore.partyOpinion === 'agenda' ? eligible : pastCouncil;
}

/** All that a body asked may see of a name, beside the name itself: no dossier (office.md T8). */
export const shownToBody = ({ unit, award, period }: Dossier): Pick<Dossier, 'unit' | 'award' | 'period'> => ({
  unit,
  award,
  period,
});
