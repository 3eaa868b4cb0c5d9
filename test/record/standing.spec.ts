import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute } from '../../store/execute/execute.js';
import { nominationCommands, nominationStates, withDossier } from '../samples/nomination.js';
import { body, officeCommand } from '../samples/office.js';
import { openServedOffice, type Served } from '../support/served.js';

const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
// An officer's own case, which they are to appraise.
const OWN = 'nomination:own';
const ownCase = withDossier(nominationStates.assigned, { recipient: { kind: 'person', id: 'officer-1' } });
let w: Served;
beforeAll(async () => {
  w = await openServedOffice({ [OWN]: ownCase });
});
afterAll(() => w.close());
const bodyOf = async (stream: string, version: number) => {
  const [row] = await w.sql<{ body: Buffer }>(
    'select body from events where stream = $1 and version = $2',
    stream,
    version,
  );
  return JSON.parse(String(row?.body));
};
const draft = (who: string) =>
  w.post(who, '/nominations', {
    ...nominationCommands.DraftNomination.data,
    campaign: null,
    recipient: { kind: 'person', id: `r-${randomUUID().slice(0, 8)}` },
  });

describe('P9: an act for somebody who is away', () => {
  const substitution = {
    person: 'clerk-a',
    by: 'clerk-b',
    roles: ['unitClerk'],
    kinds: ['nomination'],
    from: today,
    to: nextYear,
    order: null,
  };
  test('P9: is refused before, and an operator cannot make it possible', async () => {
    expect(await draft('clerk-b')).toMatchObject({ status: 403, json: { code: 'NotYourUnit' } });
    const made = await w.post('administrator', '/offices/vp/grant-substitution', substitution, { match: '*' });
    expect(made).toMatchObject({ status: 403, json: { code: 'NotAllowed' } });
  });
  test('P9: event, view and history say who did it, for whom and by which role', async () => {
    const made = await w.post('clerk-a', '/offices/vp/grant-substitution', substitution, { match: '*' });
    expect(made).toMatchObject({ status: 200 });
    const drafted = await draft('clerk-b');
    expect(drafted).toMatchObject({ status: 201 });
    const said = { actor: 'u:clerk-b', onBehalfOf: 'u:clerk-a', capacity: 'unitClerk' };
    expect(await bodyOf(drafted.json.stream, 1)).toMatchObject(said);
    const address = `/nominations/${drafted.json.id}`;
    const view = await w.get('clerk-b', address);
    expect(view.json).toMatchObject({
      lastAct: { type: 'NominationDrafted', ...said },
      onBehalfOf: { AmendNomination: 'clerk-a' },
    });
    expect(view.json.allowed).toContain('AmendNomination');
    expect((await w.get('clerk-a', address)).json).toMatchObject({ lastAct: said, onBehalfOf: {} });
    const history = await w.get('clerk-a', `${address}/history`);
    expect(history.json).toMatchObject({ chain: { ok: true }, events: [said] });
    const rows = (await w.get('clerk-b', '/nominations')).json.rows as { id: string }[];
    expect(rows.map((r) => r.id)).toContain(drafted.json.id);
  });
  test('P9: an act by one’s own right is for nobody else, and the product acts by no role', async () => {
    const drafted = await draft('clerk-a');
    expect(await bodyOf(drafted.json.stream, 1)).toMatchObject({
      actor: 'u:clerk-a',
      onBehalfOf: null,
      capacity: 'unitClerk',
    });
    await w.say({ principal: 's:test', stream: 'office:vp', ...officeCommand('EstablishUnit') });
    const [{ version } = { version: 0 }] = await w.sql<{ version: number }>(
      `select version from streams where id = 'office:vp'`,
    );
    expect(await bodyOf('office:vp', version)).toMatchObject({
      type: 'UnitEstablished',
      onBehalfOf: null,
      capacity: null,
    });
  });
  test('P9: who asks what they may do sees for whom', async () => {
    const { json } = await w.get('clerk-b', '/me');
    expect(json.roles).toContainEqual({
      office: 'vp',
      role: 'unitClerk',
      unit: 'unit-a',
      from: '2024-01-01',
      to: nextYear,
      onBehalfOf: 'clerk-a',
    });
  });
});

test('O9: an act is judged by the regulation of its day', async () => {
  const propose = () =>
    w.say({ principal: 'u:officer-1', stream: OWN, type: 'ProposeIneligible', data: { ground: 'x' } });
  const adopt = (from: string, ownCase: string) =>
    w.say({
      principal: 's:test',
      stream: 'office:vp',
      ...officeCommand('AdoptRegulation', { from, settings: { ownCase } as never }),
    });
  expect(await propose()).toMatchObject({ refusal: { code: 'OwnCase' } });
  await adopt(today, 'warn');
  await adopt(nextYear, 'noAppraiseNoVote');
  expect(await propose()).toMatchObject({ accepted: true });
});

describe('O12: one stream for each issuing level', () => {
  test('O12: while one office is being written, another one is not waited for', async () => {
    const found = (office: string) =>
      w.say({
        principal: 's:test',
        stream: `office:${office}`,
        type: 'EstablishOffice',
        data: { office, ...body, upper: 'vp' },
      });
    await found('xa-1');
    await found('xa-2');
    const k = await w.store.pool.connect();
    try {
      await k.query('begin');
      await k.query(`select 1 from streams where id in ('office:xa-1', 'office:vp') for update`);
      const unit = (office: string) =>
        execute(w.store, {
          principal: 's:test',
          key: randomUUID(),
          stream: `office:${office}`,
          ...officeCommand('EstablishUnit'),
        });
      expect(await unit('xa-2')).toMatchObject({ accepted: true });
      await expect(unit('xa-1')).rejects.toMatchObject({ code: 'Busy' });
    } finally {
      await k.query('rollback');
      k.release();
    }
  });
  test('M4: the level above may be the second person of an office that has none, through its own roles', async () => {
    const say = (principal: string, type: string, data: object) =>
      w.say({ principal, stream: 'office:xa-2', type, data });
    await say('s:test', 'RegisterPerson', {
      ...officeCommand('RegisterPerson').data,
      person: 'can-bo-xa',
      unit: 'unit-c',
    });
    await say('s:test', 'GrantRole', {
      person: 'can-bo-xa',
      role: 'secretariatHead',
      unit: null,
      from: '2024-01-01',
      to: null,
    });
    expect(await say('u:can-bo-xa', 'LoadRuleSet', officeCommand('LoadRuleSet').data)).toMatchObject({
      accepted: true,
    });
    const activate = { ruleSet: 'tinh-2026', from: today };
    expect(await say('u:can-bo-xa', 'ActivateRuleSet', activate)).toMatchObject({
      refusal: { code: 'SecondPersonNeeded' },
    });
    expect(await say('u:officer-1', 'ActivateRuleSet', activate)).toMatchObject({ refusal: { code: 'NotAllowed' } });
    expect(await say('u:secretariat-head', 'ActivateRuleSet', activate)).toMatchObject({ accepted: true });
  });
});
