import type { StreamId } from '../../kernel/values.js';
import { type Data, MOST_DOUBTS } from '../commands.js';
import { type Candidate, foldName, type Matcher } from '../matching.js';
import type { Fault, ReadRow, Told, Who } from './rows.js';

type Recipient = StreamId<'recipient'>;
type Award = Data<'ImportPastAward'>;

/** What one row asks of the register. */
export interface Planned {
  readonly line: number;
  /** `already`: nothing to record. `doubtful`: registered beside those it may be, for a person to say. */
  readonly outcome: 'new' | 'known' | 'doubtful' | 'already';
  readonly stream: Recipient;
  readonly candidates: readonly Candidate[];
  readonly register: Data<'RegisterRecipient'> | null;
  readonly award: Award | null;
}
export type Plan = Planned | { readonly line: number; readonly faults: readonly Fault[] };

export interface Register {
  readonly office: string;
  /** Since when the unit manages it, as far as the import knows: today. */
  readonly day: string;
  readonly matcher: Matcher;
  /** Whether the entry, or one that is the same, holds this award already. */
  holds(stream: Recipient, award: Award): boolean;
  stands(stream: Recipient): boolean;
  /** The id under which this row of this file registers somebody; the same whenever the file is sent again. */
  idOfLine(line: number): string;
}

/** What each row asks, in the order of the sheet: an earlier row is known to the later ones. */
export function planRows(rows: readonly ReadRow[], register: Register): Plan[] {
  const inFile = new Map<Recipient, Told[]>();
  return rows.map((row) => {
    if ('faults' in row) return row;
    const plan = planOne(row.told, register, inFile);
    if ('outcome' in plan) inFile.set(plan.stream, [...(inFile.get(plan.stream) ?? []), row.told]);
    return plan;
  });
}

function planOne(told: Told, register: Register, inFile: ReadonlyMap<Recipient, readonly Told[]>): Plan {
  const { line, who, award } = told;
  const own: Recipient = `recipient:${register.idOfLine(line)}`;
  // Sent before: the line has its entry, also one that waits for a person.
  const match =
    who.id === null && register.stands(own) && !inFile.has(own)
      ? ({ found: 'sure', stream: own } as const)
      : register.matcher.find(who);
  if (match.found === 'idOfAnother') return { line, faults: [{ column: 'id', fault: 'IdOfAnother' }] };
  if (match.found === 'sure') return ofKnown(told, match.stream, register, inFile);
  const candidates = match.found === 'doubtful' ? match.candidates : [];
  const double = candidates.find((candidate) => isSameFact(candidate, told, register, inFile));
  if (double) return ofKnown(told, double.stream, register, inFile);
  const stream: Recipient = who.id === null ? own : `recipient:${who.id}`;
  register.matcher.add({ ...who, stream, units: [who.unit] });
  const data = registering(who, stream, candidates, register);
  return { line, outcome: candidates.length > 0 ? 'doubtful' : 'new', stream, candidates, register: data, award };
}

function ofKnown(
  told: Told,
  stream: Recipient,
  register: Register,
  inFile: ReadonlyMap<Recipient, readonly Told[]>,
): Plan {
  const { line, award } = told;
  if (inFile.get(stream)?.some((earlier) => sameAward(earlier.award, award)))
    return { line, faults: [{ column: award ? 'number' : 'name', fault: 'RowTwice' }] };
  const nothing = award === null || (register.stands(stream) && register.holds(stream, award));
  const known = { line, stream, candidates: [], register: null };
  return nothing ? { ...known, outcome: 'already', award: null } : { ...known, outcome: 'known', award };
}
const sameAward = (a: Award | null, b: Award | null): boolean =>
  a === null || b === null
    ? a === b
    : a.award === b.award && foldName(String(a.number)) === foldName(String(b.number)) && a.on === b.on;

/**
 * A row of a sheet that was saved anew: name, year and unit agree, and the award is there under the same number and day.
 * Nothing is recorded then, so nothing is joined either.
 */
function isSameFact(
  { stream, agrees }: Candidate,
  { who, award }: Told,
  register: Register,
  inFile: ReadonlyMap<Recipient, readonly Told[]>,
): boolean {
  const all =
    agrees.includes('name') && agrees.includes('unit') && (who.birthYear === null || agrees.includes('birthYear'));
  if (!all || who.id !== null) return false;
  const told = inFile.get(stream)?.some((earlier) => sameAward(earlier.award, award)) ?? false;
  if (award === null) return agrees.includes('birthYear') && (told || register.stands(stream));
  return told || (register.stands(stream) && register.holds(stream, award));
}

const registering = (
  who: Who,
  stream: Recipient,
  candidates: readonly Candidate[],
  { office, day }: Register,
): Data<'RegisterRecipient'> => {
  const { kind, unit, name, post, birthYear, identityNumber } = who;
  const mayBe = candidates.slice(0, MOST_DOUBTS).map((candidate) => candidate.stream);
  const recipient = stream.slice('recipient:'.length);
  return { office, recipient, kind, unit, from: day, name, post, birthYear, identityNumber, mayBe };
};
