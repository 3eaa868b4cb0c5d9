import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accessTable } from '../../domain/access/table.js';
import { streams } from '../../domain/streams.js';
import { repositoryRoot } from '../../launch/root.js';
import { awardRows } from '../../law/catalogue/codes.js';
import { familyOf } from '../../law/catalogue/families.js';
import { conditionNames } from '../rules/acts.js';
import { isTitle } from '../world/families.js';
import { legality } from './index.js';

// The tables are written by hand from the glossary and office.md. Here they are held against the product's own, so that
// whoever adds an event or a right there adds its row here, and whoever errs in either is asked which of them is right.

const kinds = [...streams].map(([kind, { events }]) => ({ kind, events: Object.keys(events) }));
const relations = {
  any: '',
  ownUnit: '@unit',
  assigned: '@dossier',
  member: '@members',
  fromBelow: '@below',
  upperOffice: '@upper',
} as Record<string, string>;

test.each(kinds)('Every event of $kind has its row', ({ kind, events }) => {
  const rows = legality.get(kind)?.rows ?? {};
  expect(events.filter((type) => !Object.hasOwn(rows, type))).toEqual([]);
});
test('Every condition that a row asks for exists, and none is written for nobody', () => {
  const asked = new Set([...legality.values()].flatMap(({ rows }) => Object.values(rows).flatMap((r) => [...r.also])));
  expect([...asked].filter((name) => !conditionNames.has(name))).toEqual([]);
  expect([...conditionNames].filter((name) => !asked.has(name))).toEqual([]);
});
test('Every status that a row leads to is left or ended by a row, and begins somewhere', () => {
  for (const { kind, rows } of legality.values()) {
    const reached = new Set(
      Object.values(rows).flatMap(({ to }) =>
        typeof to === 'string' ? [to] : [...Object.values(to.of), to.else ?? '='],
      ),
    );
    const special = ['-', '*', 'held'];
    const from = Object.values(rows).flatMap((r) => r.from);
    expect(
      from.filter((s) => !special.includes(s) && !reached.has(s.replace('held/', ''))),
      kind,
    ).toEqual([]);
  }
});

test('D14: what is a title here is one there, for every award that either of them names', async () => {
  const named = await Promise.all(
    ['law/catalogue/families.ts', 'verify/world/families.ts'].map((f) => readFile(join(repositoryRoot, f), 'utf8')),
  );
  const codes = new Set([...named.join().matchAll(/\b[A-Z]{3,}[A-Z_]*\b/g)].map(([code]) => code));
  for (const code of [...awardRows.keys(), 'GIAY_KHEN', 'BK_TINH']) codes.add(code);
  expect(codes.size).toBeGreaterThan(30);
  expect([...codes].filter((code) => isTitle(code) !== (familyOf(code) === 'title'))).toEqual([]);
});

describe('rights', async () => {
  const glossary = await readFile(join(repositoryRoot, 'docs/reference/glossary.md'), 'utf8');
  const eventOf = new Map(
    [...glossary.matchAll(/`([A-Z]\w+)`(?: \*\*\[r\]\*\*)? → `([A-Z]\w+)`/g)].map((m) => [m[1], m[2]]),
  );
  const granted = Object.entries(accessTable).flatMap(([kind, commands]) =>
    Object.entries(commands).flatMap(([command, grants]) => {
      const row = legality.get(kind)?.rows[eventOf.get(command) ?? ''];
      return row ? [{ kind, command, grants, who: row.who }] : [];
    }),
  );
  test('Most commands of the access table are compared', () => {
    const all = Object.values(accessTable).flatMap((commands) => Object.keys(commands));
    expect(granted.length / all.length).toBeGreaterThan(0.9);
  });
  test.each(granted)('Whoever may send $command to a $kind is known here', ({ grants, who }) => {
    const asked = grants.map(({ role, relation }) => ({
      role,
      one: `${role}${relations[relation] ?? `@${relation}`}`,
    }));
    expect(asked.filter(({ role, one }) => !who.includes(one) && !who.includes(role))).toEqual([]);
  });
});
