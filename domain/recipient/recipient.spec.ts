import { describe, expect, test } from 'vitest';
import { MARKED } from '../../test/samples/campaign.js';
import { person } from '../../test/samples/context.js';
import { interventionStates } from '../../test/samples/intervention.js';
import {
  act,
  OTHER,
  other,
  RECIPIENT,
  recipientCommands,
  recipientStates,
  registered,
} from '../../test/samples/recipient.js';
import type { StreamId } from '../kernel/values.js';
import type { Data } from './commands.js';
import { awardsOf, groundForMerit, managingUnit, mayBeProposedBy, type Recipient, type Registered } from './state.js';
import { recipient } from './stream.js';

const { unstarted, doubtful } = recipientStates;
const fresh = act(unstarted, 'RegisterRecipient').state as Registered;
const entryOf = (state: Recipient, id: string) => (state as Registered).entries[id];

describe('who it is', () => {
  test('Names, posts and years of birth are sealed to the recipient and stand nowhere else', () => {
    const { events, state } = act(unstarted, 'RegisterRecipient');
    expect(events[0]?.personal).toEqual({
      [RECIPIENT]: {
        name: `Lường Thị Sổ ${MARKED}`,
        post: `Chuyên viên ${MARKED}`,
        birthYear: '1985',
        identityNumber: '012345678901',
      },
    });
    for (const command of Object.values(recipientCommands)) {
      const from =
        command.type === 'RegisterRecipient' ? unstarted : command.type === 'SettleDoubt' ? doubtful : registered;
      const outcome = act(from, command.type);
      expect([command.type, outcome.answer]).toEqual([command.type, 'accepted']);
      expect(JSON.stringify([outcome.events.map((e) => e.data), outcome.state])).not.toContain(MARKED);
      for (const { type, data } of outcome.events)
        expect(recipient.events[type]?.data.safeParse(data).error).toBeUndefined();
    }
    expect(state).toMatchObject({ id: 'r-1', kind: 'person', managed: [{ unit: 'unit-a', from: '2020-03-01' }] });
  });

  test('It is registered under its own address, by an office and a unit that stand', () => {
    const registering = (changes: Partial<Data<'RegisterRecipient'>>) => act(unstarted, 'RegisterRecipient', changes);
    expect(registering({ recipient: 'r-7' }).answer).toBe('RecipientMisnamed');
    expect(registering({ recipient: undefined }).answer).toBe('accepted');
    expect(registering({ unit: 'unit-z' }).refusal).toMatchObject({ code: 'UnknownReference', fields: ['/unit'] });
    const nowhere = { office: { status: 'unstarted' } as const };
    expect(act(unstarted, 'RegisterRecipient', {}, nowhere).answer).toBe('OfficeUnknown');
  });

  test('O11: the unit that manages staff and payroll proposes; of who retired or died the last one does', () => {
    const moved = act(fresh, 'AmendIdentity', { managed: { unit: 'unit-b', from: '2024-01-01' } }).state as Registered;
    expect([managingUnit(moved, '2023-12-31'), managingUnit(moved, '2024-01-01')]).toEqual(['unit-a', 'unit-b']);
    const may = (state: Recipient, unit: string, day = '2025-09-15') => mayBeProposedBy(state, unit, day);
    expect([may(moved, 'unit-b'), may(moved, 'unit-a')]).toEqual(['yes', 'no']);
    const retired = act(moved, 'AmendIdentity', { left: { on: '2025-01-01', why: 'retired' } }).state;
    expect([may(retired, 'unit-b'), may(retired, 'unit-a')]).toEqual(['yes', 'no']);
    const gone = act(moved, 'AmendIdentity', { left: { on: '2025-01-01', why: 'elsewhere' } }).state;
    expect([may(gone, 'unit-b'), may(gone, 'unit-b', '2024-12-31')]).toEqual(['no', 'yes']);
    expect([may(unstarted, 'unit-b'), may(moved, 'unit-a', '2019-01-01')]).toEqual(['unknown', 'unknown']);
    const back = act(gone, 'AmendIdentity', { managed: { unit: 'unit-b', from: '2025-06-01' } }).state;
    expect(may(back, 'unit-b')).toBe('yes');
  });

  test('D16: what is named changes, and the register is not asked twice: all awards that stand are read from it', () => {
    const { events } = act(registered, 'AmendIdentity');
    expect(events[0]?.data).toEqual({ fields: ['name'], managed: null, left: null });
    expect(awardsOf(registered).map((e) => e.facts.on)).toEqual(['1999-09-02', '2003-09-02', '2024-09-02']);
    const entered = act(other, 'EnterAward').state as Registered;
    expect(awardsOf(registered, entered)).toHaveLength(4);
    expect(awardsOf(act(registered, 'StrikeAward').state as Registered)).toHaveLength(2);
  });
});

