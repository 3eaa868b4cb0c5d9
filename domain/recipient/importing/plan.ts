import type { StreamId } from '../../kernel/values.js';
import { type Data, MOST_DOUBTS } from '../commands.js';
import type { Candidate, Matcher } from '../matching.js';
import type { Form, ReadRow, Told, WrongRow } from './form.js';
import type { Who } from './who.js';

type Recipient = StreamId<'recipient'>;

/** What one row asks of the register; `fact` null: of its award or initiative nothing is to be recorded. */
export interface Planned<F> {
  readonly line: number;
  /** `already`: nothing to record. `doubtful`: registered beside those it may be, for a person to say. */
  readonly outcome: 'new' | 'known' | 'doubtful' | 'already';
  readonly stream: Recipient;
  readonly candidates: readonly Candidate[];
  readonly register: Data<'RegisterRecipient'> | null;
  readonly fact: F | null;
}
export type Plan<F> = Planned<F> | WrongRow;

export interface Register<F> {
  readonly office: string;
  /** Since when the unit manages it, as far as the import knows: today. */
  readonly day: string;
  readonly matcher: Matcher;
  /** Whether the entry, or one that is the same, holds this fact already. */
  holds(stream: Recipient, fact: F): boolean;
  stands(stream: Recipient): boolean;
  /** The id under which this row of this file registers somebody; the same whenever the file is sent again. */
  idOfLine(line: number): string;
}

/** The rows of this file that were planned so far, by the entry that each is about. */
type InFile<F> = ReadonlyMap<Recipient, readonly Told<F>[]>;
type Same<F> = Form<F>['same'];
interface Ask<F> {
  readonly register: Register<F>;
  readonly inFile: InFile<F>;
  readonly form: Pick<Form<F>, 'same' | 'mainColumn'>;
}

/** What each row asks, in the order of the sheet: an earlier row is known to the later ones. */
export function planRows<F>(rows: readonly ReadRow<F>[], register: Register<F>, form: Ask<F>['form']): Plan<F>[] {
  const inFile = new Map<Recipient, Told<F>[]>();
  return rows.map((row) => {
    if ('faults' in row) return { line: row.line, faults: row.faults };
    const plan = planOne(row.told, { register, inFile, form });
    if ('outcome' in plan) inFile.set(plan.stream, [...(inFile.get(plan.stream) ?? []), row.told]);
    return plan;
  });
}

function planOne<F>(told: Told<F>, ask: Ask<F>): Plan<F> {
  const { line, who, fact } = told;
  const { register, inFile } = ask;
  const own: Recipient = `recipient:${register.idOfLine(line)}`;
  // Sent before: the line has its entry, also one that waits for a person.
  const match =
    who.id === null && register.stands(own) && !inFile.has(own)
      ? ({ found: 'sure', stream: own } as const)
      : register.matcher.find(who);
  if (match.found === 'idOfAnother') return { line, faults: [{ column: 'id', fault: 'IdOfAnother' }] };
  if (match.found === 'sure') return ofKnown(told, match.stream, ask);
  const candidates = match.found === 'doubtful' ? match.candidates : [];
  const double = candidates.find((candidate) => isSameFact(candidate, told, ask));
  if (double) return ofKnown(told, double.stream, ask);
  const stream: Recipient = who.id === null ? own : `recipient:${who.id}`;
  register.matcher.add({ ...who, stream, units: [who.unit] });
  const data = registering(who, stream, candidates, register);
  return { line, outcome: candidates.length > 0 ? 'doubtful' : 'new', stream, candidates, register: data, fact };
}

function ofKnown<F>({ line, fact }: Told<F>, stream: Recipient, { register, inFile, form }: Ask<F>): Plan<F> {
  if (inFile.get(stream)?.some((earlier) => sameFact(form.same, earlier.fact, fact)))
    return { line, faults: [{ column: fact === null ? 'name' : form.mainColumn, fault: 'RowTwice' }] };
  const nothing = fact === null || (register.stands(stream) && register.holds(stream, fact));
  const known = { line, stream, candidates: [], register: null };
  return nothing ? { ...known, outcome: 'already', fact: null } : { ...known, outcome: 'known', fact };
}
const sameFact = <F>(same: Same<F>, a: F | null, b: F | null): boolean =>
  a === null || b === null ? a === b : same(a, b);

/**
 * A row of a sheet that was saved anew: name, year and unit agree, and the fact is there, e.g. the award under the same
 * number and day. Nothing is recorded then, so nothing is joined either.
 */
function isSameFact<F>({ stream, agrees }: Candidate, { who, fact }: Told<F>, ask: Ask<F>): boolean {
  const { register, inFile, form } = ask;
  const all =
    agrees.includes('name') && agrees.includes('unit') && (who.birthYear === null || agrees.includes('birthYear'));
  if (!all || who.id !== null) return false;
  const told = inFile.get(stream)?.some((earlier) => sameFact(form.same, earlier.fact, fact)) ?? false;
  if (fact === null) return agrees.includes('birthYear') && (told || register.stands(stream));
  return told || (register.stands(stream) && register.holds(stream, fact));
}

const registering = (
  who: Who,
  stream: Recipient,
  candidates: readonly Candidate[],
  { office, day }: Pick<Register<unknown>, 'office' | 'day'>,
): Data<'RegisterRecipient'> => {
  const { kind, unit, name, post, birthYear, identityNumber } = who;
  const mayBe = candidates.slice(0, MOST_DOUBTS).map((candidate) => candidate.stream);
  const recipient = stream.slice('recipient:'.length);
  return { office, recipient, kind, unit, from: day, name, post, birthYear, identityNumber, mayBe };
};
