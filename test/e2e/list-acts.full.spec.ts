import { afterEach, describe, expect, test } from 'vitest';
import { openWorking, type Working } from '../support/working.js';
import {
  listCouncil,
  listPeople,
  listSeason,
  listSettings,
  smallCouncil,
  smallPeople,
  smallSettings,
} from './list-season.js';

let w: Working;
afterEach(() => w.close(), 60_000);

describe('D5: 500 LĐTT go from the unit’s sheet to an issued decision in at most 12 requests by people', () => {
  test('D5: on the route `none`', async () => {
    w = await openWorking(listPeople, listSettings);
    const { decision, stages } = await listSeason(w, 500);
    expect(stages).toEqual([{ status: 'awarded', n: 500 }]);
    expect((await w.get('van-thu', decision)).json.state.status).toBe('issued');
    expect(w.requests()).toBeLessThanOrEqual(12);
  }, 900_000);

  test('D5: on the route `full`, with the council’s vote on the list, in a small office', async () => {
    w = await openWorking(smallPeople, smallSettings, smallCouncil);
    const { decision, stages } = await listCouncil(w, 500);
    expect(stages).toEqual([{ status: 'awarded', n: 500 }]);
    expect((await w.get('can-bo', decision)).json.state.status).toBe('issued');
    expect(w.requests()).toBeLessThanOrEqual(12);
  }, 900_000);
});
