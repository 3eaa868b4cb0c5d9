import { afterAll, beforeAll, expect, test } from 'vitest';
import { nominationCommands } from '../../test/samples/nomination.js';
import { openServedOffice, type Served } from '../../test/support/served.js';

let w: Served;
let stream: string;
beforeAll(async () => {
  w = await openServedOffice();
  const made = await w.post('clerk-a', '/nominations', { ...nominationCommands.DraftNomination.data, campaign: null });
  ({ stream } = made.json);
});
afterAll(() => w.close());

const rebuilt = async (streams: string[]) => (await w.post('administrator', '/operation/rebuild', { streams })).json;
const saved = () =>
  w.sql(
    `select s.state, s.version, l.status, l.unit, l.award, l.assignee, l.due_at, l.version as listed from streams s join listings l on l.stream = s.id where s.id = $1`,
    stream,
  );

test('What was saved of a case and is wrong is made anew from its events; what is right is not touched', async () => {
  const before = await saved();
  const right = { looked: 1, rebuilt: [], broken: [], next: null };
  expect(await rebuilt([stream])).toEqual(right);
  await w.sql(`update streams set state = state || '{"status":"awarded"}' where id = $1`, stream);
  await w.sql(`update listings set status = 'awarded', unit = 'unit-b', due_at = now() where stream = $1`, stream);
  expect(await rebuilt([stream])).toEqual({ ...right, rebuilt: [stream] });
  expect(await saved()).toEqual(before);
  await w.sql(`update listings set assignee = 'an' where stream = $1`, stream);
  expect(await rebuilt([stream])).toEqual({ ...right, rebuilt: [stream] });
  expect(await saved()).toEqual(before);
  expect(await rebuilt([stream])).toEqual(right);
});
test('Nobody else rebuilds, and what is not of the office is not looked at', async () => {
  expect((await w.post('auditor', '/operation/rebuild', { streams: [stream] })).status).toBe(403);
  await w.sql(`update listings set office = 'other' where stream = $1`, stream);
  expect(await rebuilt([stream])).toMatchObject({ looked: 0 });
  await w.sql(`update listings set office = 'vp' where stream = $1`, stream);
});
test('On events that are not what was hashed nothing is built: the case is named and stays as it is', async () => {
  await w.sql(`update streams set state = state || '{"status":"awarded"}' where id = $1`, stream);
  await w.sql(`update events set body = body || ' '::bytea where stream = $1`, stream);
  const before = await saved();
  expect(await rebuilt([stream])).toMatchObject({ rebuilt: [], broken: [stream] });
  expect(await saved()).toEqual(before);
});
