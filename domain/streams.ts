import type { AnyStream } from './kernel/stream.js';
import { kindOf, type StreamId } from './kernel/values.js';
import { office } from './office/stream.js';

const all: readonly AnyStream[] = [office];

/** Every kind of stream this build knows. */
export const streams: ReadonlyMap<string, AnyStream> = new Map(all.map((s) => [s.kind, s]));

/** @throws for an id of an unknown kind: ids are checked at the border, so this is a bug */
export function streamOf(id: StreamId, table: ReadonlyMap<string, AnyStream> = streams): AnyStream {
  const found = table.get(kindOf(id));
  if (!found) throw new TypeError(`no stream kind for ${id}`);
  return found;
}
