import { describe, expect, test } from 'vitest';
import {
  act,
  DECISION,
  GRANTED,
  NOMINATION,
  nominationStates,
  PROPOSED,
  play,
  SESSION,
  UPWARD,
  withDossier,
} from '../../test/samples/nomination.js';
import type { Nomination, Status } from './state.js';
import { nomination } from './stream.js';

const states = nominationStates;
const { unstarted, scheduled, presented, beforeSigner, forwarded, held } = states;
const tells = (...args: Parameters<typeof act>) =>
  act(...args).effects.filter((e) => e.kind === 'tell' && (e.name === 'list' || e.name === 'agenda'));
const tell = (command: string, receiver: string, change: string) => [
  {
    name: command === 'RecordItemChange' ? 'agenda' : 'list',
    kind: 'tell',
    command,
    tellings: [{ receiver, data: { nomination: NOMINATION, change, since: 1 } }],
    complete: false,
  },
];
const having = (held: (state: Nomination) => boolean) =>
  (Object.keys(states) as Status[]).filter((status) => held(states[status]));

describe('the list that a case stands in is told', () => {
  test('The session of a withdrawal, a hold, a release', () => {
    expect(tells(scheduled, 'WithdrawNomination')).toEqual(tell('RecordItemChange', SESSION, 'withdrawn'));
    expect(tells(held, 'WithdrawNomination')).toEqual(tell('RecordItemChange', SESSION, 'withdrawn'));
    expect(tells(scheduled, 'HoldNomination')).toEqual(tell('RecordItemChange', SESSION, 'held'));
    expect(tells(held, 'ReleaseNomination')).toEqual(tell('RecordItemChange', SESSION, 'released'));
  });

  test('The decision or the paper of a hold and a release (T4)', () => {
    for (const state of [presented, beforeSigner]) {
      expect(tells(state, 'HoldNomination')).toEqual(tell('RecordGrantChange', DECISION, 'held'));
      const { state: on } = act(state, 'HoldNomination');
      expect(tells(on, 'ReleaseNomination')).toEqual(tell('RecordGrantChange', DECISION, 'released'));
    }
    expect(tells(forwarded, 'HoldNomination')).toEqual(tell('RecordGrantChange', UPWARD, 'held'));
  });

  test('Nobody, where it stands in no list', () => {
    for (const status of ['received', 'assigned', 'appraised', 'endorsed'] as const)
      expect(tells(states[status], 'HoldNomination')).toEqual([]);
    expect(tells(states.drafted, 'WithdrawNomination')).toEqual([]);
    expect(tells(presented, 'UnpresentNomination')).toEqual([]);
  });
});

describe('what a nomination holds', () => {
  const key = 'vp/person:r-1/GIAY_KHEN/campaign:2025';

  test('D1: its claim from submission until an end without award: recipient, award, occasion, level', () => {
    const free: Status[] = [
      'unstarted',
      'drafted',
      'shortlisted',
      'revoked',
      'denied',
      'declined',
      'ineligible',
      'refused',
    ];
    expect(having((s) => nomination.claims(s).length === 0)).toEqual([...free, 'withdrawn', 'lapsed']);
    expect(nomination.claims(states.submitted)[0]).toEqual({ kind: 'nomination', key });
    expect(nomination.claims(withDossier(states.submitted, { campaign: null }))[0]).toEqual({
      kind: 'nomination',
      key: 'vp/person:r-1/GIAY_KHEN/none',
    });
  });

  test('A14: one achievement has one form: another commendation for it has the same claim, a title or a time of its own has none', () => {
    const claim = (changes: object) => nomination.claims(withDossier(states.submitted, changes)).map((c) => c.key)[1];
    const first = claim({});
    expect(nomination.claims(states.submitted)[1]).toEqual({
      kind: 'achievement',
      key: 'vp/person:r-1/movement/2024-10-01/2025-09-30',
    });
    expect(claim({ award: 'BK_TINH', campaign: null })).toBe(first);
    expect(claim({ category: 'longService' })).not.toBe(first);
    expect(claim({ period: { kind: 'range', from: '2023-10-01', to: '2024-09-30' } })).not.toBe(first);
    expect(claim({ office: 'province' })).not.toBe(first);
    expect(claim({ award: 'CSTDT' })).toBeUndefined();
  });

  test('A14: where the short way is off two sudden merits of one period are two, one merit in two forms is not', () => {
    const keys = (changes: object) =>
      nomination.claims(withDossier(states.submitted, { category: 'exceptional', ...changes })).map((c) => c.key);
    expect(keys({ meritOn: '2025-03-02' })).toEqual([
      `vp/person:r-1/GIAY_KHEN/campaign:2025/2025-03-02`,
      'vp/person:r-1/exceptional/2025-03-02',
    ]);
    const both = new Set([...keys({ meritOn: '2025-03-02' }), ...keys({ meritOn: '2025-08-19' })]);
    expect(both.size).toBe(4);
    expect(keys({ meritOn: '2025-03-02', award: 'BK_TINH', campaign: null })[1]).toBe(
      keys({ meritOn: '2025-03-02' })[1],
    );
    // Elsewhere the day says nothing: the event, or the category and its time, is what was achieved.
    expect(keys({ occasion: 'lu-lut', campaign: null, meritOn: '2025-03-02' })).toEqual(
      keys({ occasion: 'lu-lut', campaign: null }),
    );
    expect(keys({ category: 'merit', meritOn: '2025-03-02' })).toEqual(keys({ category: 'merit' }));
  });

  test('Its places: one to propose from submission, one among the grants from presentation', () => {
    expect(nomination.places?.(unstarted)).toEqual([]);
    expect(nomination.places?.(states.drafted)).toEqual([]);
    expect(nomination.places?.(states.submitted)).toEqual([{ counter: PROPOSED }]);
    expect(nomination.places?.(states.awarded)).toEqual([{ counter: PROPOSED }, { counter: GRANTED }]);
  });

  test('Its deadlines, reminders included', () => {
    expect(nomination.deadlines(unstarted)).toEqual([]);
    expect(nomination.deadlines(states.assigned).map((d) => d.key)).toEqual(['appraisal-1', 'appraisal-1/reminder']);
  });
});

