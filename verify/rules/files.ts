import { sha256 } from '../bytes/hashing.js';
import type { Event } from '../bytes/streams.js';
import { at } from '../finding.js';
import type { Record } from '../world/record.js';

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

/** Papers against events: every file is what its name says and is named by an event, every named one is there. */
export function checkFiles(record: Record): void {
  const named = new Map<string, Event>();
  for (const { events } of record.streams.values())
    for (const event of events) for (const hash of filesNamed(event)) if (!named.has(hash)) named.set(hash, event);
  for (const [path, bytes] of record.tree) {
    if (!path.startsWith('files/')) continue;
    const [name, found] = [path.slice('files/'.length), sha256(bytes)];
    if (found !== name) record.tell({ file: path, rule: 'fileHash', expected: name, found });
    if (!named.has(name))
      record.tell({ file: path, rule: 'fileNamed', expected: 'a file that an event names', found: name });
  }
  for (const [hash, event] of named) {
    const erased = event.unseen.length > 0; // with its subject's key the files of a person go
    if (!record.tree.has(`files/${hash}`) && !erased)
      record.tell({ ...at(event), rule: 'fileMissing', expected: `files/${hash}`, found: 'no file' });
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
