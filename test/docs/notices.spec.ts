import { expect, test } from 'vitest';
import { templates } from '../../activities/notices/templates.js';
import { urgentNotices } from '../../domain/telling/urgent.js';
import { noticesPage } from './notices.js';
import { expectPage } from './page.js';

test('The page shows every notice as it is filled in', () => expectPage('docs/reference/notices.md', noticesPage()));

test('What is urgent is a notice that there is', () => {
  expect([...urgentNotices].filter((name) => !(name in templates))).toEqual([]);
});
