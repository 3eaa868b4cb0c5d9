import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorking, type Working } from '../support/working.js';
import { listPeople, listSeason, listSettings } from './list-season.js';

let w: Working;
beforeAll(async () => {
  w = await openWorking(listPeople, listSettings);
}, 120_000);
afterAll(() => w.close(), 60_000);

test('D5: 500 LĐTT go from the unit’s sheet to an issued decision in at most 12 requests by people', async () => {
  const { stages } = await listSeason(w, 500);
  expect(stages).toEqual([{ status: 'awarded', n: 500 }]);
  expect(w.requests()).toBeLessThanOrEqual(12);
}, 900_000);
