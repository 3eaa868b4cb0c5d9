import { ballot } from './ballot/stream.js';
import { campaign } from './campaign/stream.js';
import { decision } from './decision/stream.js';
import { intervention } from './intervention/stream.js';
import type { AnyStream } from './kernel/stream.js';
import { kindOf, type StreamId } from './kernel/values.js';
import { nomination } from './nomination/stream.js';
import { office } from './office/stream.js';
import { paper } from './paper/stream.js';
import { recipient } from './recipient/stream.js';
import { session } from './session/stream.js';

const all: readonly AnyStream[] = [
  nomination,
  paper,
  session,
  ballot,
  decision,
  campaign,
  office,
  recipient,
  intervention,
];

/** Every kind of stream this build knows. */
export const streams: ReadonlyMap<string, AnyStream> = new Map(all.map((s) => [s.kind, s]));

/** @throws for an id of an unknown kind: ids are checked at the border, so this is a bug */
export function streamOf(id: StreamId, table: ReadonlyMap<string, AnyStream> = streams): AnyStream {
  const found = table.get(kindOf(id));
  if (!found) throw new TypeError(`no stream kind for ${id}`);
  return found;
}
