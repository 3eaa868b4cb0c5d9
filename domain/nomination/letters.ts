import type { Effect } from '../kernel/effect.js';
import type { StreamId } from '../kernel/values.js';
import type { EventType } from './events.js';
import type { Happened } from './evolving/fold.js';
import type { Dossier, Started } from './state.js';

/** The office's written answers to a unit about one name: they stand in that name's own record, where the unit reads. */
export const letters = { returned: 'return-letter', refused: 'refusal-letter' } as const;
export type LetterName = (typeof letters)[keyof typeof letters];

/** The last letter that the office owes or has made; earlier ones stand in the history. */
export interface Letter {
  readonly document: LetterName;
  /** Version of the event that it tells of. */
  readonly contentVersion: number;
  /** Null while it is being made. */
  readonly rendition: string | null;
}

/** Only what a person said no to, or asked more of, is answered by letter (office.md R5, R8, A4): most of a list needs none. */
export function letterFor(event: Happened<EventType>): LetterName | null {
  if (event.irregular) return null;
  switch (event.type) {
    case 'NominationReturned':
      return letters.returned;
    case 'NominationRefused':
    case 'NominationFoundIneligible':
    case 'AwardDenied':
      return letters.refused;
    case 'UpperReplyRecorded':
      return event.data.reply === 'refused' ? letters.refused : null;
    default:
      return null;
  }
}

const EFFECT = 'letter';
export function letterEffects(event: Happened<EventType>): readonly Effect[] {
  const document = letterFor(event);
  return document ? [{ name: EFFECT, kind: 'render', document, contentVersion: event.version }] : [];
}

/** Whatever else an event does, it may owe a letter. */
export function withLetter<S extends Started>(state: S, event: Happened<EventType>): S {
  const document = letterFor(event);
  return document ? changed(state, { document, contentVersion: event.version, rendition: null }) : state;
}

export const letterMade = (state: Started, rendition: string): Started =>
  state.dossier.letter ? changed(state, { ...state.dossier.letter, rendition }) : state;

/** A letter that could not be made is written by hand: the case does not wait for it for ever. */
export function letterGivenUp(state: Started, effect: string): Started {
  const { letter, ...dossier } = state.dossier;
  const given = letter && letter.rendition === null && effect === keyOf(dossier.id, letter);
  return given ? { ...state, dossier } : state;
}
const keyOf = (id: StreamId, { contentVersion }: Letter): string => `${id}/${contentVersion}/${EFFECT}`;

const changed = <S extends Started>(state: S, letter: Letter): S => ({
  ...state,
  dossier: { ...state.dossier, letter } satisfies Dossier,
});
