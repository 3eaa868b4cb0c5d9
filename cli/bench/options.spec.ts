import { expect, test } from 'vitest';
import { benchOptions } from './options.js';

test('Without arguments five rounds of ten seconds, with bars', () => {
  expect(benchOptions([])).toMatchObject({ rounds: 5, seconds: 10, bars: true, json: false, out: undefined });
});
test('Quick is one short round; a number given beside it counts', () => {
  expect(benchOptions(['--quick'])).toMatchObject({ rounds: 1, seconds: 1 });
  expect(benchOptions(['--quick', '--seconds', '3', '--no-bars'])).toMatchObject({ seconds: 3, bars: false });
});
test.each([['--rounds', '0'], ['--rounds', 'many'], ['--seconds', '1.5'], ['--round', '2'], ['stray']])(
  'What cannot be understood ends with the usage and exit code 2: %s %s',
  (...args) => {
    expect(() => benchOptions(args.filter(Boolean))).toThrow(
      expect.objectContaining({ exitCode: 2, message: expect.stringContaining('--rounds N') }),
    );
  },
);
