import { describe, expect, test } from 'vitest';
import { MARKED } from '../../../test/samples/campaign.js';
import { officeWith } from '../../../test/samples/context.js';
import {
  ABOVE,
  act,
  DECISION,
  NOMINATION,
  nominationStates,
  play,
  relating,
  sha,
  UPWARD,
  upwardPaper,
  withDossier,
} from '../../../test/samples/nomination.js';
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
  act(state, 'RelayLinkedFact', {
    fact: fact as 'held',
    since: fact === 'released' ? 5 : 4,
    number: null,
    issuedOn: null,
    ...changes,
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
      { receiver: NOMINATION, data: { from: ABOVE, fact: 'decided', since: 1, number: 7, issuedOn: '2025-10-20' } },
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
