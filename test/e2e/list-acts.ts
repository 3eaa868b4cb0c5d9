import { afterEach, expect, test } from 'vitest';
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

/** So many names on both routes, each on a record of its own. */
export function inTwelveRequests(names: number, patienceMs: number): void {
  let w: Working;
  afterEach(() => w.close(), 60_000);
  const ended = async (person: string, { decision, stages }: Awaited<ReturnType<typeof listSeason>>) => {
    expect(stages).toEqual([{ status: 'awarded', n: names }]);
    expect((await w.get(person, decision)).json.state.status).toBe('issued');
    expect(w.requests()).toBeLessThanOrEqual(12);
  };

  test('D5: on the route `none`', { timeout: patienceMs }, async () => {
    w = await openWorking(listPeople, listSettings);
    await ended('van-thu', await listSeason(w, names));
  });

  test('D5: on the route `full`, with the council’s vote on the list, in a small office', {
    timeout: patienceMs,
  }, async () => {
    w = await openWorking(smallPeople, smallSettings, smallCouncil);
    await ended('can-bo', await listCouncil(w, names));
  });
}
