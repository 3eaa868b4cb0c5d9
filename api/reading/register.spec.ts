import JSZip from 'jszip';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StreamId } from '../../domain/kernel/values.js';
import { CAMPAIGN, campaignStates } from '../../test/samples/campaign.js';
import { nominationStates } from '../../test/samples/nomination.js';
import { other, recipientCommands, registered } from '../../test/samples/recipient.js';
import { openServedOffice, type Served } from '../../test/support/served.js';

let w: Served;
const { assigned, awarded, revoked } = nominationStates;
const of = <S extends typeof assigned | typeof awarded | typeof revoked>(state: S, id: string): S => ({
  ...state,
  dossier: { ...state.dossier, id: `nomination:${id}` as StreamId<'nomination'> },
});
const report = (unit: string | null, count: number) =>
  ({ report: 'year', unit, on: '2025-09-01', figures: { all: count } }) as const;
const collecting = {
  ...campaignStates.collecting,
  enrolled: ['unit-a', 'unit-b'],
  reports: [report('unit-a', 3), report(null, 90)],
};
const past = {
  ...registered.entries.e1!,
  facts: { ...registered.entries.e1!.facts, number: '9/QĐ', category: 'movement' },
};
beforeAll(async () => {
  const states: Record<StreamId, typeof registered | typeof other | typeof collecting | ReturnType<typeof of>> = {
    [CAMPAIGN]: collecting,
    'nomination:n-1': of(assigned, 'n-1'),
    'nomination:n-2': of(awarded, 'n-2'),
    'nomination:n-3': of(awarded, 'n-3'),
    'nomination:n-4': of(revoked, 'n-4'),
    'recipient:r-1': {
      ...registered,
      linked: [],
      entries: { ...registered.entries, e3: { ...registered.entries.e3!, struck: '2025-09-01' } },
    },
    'recipient:r-2': { ...other, linked: ['recipient:r-1'], entries: { e1: past } },
  };
  w = await openServedOffice(states);
  for (const key of ['recipient:r-1', 'recipient:r-2'])
    await w.sql(`insert into claims(kind, key, stream, version) values ('duplicate', $1, 'recipient:r-2', 1)`, key);
});
afterAll(() => w.close());

test('D16, E6: beside the dossier stand the recipient’s awards, also those of an entry that is the same, struck ones and which are no ground', async () => {
  const { status, json } = await w.get('officer-1', '/nominations/n-1/past-awards');
  expect(status).toBe(200);
  const line = (a: { recipient: string; entry: string; struck: string | null; groundForMerit: string }) =>
    [a.recipient, a.entry, a.struck, a.groundForMerit].join(' ');
  expect(json.awards.map(line)).toEqual(['r-1 e1  yes', 'r-1 e2  yes', 'r-1 e3 2025-09-01 no', 'r-2 e1  no']);
  expect(json.awards[3].facts).toMatchObject({ number: '9/QĐ', issuer: 'UBND tỉnh' });
});
test('D16: who sees no names of the case gets no past awards, and who does not see the case gets no answer', async () => {
  expect((await w.get('administrator', '/nominations/n-1/past-awards')).json).toEqual({
    awards: [],
    initiatives: [],
    doubts: [],
  });
  expect(await w.get('clerk-b', '/nominations/n-1/past-awards')).toMatchObject({ status: 404 });
});
test('U5, U6: figures are counted from awards that stand and added from the units’ reports, with who has sent none', async () => {
  const at = `/campaigns/${CAMPAIGN.slice('campaign:'.length)}/figures`;
  const { json } = await w.get('secretariat-head', at);
  expect(json.awarded).toMatchObject({ all: 2, byKind: { person: 2, collective: 0, household: 0 } });
  expect(json.reports.year).toEqual({ figures: { all: 3 }, missing: ['unit-b'] });
  const unit = await w.get('clerk-a', at);
  expect(unit.json).toMatchObject({ awarded: null, reports: { year: { figures: { all: 3 } } } });
});
test('U5: half-year and year reports come as Word with the figures filled in, for who sees all dossiers and nobody else', async () => {
  const at = (report: string) => `/campaigns/${CAMPAIGN.slice('campaign:'.length)}/reports/${report}/word`;
  const { status, headers, bytes } = await w.get('secretariat-head', at('year'));
  expect([status, headers['content-disposition']]).toEqual([200, 'attachment; filename="bao-cao-year.docx"']);
  const xml = (await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string')) ?? '';
  const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map((m) => m[1]).join(' ');
  expect(text).toMatch(/Tổng kết năm: .*Tổng số 2 .*Cá nhân 2 .*all 3 .*01 đơn vị chưa gửi báo cáo/);
  const half = await w.get('secretariat-head', at('halfYear'));
  expect(half.bytes.equals(bytes)).toBe(false);
  expect((await w.get('clerk-a', at('year'))).json).toMatchObject({ code: 'NotAllowed' });
  expect((await w.get('secretariat-head', at('weekly'))).status).toBe(404);
});
test('G8: a name is held against the register before anything is begun; the answer tells ids and what agrees', async () => {
  const { office, kind, unit, name, birthYear } = recipientCommands.RegisterRecipient.data;
  const sought = { office, kind, unit, name, birthYear };
  const match = (changes: object, who = 'clerk-a') => w.post(who, '/recipients/match', { ...sought, ...changes });
  expect((await match({})).json).toEqual({ found: 'none', recipient: null, candidates: [] });
  const entry = { ...recipientCommands.RegisterRecipient.data, recipient: 'r-7' };
  expect(await w.post('clerk-a', '/recipients', entry)).toMatchObject({ status: 201 });
  expect((await match({})).json).toMatchObject({
    found: 'doubtful',
    candidates: [{ recipient: 'r-7', agrees: ['name', 'birthYear', 'unit'] }],
  });
  expect((await match({ identityNumber: '012345678901' })).json).toMatchObject({ found: 'sure', recipient: 'r-7' });
  expect(await match({ unit: 'unit-b' })).toMatchObject({ status: 403 });
  expect(await match({}, 'administrator')).toMatchObject({ status: 403, json: { code: 'NotAllowed' } });
});