describe('doubles', () => {
  test('G8: a person says that two entries are one; both stay as they are, and no third one has either of them', () => {
    const linked = act(fresh, 'LinkDuplicates').state as Registered;
    expect(linked.linked).toEqual([OTHER]);
    expect(recipient.claims(linked)).toEqual([RECIPIENT, OTHER].map((key) => ({ kind: 'duplicate', key })));
    const apart = act(linked, 'SplitRecipients', { other: OTHER });
    expect(recipient.claims(apart.state)).toEqual([]);
    expect(act(apart.state, 'SplitRecipients', { other: OTHER }).answer).toBe('NotLinked');
  });

  test('G8: not with itself, with what is not there, of another kind or office, erased, twice or in a chain', () => {
    const link = (found: object | undefined, changes: object = {}, state: Registered = fresh) =>
      act(state, 'LinkDuplicates', changes, { related: new Map(found ? [[OTHER, found]] : []) }).answer;
    expect(link(other)).toBe('accepted');
    expect(link(other, { other: RECIPIENT })).toBe('NotItself');
    for (const found of [undefined, { ...other, kind: 'collective' }, { ...other, office: 'xa' }, unstarted])
      expect(link(found)).toBe('UnknownReference');
    expect(link({ ...other, status: 'erased' })).toBe('RecipientIsErased');
    expect(link({ ...other, linked: ['recipient:r-5'] })).toBe('AlreadyLinked');
    expect(link(other, {}, { ...fresh, linked: [OTHER] })).toBe('AlreadyLinked');
  });
});

describe('doubts', () => {
  const newcomer = act(unstarted, 'RegisterRecipient', { mayBe: [OTHER, OTHER] });
  const settle = (changes: object, state: Recipient = newcomer.state, given: object = {}) =>
    act(state, 'SettleDoubt', changes, given);

  test('G8: who may be another entry is registered beside it and waits; the product joins nothing', () => {
    expect(newcomer.events).toMatchObject([{ type: 'RecipientRegistered', data: { mayBe: [OTHER] } }]);
    expect(newcomer.state).toMatchObject({ status: 'doubtful', doubts: [OTHER], linked: [] });
    expect(recipient.claims(newcomer.state)).toEqual([]);
    for (const found of [undefined, { ...other, kind: 'collective' }, { ...other, office: 'xa' }]) {
      const given = { related: new Map(found ? [[OTHER, found]] : []) as ReadonlyMap<StreamId, unknown> };
      const { refusal } = act(unstarted, 'RegisterRecipient', { mayBe: [OTHER] }, given);
      expect(refusal).toMatchObject({ code: 'UnknownReference', fields: ['/mayBe/0'] });
    }
    expect(act(unstarted, 'RegisterRecipient', { mayBe: [RECIPIENT] }).answer).toBe('UnknownReference');
  });

  test('G8: a person says that they are one, by name and with the paper; the link can be undone', () => {
    const { events, state } = settle({});
    expect(events.map((e) => e.type)).toEqual(['DuplicatesLinked', 'DoubtSettled']);
    expect(events[1]?.data).toEqual({ other: OTHER, same: true, evidence: { paper: '12/BC-P1', on: '2025-01-10' } });
    expect(state).toMatchObject({ status: 'registered', doubts: [], linked: [OTHER] });
    const apart = act(state, 'SplitRecipients', { other: OTHER });
    expect(apart.state).toMatchObject({ status: 'registered', linked: [] });
  });

  test('G8: a person says that they are two; both stay alone, and the same is not asked again', () => {
    const { events, state } = settle({ same: false, evidence: null });
    expect(events.map((e) => e.type)).toEqual(['DoubtSettled']);
    expect(state).toMatchObject({ status: 'registered', doubts: [], linked: [] });
    expect(settle({}, state).answer).toBe('NoSuchDoubt');
  });

  test('G8: where the other one holds this entry already nothing is linked twice; where it holds another, that one links', () => {
    const holding = (linked: string[]) => ({
      related: new Map([[OTHER, { ...other, linked }]]) as ReadonlyMap<StreamId, unknown>,
    });
    expect(settle({}, newcomer.state, holding([RECIPIENT])).events.map((e) => e.type)).toEqual(['DoubtSettled']);
    expect(settle({}, newcomer.state, holding(['recipient:r-5'])).answer).toBe('AlreadyLinked');
    expect(act(newcomer.state, 'LinkDuplicates').state).toMatchObject({ status: 'registered', linked: [OTHER] });
  });
});

