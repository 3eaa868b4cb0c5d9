import { describe, expect, test } from 'vitest';
import { officeWith, person } from '../../test/samples/context.js';
import {
  allTold,
  DECISION,
  decisionAt,
  decisionCommands,
  decisionContext,
  decisionRun,
  drafted,
  startedDecision,
} from '../../test/samples/decision.js';
import { allAt, begin, LISTED, MARKED, NEW, verdict } from '../../test/samples/paper.js';
import { unstartedOffice } from '../office/state.js';
import { MAX_NAMES, type NominationId } from '../paper/listing.js';
import type { DecisionCommand } from './commands.js';
import { decideDecision } from './decide.js';
import { type StartedDecision, unstartedDecision } from './state.js';
import { decision } from './stream.js';

type Given = Parameters<typeof decisionContext>[1];
const { DraftDecision, AddGrants, RemoveGrants, CancelDecision } = decisionCommands;
const draft = (given: Given = {}, data: Partial<typeof DraftDecision.data> = {}) =>
  decideDecision(
    { type: 'DraftDecision', data: { ...DraftDecision.data, ...data } },
    unstartedDecision,
    decisionContext('DraftDecision', given),
  );
const add = (nominations: NominationId[], given: Given = {}, state = drafted().state) =>
  decideDecision({ type: 'AddGrants', data: { nominations } }, state, decisionContext('AddGrants', given));
const telling = (command: string, receivers: readonly string[], data: object) => ({
  name: command.replace(/(.)([A-Z])/g, '$1-$2').toLowerCase(),
  kind: 'tell',
  command,
  tellings: receivers.map((receiver) => ({ receiver, data })),
  complete: true,
});

describe('a decision is drafted', () => {
  test('with its names, each once, and asks each of them for its place', () => {
    const command: DecisionCommand = {
      ...DraftDecision,
      data: { ...DraftDecision.data, nominations: [...LISTED, 'nomination:n-1'] },
    };
    const { state, effects } = decisionRun(begin(decision), command);
    expect(state).toEqual({
      status: 'drafted',
      id: DECISION,
      office: 'vp',
      award: 'GIAY_KHEN',
      campaign: 'campaign:2025',
      merit: DraftDecision.data.merit,
      period: DraftDecision.data.period,
      nominations: LISTED,
      denied: [],
      handedFrom: null,
      exceptions: { listed: 0, found: {}, settled: {}, accepted: false },
      handing: null,
      handings: 0,
      contentVersion: 1,
      rendition: null,
      telling: { effect: `${DECISION}/1/present-nomination`, command: 'PresentNomination' },
      heard: {},
      changes: {},
    });
    expect(effects).toEqual([telling('PresentNomination', LISTED, { into: DECISION })]);
  });

  test('only of an award that the head here decides; the others go up (F2)', () => {
    expect(draft({ related: allAt(LISTED, 'endorsed', { award: 'BK_TINH' }) }, { award: 'BK_TINH' })).toMatchObject({
      refused: { code: 'NotDecidedHere', fields: ['/award'], facts: { decides: ['GIAY_KHEN', 'KNC'] } },
    });
    const stranger = { ...decisionContext('DraftDecision'), office: unstartedOffice };
    expect(decideDecision(DraftDecision, unstartedDecision, stranger)).toMatchObject({
      refused: { code: 'OfficeUnknown', fields: ['/office'] },
    });
  });

  test('S12: of one award only, by the default', () => {
    const related = { ...allAt(LISTED, 'endorsed'), ...allAt(['nomination:n-2'], 'endorsed', { award: 'KNC' }) };
    expect(draft({ related })).toMatchObject({
      refused: { code: 'OtherAward', fields: ['/nominations'], facts: { nominations: ['nomination:n-2'] } },
    });
  });

  test('S12: where the issuer groups by list, of all awards that its head decides', () => {
    const perList = officeWith({ decisionGrouping: 'perList' });
    const two = { ...allAt(LISTED, 'endorsed'), ...allAt(['nomination:n-2'], 'endorsed', { award: 'KNC' }) };
    expect(draft({ related: two })).toMatchObject({ refused: { code: 'OtherAward' } });
    expect(verdict(draft({ related: two, office: perList }))).toBe('accepted');
    const upward = { ...two, ...allAt(['nomination:n-1'], 'endorsed', { award: 'BK_TINH' }) };
    expect(draft({ related: upward, office: perList })).toMatchObject({
      refused: { code: 'OtherAward', facts: { nominations: ['nomination:n-1'] } },
    });
  });

  test('S13: its merit and period from–to stand in the record as the decision words them', () => {
    const { events } = decisionRun(begin(decision), DraftDecision);
    const { merit, period } = DraftDecision.data;
    expect(events).toMatchObject([{ type: 'DecisionDrafted', data: { merit, period } }]);
  });

  test('X2: taking a name out takes a reason; it comes in again only while its council result stands', () => {
    const { reason: _, ...silent } = decisionCommands.RemoveGrants.data;
    expect(decision.commands.RemoveGrants?.data.safeParse(silent).success).toBe(false);
    const out = allTold(decisionRun(drafted(), decisionCommands.RemoveGrants));
    const again: DecisionCommand = { type: 'AddGrants', data: { nominations: ['nomination:n-2'] } };
    const asked = (status: 'endorsed' | 'appraised', award = 'GIAY_KHEN') => {
      const related = allAt(['nomination:n-2'], status, { award });
      return verdict(decideDecision(again, out.state, decisionContext('AddGrants', { related })));
    };
    expect([asked('endorsed'), asked('appraised')]).toEqual(['accepted', 'NotReady']);
  });

  test('only with names that this office has; another office’s are not told apart', () => {
    const unknown = {
      refused: { code: 'UnknownReference', fields: ['/nominations'], facts: { nominations: ['nomination:n-2'] } },
    };
    expect(draft({ related: allAt(['nomination:n-1'], 'endorsed') })).toMatchObject(unknown);
    const other = { ...allAt(LISTED, 'endorsed'), ...allAt(['nomination:n-2'], 'endorsed', { office: 'so' }) };
    expect(draft({ related: other })).toMatchObject(unknown);
  });

  test('only with names that the council has endorsed, or whose route is without a council (C3)', () => {
    for (const status of ['appraised', 'presented', 'held', 'withdrawn', 'shortlisted'] as const)
      expect(draft({ related: allAt(LISTED, status) })).toMatchObject({
        refused: { code: 'NotReady', fields: ['/nominations'], facts: { nominations: LISTED } },
      });
    const noCouncil = { related: allAt(LISTED, 'appraised', { award: 'KNC' }) };
    expect(verdict(draft(noCouncil, { award: 'KNC' }))).toBe('accepted');
  });
});

