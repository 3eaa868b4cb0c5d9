import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Stream } from '../bytes/streams.js';
import type { Finding } from '../finding.js';
import { Record } from '../world/record.js';
import type { Turn } from '../world/world.js';
import { checkFiles, fileConditions } from './files.js';

const bytes = Buffer.from('Báo cáo thành tích');
const HASH = createHash('sha256').update(bytes).digest('hex');
const attached = { type: 'DocumentAttached', data: { part: 'achievementReport', sha256: HASH } };
const erased = { type: 'FilesErased', data: { recipient: 'recipient:r-1', files: [HASH] } };

const stream = (id: string, ...events: readonly { type: string; data: object }[]): Stream => {
  const file = `streams/${id.replace(':', '-')}.jsonl`;
  const whole = events.map((e, i) => ({
    ...e,
    ...{ stream: id, file, version: i + 1, at: '2026-01-05T03:00:00.000Z', actor: 's:x', command: 'k', relied: {} },
    // As an export without the data keys shows it: that alone excuses nothing.
    unseen: ['recipient:r-1'],
  }));
  return { id, kind: 'nomination', file, events: whole } as unknown as Stream;
};
const recordOf = (there: boolean, streams: readonly Stream[], findings: Finding[] = []) =>
  new Record(
    there ? new Map([[`files/${HASH}`, bytes]]) : new Map(),
    { streams: new Map(streams.map((s) => [s.id, s])), positions: new Map() },
    (f) => void findings.push(f),
  );
function rules(there: boolean, ...streams: readonly Stream[]): string[] {
  const findings: Finding[] = [];
  checkFiles(recordOf(there, streams, findings));
  return findings.map((f) => f.rule);
}

const [whole, gone] = [stream('nomination:n-1', attached), stream('nomination:n-1', attached, erased)];
test('A file that its case has erased is not missed; any other is, also where nobody can read the names', () => {
  expect(rules(false, gone)).toEqual([]);
  expect(rules(false, whole)).toEqual(['fileMissing']);
  expect(rules(true, whole)).toEqual([]);
});
test('A file that is there though its case has erased it is found', () =>
  expect(rules(true, gone)).toEqual(['fileErased']));
test('Another case that names the same bytes still has them', () => {
  const other = stream('nomination:n-2', attached);
  expect(rules(true, gone, other)).toEqual([]);
  expect(rules(false, gone, other)).toEqual(['fileMissing']);
});

type Forged = { register?: string; recipient?: string; files?: string[] };
test.each<[string, Forged, string | undefined]>([
  ['whose recipient was erased', {}, undefined],
  ['of a recipient who was not', { register: 'RecipientRegistered' }, 'erased'],
  ['of somebody else', { recipient: 'recipient:r-2' }, 'erased'],
  ['of a file that the case never named', { files: ['0'.repeat(64)] }, 'erased'],
])('Files of a case %s', (_whose, { register = 'RecipientErased', ...changes }: Forged, rule) => {
  const [first, last] = stream('nomination:n-1', attached, { ...erased, data: { ...erased.data, ...changes } }).events;
  const entries = ['recipient:r-1', 'recipient:r-2'].map((id) => stream(id, { type: register, data: {} }));
  const world = { record: recordOf(false, entries) };
  const turn = { world, event: last, past: [first], before: { recipient: { kind: 'person', id: 'r-1' } } };
  const found = fileConditions.recipientErased?.(turn as unknown as Turn);
  expect(found ? found.rule : undefined).toBe(rule);
});
