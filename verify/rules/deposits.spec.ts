import { expect, test } from 'vitest';
import type { Event, Stream } from '../bytes/streams.js';
import type { Finding } from '../finding.js';
import { Record } from '../world/record.js';
import type { Turn } from '../world/world.js';
import { common } from './common.js';
import { checkDeposits } from './deposits.js';

const CASE = 'nomination:n-1';
const PAPER = 'paper:dm-1';
const kept = { years: 10, until: '2035-12-31' };
const told = { paper: PAPER, on: '2025-12-24' };
const line = { case: CASE, package: 'p', files: 2, from: '2025-09-10', closedOn: '2025-12-20', kept };

const stream = (id: string, events: readonly (readonly [type: string, day: string, data: object])[]): Stream => {
  const file = `streams/${id.replace(':', '-')}.jsonl`;
  const all = events.map(
    ([type, day, data], i) =>
      ({
        ...{ stream: id, file, type, data, version: i + 1, at: `${day}T03:00:00.000Z` },
        ...{ actor: 'u:an', command: 'a-key', relied: {} },
      }) as never,
  );
  return { id, kind: id.slice(0, id.indexOf(':')), file, events: all as Event[] } as unknown as Stream;
};
/** One case in one list that both sides signed, with whatever a forger made of it. */
function found(forged: { line?: object; accepted?: object | null; documents?: number; told?: object } = {}): string[] {
  const findings: Finding[] = [];
  const accepted = { on: '2025-12-24', documentHash: 'r', file: null, ...forged.accepted };
  const streams = [
    stream(CASE, [
      ['NominationDrafted', '2025-09-10', {}],
      ['NominationArchived', '2025-12-20', { closedOn: '2025-12-20', kept }],
      ['PackageRecorded', '2025-12-20', { sha256: 'p', files: 2, from: '2025-09-10' }],
      ['DepositRecorded', '2025-12-24', forged.told ?? told],
    ]),
    stream(PAPER, [
      ['PaperDrafted', '2025-12-22', { deposit: { year: 2025, cases: [{ ...line, ...forged.line }] } }],
      ['RenditionRecorded', '2025-12-22', { document: 'paper', sha256: 'r' }],
      ['RenditionRecorded', '2025-12-23', { document: 'paper-final', sha256: 'numbered' }],
      ...(forged.accepted === null ? [] : [['DepositAccepted', '2025-12-24', accepted] as const]),
    ]),
  ];
  const files = Array.from({ length: forged.documents ?? 2 }, (_, i) => `archive/nomination/n-1/documents/${i}.pdf`);
  const tree = new Map(files.map((path) => [path, Buffer.from('x')]));
  const recorded = { streams: new Map(streams.map((s) => [s.id, s])), positions: new Map() };
  checkDeposits(new Record(tree, recorded, (f) => void findings.push(f)));
  return findings.map((f) => f.stream ?? '');
}

test('G7: a list that says what its cases and packages say is in order', () => expect(found()).toEqual([]));

test.each([
  ['another package', { package: 'q' }],
  ['more papers', { files: 3 }],
  ['another first day', { from: '2025-09-11' }],
  ['another end', { closedOn: '2025-12-21' }],
  ['a shorter time of keeping', { kept: { years: 5, until: '2030-12-31' } }],
  ['a case that is not there', { case: 'nomination:n-9' }],
])('G7: a line with %s than its case is found', (_what, changed) => expect(found({ line: changed })).toContain(PAPER));

test('G7: a paper taken out of a package that was handed over is found', () =>
  expect(found({ documents: 1 })).toEqual([PAPER]));

test('G7: two sides that signed different texts are found, also where the other is the same list with its number', () => {
  for (const documentHash of ['other', 'numbered']) expect(found({ accepted: { documentHash } })).toEqual([PAPER]);
});

test('G7: a case that names a list nobody signed for, or another one, is found', () => {
  expect(found({ accepted: null })).toEqual([CASE]);
  expect(found({ told: { ...told, paper: 'paper:dm-2' } })).toEqual([CASE]);
});

test('G7: only a list of files is taken over by a signature', () => {
  const on = (category: string) => common.filesOnly?.({ before: { category } } as unknown as Turn);
  expect(on('depositList')).toBeNull();
  expect(on('unitSubmission')).not.toBeNull();
});

test('G7: who is only of the records office drafts lists of files and nothing else', () => {
  const office = (role: string) => ({ rolesOn: () => [{ role, unit: null }] });
  const drafted = (kind: string, role: string) =>
    common.filesByRecords?.({
      event: { actor: 'u:luu-tru', at: '2025-12-22T03:00:00.000Z', data: { kind, office: 'vp' } },
      world: { record: { office: () => office(role) } },
    } as unknown as Turn);
  expect(drafted('depositList', 'recordsOfficer')).toBeNull();
  expect(drafted('secretariatSubmission', 'secretariatOfficer')).toBeNull();
  expect(drafted('secretariatSubmission', 'recordsOfficer')).not.toBeNull();
});
