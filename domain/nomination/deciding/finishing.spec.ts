import { describe, expect, test } from 'vitest';
import { MARKED } from '../../../test/samples/campaign.js';
import { officeWith } from '../../../test/samples/context.js';
import {
  ABOVE,
  act,
  DECISION,
  nominationStates,
  owing,
  relating,
  sha,
  UPWARD,
  upwardPaper,
  withDossier,
} from '../../../test/samples/nomination.js';
import type { Started } from '../state.js';

const { presented, forwarded, endorsed, awarded, denied, archived } = nominationStates;
const upward = { ...presented, into: UPWARD } as const;
const paper = { number: '1234/QĐ-UBND', on: '2025-09-12', signer: `Trần Văn ${MARKED}` };
type Reply = 'received' | 'returned' | 'otherForm' | 'refused' | 'decided';
const reply = (of: Reply, changes: object = {}, given: object = {}) =>
  act(forwarded, 'RecordUpperReply', { reply: of, paper, file: sha('c'), otherAward: null, ...changes }, given);

describe('forwarding (F2)', () => {
  test('Its name stands in a paper to the level above that has left the office', () => {
    expect(act(upward, 'ForwardNomination').state).toEqual(withDossier(forwarded, { child: null }));
    for (const status of ['received', 'answered', 'closed'])
      expect(act(upward, 'ForwardNomination', {}, relating({ [UPWARD]: { ...upwardPaper, status } })).answer).toBe(
        'accepted',
      );
  });

  test('A paper that is unknown, another’s, not sent, or a unit’s own does not carry it', () => {
    const forward = (found: object | undefined, state = upward as typeof presented) =>
      act(state, 'ForwardNomination', {}, relating({ [UPWARD]: found })).refusal;
    expect(forward(undefined)).toMatchObject({ code: 'UnknownReference', fields: ['/paper'] });
    expect(forward(upwardPaper, { ...presented, into: DECISION })).toMatchObject({
      code: 'NotInPaper',
      fields: ['/paper'],
      facts: { paper: UPWARD },
    });
    expect(forward({ ...upwardPaper, status: 'numbered' })).toMatchObject({
      code: 'PaperNotSent',
      fields: ['/paper'],
      facts: { status: 'numbered' },
    });
    expect(forward({ ...upwardPaper, kind: 'unitSubmission' })).toMatchObject({ code: 'PaperNotSent' });
  });
});

