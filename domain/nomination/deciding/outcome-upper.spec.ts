import { describe, expect, test } from 'vitest';
import { MARKED } from '../../../test/samples/campaign.js';
import { NOW, officeWith, person, sampleOffice } from '../../../test/samples/context.js';
import {
  ABOVE,
  act,
  DECISION,
  NOMINATION,
  nominationCommands,
  nominationStates,
  play,
  relating,
  sha,
  UPWARD,
  upwardPaper,
  withDossier,
} from '../../../test/samples/nomination.js';
import { judgeAccess } from '../../access/judge.js';
import { beforeSignerIn, presentedIn, readyForAgenda, readyToPresent } from '../reading.js';
import type { Nomination, Started, Status } from '../state.js';
import { nomination } from '../stream.js';

const { unstarted, presented, forwarded, appraised, endorsed, beforeSigner, held, returned } = nominationStates;
const waiting = withDossier(forwarded, { child: null });
const upper = { id: ABOVE, parent: NOMINATION, child: null } as const;
const settings = officeWith({}).settings;
const paper = { number: '1234/QĐ-UBND', on: '2025-09-12', signer: `Trần Văn ${MARKED}` };
const told = (...args: Parameters<typeof act>) =>
  act(...args).effects.flatMap((e) => (e.kind === 'tell' && e.command === 'RelayLinkedFact' ? e.tellings : []));
const relay = (state: Nomination, fact: string, changes: object = {}) =>
  act(state, 'RelayLinkedFact', { fact: fact as 'held', number: null, issuedOn: null, ...changes });
const begin = (below: Nomination | undefined, changes: object = {}) =>
  act(
    unstarted,
    'DraftNomination',
    { parent: NOMINATION, campaign: null, ...changes },
    {
      stream: ABOVE,
      related: new Map(below ? [[NOMINATION, below]] : []),
    },
  );

describe('one level, one nomination', () => {
  test('F1: papers, initiatives and the council’s result come along from the level below by reference', () => {
    const carried = withDossier(waiting, {
      initiatives: [{ initiative: 'sk-1', author: 'r-1', share: null, earlier: null, slot: 1, exclusive: true }],
    });
    const { state, events } = begin(carried);
    expect(state).toMatchObject({
      status: 'drafted',
      dossier: {
        parent: NOMINATION,
        documents: carried.dossier.documents,
        initiatives: [{ initiative: 'sk-1' }],
        below: { council: { yes: 7, total: 9, passed: true }, paper: UPWARD },
      },
    });
    expect(events[0]?.data).toMatchObject({ below: { documents: carried.dossier.documents } });
    expect(nomination.row(state).parent).toBe(NOMINATION);
    const draft = { ...nominationCommands.DraftNomination, data: { ...nominationCommands.DraftNomination.data } };
    expect(nomination.relies({ ...draft, data: { ...draft.data, parent: NOMINATION } }, unstarted)).toContain(
      NOMINATION,
    );
  });

  test('F1: the level below is told that it has one above, and takes only one', () => {
    const tellings = begin(waiting).effects.flatMap((e) => (e.kind === 'tell' ? e.tellings : []));
    expect(tellings).toEqual([
      { receiver: NOMINATION, data: { from: ABOVE, fact: 'linked', number: null, issuedOn: null } },
    ]);
    expect(relay(waiting, 'linked').state).toEqual(forwarded);
    expect(begin(forwarded).answer).toBe('ParentNotForwarded');
    expect(relay(forwarded, 'linked', { from: 'nomination:above-2' }).answer).toBe('irregular');
  });

  test('F1: it goes on with what was sent up and with nothing else', () => {
    expect(begin(presented).refusal).toMatchObject({ code: 'ParentNotForwarded', facts: { status: 'presented' } });
    expect(begin(undefined).refusal).toMatchObject({ code: 'UnknownReference', fields: ['/parent'] });
    const other = { award: 'KNC', recipient: { kind: 'person', id: 'r-2' } };
    expect(begin(waiting, other).refusal).toMatchObject({ code: 'ParentDiffers', fields: ['/award', '/recipient'] });
    const period = { kind: 'range', from: '2024-10-01', to: '2025-09-29' };
    expect(begin(waiting, { period }).refusal).toMatchObject({ fields: ['/period'] });
  });

  test('F1: the paper of the level below is its submission, its minutes came along: no review is held twice', () => {
    const { state } = begin(waiting);
    const submit = (found: object, from: Nomination = state) =>
      act(from, 'SubmitNomination', { paper: UPWARD }, relating({ [UPWARD]: found }));
    expect(submit(upwardPaper).state).toMatchObject({ status: 'submitted', review: null });
    expect(submit({ ...upwardPaper, status: 'signed' }).answer).toBe('NotInPaper');
    const elsewhere = withDossier(state as Started, { below: { council: null, paper: 'paper:p-9' } });
    expect(submit(upwardPaper, elsewhere).answer).toBe('NotInPaper');
  });

  test('F1: two levels claim apart, and the level above may be begun by its secretariat', () => {
    const submitted = withDossier(nominationStates.submitted, { ...upper, office: 'tinh' });
    const keys = [submitted, nominationStates.submitted].map((s) => nomination.claims(s)[0]?.key);
    expect(new Set(keys).size).toBe(2);
    const judge = (parent: string | undefined) => {
      const command = {
        type: 'DraftNomination',
        data: { ...nominationCommands.DraftNomination.data, ...(parent ? { parent } : {}) },
      } as typeof nominationCommands.DraftNomination;
      const asked = { kind: 'nomination', command: 'DraftNomination', spec: nomination.commands.DraftNomination! };
      return judgeAccess(asked, person('officer-1'), nomination.relations(unstarted, command), sampleOffice, NOW);
    };
    expect(judge(NOMINATION)).toBeNull();
    expect(judge(undefined)?.refused.code).toBe('NotYourUnit');
  });
});

