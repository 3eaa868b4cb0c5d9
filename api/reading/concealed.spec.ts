import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnyStream, Recorded } from '../../domain/kernel/stream.js';
import type { NominationEvent } from '../../domain/nomination/events.js';
import type { Nomination } from '../../domain/nomination/state.js';
import { nomination } from '../../domain/nomination/stream.js';
import { streams } from '../../domain/streams.js';
import { nominationCommands, nominationStates, withDossier } from '../../test/samples/nomination.js';
import { openServedOffice, type Served } from '../../test/support/served.js';

// A case that is under appraisal from its first event on, so that the test needs no season before it.
const { recipient } = nominationCommands.DraftNomination.data;
const places = { propose: null, grant: null };
const assigned = withDossier(nominationStates.assigned, { recipient, claimed: false, places });
// The own case of a member of the council, posted for comments.
const own = { kind: 'person', id: 'member-1' } as const;
const { posting } = nominationStates.posted.dossier;
const posted = withDossier(nominationStates.posted, {
  recipient: own,
  claimed: false,
  places,
  deadlines: [],
  posting: posting && { ...posting, from: '2025-01-01' },
});
const started = (of: { id: string }) => (of.id === own.id ? posted : assigned);
const underAppraisal: AnyStream = {
  ...nomination,
  evolve: (state: Nomination, event: Recorded<NominationEvent>) =>
    event.type === 'NominationDrafted' ? started(event.data.recipient) : nomination.evolve(state, event),
};
let w: Served;
let address: string;
let ownAddress: string;
const send = async (person: string, command: string, data: object, to = address) => {
  const answer = await w.post(person, `${to}/${command}`, data, { match: '*' });
  expect(answer).toMatchObject({ status: 200 });
};
beforeAll(async () => {
  w = await openServedOffice({}, new Map([...streams, ['nomination', underAppraisal]]));
  const made = await w.post('clerk-a', '/nominations', { ...nominationCommands.DraftNomination.data, campaign: null });
  expect(made).toMatchObject({ status: 201, json: { status: 'assigned' } });
  address = `/nominations/${made.json.id}`;
  const { data } = nominationCommands.DraftNomination;
  const theirs = await w.post('clerk-a', '/nominations', { ...data, campaign: null, recipient: own });
  ownAddress = `/nominations/${theirs.json.id}`;
  const said = { via: 'paper', on: '2025-01-05', text: 'LỜI GÓP Ý', file: null };
  const writer = { name: 'NGƯỜI VIẾT', contact: null };
  await send(assigned.appraiser, 'record-comment', { ...said, writer }, ownAddress);
  await send(assigned.appraiser, 'propose-ineligible', { ground: 'ĐỀ XUẤT KÍN' });
  await send('secretariat-head', 'hold-nomination', {
    reason: 'LÝ DO KÍN',
    kind: 'complaint',
    evidence: { paper: 'Đơn 7', on: '2025-01-10' },
  });
});
afterAll(() => w.close());

test('Its unit sees that a case is held and of what kind, and nothing of why or of what was considered', async () => {
  const [view, history] = [await w.get('head-a', address), await w.get('head-a', `${address}/history`)];
  expect(view.json).toMatchObject({ status: 'held', state: { hold: { kind: 'complaint' } } });
  expect(history.json.events[1]).toEqual({ version: 2, hash: expect.any(String), hidden: true });
  expect(history.json.events[2]).toMatchObject({ type: 'NominationHeld', personal: {} });
  expect(history.json.effects.every((e: { key: string }) => !e.key.includes('/2/'))).toBe(true);
  expect(JSON.stringify([view.json, history.json])).not.toMatch(/KÍN|[iI]neligib/);
});
test('P2: who is proposed reads the file of their own case as its unit does, and no other case', async () => {
  const seen = await w.get('member-1', ownAddress);
  expect(seen.json).toMatchObject({ status: 'posted', personal: { 'recipient:member-1': {} } });
  expect(seen.json.state.dossier).not.toHaveProperty('findings');
  expect(await w.get('member-1', address)).toMatchObject({ status: 404 });
});
test('N6: only the handling officer reads who wrote a comment; others of the secretariat read what was written', async () => {
  const seen = async (person: string) => {
    const [view, history] = [await w.get(person, ownAddress), await w.get(person, `${ownAddress}/history`)];
    const text = JSON.stringify([view.json, history.json]);
    return [/NGƯỜI VIẾT/.test(text), /LỜI GÓP Ý/.test(text)];
  };
  expect(await seen(assigned.appraiser)).toEqual([true, true]);
  for (const person of ['officer-2', 'secretariat-head', 'auditor']) expect(await seen(person)).toEqual([false, true]);
  for (const person of ['head-a', 'member-1', 'administrator']) expect(await seen(person)).toEqual([false, false]);
});
test('The secretariat sees all of it', async () => {
  const [view, history] = [await w.get('officer-2', address), await w.get('officer-2', `${address}/history`)];
  expect(JSON.stringify(view.json.personal)).toMatch(/LÝ DO KÍN/);
  expect(history.json.events[1]).toMatchObject({ type: 'IneligibilityProposed', hidden: false });
  expect(JSON.stringify(history.json.events[1])).toMatch(/ĐỀ XUẤT KÍN/);
  expect(view.json.state.heldFrom).toMatchObject({ ineligibleProposed: true });
});
test('The unit still sees the whole chain, with the hash of what it does not read', async () => {
  const { json } = await w.get('head-a', `${address}/history`);
  expect(json.chain).toMatchObject({ ok: true, head: json.events[2].hash });
});
test('A list names the recipient to the unit and the secretariat, and not to the operator', async () => {
  const nameFor = async (person: string) => (await w.get(person, '/nominations')).json.rows[0].name;
  const known = { known: nominationCommands.DraftNomination.data.recipientName };
  expect([await nameFor('head-a'), await nameFor('officer-2'), await nameFor('administrator')]).toEqual([
    known,
    known,
    null,
  ]);
});