describe('old decisions', () => {
  test('G8: a scanned row keeps image, page and row, stays as it was written, and is not verified until somebody compares', () => {
    const { events, state } = act(fresh, 'ImportPastAward');
    expect(events[0]?.data).toMatchObject({ scan: { page: 3, row: 17 }, issuer: 'Chủ tịch UBND tỉnh Bắc Kạn' });
    expect(entryOf(state, 'e1')).toMatchObject({ mark: 'unverified', facts: { unitThen: 'Phòng Nội vụ huyện Na Rì' } });
    const verified = act(state, 'VerifyEntry').state;
    expect(entryOf(verified, 'e1')?.mark).toBe('verified');
    expect(act(verified, 'VerifyEntry').answer).toBe('EntryIsVerified');
  });

  test('G8: the same award, number and day is a double and names the entry; another day is not', () => {
    const state = act(fresh, 'ImportPastAward').state;
    expect(act(state, 'ImportPastAward').refusal).toMatchObject({ code: 'EntryDouble', facts: { entry: 'e1' } });
    expect(act(state, 'ImportPastAward', { on: '2015-08-20' }).answer).toBe('accepted');
    expect(act(fresh, 'ImportPastAward', { on: '2025-09-16' }).answer).toBe('DateInFuture');
  });

  test('P13: a correction is proposed by one person and confirmed by another; both values stay readable', () => {
    const proposed = act(registered, 'ProposeEntryCorrection', {}, { actor: person('officer-1') });
    const state = { ...(proposed.state as Registered) };
    const held = { ...state.entries.e1!, proposed: { ...state.entries.e1!.proposed!, by: 'officer-1' } };
    const waiting = { ...state, entries: { ...state.entries, e1: held } };
    expect(entryOf(waiting, 'e1')?.facts.number).toBe('401/QĐ-UB');
    const confirm = (who: string) => act(waiting, 'CorrectEntry', { entry: 'e1' }, { actor: person(who) });
    expect([confirm('officer-1').answer, confirm('nobody').answer]).toEqual([
      'SecondPersonNeeded',
      'SecondPersonNeeded',
    ]);
    const done = confirm('officer-2');
    expect(done.events[0]?.data).toMatchObject({ before: { number: '401/QĐ-UB' }, changes: { number: '402/QĐ-UB' } });
    expect(entryOf(done.state, 'e1')).toMatchObject({
      facts: { number: '402/QĐ-UB', on: '1999-09-02' },
      proposed: null,
    });
    expect(act(done.state, 'CorrectEntry', { entry: 'e1' }).answer).toBe('NothingProposed');
  });

  test('P13: the proposer is who the record says', () => {
    const { state } = act(registered, 'ProposeEntryCorrection');
    expect(entryOf(state, 'e1')?.proposed?.by).toBe('someone');
  });

  test('An entry that is not there, a fact that it has not, and what a decision here made are not corrected', () => {
    expect(act(registered, 'VerifyEntry', { entry: 'e9' }).answer).toBe('UnknownEntry');
    expect(act(registered, 'VerifyEntry', { entry: 'constructor' }).answer).toBe('UnknownEntry');
    expect(act(registered, 'ProposeEntryCorrection', { entry: 'e3' }).answer).toBe('EntryIsOwn');
    expect(act(registered, 'ProposeEntryCorrection', { changes: { year: 2020 } }).refusal).toMatchObject({
      code: 'FactNotInEntry',
      fields: ['/changes/year'],
    });
  });
});

describe('ratings, discipline, initiatives', () => {
  test('O10: an initiative is taken over with number, day, level, reach and authors whose shares are the whole', () => {
    const { events, state } = act(fresh, 'RegisterInitiative');
    expect(events[0]?.personal).toEqual({ [RECIPIENT]: { 'title-e1': `Số hóa sổ ${MARKED}` } });
    expect(entryOf(state, 'e1')).toMatchObject({
      kind: 'initiative',
      facts: { initiative: 'sk-1', number: '03/QĐ-SK', on: '2024-11-20', level: 'unit', reach: 'province', share: 60 },
      authors: [
        { recipient: 'r-1', share: 60 },
        { recipient: 'r-9', share: 40 },
      ],
    });
    const authors = (...list: [string, number | null][]) =>
      act(fresh, 'RegisterInitiative', { authors: list.map(([author, share]) => ({ recipient: author, share })) });
    expect(authors(['r-1', 60], ['r-9', 39]).refusal).toMatchObject({ code: 'SharesNotWhole', facts: { total: 99 } });
    expect(authors(['r-1', 100], ['r-9', null]).refusal).toMatchObject({ code: 'SharesNotWhole' });
    expect(entryOf(authors(['r-1', null], ['r-9', null]).state, 'e1')).toMatchObject({ facts: { share: null } });
    expect(authors(['r-8', 60], ['r-9', 40]).answer).toBe('NotAnAuthor');
    expect(authors(['r-1', 50], ['r-1', 50]).answer).toBe('NotAnAuthor');
    expect(act(state, 'RegisterInitiative').refusal).toMatchObject({ code: 'EntryDouble', facts: { entry: 'e1' } });
    expect(act(fresh, 'RegisterInitiative', { on: '2025-09-16' }).answer).toBe('DateInFuture');
  });

  test('A rating and a discipline are dated entries; of tomorrow there is none', () => {
    const state = act(act(fresh, 'RecordRating').state, 'RecordDiscipline').state;
    expect([entryOf(state, 'e1')?.facts, entryOf(state, 'e2')?.facts]).toEqual([
      { year: 2024, rating: 'HTXSNV' },
      { form: 'khien-trach', on: '2023-05-04', until: null },
    ]);
    expect(act(fresh, 'RecordRating', { paper: { paper: 'x', on: '2025-09-16' } }).answer).toBe('DateInFuture');
    expect(act(fresh, 'RecordDiscipline', { on: '2025-09-16' }).answer).toBe('DateInFuture');
  });
});

