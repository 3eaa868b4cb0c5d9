import { describe, expect, test } from 'vitest';
import { person, sampleOffice } from '../../test/samples/context.js';
import { act, OTHER, RECIPIENT, recipientCommands, recipientStates, registered } from '../../test/samples/recipient.js';
import { awardsOf, doubleOf, managingUnit, mayBeProposedBy, type Registered } from './state.js';
import { recipient } from './stream.js';

const { erased, unstarted } = recipientStates;
const TODAY = '2025-09-15';
const fresh: Registered = { ...registered, linked: [], entries: {} };
const entriesOf = (state: object) => (state as Registered).entries;

describe('G8: what is a double', () => {
  const [e1] = [registered.entries.e1!];
  const facts = { award: 'BK_TINH', number: '401/QĐ-UB', on: '1999-09-02' };
  test.each([
    ['the same award, number and day', {}, 'e1'],
    ['another award', { award: 'GIAY_KHEN' }, undefined],
    ['another number', { number: '402/QĐ-UB' }, undefined],
    ['another day', { on: '1999-09-03' }, undefined],
  ])('G8: %s', (_name, other, found) => expect(doubleOf(registered, { ...facts, ...other })).toBe(found));
  test('G8: a number is the same whether written as figure or text; an initiative of those facts is no award', () => {
    const entries = { e1: { ...e1, facts: { ...facts, number: 7 } } };
    expect(doubleOf({ ...fresh, entries }, { ...facts, number: '7' })).toBe('e1');
    expect(doubleOf({ ...fresh, entries: { e1: { ...e1, kind: 'initiative' } } }, facts)).toBeUndefined();
  });
  test('O10: of an initiative it is its id: one paper recognises many, and each title is sealed by itself', () => {
    const { state } = act(fresh, 'RegisterInitiative');
    const again = (changes: object) => act(state, 'RegisterInitiative', changes);
    expect(again({ number: '04/QĐ-SK', on: '2024-11-21' }).answer).toBe('EntryDouble');
    const second = again({ initiative: 'sk-2', title: 'Một cửa', note: 'Bản giấy' });
    expect(second.events[0]?.personal).toEqual({ [RECIPIENT]: { 'title-e2': 'Một cửa', 'note-e2': 'Bản giấy' } });
    const rated = { ...fresh, entries: { e1: { ...e1!, facts: { initiative: 'sk-1' } } } };
    expect(act(rated, 'RegisterInitiative').answer).toBe('accepted');
  });
});

describe('O10, G8: dates of papers', () => {
  const paper = (on: string) => ({ paper: { paper: 'x', on } });
  const rows = [
    ['RecordRating', paper],
    ['RecordDiscipline', (on: string) => ({ on })],
    ['RegisterInitiative', (on: string) => ({ on })],
    ['ImportPastAward', (on: string) => ({ on })],
  ] as const;
  test.each(rows)('G8: %s takes today and no day to come', (type, dated) => {
    expect(act(fresh, type, dated(TODAY)).answer).toBe('accepted');
    expect(act(fresh, type, dated('2025-09-16')).answer).toBe('DateInFuture');
  });
});

describe('P13: a correction', () => {
  const proposing = (facts: Readonly<Record<string, string | number | null>>, changes: object) => {
    const e1 = {
      ...registered.entries.e1!,
      facts,
      proposed: { by: 'officer-1', changes: changes as never, evidence: { paper: 'x', on: TODAY } },
    };
    return act({ ...fresh, entries: { e1 } }, 'CorrectEntry', { entry: 'e1' }, { actor: person('officer-2') });
  };
  test('P13: keeps what read otherwise before, of what it changes and of nothing else', () => {
    const { events, state } = proposing(
      { award: 'BK_TINH', number: '1', unitThen: null },
      { number: '2', unitThen: 'Phòng' },
    );
    expect(events[0]?.data).toEqual({
      entry: 'e1',
      before: { number: '1' },
      changes: { number: '2', unitThen: 'Phòng' },
      evidence: { paper: 'x', on: TODAY },
    });
    expect(entriesOf(state).e1?.facts).toEqual({ award: 'BK_TINH', number: '2', unitThen: 'Phòng' });
  });
  test('P13: of an entry that is not there, or that a decision made, none is confirmed', () => {
    const confirm = (entry: string) =>
      act(registered, 'CorrectEntry', { entry }, { actor: person('officer-2') }).answer;
    expect([confirm('e9'), confirm('toString'), confirm('e3'), confirm('e1'), confirm('e2')]).toEqual([
      'UnknownEntry',
      'UnknownEntry',
      'EntryIsOwn',
      'NothingProposed',
      'accepted',
    ]);
    expect(act(registered, 'ProposeEntryCorrection', { entry: 'e9' }).answer).toBe('UnknownEntry');
  });
});

