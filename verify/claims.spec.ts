import { expect, test } from 'vitest';
import type { Forger } from '../test/verify/forge.js';
import { forge, rules } from '../test/verify/forging.js';

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
  const f = forge();
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
      data: { initiative: 'sang-kien-1', author, share: null, entry: null, earlier, slot, exclusive },
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
test('O10: a citation that leans on an entry or part which the register does not have is found', () => {
  const citing = (told: { entry?: string | null; share?: number | null }, known: object | null = {}, relied = true) => {
    const f = forge();
    const entered = f.find('AwardEntered');
    const author = entered.stream.slice('recipient:'.length);
    const paper = { number: '03/QĐ-SK', on: '2024-11-20', level: 'unit', reach: null, confirmation: null };
    const authors = [{ recipient: author, share: 60 }];
    const data = { ...paper, initiative: 'sang-kien-1', authors, entry: 'e9', ...known };
    const clerk = f.find('NominationReceived');
    // With a version, so that what relied on the stream is moved behind it.
    if (known) f.insertAfter(entered, { type: 'InitiativeRegistered', version: 2, actor: clerk.actor, data });
    // Cited too late, which is a finding of its own, so that it stands behind the register's event in the order.
    const last = f.of(f.find('NominationDrafted').stream).at(-1);
    f.insertAfter(last, {
      type: 'InitiativeCited',
      relied: relied ? { [entered.stream]: 1 } : {},
      data: {
        initiative: 'sang-kien-1',
        author,
        share: 60,
        entry: 'e9',
        earlier: null,
        slot: 1,
        exclusive: true,
        ...told,
      },
    });
    return aboutUse(f);
  };
  expect(citing({})).toEqual([]);
  expect(citing({ entry: null }, null)).toEqual([]);
  expect(citing({ share: 30 }, { authors: [] })).toEqual([]);
  // Registered while it was being cited: the act could not see it.
  expect(citing({ entry: null }, {}, false)).toEqual([]);
  for (const found of [
    citing({}, null),
    citing({}, {}, false),
    citing({ entry: null }),
    citing({ entry: 'e1' }),
    citing({ share: 59 }),
    citing({ share: null }),
    citing({}, { initiative: 'sang-kien-2' }),
  ])
    expect(found).toEqual(['initiative']);
});
test('A14: two commendations for one achievement are found', () => {
  const f = forge();
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
