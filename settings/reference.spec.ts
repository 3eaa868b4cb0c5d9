import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { settingsReference } from './reference.js';

test('docs/reference/settings.md says what the settings table says', () => {
  const page = new URL('../docs/reference/settings.md', import.meta.url);
  if (process.env.AWARD_WRITE_REFERENCE) writeFileSync(page, settingsReference());
  expect(readFileSync(page, 'utf8')).toBe(settingsReference());
});