describe('the names have answered', () => {
  test('All have their place: the draft is rendered', () => {
    const { state, effects } = allTold(decisionRun(begin(decision), DraftDecision));
    expect(state).toMatchObject({ nominations: LISTED, contentVersion: 1, telling: null });
    expect(effects).toEqual([{ name: 'render', kind: 'render', document: 'decision-draft', contentVersion: 1 }]);
  });

  test('Q4: a name without a place drops out, the secretariat is told and the rest is rendered', () => {
    const { state, effects } = allTold(decisionRun(begin(decision), DraftDecision), ['nomination:n-1']);
    expect(state).toMatchObject({ nominations: ['nomination:n-2'], contentVersion: 2, telling: null });
    expect(effects).toEqual([
      {
        name: 'names-not-told',
        kind: 'notice',
        template: 'names-not-told',
        to: [{ role: 'secretariatOfficer' }, { role: 'secretariatHead' }],
        facts: { command: 'PresentNomination', count: 1 },
      },
      { name: 'render', kind: 'render', document: 'decision-draft', contentVersion: 2 },
    ]);
  });

  test('None has a place: nothing is rendered and nothing can be presented', () => {
    const { state, effects } = allTold(decisionRun(begin(decision), DraftDecision), [...LISTED]);
    expect(effects.map((e) => e.kind)).toEqual(['notice']);
    const present = decideDecision(decisionCommands.PresentDecision, state, decisionContext('PresentDecision'));
    expect(verdict(present)).toBe('EmptyList');
  });

  test('Until then nothing that tells them is taken', () => {
    const { state } = decisionRun(begin(decision), DraftDecision);
    for (const type of ['AddGrants', 'RemoveGrants', 'CancelDecision', 'PresentDecision'] as const)
      expect(decideDecision(decisionCommands[type], state, decisionContext(type)), type).toMatchObject({
        refused: { code: 'StillTelling', facts: { effect: `${DECISION}/1/present-nomination` } },
      });
  });
});

