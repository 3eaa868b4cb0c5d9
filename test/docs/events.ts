import { z } from 'zod';
import { eventWords, kindWords } from '../../activities/words/events.js';
import type { AnyStream, EventSpec } from '../../domain/kernel/stream.js';
import { streams } from '../../domain/streams.js';
import { table } from './page.js';

/** Fields of an event's data; `?` where one may be missing. */
function fieldsOf({ data }: EventSpec): string {
  if (!(data instanceof z.ZodObject)) throw new TypeError('the data of an event is an object');
  const shape = Object.entries(data.shape as Record<string, z.ZodType>);
  if (shape.length === 0) return '–';
  return shape.map(([name, field]) => `\`${name}\`${field instanceof z.ZodOptional ? '?' : ''}`).join(', ');
}

const section = (kind: AnyStream): string => {
  const rows = Object.entries(kind.events).map(([type, spec]) => [
    `\`${type}\`${spec.schema > 1 ? ` (schema ${spec.schema})` : ''}`,
    eventWords(type),
    fieldsOf(spec),
  ]);
  return [
    `## ${kindWords(`${kind.kind}:x`)} · ${kind.kind}`,
    '',
    table(['Event', 'Tiếng Việt', 'Fields of `data`'], rows),
  ].join('\n');
};

const head = `# Events · Các sự kiện

Written by \`test/docs/events.ts\` from the event tables in \`domain/\` and the words in \`activities/words/events.ts\`; a test fails when this page differs. To write it anew: \`UPDATE_DOCS=1 npm test -- test/docs\`.

Every event also has: stream, version, type, schema, instant, actor, on whose behalf, the command's id, by which way it came (\`via\`), the versions of the office and of the other cases that it relied on, \`irregular\` where a report did not fit the stage, and \`sealed\`, a hash for each subject whose personal fields belong to it. The fields themselves are kept apart: see [personal data](../explanation/personal-data.md).
`;

export const eventsPage = (): string =>
  `${[head, ...[...streams.values()].map((kind) => `${section(kind)}\n`)].join('\n')}`;
