import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleCouncil } from '../../test/samples/context.js';
import { SESSION, sessionStates } from '../../test/samples/session.js';
import { openServed, openServedOffice, type Served } from '../../test/support/served.js';

type Row = { stream: string; accepted: { version: number } | null; problem: { code: string; fields: string[] } | null };

describe('A list act', () => {
  let w: Served;
  beforeAll(async () => {
    w = await openServed();
  });
  afterAll(() => w.close());
  const idOf = (stream: string) => stream.slice('nomination:'.length);
  const act = (items: unknown[], key: string = randomUUID()) =>
    w.post('an', '/lists/nominations/advance', { items }, { key });
  const data = { to: 'submitted', note: 'Đã xem' };

  test('gives each name its own command, event and answer', async () => {
    const [good, stale, gone, wrong] = [await w.begun(), await w.begun(), randomUUID(), await w.begun()];
    w.woken.length = 0;
    const { status, json } = await act([
      { id: idOf(good), version: 1, data },
      { id: idOf(stale), version: 3, data },
      { id: gone, data },
      { id: idOf(wrong), data: { to: 'submitted' } },
    ]);
    expect(status).toBe(200);
    expect(json).toMatchObject({ accepted: 1, refused: 3 });
    expect(json.answers.map((a: Row) => a.accepted?.version ?? a.problem?.code)).toEqual([
      2,
      'StaleVersion',
      'NotStarted',
      'Malformed',
    ]);
    expect(json.answers[3].problem.fields).toEqual(['/note']);
    expect(w.woken).toEqual([good]);
  });
  test('sent again does nothing twice, and finds what was done', async () => {
    const ids = await Promise.all(Array.from({ length: 9 }, async () => idOf(await w.begun())));
    const key = randomUUID();
    const items = ids.map((id) => ({ id, data }));
    const [first, again] = [await act(items, key), await act(items, key)];
    expect(first.json).toMatchObject({ accepted: 9, refused: 0 });
    expect(
      again.json.answers.every(
        (a: { accepted: { repeated: boolean; version: number } }) => a.accepted.repeated && a.accepted.version === 2,
      ),
    ).toBe(true);
  });
  test.each([
    ['no name', [], '/items'],
    [
      'one name twice',
      [
        { id: 'a', data },
        { id: 'a', data },
      ],
      '/items',
    ],
    ['more than 500', Array.from({ length: 501 }, (_, i) => ({ id: `n-${i}`, data })), '/items'],
    ['what is no id', [{ id: 'Trần', data }], '/items/0/id'],
  ])('of %s is sent back whole', async (_what, items, field) => {
    expect(await act(items)).toMatchObject({ status: 400, json: { code: 'Malformed', fields: [field] } });
  });
  test('needs a key', async () => {
    expect(await act([{ id: 'a', data }], '')).toMatchObject({ status: 400, json: { code: 'IdempotencyKeyMissing' } });
  });
  test('of which one name breaks leaves the others', async () => {
    const [good, broken] = [await w.begun(), await w.begun()];
    await w.sql(`update streams set state = 'null' where id = $1`, broken);
    const { json } = await act([good, broken].map((s) => ({ id: idOf(s), data })));
    expect(json.answers.map((a: Row) => a.problem?.code ?? 'accepted')).toEqual(['accepted', 'Fault']);
    expect(w.lines.at(-1)).toMatchObject({ status: 200, fault: 'TypeError' });
  });
});

describe('A sheet of votes', () => {
  let w: Served;
  let ballots: string[];
  const open = async (nomination: string) =>
    (
      await w.post('council-secretary', '/ballots', {
        office: 'vp',
        session: SESSION,
        nomination,
        round: 1,
        mode: 'open',
      })
    ).json;
  beforeAll(async () => {
    w = await openServedOffice({ [SESSION]: sessionStates.opened });
    ballots = [(await open('nomination:n-1')).stream];
  });
  afterAll(() => w.close());
  const sheet = (person: string, choices: unknown[], o: { session?: string; key?: string } = {}) =>
    w.post(person, '/ballots/cast-sheet', { session: o.session ?? SESSION, choices }, o.key ? { key: o.key } : {});
  const votes = (choice = 'yes') => ballots.map((ballot) => ({ ballot, choice }));
  const address = () => `/ballots/${ballots[0]?.slice('ballot:'.length)}`;

  test('C9: one sheet of a member casts its votes on many ballots, each once, however often it is sent', async () => {
    const key = randomUUID();
    const first = await sheet('chair', votes(), { key });
    expect(first).toMatchObject({ status: 200, json: { accepted: 1, refused: 0 } });
    expect((await sheet('chair', votes(), { key })).json.answers[0].accepted).toMatchObject({ repeated: true });
    expect((await sheet('chair', votes('no'))).json.answers[0].problem).toMatchObject({ code: 'AlreadyCast' });
  });
  test('holds no vote on a ballot of another session', async () => {
    const { json } = await sheet('member-1', votes(), { session: 'session:other' });
    expect(json).toMatchObject({ accepted: 0, answers: [{ problem: { code: 'NotFound' } }] });
  });
  test('is refused name by name to who is not on the roll', async () => {
    expect((await sheet('officer-1', votes())).json.answers[0].problem).toMatchObject({ code: 'NotAllowed' });
  });
  test('shows no part of the count before the ballot is counted, to nobody', async () => {
    for (const person of ['chair', 'council-secretary', 'auditor', 'administrator', 'secretariat-head']) {
      const [view, history] = [await w.get(person, address()), await w.get(person, `${address()}/history`)];
      expect([view.status, history.status]).toEqual([200, 200]);
      expect(view.json.state).not.toHaveProperty('votes');
      expect(view.json.state).not.toHaveProperty('paperCount');
      expect(history.json.events[1]).toEqual({ version: 2, hash: expect.any(String), hidden: true });
      expect(JSON.stringify([view.json, history.json])).not.toMatch(/"(yes|choice)"/);
    }
  });
  test('and all of it afterwards', async () => {
    for (const member of sampleCouncil.members.slice(1, 6)) await sheet(member, votes());
    const closed = await w.post('chair', `${address()}/close-ballot`, {}, { match: '*' });
    expect(closed).toMatchObject({ status: 200, json: { status: 'counted' } });
    const view = await w.get('auditor', address());
    expect(view.json.state).toMatchObject({ count: { yes: 6 } });
    expect((await w.get('auditor', `${address()}/history`)).json.events[1]).toMatchObject({
      type: 'BallotCast',
      hidden: false,
    });
  });
  test('The ballots of a session are a list of its own', async () => {
    const { json } = await w.get('chair', `/ballots?parent=${SESSION}`);
    expect(json.rows.map((r: { stream: string }) => r.stream)).toEqual(ballots);
  });
});