describe('awards of this product', () => {
  test('D16: an award is entered whatever the register knew; one told twice stands once', () => {
    const begun = act(unstarted, 'EnterAward');
    expect(begun.state).toMatchObject({ status: 'registered', id: 'r-1', entries: { e1: { mark: 'own' } } });
    const again = act(begun.state, 'EnterAward');
    expect([again.answer, again.state]).toEqual(['irregular', begun.state]);
    expect(recipient.commands.EnterAward).toMatchObject({ report: true, creates: 'ifMissing' });
  });

  test('E6: sudden merit and awards of a theme are history and no ground for công trạng; an old paper without category asks a person', () => {
    const enter = (category: Data<'EnterAward'>['category']) =>
      entryOf(act(unstarted, 'EnterAward', { category }).state, 'e1')!;
    const grounds = (['merit', 'longService', 'exceptional', 'movement'] as const).map((c) => groundForMerit(enter(c)));
    expect(grounds).toEqual(['yes', 'yes', 'no', 'no']);
    expect(awardsOf(act(unstarted, 'EnterAward', { category: 'exceptional' }).state as Registered)).toHaveLength(1);
    const old = act(fresh, 'ImportPastAward', { category: null }).state;
    expect(groundForMerit(entryOf(old, 'e1')!)).toBe('unknown');
    expect(groundForMerit({ ...enter('merit'), struck: '2025-09-12' })).toBe('no');
  });

  test('G6: a revoked award is struck and stays readable; one that never stood here is irregular', () => {
    const struck = act(registered, 'StrikeAward');
    expect(entryOf(struck.state, 'e3')).toMatchObject({ struck: '2025-09-12', facts: { number: 1 } });
    expect(act(struck.state, 'StrikeAward').answer).toBe('irregular');
    expect(act(registered, 'StrikeAward', { nomination: 'nomination:n-9' }).answer).toBe('irregular');
  });
});

describe('erasing', () => {
  test('P13: awards stay as the lawful record; ratings, discipline, initiatives, doubts and open corrections are read no more', () => {
    const full = (['RecordRating', 'RecordDiscipline', 'RegisterInitiative'] as const).reduce<Recipient>(
      (state, type) => act(state, type).state,
      { ...registered, status: 'doubtful', doubts: [OTHER], left: { on: '2025-01-01', why: 'retired' } },
    );
    expect(Object.keys((full as Registered).entries)).toEqual(['e1', 'e2', 'e3', 'e4', 'e5', 'e6']);
    const { state } = act(full, 'EraseRecipient');
    const { e1, e2, e3 } = registered.entries;
    expect(state).toEqual({ ...registered, status: 'erased', entries: { e1, e2: { ...e2, proposed: null }, e3 } });
  });

  test('P13: only by an approved intervention for this entry, so that two persons stand behind it', () => {
    expect(act(registered, 'EraseRecipient').state.status).toBe('erased');
    const by = (state: object) =>
      act(registered, 'EraseRecipient', {}, { related: new Map([['intervention:i-2', state]]) }).answer;
    const { approved, requested } = interventionStates;
    const right = { ...approved, case: RECIPIENT, acts: ['erase'] };
    expect(by(right)).toBe('accepted');
    for (const state of [{ ...requested, case: RECIPIENT, acts: ['erase'] }, { ...right, acts: ['see'] }, approved])
      expect(by(state)).toBe('InterventionNeeded');
    expect(act(registered, 'EraseRecipient', {}, { actor: person('officer-1') }).answer).toBe('InterventionNeeded');
  });
});
