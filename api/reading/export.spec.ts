import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleOffice } from '../../test/samples/context.js';
import { nominationCommands } from '../../test/samples/nomination.js';
import { recipientCommands } from '../../test/samples/recipient.js';
import { openServedOffice, type Served } from '../../test/support/served.js';
import { verifyCase } from '../../verify/verify.js';

let w: Served;
let recipient: string;
let draft: string;
const { recipientName: name } = nominationCommands.DraftNomination.data;
beforeAll(async () => {
  w = await openServedOffice();
  const made = await w.post('officer-1', '/recipients', {
    ...recipientCommands.RegisterRecipient.data,
    recipient: 'x-1',
  });
  expect(made).toMatchObject({ status: 201 });
  recipient = '/recipients/x-1/export';
  const drafted = await w.post('clerk-a', '/nominations', {
    ...nominationCommands.DraftNomination.data,
    campaign: null,
  });
  draft = `/nominations/${drafted.json.id}/export`;
});
afterAll(() => w.close());

const granted = async (of: string) => {
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const data = { office: 'vp', case: of, acts: ['see'], until, reason: 'Thanh tra yêu cầu' };
  const made = await w.post('administrator', '/interventions', data);
  const at = `/interventions/${made.json.id}`;
  expect(await w.post('secretariat-head', `${at}/approve-intervention`, {}, { match: '*' })).toMatchObject({
    status: 200,
  });
  return at;
};
const personalOf = (bytes: Buffer) =>
  bytes
    .toString()
    .trim()
    .split('\n')
    .flatMap((line) => JSON.parse(line).personal);

test('Who sees a case whole exports it sealed: the verifier finds nothing wrong, and no name is in it', async () => {
  const answer = await w.get('auditor', recipient);
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toContain('application/x-ndjson');
  expect(answer.bytes.toString()).not.toContain(recipientCommands.RegisterRecipient.data.name);
  expect(verifyCase(new Map([['x-1.jsonl', answer.bytes]]), 'x-1.jsonl')).toMatchObject([]);
  const personal = personalOf(answer.bytes);
  expect(personal.length).toBeGreaterThan(0);
  for (const p of personal) expect(p).toEqual({ subject: expect.any(String), salt: null, fields: null });
});
test('Names leave only by an intervention; it records that they did, and ends', async () => {
  for (const person of Object.keys(sampleOffice.roles))
    expect([person, (await w.get(person, `${recipient}?names=true`)).status]).not.toEqual([person, 200]);
  const at = await granted('recipient:x-1');
  const answer = await w.get('administrator', `${recipient}?names=true`);
  expect(Object.keys(personalOf(answer.bytes)[0].fields)).toContain('name');
  expect(personalOf(answer.bytes)[0].salt).toMatch(/^[0-9a-f]+$/);
  expect(verifyCase(new Map([['x-1.jsonl', answer.bytes]]), 'x-1.jsonl')).toMatchObject([]);
  const { interventions } = (await w.get('auditor', '/recipients/x-1/history')).json;
  expect(JSON.stringify(interventions)).toContain('AccessRecorded');
  await w.post('administrator', `${at}/end-intervention`, {}, { match: '*' });
  expect(await w.get('administrator', `${recipient}?names=true`)).toMatchObject({
    status: 403,
    json: { code: 'InterventionNeeded' },
  });
});
test('Who sees a part of a case gets no export of it, who sees none is told of none', async () => {
  expect((await w.get('clerk-a', draft)).json.code).toBe('InterventionNeeded');
  expect((await w.get('administrator', draft)).json.code).toBe('InterventionNeeded');
  for (const person of ['clerk-b', 'auditor', 'officer-1'])
    expect((await w.get(person, draft)).json.code).toBe('NotFound');
  await granted(draft.replace('/nominations/', 'nomination:').replace('/export', ''));
  const answer = await w.get('administrator', draft);
  expect(answer.status).toBe(200);
  expect(answer.bytes.toString()).not.toContain(name);
  expect(await w.get('administrator', `${draft}?names=1`)).toMatchObject({ status: 400 });
});