describe('names come and go', () => {
  test('An added name is other content: told first, then rendered', () => {
    const after = decisionRun(drafted(), AddGrants);
    expect(after.state).toMatchObject({ nominations: [...LISTED, NEW], contentVersion: 2, rendition: null });
    expect(after.effects).toEqual([telling('PresentNomination', [NEW], { into: DECISION })]);
    expect(startedDecision(after).telling).toEqual({
      effect: `${DECISION}/${after.version}/present-nomination`,
      command: 'PresentNomination',
    });
    expect(allTold(after).effects).toMatchObject([{ kind: 'render', contentVersion: 2 }]);
  });

  test('An added name is looked at as a drafted one', () => {
    expect(verdict(add([NEW], { related: {} }))).toBe('UnknownReference');
    expect(verdict(add([NEW], { related: allAt([NEW], 'endorsed', { award: 'KNC' }) }))).toBe('OtherAward');
  });

  test('C3: a name whose route is `none` is presented from `appraised`; one that the council must see is not', () => {
    expect(verdict(add([NEW], { related: allAt([NEW], 'appraised') }))).toBe('NotReady');
    const office = officeWith({ councilRoute: { default: 'none' } });
    expect(verdict(add([NEW], { office, related: allAt([NEW], 'appraised') }))).toBe('accepted');
  });

  test('A name is listed once; typed twice it is added once; a list has at most 5,000 (T1)', () => {
    expect(add([NEW, 'nomination:n-1'])).toMatchObject({
      refused: { code: 'AlreadyListed', fields: ['/nominations'], facts: { nominations: ['nomination:n-1'] } },
    });
    expect(add([NEW, NEW])).toMatchObject({ events: [{ data: { nominations: [NEW] } }] });
    const many = Array.from({ length: MAX_NAMES }, (_, i): NominationId => `nomination:m-${i}`);
    const full: StartedDecision = { ...startedDecision(drafted()), nominations: many.slice(1) };
    const extra: NominationId[] = ['nomination:x-1', 'nomination:x-2'];
    const related = allAt(extra, 'endorsed');
    expect(verdict(add(extra.slice(0, 1), { related }, full))).toBe('accepted');
    expect(add(extra, { related }, full)).toMatchObject({
      refused: { code: 'TooManyNames', fields: ['/nominations'], facts: { nominations: ['nomination:x-2'] } },
    });
  });

  test('A name taken out is let go, and leaves the list with what was noted about it', () => {
    const noted = decisionRun(drafted(), {
      type: 'RecordGrantChange',
      data: { nomination: 'nomination:n-2', change: 'held', since: 4 },
    });
    expect(startedDecision(noted).changes).toEqual({ 'nomination:n-2': 'held' });
    const after = decisionRun(noted, RemoveGrants, { actor: person('officer-1') });
    expect(after.state).toMatchObject({ nominations: ['nomination:n-1'], contentVersion: 2, changes: {}, denied: [] });
    expect(after.effects).toEqual([telling('UnpresentNomination', ['nomination:n-2'], { into: DECISION })]);
    expect(startedDecision(after).telling?.command).toBe('UnpresentNomination');
    expect(after.events).toEqual([
      {
        type: 'GrantsRemoved',
        data: { nominations: ['nomination:n-2'] },
        personal: { 'person:officer-1': { reason: MARKED } },
      },
    ]);
  });

  test('Only a listed name can be taken out', () => {
    const command: DecisionCommand = {
      type: 'RemoveGrants',
      data: { nominations: [NEW, 'nomination:n-1'], reason: 'x' },
    };
    expect(decideDecision(command, drafted().state, decisionContext('RemoveGrants'))).toMatchObject({
      refused: { code: 'NotInList', fields: ['/nominations'], facts: { nominations: [NEW] } },
    });
  });
});

describe('a draft is given up', () => {
  test('Its names are let go from every stage before the signature, and it ends when they know', () => {
    for (const status of ['drafted', 'presented', 'checked', 'sentBack'] as const) {
      const after = decisionRun(decisionAt(status), CancelDecision);
      expect(after.state.status).toBe('cancelled');
      expect(after.effects).toEqual([telling('UnpresentNomination', LISTED, { into: DECISION })]);
      expect(startedDecision(after).telling?.command).toBe('UnpresentNomination');
      expect(decision.closed(after.state)).toBe(false);
      expect(decision.closed(allTold(after).state)).toBe(true);
    }
  });

  test('What was never rendered is not rendered for its end', () => {
    const unrendered = allTold(decisionRun(begin(decision), DraftDecision));
    const after = allTold(decisionRun(unrendered, CancelDecision));
    expect([after.state.status, after.effects]).toEqual(['cancelled', []]);
  });

  test('Without a name nobody has to be told', () => {
    const empty = allTold(decisionRun(begin(decision), DraftDecision), [...LISTED]);
    const after = decisionRun(empty, CancelDecision);
    expect([after.effects, decision.closed(after.state)]).toEqual([[], true]);
  });
});

test('A released name and one that the list never held leave nothing behind', () => {
  const change = (nomination: NominationId, what: 'held' | 'released' | 'withdrawn'): DecisionCommand => ({
    type: 'RecordGrantChange',
    data: { nomination, change: what, since: what === 'released' ? 5 : 4 },
  });
  const held = decisionRun(drafted(), change('nomination:n-1', 'held'));
  const gone = decisionRun(held, change('nomination:n-2', 'withdrawn'));
  expect(startedDecision(gone).changes).toEqual({ 'nomination:n-1': 'held', 'nomination:n-2': 'withdrawn' });
  expect(startedDecision(decisionRun(gone, change('nomination:n-1', 'released'))).changes).toEqual({
    'nomination:n-2': 'withdrawn',
  });
  const stranger = decisionRun(drafted(), change('nomination:n-9', 'held'));
  expect(startedDecision(stranger).changes).toEqual({});
  expect(stranger.events).toMatchObject([{ irregular: true }]);
  expect(stranger.effects).toMatchObject([{ template: 'irregular', to: [{ role: 'secretariatHead' }] }]);
});
