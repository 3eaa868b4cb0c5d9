import { afterAll, beforeAll, expect, test } from 'vitest';
import { destroyErasedKeys } from '../../store/erasing.js';
import { createPool } from '../../store/pool.js';
import { nominationCommands } from '../../test/samples/nomination.js';
import { recipientCommands } from '../../test/samples/recipient.js';
import { openServedOffice, type Served } from '../../test/support/served.js';

let w: Served;
let address: string;
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();
const name = String(nominationCommands.DraftNomination.data.recipientName);
const caseOf = () => address.replace('/nominations/', 'nomination:');
beforeAll(async () => {
  w = await openServedOffice();
  const made = await w.post('clerk-a', '/nominations', { ...nominationCommands.DraftNomination.data, campaign: null });
  expect(made).toMatchObject({ status: 201 });
  address = `/nominations/${made.json.id}`;
});
afterAll(() => w.close());

/** Asked for by the administrator, approved by the secretariat's head. */
async function granted(of: string, acts: readonly string[]): Promise<string> {
  const data = { office: 'vp', case: of, acts, until: tomorrow(), reason: 'LÝ DO CỦA QUẢN TRỊ' };
  const made = await w.post('administrator', '/interventions', data);
  expect(made).toMatchObject({ status: 201, json: { status: 'requested' } });
  const at = `/interventions/${made.json.id}`;
  const approve = (who: string) => w.post(who, `${at}/approve-intervention`, {}, { match: '*' });
  expect(await approve('administrator')).toMatchObject({ status: 403, json: { code: 'SecondPersonNeeded' } });
  expect(await approve('secretariat-head')).toMatchObject({ status: 200, json: { status: 'approved' } });
  return at;
}

test('P14: an operator sees a case whole only by an approved intervention, and the case’s history shows who looked and by whose leave', async () => {
  const seen = async () => JSON.stringify((await w.get('administrator', address)).json.personal).includes(name);
  expect(await seen()).toBe(false);
  const without = await granted(caseOf(), ['retryEffect']);
  expect(await seen()).toBe(false);
  const at = await granted(caseOf(), ['see']);
  expect(await seen()).toBe(true);
  const { json } = await w.get('head-a', `${address}/history`);
  const shown = json.interventions.find((i: { intervention: string }) =>
    at.endsWith(i.intervention.split(':')[1] ?? ''),
  );
  expect(shown.events).toMatchObject([
    { type: 'InterventionRequested', actor: 'u:administrator', data: { acts: ['see'] } },
    { type: 'InterventionApproved', actor: 'u:secretariat-head' },
    { type: 'AccessRecorded', actor: 'u:administrator' },
  ]);
  expect(JSON.stringify(json)).not.toContain('LÝ DO');
  for (const end of [at, without]) await w.post('administrator', `${end}/end-intervention`, {}, { match: '*' });
  expect(await seen()).toBe(false);
});

test('P14: an intervention that is past its end shows nothing, whatever its status says', async () => {
  const at = await granted(caseOf(), ['see']);
  const stream = at.replace('/interventions/', 'intervention:');
  await w.sql(`update streams set state = state || '{"until":"2025-01-01T00:00:00.000Z"}' where id = $1`, stream);
  expect((await w.get('administrator', address)).json.personal).toEqual({});
});

test('P14: an intervention that has ended, was refused or is past its end opens no page of any kind', async () => {
  const up = await w.post('clerk-a', '/files', Buffer.from('BÁO CÁO'), {
    headers: { 'content-type': 'application/pdf' },
  });
  const { sha256, size } = up.json;
  const file = { part: 'achievementReport', sha256, size, mediaType: 'application/pdf', fileName: 'bao-cao.pdf' };
  const attached = await w.post('clerk-a', `${address}/attach-document`, file, { match: '*' });
  expect(attached).toMatchObject({ status: 200 });
  const pages = async () => {
    const [view, history] = [await w.get('administrator', address), await w.get('administrator', `${address}/history`)];
    const texts = history.json.events.map((e: { personal: object }) => Object.keys(e.personal).length);
    const download = await w.get('administrator', `${address}/documents/${sha256}`);
    return [Object.keys(view.json.personal).length > 0, texts.some((n: number) => n > 0), download.status];
  };
  const [all, none] = [
    [true, true, 200],
    [false, false, 404],
  ];
  const at = await granted(caseOf(), ['see', 'retryEffect']);
  const stream = at.replace('/interventions/', 'intervention:');
  expect(await pages()).toEqual(all);
  const was = (status: string, until: string) =>
    w.sql(`update streams set state = state || $2::jsonb where id = $1`, stream, JSON.stringify({ status, until }));
  const retried = async () => {
    const effect = { effect: `${caseOf()}/1/x` };
    return (await w.post('administrator', `${at}/retry-effect`, effect, { match: '*' })).json.code;
  };
  const later = tomorrow();
  for (const status of ['requested', 'refused', 'ended']) {
    await was(status, later);
    expect([status, await pages()]).toEqual([status, none]);
    expect(await retried()).toBe('WrongStatus');
  }
  await was('approved', '2025-01-01T00:00:00.000Z');
  expect(await pages()).toEqual(none);
  expect(await retried()).toBe('InterventionOver');
  // The list names nobody to an operator, whatever was granted: a case is opened one by one.
  await was('approved', later);
  expect((await w.get('administrator', '/nominations')).json.rows[0].name).toBeNull();
});