describe('what the levels tell each other', () => {
  const linked = <S extends Started>(state: S) => withDossier(state, upper);
  const facts = (...args: Parameters<typeof act>) => told(...args).map((t) => [t.receiver, t.data.fact]);

  test('F6: a hold, its release and a withdrawal go to both neighbours', () => {
    const middle = withDossier(endorsed, { parent: 'nomination:below-1', child: ABOVE });
    const both = (fact: string) => [
      ['nomination:below-1', fact],
      [ABOVE, fact],
    ];
    expect(facts(middle, 'HoldNomination')).toEqual(both('held'));
    expect(facts(act(middle, 'HoldNomination').state, 'ReleaseNomination')).toEqual(both('released'));
    expect(facts(middle, 'WithdrawNomination')).toEqual(both('withdrawn'));
    expect(facts(endorsed, 'HoldNomination')).toEqual([]);
    expect(facts(middle, 'RelayLinkedFact', { from: ABOVE, fact: 'held' })).toEqual([['nomination:below-1', 'held']]);
  });

  test('F6: while the other level holds it nothing is put on an agenda, presented, signed or sent up', () => {
    const hold = <S extends Started>(state: S) => {
      const { state: after, effects } = relay(linked(state), 'held', { from: NOMINATION });
      expect(effects).toMatchObject([{ template: 'nomination-linked-fact', to: [{ role: 'secretariatHead' }] }]);
      return after as S;
    };
    expect(readyForAgenda(hold(appraised))).toBe(false);
    expect(readyToPresent(hold(endorsed), settings)).toBe(false);
    expect(presentedIn(hold(presented), DECISION)).toBe(false);
    expect(beforeSignerIn(hold(beforeSigner), DECISION)).toBe(false);
    expect(act(hold(endorsed), 'PresentNomination').refusal).toMatchObject({
      code: 'HeldAtOtherLevel',
      facts: { fact: 'held' },
    });
    const upward = hold({ ...presented, into: UPWARD } as typeof presented);
    expect(act(upward, 'ForwardNomination').answer).toBe('HeldAtOtherLevel');
    const free = relay(hold(endorsed), 'released', { from: NOMINATION }).state;
    expect(readyToPresent(free, settings)).toBe(true);
    expect(hold(held).status).toBe('held');
  });

  test('F6: the decision above ends the wait below with its own number and day; a refusal too', () => {
    const awarded = play(
      linked(beforeSigner),
      (s) => act(s, 'RecordSigning'),
      (s) => act(s, 'RecordAward'),
    );
    expect(awarded.status).toBe('awarded');
    expect(told(linked(beforeSigner), 'RecordAward')).toEqual([
      { receiver: NOMINATION, data: { from: ABOVE, fact: 'decided', number: 7, issuedOn: '2025-10-20' } },
    ]);
    expect(facts(linked(beforeSigner), 'DenyAward')).toEqual([[NOMINATION, 'refused']]);
    expect(facts(linked(nominationStates.submitted), 'RefuseNomination')).toEqual([[NOMINATION, 'refused']]);
    const { state, effects } = act(forwarded, 'RelayLinkedFact');
    expect(state).toMatchObject({ status: 'awarded', number: '77/QĐ-UBND', issuedOn: '2025-09-12', by: ABOVE });
    expect(effects).toMatchObject([{ template: 'nomination-awarded' }]);
    expect(relay(forwarded, 'refused').state).toMatchObject({ status: 'denied', by: ABOVE });
  });

  test('F6: a fact from who is not linked, or without its number, is kept as irregular (X8)', () => {
    const stranger = { from: 'nomination:other' };
    for (const fact of ['held', 'withdrawn', 'revoked', 'refused'])
      expect(relay(forwarded, fact, stranger).answer, fact).toBe('irregular');
    expect(relay(forwarded, 'decided').answer).toBe('irregular');
    expect(relay(endorsed, 'decided', stranger).state).toMatchObject({
      status: 'endorsed',
      dossier: { irregular: [{ event: 'LinkedFactRelayed', about: 'nomination:other' }] },
    });
    expect(relay(forwarded, 'revoked').state).toMatchObject({ dossier: { otherLevel: ['revoked'] } });
  });

  test('F6: what was decided above while it is held here is true when the hold ends', () => {
    const { dossier, ...place } = forwarded;
    const { answer, state } = act({ ...held, dossier, heldFrom: place }, 'RelayLinkedFact');
    expect(answer).toBe('irregular');
    expect(state).toMatchObject({ status: 'held', heldFrom: { status: 'awarded', number: '77/QĐ-UBND' } });
    expect(act(state, 'ReleaseNomination').state).toMatchObject({ status: 'awarded', by: ABOVE });
  });
});

