import { sha256 } from '../bytes/hashing.js';
import { below, checkPackage } from '../bytes/package.js';
import { type Event, readStream } from '../bytes/streams.js';
import type { Tree } from '../bytes/tree.js';
import { at } from '../finding.js';
import type { Record } from '../world/record.js';
import { filesNamed } from './files.js';

/** Archive against streams: each package is the one that its case recorded, and holds that case's events and papers. */
export function checkPackages(record: Record): void {
  const folders = new Set([...record.tree.keys()].flatMap((path) => /^archive\/[^/]+\/[^/]+\//.exec(path)?.[0] ?? []));
  const packages = new Map([...folders].map((folder) => [folder, new Map<string, Buffer>()]));
  for (const [path, bytes] of record.tree) {
    const folder = /^archive\/[^/]+\/[^/]+\//.exec(path)?.[0];
    if (folder) packages.get(folder)?.set(path.slice(folder.length), bytes);
  }
  for (const { id, kind, events } of record.streams.values()) {
    const recorded = events.findLast((e) => e.type === 'PackageRecorded');
    const folder = `archive/${kind}/${id.slice(kind.length + 1)}/`;
    if (recorded) check(record, folder, packages.get(folder) ?? below(record.tree, folder), recorded, events);
    if (recorded) packages.delete(folder);
  }
  for (const folder of packages.keys())
    record.tell({ file: folder, rule: 'packageRecorded', expected: 'a case that recorded it', found: 'none' });
}

function check(record: Record, folder: string, files: Tree, recorded: Event, events: readonly Event[]): void {
  const hash = checkPackage(files, folder, record.tell);
  if (hash !== recorded.data.sha256)
    record.tell({
      ...at(recorded),
      rule: 'packageRecorded',
      expected: recorded.data.sha256,
      found: hash ?? 'no package',
    });
  const archived = events.slice(0, recorded.version - 1);
  sameEvents(record, folder, files, archived);
  const named = new Set(archived.flatMap(filesNamed));
  for (const [path, bytes] of files)
    if (path.startsWith('documents/') && !named.has(sha256(bytes)))
      record.tell({
        file: folder + path,
        rule: 'packageFile',
        expected: 'a file that the case names',
        found: sha256(bytes),
      });
}

/**
 * The package's own events are the first ones of the case. Mostly byte by byte; where an erasure took something on either
 * side, its bodies, chain and seals are read as those of any case, and its hashes are the case's.
 */
function sameEvents(record: Record, folder: string, files: Tree, archived: readonly Event[]): void {
  const file = `${folder}events.jsonl`;
  const [text, whole] = [files.get('events.jsonl'), record.tree.get(archived[0]?.file ?? '')];
  const alike = text && text.length > 0 && whole?.subarray(0, text.length).equals(text);
  const hashes = alike
    ? archived.slice(0, linesIn(text)).map((e) => e.hash)
    : (readStream(record.tree, file, record.tell)?.events ?? []).map((e) => e.hash);
  const off = hashes.findIndex((hash, i) => hash !== archived[i]?.hash);
  if (off < 0 && hashes.length > 0 && archived.slice(hashes.length).every((e) => after.includes(e.type))) return;
  record.tell({
    file,
    rule: 'packageEvents',
    expected: archived[off]?.hash ?? archived.length,
    found: hashes[off] ?? hashes.length,
  });
}
// What the product itself notes between archiving and the package's answer.
const after = ['EffectGivenUp', 'FanOutCompleted', 'DeadlinePassed', 'DeadlineReminded'];
function linesIn(text: Buffer): number {
  let lines = 0;
  for (let end = text.indexOf(10); end >= 0; end = text.indexOf(10, end + 1)) lines++;
  return lines;
}
