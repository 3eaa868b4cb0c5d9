import { at, type Tell } from '../finding.js';
import { canonicalText, chained, sealOf, zeroHash } from './hashing.js';
import { jsonLines, type Tree } from './tree.js';

// biome-ignore lint/suspicious/noExplicitAny: data of any event of any age is looked into here; rules ask for fields one by one and take undefined for an answer
export type Data = Readonly<Record<string, any>>;
export interface Body {
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  readonly onBehalfOf: string | null;
  readonly command: string;
  readonly office: number | null;
  readonly relied: Readonly<Record<string, number>>;
  readonly irregular?: true;
  readonly data: Data;
  readonly sealed: Readonly<Record<string, string>>;
}
interface Personal {
  readonly subject: string;
  readonly salt: string | null;
  readonly fields: Readonly<Record<string, string>> | null;
}
/** One event as exported and as the rules read it. */
export interface Event extends Body {
  readonly file: string;
  readonly hash: string;
  /** Subjects whose fields are not in the export: erased, or made without the data keys. */
  readonly unseen: readonly string[];
}
export interface Stream {
  readonly id: string;
  readonly kind: string;
  readonly file: string;
  readonly events: readonly Event[];
}

interface Line {
  readonly stream: string;
  readonly version: number;
  readonly body: string;
  readonly hash: string;
  readonly personal: readonly Personal[];
}
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const isMap = (v: unknown): v is object => typeof v === 'object' && v !== null && !Array.isArray(v);
/** What every event has, whatever its kind. Rules reckon with its time, so that it must be one. */
const isBody = (b: Body | undefined): b is Body =>
  isMap(b) &&
  [b.stream, b.type, b.at, b.actor, b.command].every((v) => typeof v === 'string') &&
  instant.test(b.at) &&
  !Number.isNaN(Date.parse(b.at)) &&
  Number.isInteger(b.version) &&
  (b.office === null || Number.isInteger(b.office)) &&
  [b.relied, b.data, b.sealed].every(isMap);

const keys = ['body', 'hash', 'personal', 'stream', 'version'];
const isLine = (v: unknown): v is Line => {
  const l = v as Line;
  return (
    typeof v === 'object' &&
    v !== null &&
    Object.keys(l).sort().join() === keys.join() &&
    typeof l.body === 'string' &&
    typeof l.hash === 'string' &&
    Array.isArray(l.personal)
  );
};

// Whether it is written in the one right form is asked of it afterwards, once.
function parsed(text: string): Body | undefined {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return undefined;
  }
}

/** Every stream of the folder, each line checked for itself and against the one before. */
export function readStreams(tree: Tree, tell: Tell): ReadonlyMap<string, Stream> {
  const found = new Map<string, Stream>();
  for (const file of [...tree.keys()].filter((path) => path.startsWith('streams/'))) {
    const stream = readStream(tree, file, tell);
    if (!stream) continue;
    const named = `streams/${stream.id.replace(':', '-')}.jsonl`;
    if (named !== file) tell({ file, stream: stream.id, rule: 'order', expected: named, found: file });
    found.set(stream.id, stream);
  }
  return found;
}

/** One exported case; undefined when no line of it can be read. */
export function readStream(tree: Tree, file: string, tell: Tell): Stream | undefined {
  let head: Buffer = zeroHash;
  const events: Event[] = [];
  for (const { line, value } of jsonLines(tree, file, tell)) {
    const body = isLine(value) ? parsed(value.body) : undefined;
    if (!isLine(value) || !isBody(body)) {
      tell({ file, rule: 'form', expected: 'an event', found: `line ${line}` });
      continue;
    }
    head = chained(head, value.body);
    const event: Event = { ...body, file, hash: head.toString('hex'), unseen: unseenIn(value.personal) };
    checkLine(value, body, event, events.at(-1), tell);
    checkSeals(value.personal, event, tell);
    events.push(event);
  }
  const [first] = events;
  if (!first) tell({ file, rule: 'form', expected: 'at least one event', found: 'none' });
  return first && { id: first.stream, kind: first.stream.slice(0, first.stream.indexOf(':')), file, events };
}

function checkLine(line: Line, body: Body, event: Event, before: Event | undefined, tell: Tell): void {
  const where = at(event);
  if (event.hash !== line.hash) tell({ ...where, rule: 'hash', expected: event.hash, found: line.hash });
  if (canonicalText(body) !== line.body)
    tell({ ...where, rule: 'canonical', expected: 'RFC 8785', found: 'another form' });
  const expected = { stream: before?.stream ?? event.stream, version: (before?.version ?? 0) + 1 };
  const isNext = (v: { stream: string; version: number }) =>
    v.stream === expected.stream && v.version === expected.version;
  if (!isNext(event) || !isNext(line))
    tell({ ...where, rule: 'order', expected, found: { stream: line.stream, version: line.version } });
  if (before && event.at < before.at)
    tell({ ...where, rule: 'time', expected: `not before ${before.at}`, found: event.at });
}

const unseenIn = (personal: readonly Personal[]) => personal.filter((p) => p.fields === null).map((p) => p.subject);

function checkSeals(personal: readonly Personal[], event: Event, tell: Tell): void {
  const shown = new Set(personal.map((p) => p.subject));
  for (const subject of Object.keys(event.sealed))
    if (!shown.has(subject)) tell({ ...at(event), rule: 'seal', expected: subject, found: 'left out' });
  for (const { subject, salt, fields } of personal) {
    const kept = event.sealed[subject];
    const found = fields === null || salt === null ? kept : sealOf(salt, fields);
    if (kept === undefined || found !== kept || (fields === null) !== (salt === null))
      tell({ ...at(event), rule: 'seal', expected: kept ?? 'no such subject', found: found ?? subject });
  }
}