describe('D16: awards that are entered by decisions', () => {
  test('D16: take the next number, and begin an entry that is not there with the unit of the award’s period', () => {
    expect(Object.keys(entriesOf(act(registered, 'EnterAward').state))).toEqual(['e1', 'e2', 'e3', 'e4']);
    const begun = act(unstarted, 'EnterAward').state;
    expect(begun).toMatchObject({ managed: [{ unit: 'unit-a', from: '2024-10-01' }] });
    expect(act(fresh, 'EnterAward').state).toMatchObject({ managed: fresh.managed });
  });
  test('D16: are awards; ratings, discipline and initiatives are none', () => {
    const all = act(act(act(fresh, 'RecordRating').state, 'RecordDiscipline').state, 'RegisterInitiative').state;
    expect(awardsOf(all as Registered)).toEqual([]);
    expect(awardsOf(act(all, 'EnterAward').state as Registered)).toHaveLength(1);
  });
});

describe('G6: an award whose decision was revoked', () => {
  test('G6: is struck alone, on its day; one that was struck before keeps its day', () => {
    const own = { ...registered.entries.e3!, nomination: 'nomination:n-5' as const };
    const before = { ...registered.entries.e3!, struck: '2025-01-01' };
    const state = { ...registered, entries: { ...registered.entries, e4: own, e5: before } };
    const { state: after } = act(state, 'StrikeAward');
    expect(Object.entries(entriesOf(after)).map(([id, e]) => [id, e.struck])).toEqual([
      ['e1', null],
      ['e2', null],
      ['e3', '2025-09-12'],
      ['e4', null],
      ['e5', '2025-01-01'],
    ]);
  });
  test('G6: is told to an erased recipient too, of whom nothing else is recorded', () => {
    expect(act(erased, 'StrikeAward').answer).toBe('accepted');
    expect(act(erased, 'VerifyEntry').answer).toBe('RecipientIsErased');
    const entered = act(erased, 'EnterAward');
    expect([entered.answer, entered.state]).toEqual(['irregular', erased]);
    expect(act(registered, 'EnterAward').answer).toBe('accepted');
  });
});

describe('O11: the unit of a day, in whatever order it was recorded', () => {
  const managed = (...rows: readonly (readonly [unit: string, from: string])[]): Registered => ({
    ...fresh,
    managed: rows.map(([unit, from]) => ({ unit, from })),
  });
  test('O11: is the last begun; of two for one day the one recorded last; none before the first', () => {
    const state = managed(['unit-b', '2024-01-01'], ['unit-a', '2020-01-01']);
    const days = ['2019-12-31', '2020-01-01', '2023-12-31', '2024-01-01'];
    expect(days.map((day) => managingUnit(state, day))).toEqual([null, 'unit-a', 'unit-a', 'unit-b']);
    expect(managingUnit(managed(['unit-a', TODAY], ['unit-b', TODAY]), TODAY)).toBe('unit-b');
    expect(recipient.row(state).unit).toBe('unit-b');
    expect(recipient.row(unstarted)).toMatchObject({ unit: null, subject: null });
  });
  test('O11: who has gone elsewhere is proposed by nobody from that day on, who has retired or died by the last one', () => {
    const left = (why: 'retired' | 'deceased' | 'elsewhere') => ({ ...fresh, left: { on: TODAY, why } });
    const may = (why: 'retired' | 'deceased' | 'elsewhere', day: string) => mayBeProposedBy(left(why), 'unit-a', day);
    expect([may('elsewhere', '2025-09-14'), may('elsewhere', TODAY)]).toEqual(['yes', 'no']);
    expect([may('retired', TODAY), may('deceased', '2030-01-01')]).toEqual(['yes', 'yes']);
  });
  test('O11: a new unit ends what was said of leaving, another amendment does not', () => {
    const gone = { ...fresh, left: { on: TODAY, why: 'elsewhere' as const } };
    const amended = (changes: object) => act(gone, 'AmendIdentity', changes).state as Registered;
    const managed = { unit: 'unit-b', from: '2026-01-01' };
    const left = { on: '2026-02-01', why: 'retired' as const };
    expect(amended({}).left).toEqual(gone.left);
    expect(amended({ managed })).toMatchObject({ left: null, managed: [...gone.managed, managed] });
    expect(amended({ managed, left }).left).toEqual(left);
    expect(act(gone, 'AmendIdentity', { managed: { unit: 'toString', from: TODAY } }).refusal).toMatchObject({
      code: 'UnknownReference',
      fields: ['/managed/unit'],
    });
  });
});

