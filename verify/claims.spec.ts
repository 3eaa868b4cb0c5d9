import { beforeAll, expect, test } from 'vitest';
import { type Fixture, readFixture } from '../test/verify/fixture.js';
import { Forger } from '../test/verify/forge.js';
import { verifyExport } from './verify.js';

// As in tampering.spec: somebody changed the record and computed every hash anew.

let season: Fixture;
beforeAll(async () => {
  season = await readFixture();
});
const rules = (f: Forger): string[] => [...new Set(verifyExport(f.tree()).findings.map((x) => x.rule))].sort();

interface Use {
  readonly award?: string;
  readonly author?: string;
  readonly slot?: number;
  readonly exclusive?: boolean;
  /** The later one names the earlier one. */
  readonly named?: boolean;
}
/** Two dossiers that came through lean on one initiative. */
function citedBy(first: Use, second: Use): Forger {
  const f = new Forger(season.tree);
  const [one, two] = [...f.streams.keys()]
    .filter((s) => f.of(s).some((b) => b.type === 'AwardGranted'))
    .map((s) => f.of(s)[0]);
  for (const [drafted, use] of [
    [one, first],
    [two, second],
  ] as const) {
    const { award = 'GIAY_KHEN', author = 'tac-gia-1', slot = 1, exclusive = true, named = false } = use;
    const earlier = named ? one.stream : null;
    f.edit(drafted, (b) => {
      b.data.award = award;
    });
    f.insertAfter(drafted, {
      type: 'InitiativeCited',
      ...(named ? { relied: { [one.stream]: f.of(one.stream).length } } : {}),
      data: { initiative: 'sang-kien-1', author, share: null, earlier, slot, exclusive },
    });
  }
  return f;
}
/** Another award than the plan's and the decision's has findings of its own. */
const aboutUse = (f: Forger) => rules(f).filter((r) => ['claimTwice', 'initiative', 'rules'].includes(r));

test('D14: one initiative used by two commendations is found, and nothing else with it', () => {
  expect(rules(citedBy({}, {}))).toEqual(['claimTwice']);
});
test('D14: two co-authors may each use it; what an issuer’s setting does not allow is no warning', () => {
  expect(rules(citedBy({}, { author: 'tac-gia-2' }))).toEqual([]);
  expect(rules(citedBy({}, { exclusive: false }))).toEqual(['rules']);
  const warned = citedBy({ exclusive: false }, { exclusive: false });
  warned.edit(warned.find('SettingChanged'), (b) => {
    b.data.settings.initiativeReuse = 'warn';
  });
  expect(rules(warned)).toEqual([]);
});
test('D14: a title beside a commendation is found, and a title in the place of another', () => {
  expect(aboutUse(citedBy({ award: 'CSTDCS' }, {}))).toEqual(['claimTwice']);
  expect(aboutUse(citedBy({}, { award: 'CSTDCS' }))).toEqual(['claimTwice']);
  expect(aboutUse(citedBy({ award: 'CSTDCS' }, { award: 'CSTDT' }))).toEqual(['claimTwice']);
});
test('D14: a later title holds that names the earlier one; in any other place, or naming nothing, it is found', () => {
  const later = (more: Use) => aboutUse(citedBy({ award: 'CSTDCS' }, { award: 'CSTDT', ...more }));
  expect(later({ slot: 2, named: true })).toEqual([]);
  expect(later({ slot: 3, named: true })).toEqual(['initiative']);
  expect(later({ slot: 2 })).toEqual(['initiative']);
});
test('D14: a later title that became a commendation on its way is found', () => {
  const f = citedBy({ award: 'CSTDCS' }, { award: 'CSTDT', slot: 2, named: true });
  const later = f.find('InitiativeCited', (b) => b.data.slot === 2);
  const assigned = f.of(later.stream).find((b) => b.type === 'AppraiserAssigned');
  f.insertAfter(assigned, { type: 'AwardChanged', data: { award: 'BK_TINH', category: 'movement' } });
  expect(aboutUse(f)).toEqual(['claimTwice']);
});
test('A14: two commendations for one achievement are found', () => {
  const f = new Forger(season.tree);
  const [one, two] = [...f.streams.keys()]
    .filter((s) => f.of(s).some((b) => b.type === 'AwardGranted'))
    .map((s) => f.of(s)[0]);
  f.edit(two, (b) => {
    b.data.recipient = one.data.recipient;
    b.data.award = 'BK_TINH';
  });
  expect(rules(f)).toContain('claimTwice');
  f.edit(two, (b) => {
    b.data.period = { from: '2020-01-01', to: '2020-12-31' };
  });
  expect(rules(f)).not.toContain('claimTwice');
  // Two sudden merits of one time, each with its day.
  const sudden = (meritOn: string, of: typeof one) =>
    f.edit(of, (b) => {
      b.data.category = 'exceptional';
      b.data.period = { from: '2020-01-01', to: '2020-12-31' };
      b.data.meritOn = meritOn;
    });
  sudden('2020-03-02', one);
  sudden('2020-08-19', two);
  expect(rules(f)).not.toContain('claimTwice');
  sudden('2020-03-02', two);
  expect(rules(f)).toContain('claimTwice');
});
