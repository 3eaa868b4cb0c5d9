import { expect, test } from 'vitest';
import { streamOf, streams } from './streams.js';

test('A stream’s id finds its kind', () => {
  for (const [kind, stream] of streams) expect(streamOf(`${kind}:x-1` as `office:${string}`)).toBe(stream);
});

test('An id of an unknown kind is a bug and says so', () =>
  expect(() => streamOf('box:r-1' as 'office:x')).toThrow('no stream kind for box:r-1'));