describe('D16: what a register row tells and keeps', () => {
  test('D16: what was not given is not sealed; nothing personal, no seal', () => {
    const amend = (changes: object) => act(fresh, 'AmendIdentity', { name: undefined, ...changes }).events[0];
    expect(amend({ post: null, birthYear: null, left: { on: TODAY, why: 'retired' } })).toEqual({
      type: 'IdentityAmended',
      data: { fields: [], managed: null, left: { on: TODAY, why: 'retired' } },
    });
    expect(amend({ post: 'x', birthYear: 1980 })).toMatchObject({
      data: { fields: ['post', 'birthYear'] },
      personal: { [RECIPIENT]: { post: 'x', birthYear: '1980' } },
    });
  });
  test('D16: a link is undone for the one that is named; the others stay', () => {
    const two = { ...fresh, linked: [OTHER, 'recipient:r-3'] as const };
    expect(act(two, 'SplitRecipients', { other: OTHER }).state).toMatchObject({ linked: ['recipient:r-3'] });
  });
  test('D16: it is registered once, and its own case where it is a person', () => {
    expect(act(registered, 'RegisterRecipient').answer).toBe('AlreadyStarted');
    expect(act(unstarted, 'VerifyEntry').answer).toBe('NotStarted');
    const own = (kind: 'person' | 'collective') =>
      recipient.relations({ ...fresh, kind }, recipientCommands.VerifyEntry);
    expect([own('person'), own('collective')]).toEqual([
      { unit: 'unit-a', own: ['r-1'] },
      { unit: 'unit-a', own: [] },
    ]);
    expect(recipient.relations(unstarted, recipientCommands.RegisterRecipient)).toEqual({ unit: 'unit-a' });
    expect(recipient.relations(unstarted, recipientCommands.EnterAward)).toEqual({});
  });
  test('D16: its office is that of the first command, then its own; it relies on what the command names', () => {
    const { EnterAward, EraseRecipient, LinkDuplicates, RegisterRecipient, VerifyEntry } = recipientCommands;
    const office = (
      command: Parameters<typeof recipient.officeOf>[1],
      state = unstarted as Parameters<typeof recipient.officeOf>[0],
    ) => recipient.officeOf(state, command);
    expect([office(RegisterRecipient), office(EnterAward), office(VerifyEntry)]).toEqual(['vp', 'vp', null]);
    expect(office(VerifyEntry, registered)).toBe(sampleOffice.id);
    expect(recipient.relies(LinkDuplicates, registered)).toEqual([OTHER]);
    expect(recipient.relies(EraseRecipient, registered)).toEqual([EraseRecipient.data.intervention]);
    expect(recipient.relies(VerifyEntry, registered)).toEqual([]);
    expect(recipient.claims(unstarted)).toEqual([]);
  });
  test('O10: the share is that of this author; an entry that is not there is changed by no event', () => {
    const authors = [
      { recipient: 'r-9', share: 70 },
      { recipient: 'r-1', share: 30 },
    ];
    expect(entriesOf(act(fresh, 'RegisterInitiative', { authors }).state).e1?.facts).toMatchObject({ share: 30 });
    const three = [...authors.slice(1), { recipient: 'r-8', share: 20 }, { recipient: 'r-9', share: 50 }];
    expect(act(fresh, 'RegisterInitiative', { authors: three }).answer).toBe('accepted');
    expect(act(fresh, 'RegisterInitiative', { authors: [{ recipient: 'r-9', share: 100 }] }).answer).toBe(
      'NotAnAuthor',
    );
    const event = {
      type: 'EntryVerified',
      data: { entry: 'e9', against: { paper: 'x', on: TODAY } },
      at: TODAY,
      version: 2,
      actor: 'u:x',
    };
    expect(recipient.evolve(registered, event as never)).toEqual(registered);
    expect(recipient.evolve(unstarted, event as never)).toEqual(unstarted);
  });
});
