import type { Tell } from '../finding.js';
import type { Event, Stream } from './streams.js';
import { jsonLines, type Tree } from './tree.js';

/** Where an event stands in the global order: epoch of the cluster, id of its transaction. */
export type Position = readonly [epoch: number, xid: string];
export type Positions = ReadonlyMap<string, readonly Position[]>;

const isPosition = (v: unknown): v is Position =>
  Array.isArray(v) && v.length === 2 && Number.isInteger(v[0]) && /^\d{1,20}$/.test(String(v[1]));

/** Where every event stands in the global order, as the export tells it. */
export function readPositions(tree: Tree, streams: ReadonlyMap<string, Stream>, tell: Tell): Positions {
  const file = 'order.jsonl';
  const found = new Map<string, readonly Position[]>();
  for (const { value, line } of jsonLines(tree, file, tell)) {
    const { stream, order } = value as { stream: string; order: unknown };
    if (Array.isArray(order) && order.every(isPosition)) found.set(stream, order);
    else tell({ file, rule: 'form', expected: 'a stream and its positions', found: `line ${line}` });
  }
  for (const id of new Set([...found.keys(), ...streams.keys()])) {
    const [expected, events] = [found.get(id)?.length ?? 0, streams.get(id)?.events.length ?? 0];
    if (expected !== events)
      tell({ file, stream: id, rule: 'order', expected: `${expected} events`, found: `${events} events` });
  }
  return found;
}

/** The fact of another stream that an event tells: who told it and at which version, as its command's id says (architecture §3). */
export function causeOf({ actor, command }: Pick<Event, 'actor' | 'command'>) {
  const version = /^(\d+)\//.exec(command)?.[1];
  return actor.startsWith('s:') && version !== undefined
    ? { stream: actor.slice(2), version: Number(version) }
    : undefined;
}

/** Negative: the one stands before the other. Two of one transaction stand together. */
export const compared = ([epoch, xid]: Position, [otherEpoch, otherXid]: Position): number =>
  epoch - otherEpoch || xid.length - otherXid.length || (xid < otherXid ? -1 : Number(xid > otherXid));
