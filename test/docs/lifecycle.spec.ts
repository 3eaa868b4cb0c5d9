import { expect, test } from 'vitest';
import type { CommandType } from '../../domain/nomination/commands.js';
import { lifecycle, steps } from '../../domain/nomination/lifecycle.js';
import type { StartedStatus } from '../../domain/nomination/state.js';
import { lifecycleComment, mainWay, ofProcess, onDeadline, outcomes } from './lifecycle.js';
import { expectPage, textOf } from './page.js';

const WORKFLOW = 'workflows/nomination.ts';
const code = (text: string) => text.slice(text.search(/^(?!\/\/)/m));

test('The workflow of a nomination opens with the lifecycle as the domain has it', () => {
  expectPage(WORKFLOW, lifecycleComment() + code(textOf(WORKFLOW)));
  expect(code(textOf(WORKFLOW))).toMatch(/^import /);
});

test('The drawing leaves out no way that the lifecycle knows: samples reach every one of them', () => {
  const table = lifecycle();
  const reached = new Map<string, Set<string>>();
  for (const status of Object.keys(table) as StartedStatus[])
    for (const type of table[status].commands as CommandType[]) {
      const to = reached.get(type) ?? new Set();
      reached.set(type, to);
      const ends = [...outcomes(status, type).keys()];
      // Tried by other specs: they need a deadline or an effect under way.
      if (![...ofProcess, ...onDeadline].includes(type))
        expect([status, type, ends.length > 0]).toEqual([status, type, true]);
      for (const end of ends) to.add(end === status ? 'same' : end);
    }
  const known = Object.entries(steps).filter(([type]) => type !== 'DraftNomination');
  for (const [type, { from, to }] of known) {
    // A stage that is also a destination is the same stage when it is taken there (on the desk already).
    const wanted = to.filter((t) => !(from as readonly string[]).includes(t));
    const missing = wanted.filter((t) => !reached.get(type)?.has(t));
    expect([type, missing]).toEqual([type, []]);
  }
});

test('The main way is one: each stage leads to the next', () => {
  const table = lifecycle();
  for (const [i, stage] of mainWay.slice(0, -1).entries()) expect(table[stage].next).toContain(mainWay[i + 1]);
});
