import type { StreamId } from '../../../../domain/kernel/values.js';
import { paperFile } from '../../acting.js';
import type { Acted, Sent, Step } from '../../client.js';
import type { Stage } from '../../scenario.js';
import type { Named, Turn } from './cast.js';

/** Everything a phase of the year works with. */
export interface Scene extends Stage {
  readonly names: readonly Named[];
  campaign: StreamId<'campaign'>;
  /** Numbers in the registers of the commune, which the product only records (office.md S2). */
  readonly registers: Map<string, number>;
}
export const streamsOf = (names: readonly Named[]) => names.map((n) => n.stream);
export const having = (s: Scene, ...turns: Turn[]) => s.names.filter((n) => n.turn !== null && turns.includes(n.turn));

/** The next number of a register; papers of other work take some, so that gaps are normal. */
export function nextIn(s: Scene, register: string, start: number): number {
  const next = (s.registers.get(register) ?? start) + 3;
  s.registers.set(register, next);
  return next;
}

/** A scan, by its person. */
export const scan = async (s: Scene, person: string, title: string): Promise<string> =>
  (await s.client.upload(person, paperFile(title), 'application/pdf')).sha256;

class OutOfScript extends Error {
  override readonly name = 'OutOfScript';
}
/** Every step of one person's request is done. */
export async function mustAll(s: Scene, person: string, steps: readonly Step[]): Promise<Acted> {
  const acted = await s.client.acts(person, steps);
  const wrong = acted.steps.flat().find((a) => !a.ok);
  if (wrong) throw new OutOfScript(`${wrong.stream}: ${wrong.code} ${JSON.stringify(wrong.facts)}`);
  await s.days.settle();
  return acted;
}

/** One step of somebody who may not read the case, so that no version is named. */
export async function blindly(
  s: Scene,
  person: string,
  stream: StreamId,
  command: string,
  data: unknown,
): Promise<Sent> {
  const { steps } = await s.client.acts(person, [{ stream, command, data }]);
  return steps[0]?.[0] as Sent;
}
