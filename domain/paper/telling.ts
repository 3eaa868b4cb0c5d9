import type { Effect } from '../kernel/effect.js';
import { type Refusal, refuse } from '../kernel/refusal.js';
import type { Json } from '../kernel/values.js';
import type { Listing, NominationId, Telling } from './listing.js';

/** `PresentNomination` → `present-nomination`. */
export const effectName = (command: string) =>
  command.replace(/[A-Z]/g, (letter, at) => `${at === 0 ? '' : '-'}${letter.toLowerCase()}`);

/** The fan-out that the event with this version begins; null where there is nobody to tell. */
export const startTelling = (
  id: string,
  version: number,
  command: string,
  receivers: readonly string[],
): Telling | null => (receivers.length === 0 ? null : { effect: `${id}/${version}/${effectName(command)}`, command });

/** The effect that goes with `startTelling`. */
export const tell = (
  command: string,
  receivers: readonly NominationId[],
  data: Readonly<Record<string, Json>>,
): readonly Effect[] => {
  if (receivers.length === 0) return [];
  const tellings = receivers.map((receiver) => ({ receiver, data }));
  return [{ name: effectName(command), kind: 'tell', command, tellings, complete: true }];
};

// By its whole key: the late answer of an earlier fan-out of the same name must not end the one that is under way.
export const isTelling = ({ telling }: Pick<Listing, 'telling'>, effect: string): boolean => telling?.effect === effect;

/** Null, or refusal `StillTelling` while a fan-out is under way: until it ends the names that it tells are not settled. */
export const stillTelling = ({ telling }: Pick<Listing, 'telling'>): { refused: Refusal } | null =>
  telling ? refuse('StillTelling', { facts: { effect: telling.effect } }) : null;
