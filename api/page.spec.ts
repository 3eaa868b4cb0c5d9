import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readingTable } from '../domain/access/reading.js';
import { accessTable } from '../domain/access/table.js';
import { streams } from '../domain/streams.js';
import { apiPage } from './page.js';

test('docs/reference/api.md says what the tables say', () => {
  const file = new URL('../docs/reference/api.md', import.meta.url);
  const now = apiPage(streams, accessTable, readingTable);
  if (process.env.AWARD_WRITE_REFERENCE) writeFileSync(file, now);
  expect(readFileSync(file, 'utf8')).toBe(now);
});
