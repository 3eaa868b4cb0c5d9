import { describe, expect, test } from 'vitest';
import { afterwards, MARKED } from '../../../test/samples/campaign.js';
import { officeWith } from '../../../test/samples/context.js';
import { act, nominationStates, play, withDossier } from '../../../test/samples/nomination.js';

const { submitted, received, assigned, returned, resubmitted, appraised, ineligible } = nominationStates;
const personal = (tried: ReturnType<typeof act>) => tried.events[0]?.personal;

describe('receiving', () => {
  test('The clock of the appraisal starts with the day of receipt, twenty working days by default', () => {
    const { state } = act(submitted, 'ReceiveNomination');
    expect(state).toEqual(received);
  });

  test('An office without an appraisal period has no such deadline', () => {
    const { state } = act(submitted, 'ReceiveNomination', {}, { office: officeWith({ appraisalDays: 0 }) });
    expect(state).toEqual(withDossier(received, { deadlines: [], deadlineCount: 0 }));
  });

  test('The day of receipt is the local day on which it arrived', () => {
    const arrived = { arrivedAt: '2025-09-14T16:59:59.999Z' };
    expect(act(submitted, 'ReceiveNomination', {}, arrived).state).toMatchObject({
      intake: { sentOn: '2025-09-12', receivedOn: '2025-09-14' },
      dossier: { deadlines: [{ at: '2025-10-10T16:59:59.999Z' }, {}] },
    });
  });

  test('What is not accepted ends, with its ground, and its place is free (R5)', () => {
    const tried = act(submitted, 'RefuseNomination', { ground: 'late' });
    expect(tried.state).toEqual({ ...nominationStates.refused, ground: 'late' });
    expect(personal(tried)).toEqual({ 'recipient:r-1': { reason: `Không tiếp nhận ${MARKED}` } });
  });
});

describe('the appraiser', () => {
  test('Is an officer of the secretariat on that day (P1)', () => {
    expect(act(received, 'AssignAppraiser').state).toEqual(assigned);
    for (const appraiser of ['head-a', 'secretariat-head', 'gone', 'nobody'])
      expect(act(received, 'AssignAppraiser', { appraiser }).refusal).toMatchObject({
        code: 'AppraiserLacksRole',
        fields: ['/appraiser'],
      });
    const before = { arrivedAt: '2025-01-31T16:59:59.999Z' };
    expect(act(received, 'AssignAppraiser', { appraiser: 'gone' }, before).answer).toBe('accepted');
  });

  test('Never appraises their own case, unless the office only warns (P3)', () => {
    const own = (kind: 'person' | 'household') => withDossier(received, { recipient: { kind, id: 'officer-1' } });
    expect(act(own('person'), 'AssignAppraiser').refusal).toMatchObject({ code: 'OwnCase', fields: ['/appraiser'] });
    expect(act(own('household'), 'AssignAppraiser').answer).toBe('accepted');
    const warns = { office: officeWith({ ownCase: 'warn' }) };
    expect(act(own('person'), 'AssignAppraiser', {}, warns).answer).toBe('accepted');
  });

  test('Is changed at any time of the appraisal, by the same rules, to another person', () => {
    for (const state of [assigned, returned, resubmitted]) {
      const { state: after, events } = act(state, 'ReassignAppraiser');
      expect(after).toEqual({ ...state, appraiser: 'officer-2' });
      expect(events[0]?.data).toEqual({ appraiser: 'officer-2', from: 'officer-1' });
      expect(act(state, 'ReassignAppraiser', { appraiser: 'officer-1' }).refusal).toMatchObject({
        code: 'AlreadyAssigned',
        fields: ['/appraiser'],
      });
      expect(act(state, 'ReassignAppraiser', { appraiser: 'head-a' }).answer).toBe('AppraiserLacksRole');
    }
  });
});

describe('return and supplement', () => {
  test('Only the named fields open, one sealed reason each; the appraisal’s clock gives way to the unit’s (R8)', () => {
    const items = ['/achievementReport', '/recipientName'].map((field, i) => ({ field, reason: `${i} ${MARKED}` }));
    const tried = act(assigned, 'ReturnNomination', { items });
    expect(tried.state).toEqual(
      withDossier(returned, {
        deadlines: [
          { key: 'resubmission-2', kind: 'resubmission', at: '2025-09-29T16:59:59.999Z' },
          { key: 'resubmission-2/reminder', kind: 'reminder', at: '2025-09-24T17:00:00.000Z' },
        ],
      }),
    );
    expect(personal(tried)).toEqual({
      'recipient:r-1': { 'reason/achievementReport': `0 ${MARKED}`, 'reason/recipientName': `1 ${MARKED}` },
    });
  });

  test('Without a period for supplements there is no such deadline, and the appraisal’s stands still all the same', () => {
    const { state } = act(assigned, 'ReturnNomination', {}, { office: officeWith({ resubmissionDays: 0 }) });
    expect(state).toMatchObject({ status: 'returned', dossier: { deadlines: [], deadlineCount: 1 } });
  });

  test('What makes it this dossier and no other never opens', () => {
    const fields = ['/achievementReport', '/award', '/recipient', '/unit', '/campaign', '/office', '/period/from'];
    const items = fields.map((field) => ({ field, reason: 'x' }));
    expect(act(assigned, 'ReturnNomination', { items }).refusal).toMatchObject({
      code: 'FieldFixed',
      fields: [1, 2, 3, 4, 5, 6].map((i) => `/items/${i}/field`),
    });
  });

  test('What comes back goes to whoever asked, and the appraisal’s clock starts again (R9, R11)', () => {
    const { state } = act(returned, 'ResubmitNomination');
    const { deadlines } = received.dossier;
    expect(state).toEqual({
      ...withDossier(resubmitted, {
        deadlines: deadlines.map((d) => ({ ...d, key: d.key.replace('-1', '-3') })),
        deadlineCount: 3,
      }),
      ineligibleProposed: false,
    });
  });

  test('It doesn’t come back with a part less than it needs', () => {
    expect(act(withDossier(returned, { documents: {} }), 'ResubmitNomination').refusal).toMatchObject({
      code: 'PartMissing',
      fields: ['/achievementReport'],
    });
  });

  test('A supplement that comes late is taken, and the case is overdue no more', () => {
    const due = '2025-09-29T16:59:59.999Z';
    const late = act(returned, 'PassDeadline', { key: 'resubmission-2' }, { at: afterwards(due) }).state;
    expect(late).toEqual(
      withDossier(returned, { deadlines: [], overdue: [{ key: 'resubmission-2', kind: 'resubmission', at: due }] }),
    );
    expect(act(late, 'ResubmitNomination').state).toMatchObject({ status: 'resubmitted', dossier: { overdue: [] } });
  });
});

