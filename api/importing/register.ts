import { createHash } from 'node:crypto';
import { idOf, type StreamId } from '../../domain/kernel/values.js';
import type { Office } from '../../domain/office/state.js';
import { sameHands, unitNamesOf } from '../../domain/office/units.js';
import type { Register } from '../../domain/recipient/importing/plan.js';
import type { Ground } from '../../domain/recipient/importing/rows.js';
import { type Card, type Matcher, matcher } from '../../domain/recipient/matching.js';
import { doubleOf, type Registered } from '../../domain/recipient/state.js';
import { derivedId } from '../../store/execute/derived-id.js';
import { type RegisterEntry, readRegister } from '../../store/reading/register.js';
import type { ApiDeps } from '../deps.js';

/** The office's organisation and register as a file's rows are held against them. */
export interface Books {
  readonly office: string;
  readonly day: string;
  readonly ground: Ground;
  readonly matcher: Matcher;
  readonly states: ReadonlyMap<StreamId, Registered>;
}

export async function booksOf(deps: ApiDeps, id: string, office: Office, day: string): Promise<Books> {
  const entries = await readRegister(deps.store.pool, deps.store, id);
  const states = new Map<StreamId, Registered>(entries.map((e) => [e.stream, e.state]));
  const same = (a: string, b: string) => sameHands(office, a, b, day);
  const cards = matcher(entries.flatMap(cardOf), same);
  return { office: id, day, ground: { day, units: unitNamesOf(office) }, matcher: cards, states };
}

/** An entry that an award began has no name yet: nothing to compare. */
function cardOf({ stream, state, personal }: RegisterEntry): Card[] {
  const { name, birthYear, identityNumber } = personal;
  if (name === undefined) return [];
  const units = state.managed.map((m) => m.unit);
  const year = birthYear === undefined ? null : Number(birthYear);
  return [{ stream, kind: state.kind, name, birthYear: year, identityNumber: identityNumber ?? null, units }];
}

/** The register as the rows of this one file meet it. */
export function registerFor(deps: ApiDeps, { office, day, matcher: cards, states }: Books, file: Buffer): Register {
  const hash = createHash('sha256').update(file).digest('hex');
  const origin = { installation: deps.installation.id, principal: `office:${office}`, kind: 'recipient' };
  const holders = new Map(
    [...states].flatMap(([stream, { linked }]) => linked.map((other) => [other, stream] as const)),
  );
  const sameAs = (stream: StreamId<'recipient'>): Registered[] => {
    const holder = states.get(holders.get(stream) ?? stream);
    return [states.get(stream), holder, ...(holder?.linked ?? []).map((other) => states.get(other))].filter((s) => !!s);
  };
  return {
    office,
    day,
    matcher: cards,
    holds: (stream, award) => sameAs(stream).some((state) => doubleOf(state, award) !== undefined),
    stands: (stream) => states.has(stream),
    // From the file, not from who sends it: another clerk who sends it finds the same entries.
    idOfLine: (line) => idOf(`recipient:${derivedId({ ...origin, key: `${hash}/${line}` })}`),
  };
}
