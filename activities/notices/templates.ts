import { campaign } from './templates/campaign.js';
import { council } from './templates/council.js';
import { deadlines } from './templates/deadlines.js';
import { nomination } from './templates/nomination.js';
import { papers } from './templates/papers.js';
import type { Templates } from './templates/template.js';

/** Every letter by the name that a stream gives it. */
export const templates: Templates = {
  ...nomination,
  ...deadlines,
  ...campaign,
  ...council,
  ...papers,
  lifecycle: ['Hồ sơ {stream} đã xong', 'Hồ sơ {stream} đã xong.', 'The case is done.'],
};
