import { expect, test } from 'vitest';
import { sampleOffice } from '../../test/samples/context.js';
import { Role } from '../office/settings.js';
import type { Office } from '../office/state.js';
import { streams } from '../streams.js';
import { headOf, nextToAct, waitingFor, waitingTable } from './waiting.js';

const day = '2025-06-02';
const office = (roles: object, substitutions: object[] = []): Office =>
  ({ ...sampleOffice, roles, substitutions }) as unknown as Office;
const held = (role: string, unit: string | null = null) => [{ role, unit, from: '2024-01-01', to: null }];
const units = sampleOffice.status === 'established' ? Object.keys(sampleOffice.units) : [];
const [unit = ''] = units;
const brief = (o: Office, person: string) =>
  waitingFor(o, person as never, day).flatMap((w) =>
    w.statuses.map((s) => [w.kind, s, w.unit, w.assignee, w.onBehalfOf].join(' ')),
  );

test('A clerk waits for cases of the own unit and of no other', () => {
  const found = waitingFor(office({ chi: held('unitClerk', unit) }), 'chi' as never, day);
  expect(found.map((w) => [w.kind, w.unit])).toEqual([
    ['nomination', unit],
    ['paper', unit],
  ]);
  expect(found[0]?.statuses).toEqual(['drafted', 'returned']);
});
test('An officer gets what is named for them and what any officer may take', () => {
  expect(brief(office({ an: held('secretariatOfficer') }), 'an')).toEqual(
    expect.arrayContaining([
      'nomination submitted   ',
      'nomination assigned  an ',
      'paper drafted office  ',
      'paper sent units  ',
    ]),
  );
});
test('Who holds no role, or one that is over, waits for nothing', () => {
  expect(waitingFor(office({}), 'an' as never, day)).toEqual([]);
  const ended = office({ an: [{ role: 'signer', unit: null, from: '2024-01-01', to: '2025-06-01' }] });
  expect(waitingFor(ended, 'an' as never, day)).toEqual([]);
});
test('What is carried for somebody away says so, for the kinds of the substitution only', () => {
  const given = { person: 'an', by: 'ba', roles: ['secretariatOfficer'], kinds: ['nomination'], from: day, to: day };
  const found = waitingFor(office({ an: held('secretariatOfficer') }, [given]), 'ba' as never, day);
  expect(new Set(found.map((w) => w.onBehalfOf))).toEqual(new Set(['an']));
  expect(new Set(found.map((w) => w.kind))).toEqual(new Set(['nomination']));
  expect(found.some((w) => w.assignee === 'an')).toBe(true);
});
test('The table names only kinds and roles that there are', () => {
  for (const [kind, statuses] of Object.entries(waitingTable)) {
    expect(streams.has(kind)).toBe(true);
    for (const who of Object.values(statuses).flat()) if (who !== 'assignee') expect(Role.options).toContain(who.role);
  }
});
test.each([
  ['nomination', 'assigned', 'u1', 'an', [{ person: 'an' }], [{ role: 'secretariatHead' }]],
  ['nomination', 'assigned', 'u1', null, [], []],
  ['nomination', 'returned', 'u1', 'an', [{ role: 'unitClerk', unit: 'u1' }], [{ role: 'unitHead', unit: 'u1' }]],
  ['nomination', 'received', 'u1', null, [{ role: 'secretariatHead' }], [{ role: 'signer' }]],
  ['paper', 'checked', 'u1', null, [{ role: 'unitHead', unit: 'u1' }], [{ role: 'unitHead', unit: 'u1' }]],
  ['paper', 'checked', null, null, [{ role: 'secretariatHead' }], [{ role: 'signer' }]],
  ['session', 'called', null, null, [{ role: 'councilSecretary' }], [{ role: 'councilChair' }]],
  ['nomination', 'archived', 'u1', null, [], []],
])(
  'Of a %s that is %s (unit %s, named %s) the next to act and their head are told',
  (kind, status, of, assignee, next, head) => {
    const found = nextToAct(kind, { status, unit: of, assignee });
    expect(found).toEqual(next);
    expect(headOf(found)).toEqual(head);
  },
);
