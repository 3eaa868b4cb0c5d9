import { createHash } from 'node:crypto';
import type { StreamId } from '../../domain/kernel/values.js';
import type { Office } from '../../domain/office/state.js';
import { sameHands, unitNamesOf } from '../../domain/office/units.js';
import type { Ground } from '../../domain/recipient/importing/form.js';
import type { Register } from '../../domain/recipient/importing/plan.js';
import { type Card, type Matcher, matcher } from '../../domain/recipient/matching.js';
import type { Registered } from '../../domain/recipient/state.js';
import { derivedId } from '../../store/execute/derived-id.js';
import { type RegisterEntry, readRegister } from '../../store/reading/register.js';
import type { ApiDeps } from '../deps.js';

/** The office's organisation and register as a file's rows are held against them. */
export interface Books {
  readonly office: string;
  readonly day: string;
  readonly ground: Ground;
  /** One that a file may add to, without the next asker seeing it. */
  matcher(): Matcher;
  readonly entries: readonly RegisterEntry[];
}

export async function booksOf(deps: ApiDeps, id: string, office: Office, day: string): Promise<Books> {
  const entries = await readRegister(deps.store.pool, deps.store, id);
  const same = (a: string, b: string) => sameHands(office, a, b, day);
  const cards = entries.flatMap(cardOf);
  return {
    ...{ office: id, day, entries },
    ground: { day, units: unitNamesOf(office) },
    matcher: () => matcher(cards, same),
  };
}

/** An entry that an award began has no name yet: nothing to compare. */
function cardOf({ stream, state, personal }: RegisterEntry): Card[] {
  const { name, birthYear, identityNumber } = personal;
  if (name === undefined) return [];
  const units = state.managed.map((m) => m.unit);
  const year = birthYear === undefined ? null : Number(birthYear);
  return [{ stream, kind: state.kind, name, birthYear: year, identityNumber: identityNumber ?? null, units }];
}

type Recipient = StreamId<'recipient'>;
/** The register as the rows of one file meet it, whatever they tell. */
export interface Meeting {
  /** What a file asks of the register, by what the register holds of each recipient: its own entries and linked ones. */
  register<F>(holds: (same: readonly Registered[], fact: F) => boolean): Register<F>;
  isSame(a: Recipient, b: Recipient): boolean;
  /** From the file, not from who sends it: another clerk who sends it finds the same entries. */
  idOfLine(kind: 'recipient' | 'initiative', line: number): string;
}

export function meeting(deps: ApiDeps, books: Books, file: Buffer): Meeting {
  const { office, day } = books;
  const hash = createHash('sha256').update(file).digest('hex');
  const origin = { installation: deps.installation.id, principal: `office:${office}` };
  const states = new Map<StreamId, Registered>(books.entries.map((e) => [e.stream, e.state]));
  const holders = new Map(
    [...states].flatMap(([stream, { linked }]) => linked.map((other) => [other, stream] as const)),
  );
  const sameAs = (stream: Recipient): Registered[] => {
    const holder = states.get(holders.get(stream) ?? stream);
    return [states.get(stream), holder, ...(holder?.linked ?? []).map((other) => states.get(other))].filter((s) => !!s);
  };
  const idOfLine: Meeting['idOfLine'] = (kind, line) => derivedId({ ...origin, kind, key: `${hash}/${line}` });
  return {
    idOfLine,
    isSame: (a, b) => a === b || (holders.get(a) ?? a) === (holders.get(b) ?? b),
    register: (holds) => ({
      ...{ office, day, matcher: books.matcher() },
      holds: (stream, fact) => holds(sameAs(stream), fact),
      stands: (stream) => states.has(stream),
      idOfLine: (line) => idOfLine('recipient', line),
    }),
  };
}
