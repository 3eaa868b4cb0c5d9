import { expect, test } from 'vitest';
import { Role } from '../../domain/office/settings.js';
import { streams } from '../../domain/streams.js';
import { accessPage } from './access.js';
import { eventsPage } from './events.js';
import { expectPage } from './page.js';

test('The page of events is what the event tables say', () => {
  const page = eventsPage();
  for (const { events } of streams.values())
    for (const name of Object.keys(events)) expect(page).toContain(`\`${name}\``);
  expectPage('docs/reference/events.md', page);
});

test('The page of access is what the two tables say', () => {
  const page = accessPage();
  for (const role of Role.options) expect(page).toContain(`| \`${role}\` |`);
  for (const { commands } of streams.values())
    for (const name of Object.keys(commands)) expect(page).toContain(`\`${name}\``);
  expectPage('docs/reference/access.md', page);
});