test('P14: a letter may be let go, what has legal meaning never; both may be tried again', async () => {
  const at = await granted(caseOf(), ['skipEffect', 'retryEffect']);
  const insert = (effect: string, kind: string, state: string) =>
    w.sql(
      `insert into effects(key, stream, version, name, kind, args, state, since, next_try_at) values ($1, $2, 1, 'x', $3, '{}', $4, now(), now() + interval '1 day')`,
      ...[effect, caseOf(), kind, state],
    );
  const [letter, telling] = [`${caseOf()}/1/letter`, `${caseOf()}/1/list`];
  await insert(letter, 'notice', 'due');
  await insert(telling, 'tell', 'gave_up');
  const send = (command: string, data: object) => w.post('administrator', `${at}/${command}`, data, { match: '*' });
  const rows = () =>
    w.sql('select state, next_try_at <= now() as soon from effects where key = any($1) order by key', [
      letter,
      telling,
    ]);
  expect(await send('skip-effect', { effect: telling, reason: 'x' })).toMatchObject({
    status: 409,
    json: { code: 'EffectStays' },
  });
  expect(await send('skip-effect', { effect: letter, reason: 'x' })).toMatchObject({ status: 200 });
  expect(await send('retry-effect', { effect: telling })).toMatchObject({ status: 200 });
  expect(await rows()).toMatchObject([{ state: 'skipped' }, { state: 'due', soon: true }]);
  expect(await send('retry-effect', { effect: letter })).toMatchObject({ json: { code: 'EffectStays' } });
});

test('P13: erasing takes two persons, and destroys the key: nobody reads the name again', async () => {
  const made = await w.post('officer-1', '/recipients', {
    ...recipientCommands.RegisterRecipient.data,
    recipient: 'xoa-1',
  });
  expect(made).toMatchObject({ status: 201, json: { stream: 'recipient:xoa-1' } });
  const record = (command: 'ImportPastAward' | 'RecordDiscipline') =>
    w.post(
      'officer-1',
      `/recipients/xoa-1/${command === 'ImportPastAward' ? 'import-past-award' : 'record-discipline'}`,
      recipientCommands[command].data,
      { match: '*' },
    );
  for (const command of ['ImportPastAward', 'RecordDiscipline'] as const)
    expect(await record(command)).toMatchObject({ status: 200 });
  const ground = { paper: 'Đơn 3', on: '2025-01-10' };
  const erase = (intervention: string) =>
    w.post('administrator', '/recipients/xoa-1/erase-recipient', { intervention, ground }, { match: '*' });
  expect(await erase('intervention:none')).toMatchObject({ status: 403, json: { code: 'InterventionNeeded' } });
  const at = await granted('recipient:xoa-1', ['erase']);
  expect(await erase(at.replace('/interventions/', 'intervention:'))).toMatchObject({ json: { status: 'erased' } });
  const privacy = createPool(w.url, { max: 1, role: 'award_privacy' });
  expect(await destroyErasedKeys(privacy)).toEqual(['recipient:xoa-1']);
  expect(await destroyErasedKeys(privacy)).toEqual([]);
  await privacy.end();
  expect((await w.get('officer-1', '/recipients/xoa-1')).json.personal).toEqual({
    'recipient:xoa-1': { erased: true },
  });
  expect(await w.sql('select by from erasures')).toEqual([{ by: 'u:administrator' }]);
  // The award without a name is the issuer's record; what else was known is read no more, and nothing is added.
  const { state } = (await w.get('officer-1', '/recipients/xoa-1')).json;
  expect(Object.values(state.entries)).toMatchObject([{ kind: 'award', facts: { number: '1205/QĐ-UBND' } }]);
  expect(await record('RecordDiscipline')).toMatchObject({ status: 409, json: { code: 'RecipientIsErased' } });
});
