import type { Data } from '../bytes/streams.js';

/** What the rules ask of a stream after each of its events. One shape for all kinds: a field that a kind has not is absent. */
export interface State {
  readonly status: string;
  /** Where a held case was held from. */
  readonly under: string | null;
  readonly office: string;
  readonly unit?: string | null;
  readonly campaign?: string | null;
  readonly award?: string;
  readonly category?: string;
  readonly recipient?: { readonly kind: string; readonly id: string };
  readonly appraiser?: string;
  readonly openFields?: readonly string[];
  /** Session on whose agenda a nomination stands or last stood. */
  readonly session?: string;
  /** Paper or decision that lists it. */
  readonly into?: string;
  /** The council's vote for it, while it stands. */
  readonly council?: Data | null;
  /** Names of a paper, decision or agenda. */
  readonly names?: readonly string[];
  /** Names of an agenda for which nothing is left to do. */
  readonly settled?: readonly string[];
  readonly frozen?: boolean;
  /** People with a part in it: members of a council. */
  readonly members?: readonly string[];
  readonly attendance?: { readonly present: readonly string[]; readonly written: readonly string[] };
  readonly rules?: Data;
  readonly intakeBefore?: string | null;
  /** All members of the founding decision: the base of every ratio (C5). */
  readonly total?: number;
  readonly mode?: string;
  /** The vice who holds the sitting (C18). */
  readonly presiding?: string;
  /** The level below, and the event that a sudden merit belongs to (F1, E1). */
  readonly parent?: string | null;
  readonly occasion?: string | null;
  /** Day of a sudden merit that no event names. */
  readonly meritOn?: string | null;
  /** Time of which the achievement is. */
  readonly period?: { readonly from: string; readonly to: string };
  /** Initiatives that it leans on, its own and those from the level below (D14). */
  readonly initiatives?: readonly Data[];
  /** Form that the council or the upper level asks for instead. */
  readonly otherForm?: string | null;
}
export const nothing: State = { status: '-', under: null, office: '' };
