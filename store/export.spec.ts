import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StreamId } from '../domain/kernel/values.js';
import { type LifecycleWorld, openLifecycle } from '../test/support/lifecycle.js';
import { type ExportLine, exportStream } from './export.js';

// A verifier of its own, written from the description of the format and without the product's code: what another
// program can check years later with the lines alone.
const sha = (...parts: (Buffer | string)[]) => parts.reduce((h, p) => h.update(p), createHash('sha256')).digest();
const ordered = (v: unknown): unknown =>
  v !== null && typeof v === 'object' && !Array.isArray(v)
    ? Object.fromEntries(
        Object.entries(v)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, value]) => [key, ordered(value)]),
      )
    : Array.isArray(v)
      ? v.map(ordered)
      : v;
const json = (v: unknown) => JSON.stringify(ordered(v));

function faults(lines: readonly ExportLine[]): string[] {
  const found: string[] = [];
  let head: Buffer = Buffer.alloc(32);
  for (const [i, line] of lines.entries()) {
    const body = JSON.parse(line.body) as { stream: string; version: number; sealed: Record<string, string> };
    head = sha('award/1', head, sha(line.body));
    if (head.toString('hex') !== line.hash) found.push(`chain ${line.version}`);
    if (json(body) !== line.body) found.push(`canonical ${line.version}`);
    if (body.version !== i + 1 || line.version !== i + 1 || body.stream !== line.stream)
      found.push(`order ${line.version}`);
    const shown = new Set(line.personal.map((p) => p.subject));
    for (const subject of Object.keys(body.sealed)) if (!shown.has(subject)) found.push(`left out ${line.version}`);
    for (const p of line.personal)
      if (
        p.fields &&
        p.salt &&
        sha(Buffer.from(p.salt, 'hex'), json(p.fields)).toString('hex') !== body.sealed[p.subject]
      )
        found.push(`fields ${line.version}`);
  }
  return found;
}

let w: LifecycleWorld;
let stream: StreamId;
let lines: ExportLine[];
beforeAll(async () => {
  w = await openLifecycle();
  stream = await w.begun({ name: 'Lò Thị "Mái" \\ é 😀' });
  await w.advance(stream, 'submitted');
  await w.say({ stream, type: 'Remark', data: { note: 'Đã đọc\nhai dòng' } });
  lines = JSON.parse(JSON.stringify(await exportStream(w.store.pool, w.vault, stream)));
});
afterAll(() => w.close());
const edited = (i: number, edit: (line: ExportLine) => Partial<ExportLine>) =>
  lines.map((l, j) => (i === j ? { ...l, ...edit(l) } : l));

test('The lines of a case verify by themselves, with names as they were typed', () => {
  expect(faults(lines)).toEqual([]);
  expect(lines[0]?.personal[0]?.fields).toEqual({ name: 'Lò Thị "Mái" \\ é 😀'.normalize('NFC') });
});
test('A changed byte, a line left out, another name and a hidden name are seen in the lines alone', () => {
  expect(faults(edited(1, (l) => ({ body: l.body.replace('submitted', 'forwarded') })))).toContain('chain 2');
  expect(faults(lines.slice(0, 1).concat(lines.slice(2)))).toContain('order 3');
  expect(
    faults(edited(0, (l) => ({ personal: l.personal.map((p) => ({ ...p, fields: { name: 'Người khác' } })) }))),
  ).toEqual(['fields 1']);
  expect(faults(edited(0, () => ({ personal: [] })))).toEqual(['left out 1']);
});
test('After an erasure the lines still verify, and say that the name is gone', async () => {
  await w.sql('delete from subject_keys where subject = $1', `recipient:${stream}`);
  const after = await exportStream(w.store.pool, w.vault, stream);
  expect(faults(after)).toEqual([]);
  expect(after.map((l) => l.personal)).toEqual(
    lines.map((l) => l.personal.map((p) => ({ subject: p.subject, salt: null, fields: null }))),
  );
  expect(after.map((l) => l.hash)).toEqual(lines.map((l) => l.hash));
});