describe('the end of following', () => {
  test('A case is closed at an end without award, and in the archive once its package is there', () => {
    const closed: Status[] = ['denied', 'declined', 'ineligible', 'refused', 'withdrawn', 'lapsed'];
    expect(having(nomination.closed)).toEqual(closed);
    expect(nomination.closed(play(states.archived, (s) => act(s, 'RecordPackage')))).toBe(true);
  });

  test('Archiving asks for the package', () => {
    expect(act(states.awarded, 'ArchiveNomination').effects).toEqual([{ name: 'archive', kind: 'archive' }]);
  });
});

describe('the row of the lists', () => {
  const row = { unit: 'unit-a', campaign: 'campaign:2025', award: 'GIAY_KHEN', subject: 'recipient:r-1', parent: null };

  test('Names nobody; the appraiser has the case in hand from assignment to forwarding, also while it is held', () => {
    expect(nomination.row(states.drafted)).toEqual({ ...row, assignee: null });
    for (const status of [
      'assigned',
      'returned',
      'resubmitted',
      'held',
      'appraised',
      'presented',
      'forwarded',
    ] as const)
      expect(nomination.row(states[status])).toEqual({ ...row, assignee: 'officer-1' });
    expect(nomination.row(states.awarded).assignee).toBeNull();
  });

  test('Is empty before the first event', () => {
    expect(new Set(Object.values(nomination.row(unstarted)))).toEqual(new Set([null]));
  });
});

describe('the register of the recipient', () => {
  test('G6: is told which award was revoked, and strikes it', () => {
    const revoked = { ground: 'fraud', number: '9/QĐ-VP', on: '2025-12-01' } as const;
    const [tell] = act(states.awarded, 'RevokeAward', revoked).effects.filter(
      (e) => e.kind === 'tell' && e.command === 'StrikeAward',
    );
    expect(tell).toMatchObject({
      name: 'register',
      tellings: [{ receiver: 'recipient:r-1', data: { nomination: NOMINATION, on: '2025-12-01' } }],
    });
  });

  const entered = (...args: Parameters<typeof act>) =>
    act(...args).effects.flatMap((e) => (e.kind === 'tell' && e.command === 'EnterAward' ? [e] : []));
  test('D16: is told of every award, granted here, granted above, or out of order', () => {
    const { award, category, period, unit } = states.beforeSigner.dossier;
    const data = { office: 'vp', kind: 'person', unit, nomination: NOMINATION, award, category, period };
    for (const state of [states.signed, states.withdrawn]) {
      const [tell] = entered(state, 'RecordAward', { number: 7, issuedOn: '2025-10-20' });
      expect(tell).toMatchObject({ name: 'register', command: 'EnterAward', complete: false });
      expect(tell?.tellings).toEqual([{ receiver: 'recipient:r-1', data: { ...data, number: 7, on: '2025-10-20' } }]);
    }
    const paper = { number: '1205/QĐ-UBND', on: '2025-09-10', signer: 'x' };
    const [above] = entered(forwarded, 'RecordUpperReply', { reply: 'decided', paper, file: 'a'.repeat(64) });
    expect(above?.tellings[0]?.data).toMatchObject({ number: '1205/QĐ-UBND', on: '2025-09-10' });
    expect(entered(forwarded, 'RecordUpperReply', { reply: 'refused', paper })).toEqual([]);
  });
});