describe('not eligible (A4)', () => {
  test('The officer proposes with a sealed ground; the stage stays', () => {
    const tried = act(assigned, 'ProposeIneligible');
    expect(tried.state).toEqual({ ...assigned, ineligibleProposed: true });
    expect(tried.events).toMatchObject([{ data: {}, personal: { 'recipient:r-1': { ground: `Chưa đủ ${MARKED}` } } }]);
  });

  test('The head finds only what was proposed', () => {
    const proposed = play(assigned, (s) => act(s, 'ProposeIneligible'));
    const tried = act(proposed, 'FindIneligible');
    expect(tried.state).toEqual({ ...ineligible, dossier: { ...ineligible.dossier, deadlineCount: 1 } });
    expect(personal(tried)).toEqual({ 'recipient:r-1': { reason: `Không đủ ${MARKED}` } });
    expect(act(assigned, 'FindIneligible').refusal?.code).toBe('NotProposed');
  });

  test('A return takes the proposal back', () => {
    const back = play(
      resubmitted,
      (s) => act(s, 'ReturnNomination'),
      (s) => act(s, 'ResubmitNomination'),
    );
    expect(act(back, 'FindIneligible').answer).toBe('NotProposed');
  });
});

describe('the judgement', () => {
  test('Findings stand in the record, notes are sealed, and the appraisal’s clock stops', () => {
    for (const from of [assigned, resubmitted]) {
      const tried = act(from, 'AppraiseNomination');
      expect(tried.state).toEqual(withDossier(appraised, { deadlineCount: 1 }));
      expect(tried.events).toEqual([
        {
          type: 'NominationAppraised',
          data: {
            judgement: [
              { standard: 'tc-1', finding: 'met' },
              { standard: 'tc-2', finding: 'needsPerson' },
            ],
          },
          personal: { 'recipient:r-1': { 'note/tc-2': `Đã đối chiếu ${MARKED}` } },
        },
      ]);
    }
  });

  test('What needs a person is judged only with that person’s words (A1)', () => {
    const judgement = [
      { standard: 'a', finding: 'needsPerson' },
      { standard: 'b', finding: 'met' },
      { standard: 'c', finding: 'needsPerson' },
    ] as const;
    expect(act(assigned, 'AppraiseNomination', { judgement: [...judgement] }).refusal).toMatchObject({
      code: 'NotJudged',
      fields: ['/judgement/0/note', '/judgement/2/note'],
    });
    const met = act(assigned, 'AppraiseNomination', { judgement: [judgement[1]] });
    expect(met.events[0]).not.toHaveProperty('personal');
  });

  test('Opened again, the same appraiser has the case with a new clock', () => {
    const tried = act(withDossier(appraised, { deadlineCount: 1 }), 'ReopenAppraisal');
    expect(tried.state).toMatchObject({
      status: 'assigned',
      appraiser: 'officer-1',
      ineligibleProposed: false,
      dossier: { deadlineCount: 2, deadlines: [{ key: 'appraisal-2' }, { key: 'appraisal-2/reminder' }] },
    });
    expect(personal(tried)).toEqual({ 'recipient:r-1': { reason: `Có đơn ${MARKED}` } });
  });

  test('An appraisal that is late is overdue until it is done; it never lapses by itself (X5)', () => {
    const late = act(assigned, 'PassDeadline').state;
    expect(late).toEqual(withDossier(assigned, { deadlines: [], overdue: [assigned.dossier.deadlines[0]!] }));
    expect(act(late, 'AppraiseNomination').state).toMatchObject({ status: 'appraised', dossier: { overdue: [] } });
  });

  test('A reminder leaves the deadline standing', () => {
    const at = afterwards('2025-10-08T17:00:00.000Z');
    const { state } = act(assigned, 'PassDeadline', { key: 'appraisal-1/reminder' }, { at });
    expect(state).toEqual(withDossier(assigned, { deadlines: [assigned.dossier.deadlines[0]!] }));
  });
});
