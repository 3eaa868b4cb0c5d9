// The words of vitest that domain specs use, without its process per file: 20 ms a mutant, not seconds.
// A word that is missing here fails the run on unchanged sources, so nothing is skipped in silence.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const vitest = createRequire(createRequire(import.meta.url).resolve('vitest/package.json'));
const { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } = await import(
  pathToFileURL(vitest.resolve('@vitest/expect')).href
);
for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

/** @returns what `require('vitest')` gives a spec, and the list that its tests are put into */
export function collector() {
  const tests = [];
  let path = [];
  const test = (name, ...rest) => {
    tests.push({ name: [...path, name].join(' › '), run: rest.find((r) => typeof r === 'function') });
  };
  const describe = (name, ...rest) => {
    const outer = path;
    path = [...path, name];
    rest.find((r) => typeof r === 'function')();
    path = outer;
  };
  const each = (word) => (rows) => (name, body) => {
    for (const row of rows) word(`${name}`, () => body(...(Array.isArray(row) ? row : [row])));
  };
  test.each = each(test);
  describe.each = each(describe);
  return { tests, words: { test, it: test, describe, expect: chai.expect } };
}
