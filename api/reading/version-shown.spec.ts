import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnyStream, Recorded } from '../../domain/kernel/stream.js';
import type { NominationEvent } from '../../domain/nomination/events.js';
import type { Nomination } from '../../domain/nomination/state.js';
import { nomination } from '../../domain/nomination/stream.js';
import { streams } from '../../domain/streams.js';
import { nominationCommands, nominationStates, withDossier } from '../../test/samples/nomination.js';
import { openServedOffice, type Served } from '../../test/support/served.js';

// A case that is under appraisal from its first event on; what its officer proposes, its unit does not see.
const { data } = nominationCommands.DraftNomination;
const { recipient } = data;
const assigned = withDossier(nominationStates.assigned, {
  recipient,
  claimed: false,
  places: { propose: null, grant: null },
});
const underAppraisal: AnyStream = {
  ...nomination,
  evolve: (state: Nomination, event: Recorded<NominationEvent>) =>
    event.type === 'NominationDrafted' ? assigned : nomination.evolve(state, event),
};
let w: Served;
let address: string;
beforeAll(async () => {
  w = await openServedOffice({}, new Map([...streams, ['nomination', underAppraisal]]));
  const made = await w.post('clerk-a', '/nominations', { ...data, campaign: null });
  address = `/nominations/${made.json.id}`;
});
afterAll(() => w.close());
const hiddenStep = () => w.post(assigned.appraiser, `${address}/propose-ineligible`, { ground: 'KÍN' }, { match: '*' });
const traces = async (person: string) => {
  const [view, list] = [await w.get(person, address), await w.get(person, '/nominations')];
  const { version, at, lastAct } = view.json;
  return {
    tag: view.headers.etag,
    version,
    at,
    lastAct,
    row: [list.json.rows[0].version, list.json.rows[0].updatedAt],
  };
};

test('What a reader does not see moves neither version, tag, instant nor last act of what they do see', async () => {
  const [unit, officer] = [await traces('head-a'), await traces('officer-2')];
  expect(unit.tag).toMatch(/^"k\.[\w-]{22}"$/);
  expect(officer.tag).toBe('"1"');
  expect(await hiddenStep()).toMatchObject({ status: 200, json: { version: 2 } });
  expect(await traces('head-a')).toEqual(unit);
  expect(await traces('officer-2')).toMatchObject({ tag: '"2"', version: 2, row: [2, expect.any(String)] });
});
test('Each reader has tags of their own', async () => {
  expect((await traces('clerk-a')).tag).not.toBe((await traces('head-a')).tag);
});
test('A command on what the sender saw goes through, whatever hidden happened since; on anything else it is stale', async () => {
  const { tag, version } = await traces('head-a');
  const withdraw = (match: string | number) =>
    w.post('head-a', `${address}/withdraw-nomination`, { reason: 'Rút' }, { match });
  for (const wrong of [`"k.${'a'.repeat(22)}"`, (await traces('clerk-a')).tag as string, version + 1, 2]) {
    const answer = await withdraw(wrong);
    expect(answer).toMatchObject({ status: 412, json: { facts: { version } } });
    expect(answer.headers.etag).toBe(tag);
  }
  const done = await withdraw(tag as string);
  expect(done).toMatchObject({ status: 200, json: { version: version + 1 } });
  expect(done.headers.etag).toBe((await traces('head-a')).tag);
});