describe('forwarding and the reply', () => {
  const reply = (of: string, changes: object = {}) =>
    act(forwarded, 'RecordUpperReply', {
      reply: of as 'received',
      paper,
      file: sha('c'),
      otherAward: null,
      ...changes,
    });

  test('F2: what may not be decided here ends with the signed paper that went up, and waits as forwarded', () => {
    const upward = { ...presented, into: UPWARD } as const;
    expect(act(upward, 'ForwardNomination').state).toMatchObject({ status: 'forwarded', into: UPWARD, council: {} });
    const unsent = relating({ [UPWARD]: { ...upwardPaper, status: 'signed' } });
    expect(act(upward, 'ForwardNomination', {}, unsent).answer).toBe('PaperNotSent');
  });

  test('F3: every answer: received, returned for named fields, other form, refused with its ground, decided', () => {
    expect(reply('received', { paper: null, file: null }).state).toMatchObject({ acknowledged: true });
    expect(reply('returned', { fields: ['/achievementReport'] }).state).toMatchObject({
      status: 'returned',
      by: 'upperLevel',
      openFields: ['/achievementReport'],
    });
    expect(reply('returned', { fields: ['/award'] }).refusal).toMatchObject({
      code: 'FieldFixed',
      fields: ['/fields/0'],
    });
    const { events } = reply('refused', { ground: `Chưa đủ ${MARKED}` });
    expect(events[0]?.personal?.['recipient:r-1']).toEqual({ upperSigner: paper.signer, ground: `Chưa đủ ${MARKED}` });
    expect(JSON.stringify(events[0]?.data)).not.toContain(MARKED);
    expect(reply('refused', { ground: undefined }).refusal).toMatchObject({
      code: 'ReplyIncomplete',
      fields: ['/ground'],
    });
    expect(reply('decided', { file: null }).refusal).toMatchObject({ fields: ['/file'] });
  });

  test('F4: from forwarded to returned, awarded, denied, or back to endorsed; what was linked above is let go', () => {
    const after: Record<string, Status> = { returned: 'returned', decided: 'awarded', refused: 'denied' };
    for (const [of, status] of Object.entries(after)) expect(reply(of).state.status).toBe(status);
    const other = reply('otherForm', { otherAward: 'BK_TINH' }).state;
    expect(other).toMatchObject({ status: 'endorsed', otherForm: 'BK_TINH', dossier: { child: null } });
    expect(reply('returned').state).toMatchObject({ dossier: { child: null } });
    expect(act(returned, 'RecordUpperReply').answer).toBe('WrongStatus');
  });

  test('F5: another form or rank is only given after the level below has changed it itself', () => {
    const asked = reply('otherForm', { otherAward: 'BK_TINH' }).state;
    expect(act(asked, 'PresentNomination').answer).toBe('OtherFormAwaited');
    const agreed = act(asked, 'ChangeAward', { award: 'BK_TINH', asked: 'upperLevel' }).state;
    expect(agreed).toMatchObject({ dossier: { awardChanges: [{ asked: 'upperLevel' }] } });
    expect(act(agreed, 'PresentNomination', { into: UPWARD }).answer).toBe('accepted');
  });

  test('F7: a level outside the system is recorded by hand, and its decision keeps its own number', () => {
    const { state } = act(waiting, 'RecordUpperReply');
    expect(state).toMatchObject({ status: 'awarded', number: '1234/QĐ-UBND', issuedOn: '2025-09-12', by: UPWARD });
  });

  test('F8: filing dates run from the draft, go on under a hold, and are met when it is sent up', () => {
    const period = { kind: 'calendar', from: '2025-01-01', to: '2025-12-31' };
    const open = { campaign: null, award: 'CO_CP', period, recipient: { kind: 'collective', id: 'r-9' } };
    const { state } = act(unstarted, 'DraftNomination', open as object);
    const kinds = (of: Nomination) => nomination.deadlines(of).map((d) => [d.kind, d.at.slice(0, 10)]);
    const dates = [
      ['filing', '2026-06-30'],
      ['achievementCutoff', '2026-06-30'],
    ];
    expect(kinds(state)).toEqual(expect.arrayContaining(dates));
    const { deadlines } = (state as Started).dossier;
    const upward = { ...withDossier(presented, { deadlines, deadlineCount: 2 }), into: UPWARD } as const;
    const on = act(upward, 'HoldNomination').state;
    expect(kinds(on)).toEqual(expect.arrayContaining(dates));
    expect(act(on, 'ReleaseNomination').state).toMatchObject({ dossier: { deadlines } });
    expect(kinds(act(upward, 'ForwardNomination').state).map(([kind]) => kind)).not.toContain('filing');
  });
});