describe('the upper level’s reply (F3, F4)', () => {
  test('Received: it still waits there, and we know that they have it', () => {
    expect(reply('received', { paper: null, file: null }).state).toEqual({ ...forwarded, acknowledged: true });
  });

  test('Decided: awarded with the upper level’s own number and date (F7); its signer’s name is sealed', () => {
    const tried = reply('decided');
    expect(tried.state).toEqual({
      ...withDossier(awarded, { child: ABOVE }),
      number: '1234/QĐ-UBND',
      issuedOn: '2025-09-12',
      by: UPWARD,
    });
    expect(tried.events[0]).toMatchObject({
      data: { paper: { number: '1234/QĐ-UBND', on: '2025-09-12' }, file: sha('c'), openFields: [], due: null },
      personal: { 'recipient:r-1': { upperSigner: `Trần Văn ${MARKED}` } },
    });
  });

  test('Refused: denied by that paper, and its places are free', () => {
    expect(reply('refused').state).toEqual({
      ...withDossier(denied, { child: ABOVE, ...owing('refusal-letter') }),
      by: UPWARD,
    });
  });

  test('Another form: back before the head, out of the list, until the award is changed', () => {
    const { state } = reply('otherForm', { otherAward: 'KNC' });
    expect(state).toEqual({ ...endorsed, otherForm: 'KNC' });
    expect(act(state, 'PresentNomination').answer).toBe('OtherFormAwaited');
  });

  test('Returned: all that may change opens, with the office’s time for supplements, and the unit is next', () => {
    const described = ['category', 'directWorker', 'postGroup', 'period', 'recipientName', 'recipientPost'];
    const { state } = reply('returned');
    expect(state).toMatchObject({
      status: 'returned',
      dossier: {
        ...endorsed.dossier,
        deadlineCount: 1,
        deadlines: [
          { key: 'resubmission-1', kind: 'resubmission', at: '2025-09-29T16:59:59.999Z' },
          { key: 'resubmission-1/reminder', kind: 'reminder', at: '2025-09-24T17:00:00.000Z' },
        ],
      },
      intake: endorsed.intake,
      appraiser: 'officer-1',
      openFields: [...described, 'achievementReport'].map((f) => `/${f}`),
      by: 'upperLevel',
      asked: [],
      daysLeft: null,
    });
    const more = { office: officeWith({ dossierParts: { default: ['shortReport', 'achievementReport'] } }) };
    expect(reply('returned', {}, more).state).toMatchObject({
      openFields: expect.arrayContaining(['/achievementReport', '/shortReport']),
    });
    const none = { office: officeWith({ dossierParts: {}, resubmissionDays: 0 }) };
    expect(reply('returned', {}, none).state).toMatchObject({
      openFields: [...described, 'achievementReport'].map((f) => `/${f}`),
      dossier: { deadlines: [] },
    });
  });

  test('Every reply but a receipt rests on a paper; a decision on its file; another form on its name', () => {
    const missing = (of: Reply, changes: object) => reply(of, changes).refusal;
    for (const of of ['returned', 'refused'] as const) {
      expect(missing(of, { paper: null })).toMatchObject({
        code: 'ReplyIncomplete',
        fields: ['/paper'],
        facts: { reply: of },
      });
      expect(missing(of, { file: null })).toBeNull();
    }
    expect(missing('decided', { paper: null, file: null })).toMatchObject({ fields: ['/paper', '/file'] });
    expect(missing('otherForm', { paper: null })).toMatchObject({ fields: ['/paper', '/otherAward'] });
  });

  test('Its paper is not dated tomorrow', () => {
    expect(reply('decided', { paper: { ...paper, on: '2025-09-16' } }).refusal).toMatchObject({
      code: 'DateInFuture',
      fields: ['/paper/on'],
    });
    expect(reply('decided', { paper: { ...paper, on: '2025-09-15' } }).answer).toBe('accepted');
  });

  test('Without a paper nobody signed, so nothing is sealed', () => {
    expect(reply('received', { paper: null }).events[0]).not.toHaveProperty('personal');
  });
});

describe('the archive', () => {
  test('Every end is archived with its outcome; an award keeps its claim and places', () => {
    const granted = (state: Started) =>
      'issuedOn' in state ? { number: 7, issuedOn: '2025-10-20', by: DECISION, after: state.after } : null;
    const without = ['denied', 'declined', 'ineligible', 'refused', 'withdrawn', 'lapsed'] as const;
    for (const status of ['awarded', 'bestowed', 'revoked', ...without] as const) {
      const state = nominationStates[status];
      expect(act(state, 'ArchiveNomination').state).toEqual({
        status: 'archived',
        dossier: state.dossier,
        outcome: status,
        package: null,
        filed: { closedOn: '2025-09-15', kept: null, contents: null, deposited: null },
        granted: granted(state),
      });
    }
  });

  test('The package’s hash is kept', () => {
    const filed = { ...archived.filed, contents: { files: 3, from: '2025-08-01' } };
    expect(act(archived, 'RecordPackage').state).toEqual({ ...archived, package: sha('d'), filed });
  });

  test('G7: a case learns who has its file; one that came out of the archive meanwhile keeps it out of order', () => {
    const deposited = { paper: 'paper:dm-1', on: '2025-09-15' };
    expect(act(archived, 'RecordDeposit').state).toEqual({ ...archived, filed: { ...archived.filed, deposited } });
    const { revoked } = nominationStates;
    const { answer, state } = act(revoked, 'RecordDeposit');
    expect([answer, state.status]).toEqual(['irregular', 'revoked']);
  });

  test('What the effects answer is recorded and changes nothing', () => {
    for (const type of ['CompleteFanOut', 'GiveUpEffect'] as const) {
      const tried = act(withDossier(archived, {}), type);
      expect(tried.state).toEqual(archived);
      expect(tried.events).toHaveLength(1);
    }
  });
});
