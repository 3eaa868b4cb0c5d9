import type { RecipientKind } from '../campaign/values.js';
import type { StreamId, UnitId } from '../kernel/values.js';

/** One entry of the register as it is compared with a row or a name somebody typed. */
export interface Card {
  readonly stream: StreamId<'recipient'>;
  readonly kind: RecipientKind;
  readonly name: string;
  readonly birthYear: number | null;
  readonly identityNumber: string | null;
  /** Units that have managed it, the present one too. */
  readonly units: readonly UnitId[];
}
/** Who is looked for. `id`: the sender's own word, by the register's id. */
export type Sought = Omit<Card, 'stream' | 'units'> & { readonly id: string | null; readonly unit: UnitId };

/** What agrees between the two; shown to whoever says whether they are one. */
export type Agreement = 'identityNumber' | 'name' | 'birthYear' | 'unit';
export interface Candidate {
  readonly stream: StreamId<'recipient'>;
  readonly agrees: readonly Agreement[];
}
export type Match =
  | { readonly found: 'sure'; readonly stream: StreamId<'recipient'> }
  | { readonly found: 'doubtful'; readonly candidates: readonly Candidate[] }
  | { readonly found: 'none' }
  /** The id names somebody of another name or kind. */
  | { readonly found: 'idOfAnother' };

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/**
 * A name as it is compared: one space, no capitals, and the tone of each syllable behind it, so that "Hoà" and "Hòa",
 * composed or not, are one spelling. Letters stay: "Đ" is no "D", "ư" no "u".
 */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .trim()
    .split(/\s+/u)
    .map((word) => (word.replace(TONES, '') + (word.match(TONES) ?? []).join('')).normalize('NFC'))
    .join(' ');

type SameUnit = (a: UnitId, b: UnitId) => boolean;
/** The register, ready to be asked five thousand times, and to take in who was found to be new meanwhile. */
export interface Matcher {
  find(sought: Sought): Match;
  add(card: Card): void;
}
/** `sameUnit`: the units are in the same hands (office.md O4). */
export function matcher(cards: readonly Card[], sameUnit: SameUnit): Matcher {
  const byStream = new Map<string, Card>();
  const byName = new Map<string, Card[]>();
  const byNumber = new Map<string, Card[]>();
  const add = (card: Card): void => {
    byStream.set(card.stream, card);
    push(byName, foldName(card.name), card);
    if (card.identityNumber !== null) push(byNumber, card.identityNumber, card);
  };
  cards.forEach(add);
  const find = (sought: Sought): Match => {
    const name = foldName(sought.name);
    const named = sought.id === null ? undefined : byStream.get(`recipient:${sought.id}`);
    const itself = named?.kind === sought.kind && foldName(named.name) === name;
    if (named) return itself ? { found: 'sure', stream: named.stream } : { found: 'idOfAnother' };
    const near = new Set([...(byName.get(name) ?? []), ...(byNumber.get(sought.identityNumber ?? '') ?? [])]);
    const ofKind = [...near].filter((card) => card.kind === sought.kind);
    return verdict(
      ofKind.map((card) => compare(card, sought, sameUnit)),
      sought,
    );
  };
  return { find, add };
}

function verdict(compared: readonly Candidate[], { id }: Sought): Match {
  const [sure, another] = compared.filter(({ agrees }) => agrees.includes('identityNumber') && agrees.includes('name'));
  // With an id of its own the sender says that it is nobody who is there.
  if (sure && !another && id === null) return { found: 'sure', stream: sure.stream };
  const candidates = compared.filter(({ agrees }) => agrees.includes('identityNumber') || agrees.length > 1);
  return candidates.length > 0 ? { found: 'doubtful', candidates } : { found: 'none' };
}

function compare(card: Card, sought: Sought, sameUnit: SameUnit): Candidate {
  const [a, b] = [card.identityNumber, sought.identityNumber];
  const [one, two] = [card.birthYear, sought.birthYear];
  const name = foldName(card.name) === foldName(sought.name);
  const apart = differ(one, two) || (a !== null && b !== null && a !== b && a.length === b.length);
  const agrees: [Agreement, boolean][] = [
    ['identityNumber', a !== null && a === b],
    ['name', name && !apart],
    ['birthYear', !apart && one !== null && one === two],
    ['unit', !apart && card.units.some((unit) => sameUnit(unit, sought.unit))],
  ];
  return { stream: card.stream, agrees: agrees.filter(([, yes]) => yes).map(([what]) => what) };
}
const differ = (a: number | null, b: number | null): boolean => a !== null && b !== null && a !== b;

function push<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
