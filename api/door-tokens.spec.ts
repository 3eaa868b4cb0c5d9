import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeTicket } from '../store/door.js';
import { nominationStates } from '../test/samples/nomination.js';
import { openServedOffice, type Served } from '../test/support/served.js';

const CASE = 'nomination:n-1';
const address = '/nominations/n-1/door-tokens';
let w: Served;
beforeAll(async () => {
  w = await openServedOffice({ [CASE]: nominationStates.submitted });
});
afterAll(() => w.close());
const receive = { command: 'ReceiveNomination', data: {} };
const hashOf = (token: string) => createHash('sha256').update(token).digest();

test('Who may do it now gets a token for this command on this version, of which only the hash is kept', async () => {
  const { status, json } = await w.post('officer-1', address, receive, { match: 1 });
  expect(status).toBe(201);
  expect(json).toMatchObject({ command: 'ReceiveNomination', version: 1 });
  const minutes = (Date.parse(json.expiresAt) - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(4);
  expect(minutes).toBeLessThan(6);
  const taken = await takeTicket(w.store.pool, hashOf(json.token), {
    stream: CASE,
    command: 'ReceiveNomination',
    use: 'test',
  });
  expect(taken).toMatchObject({ person: 'officer-1', version: 1, data: {} });
  expect(JSON.stringify(await w.sql('select * from door_tokens'))).not.toContain(json.token);
});
test.each([
  ['who has no such right', 'registry-clerk', receive, 1, 403, 'NotAllowed'],
  ['who may not see the case', 'clerk-b', receive, 1, 404, 'NotFound'],
  ['an old version', 'officer-1', receive, 7, 412, 'StaleVersion'],
  ['what needs its own page', 'secretariat-head', { command: 'HoldNomination', data: {} }, 1, 422, 'NotEngineSafe'],
  ["the product's own command", 'officer-1', { command: 'PassDeadline', data: { key: 'x' } }, 1, 422, 'NotEngineSafe'],
  [
    'data of the wrong shape',
    'secretariat-head',
    { command: 'AssignAppraiser', data: { appraiser: 'Trần' } },
    1,
    400,
    'Malformed',
  ],
  ['no version', 'officer-1', receive, undefined, 428, 'IfMatchMissing'],
] as const)('No token for %s', async (_what, person, body, match, status, code) => {
  const before = await w.sql('select 1 from door_tokens');
  const answer = await w.post(person, address, body, match === undefined ? {} : { match });
  expect(answer).toMatchObject({ status, json: { code } });
  expect(await w.sql('select 1 from door_tokens')).toHaveLength(before.length);
});
test('Who was refused a token stands among the attempts, like every refusal of a known person', async () => {
  await w.post('registry-clerk', address, receive, { match: 1 });
  const tried = `select code, command from attempts where stream = '${CASE}' and principal = 'u:registry-clerk' and key = 'door-token'`;
  const before = await w.sql(tried);
  expect(before[0]).toEqual({ code: 'NotAllowed', command: 'ReceiveNomination' });
  await w.post('registry-clerk', address, receive, { match: 1 });
  expect(await w.sql(tried)).toHaveLength(before.length + 1);
});
test('A shape error names the field inside the data', async () => {
  const { json } = await w.post('secretariat-head', address, { command: 'AssignAppraiser', data: {} }, { match: 1 });
  expect(json.fields).toEqual(['/data/appraiser']);
});
