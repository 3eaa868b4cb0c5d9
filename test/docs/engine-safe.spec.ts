import { expect, test } from 'vitest';
import type { CommandTable } from '../../domain/kernel/stream.js';
import { streams } from '../../domain/streams.js';
import { engineSafe } from '../../workflows/engine-safe.js';
import { expectPage } from './page.js';

const followed = [...streams.values()].filter((s) => s.followed);
const safeOf = (commands: CommandTable) =>
  Object.keys(commands)
    .filter((name) => commands[name]?.engineSafe)
    .sort();

/** One entry, broken where it would be longer than a line. */
function entry(kind: string, names: readonly string[]): string {
  const quoted = names.map((n) => `'${n}'`);
  const line = `  ${kind}: [${quoted.join(', ')}],`;
  return line.length <= 120 ? line : [`  ${kind}: [`, ...quoted.map((n) => `    ${n},`), '  ],'].join('\n');
}
const file = () =>
  [
    '/** Commands that the second door lets pass, per kind; a test keeps it equal to the `engineSafe` marks of the command tables. */',
    'export const engineSafe = {',
    ...followed.map(({ kind, commands }) => entry(kind, safeOf(commands))),
    '} as const satisfies Readonly<Record<string, readonly string[]>>;',
    '',
  ].join('\n');

test('The second door lets pass what the command tables mark as safe, and nothing else', () => {
  expectPage('workflows/engine-safe.ts', file());
});

test('What only the product itself sends, or what starts a case, never passes it', () => {
  for (const { kind, commands } of followed)
    for (const name of (engineSafe as Readonly<Record<string, readonly string[]>>)[kind] ?? [])
      expect([kind, name, commands[name]?.system ?? commands[name]?.report ?? commands[name]?.creates]).toEqual([
        kind,
        name,
        undefined,
      ]);
});

test('Nobody signs, votes or confirms through the engine', () => {
  const names = Object.values(engineSafe).flat() as string[];
  expect(names.filter((n) => /Sign|Cast|Ballot|Revoke|Confirm|Deny/.test(n))).toEqual([]);
});
