import { sha256 } from '../bytes/hashing.js';
import type { Event } from '../bytes/streams.js';
import { at } from '../finding.js';
import type { Record } from '../world/record.js';
import { type Conditions, same, type Turn, wrong } from '../world/world.js';

/** Fields of events that name a file by its hash. */
const fileFields = ['sha256', 'documentHash', 'minutes', 'document', 'file', 'paper', 'sheet', 'image', 'word'];
const isHash = (v: unknown): v is string => typeof v === 'string' && /^[0-9a-f]{64}$/.test(v);

/** Hashes of files that an event names; the hash of an archive package is no file. */
export const filesNamed = ({ type, data }: Event): readonly string[] =>
  type === 'PackageRecorded' ? [] : hashesIn(data);

/** Also of a letter, an evidence or a signed document that stands in a field of its own. */
const hashesIn = (data: object): readonly string[] =>
  Object.entries(data).flatMap(([field, value]) => {
    if (isHash(value)) return fileFields.includes(field) ? [value] : [];
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? hashesIn(value) : [];
  });

/** Each file with the first event that names it, and with the first one whose case has not erased it since. */
function whoNames(record: Record) {
  const [named, kept] = [new Map<string, Event>(), new Map<string, Event>()];
  for (const { events } of record.streams.values()) {
    const gone = new Set(events.flatMap((e): string[] => (e.type === 'FilesErased' ? e.data.files : [])));
    for (const event of events)
      for (const hash of filesNamed(event)) {
        if (!named.has(hash)) named.set(hash, event);
        if (!gone.has(hash) && !kept.has(hash)) kept.set(hash, event);
      }
  }
  return [named, kept] as const;
}

/** Papers against events: every file is what its name says and is named by an event, every named one is there. */
export function checkFiles(record: Record): void {
  const [named, kept] = whoNames(record);
  for (const [path, bytes] of record.tree) {
    if (!path.startsWith('files/')) continue;
    const [name, found] = [path.slice('files/'.length), sha256(bytes)];
    if (found !== name) record.tell({ file: path, rule: 'fileHash', expected: name, found });
    if (!named.has(name))
      record.tell({ file: path, rule: 'fileNamed', expected: 'a file that an event names', found: name });
  }
  for (const [hash, event] of named) {
    const [there, needed] = [record.tree.has(`files/${hash}`), kept.get(hash)];
    if (needed && !there)
      record.tell({ ...at(needed), rule: 'fileMissing', expected: `files/${hash}`, found: 'no file' });
    // Every case that named it has said that it went with the person's name.
    if (!needed && there)
      record.tell({ ...at(event), rule: 'fileErased', expected: 'no file', found: `files/${hash}` });
  }
  checkDecisionFiles(record);
}

/** Each issued decision lies in `decisions/` under its day and number, as the text that was issued. */
function checkDecisionFiles(record: Record): void {
  const expected = new Map<string, Event>();
  for (const { events } of record.ofKind('decision')) {
    const issued = events.find((e) => e.type === 'DecisionIssued');
    const numbered = events.find((e) => e.type === 'DecisionNumbered')?.data;
    if (issued && numbered)
      expected.set(`decisions/${numbered.on}-so-${String(numbered.number).padStart(2, '0')}.pdf`, issued);
  }
  for (const [path, issued] of expected) {
    const bytes = record.tree.get(path);
    const found = bytes ? sha256(bytes) : 'no file';
    if (found !== issued.data.documentHash)
      record.tell({ ...at(issued), file: path, rule: 'decisionFile', expected: issued.data.documentHash, found });
  }
  for (const path of record.tree.keys())
    if (path.startsWith('decisions/') && !expected.has(path))
      record.tell({ file: path, rule: 'decisionFile', expected: 'a decision that was issued', found: path });
}

/** Files go with the name and never without, and only such as this case has named (architecture §4). */
function recipientErased({ world, event, before, past }: Turn) {
  const { recipient, files } = event.data;
  const erased = world.record.before(recipient, event).some((e) => e.type === 'RecipientErased');
  const named = new Set(past.flatMap(filesNamed));
  const strange = (files as readonly string[]).filter((hash) => !named.has(hash));
  if (strange.length > 0) return wrong('erased', 'files of this case', strange);
  return erased
    ? same('erased', `recipient:${before.recipient?.id}`, recipient)
    : wrong('erased', recipient, 'not erased');
}

export const fileConditions: Conditions = { recipientErased };
