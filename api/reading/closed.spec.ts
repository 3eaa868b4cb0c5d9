import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ballotStates } from '../../test/samples/ballot.js';
import { nominationStates, withDossier } from '../../test/samples/nomination.js';
import { sessionStates } from '../../test/samples/session.js';
import { openServedOffice, type Served } from '../../test/support/served.js';
import { namesOne, withoutCases } from './concealing.js';

// A sitting that has pinned the rule of closing: member-1 declared kin on one of its two items.
let w: Served;
const [closed, open] = ['nomination:dong', 'nomination:mo'] as const;
const [SITTING, ON_CLOSED, ON_OPEN] = ['session:phien-1', 'ballot:lan-1', 'ballot:lan-2'] as const;
const dossier = (id: typeof closed | typeof open) => withDossier(nominationStates.scheduled, { id, deadlines: [] });
const item = (nomination: string) => ({ nomination, award: 'GIAY_KHEN', rounds: 0, at: 'scheduled' });
const { opened } = sessionStates;
const sitting = {
  ...opened,
  rules: { ...opened.rules, conflictPolicy: 'closed' },
  agenda: [item(closed), item(open)],
  conflicts: [{ member: 'member-1', nomination: closed, kind: 'kin' }],
};
// Opened before the conflict was declared: the ballot itself does not know of it.
const ballot = (nomination: string) => ({ ...ballotStates.counted, session: SITTING, nomination, closedTo: [] });
beforeAll(async () => {
  w = await openServedOffice({
    [closed]: dossier(closed),
    [open]: dossier(open),
    [SITTING]: sitting,
    [ON_CLOSED]: ballot(closed),
    [ON_OPEN]: ballot(open),
  });
});
afterAll(() => w.close());

const at = (stream: string) => `/${stream.replace(':', 's/')}`;
const rows = async (person: string, kind: string) =>
  (await w.get(person, `/${kind}`)).json.rows.map((row: { stream: string }) => row.stream).sort();

describe('an item that the council’s rule closes to a member', () => {
  test('P6: its dossier and its ballot are not there for that member: no page, no history, no file, no row', async () => {
    for (const stream of [closed, ON_CLOSED])
      for (const page of ['', '/history', `/documents/${'a'.repeat(64)}`])
        expect([stream, page, (await w.get('member-1', `${at(stream)}${page}`)).status]).toEqual([stream, page, 404]);
    expect(await rows('member-1', 'nominations')).toEqual([open]);
    expect(await rows('member-1', 'ballots')).toEqual([ON_OPEN]);
  });

  test('P6: a page of a list is not shorter for what it does not show', async () => {
    const { json } = await w.get('member-1', '/nominations?limit=1');
    expect(json).toMatchObject({ rows: [{ stream: open }], next: null });
  });

  test('P6: the sitting shows that member an agenda without it, and nothing that names it', async () => {
    const { json } = await w.get('member-1', at(SITTING));
    expect(json.state.agenda).toMatchObject([{ nomination: open }]);
    expect(JSON.stringify(json)).not.toContain(closed);
  });

  test('P6: the others of the council see all of it, and that member the rest', async () => {
    expect((await w.get('member-2', at(SITTING))).json.state.agenda).toHaveLength(2);
    expect(await rows('member-2', 'nominations')).toEqual([closed, open].sort());
    expect(await rows('member-2', 'ballots')).toEqual([ON_CLOSED, ON_OPEN]);
    expect((await w.get('member-1', at(open))).status).toBe(200);
  });

  test('P6: in the history an event about it is hidden, and a list in an event has no line of it', () => {
    const cases = ['nomination:x'];
    expect(namesOne({ nomination: 'nomination:x', yes: 9 }, cases)).toBe(true);
    const added = { items: [{ nomination: 'nomination:x' }, { nomination: 'nomination:y' }], unreachable: cases };
    expect(namesOne(added, cases)).toBe(false);
    expect(withoutCases(added, cases)).toEqual({ items: [{ nomination: 'nomination:y' }], unreachable: [] });
    expect(withoutCases({ changes: { 'nomination:x': 'held' }, n: 1 }, cases)).toEqual({ changes: {}, n: 1 });
    expect(withoutCases(added, [])).toBe(added);
  });
});

test('P6: by default nothing is closed: the conflict is warned of and recorded', async () => {
  await w.sql(
    `update streams set state = jsonb_set(state, '{rules,conflictPolicy}', '"warnAndRecord"') where id = $1`,
    SITTING,
  );
  expect(await rows('member-1', 'nominations')).toEqual([closed, open].sort());
  expect((await w.get('member-1', at(closed))).status).toBe(200);
});
