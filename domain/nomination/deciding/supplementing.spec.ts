import { describe, expect, test } from 'vitest';
import { afterwards, MARKED } from '../../../test/samples/campaign.js';
import { officeWith } from '../../../test/samples/context.js';
import { act, nominationStates, owing, play, sha, withDossier } from '../../../test/samples/nomination.js';

const { received, assigned, returned, resubmitted } = nominationStates;
const resumes = { office: officeWith({ appraisalClock: 'resumes' }) };
const personal = (tried: ReturnType<typeof act>) => tried.events[0]?.personal;

describe('returning', () => {
  test('R8: only the named fields open, one sealed reason each; the appraisal’s clock gives way to the unit’s', () => {
    const items = ['/achievementReport', '/recipientName'].map((field, i) => ({ field, reason: `${i} ${MARKED}` }));
    const tried = act(assigned, 'ReturnNomination', { items });
    expect(tried.state).toEqual({
      ...withDossier(returned, {
        ...owing('return-letter'),
        deadlines: [
          { key: 'resubmission-2', kind: 'resubmission', at: '2025-09-29T16:59:59.999Z' },
          { key: 'resubmission-2/reminder', kind: 'reminder', at: '2025-09-24T17:00:00.000Z' },
        ],
      }),
      asked: [],
      daysLeft: 20,
    });
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
});

describe('one field more', () => {
  test('R8: the unit asks with a sealed reason, who asked for the supplement opens it', () => {
    const asked = act(returned, 'AskToOpenField');
    expect(asked.state).toMatchObject({ asked: ['/period', '/postGroup'], openFields: returned.openFields });
    expect(personal(asked)).toEqual({ 'recipient:r-1': { 'asked/postGroup': `Ghi nhầm nhóm ${MARKED}` } });
    expect(asked.effects).toMatchObject([{ template: 'field-opening-asked', to: [{ person: 'officer-1' }] }]);
    const opened = act(asked.state, 'OpenField', { field: '/postGroup' });
    expect(opened.state).toMatchObject({ asked: ['/period'], openFields: [...returned.openFields, '/postGroup'] });
    expect(act(opened.state, 'AmendNomination', { postGroup: 'leader' }).answer).toBe('accepted');
    expect(act(asked.state, 'AmendNomination', { postGroup: 'leader' }).answer).toBe('FieldNotOpen');
  });

  test('R8: what came back from the level above is opened by the head, who is told', () => {
    const upper = { ...returned, by: 'upperLevel' } as const;
    expect(act(upper, 'AskToOpenField').effects).toMatchObject([{ to: [{ role: 'secretariatHead' }] }]);
  });

  test('R8: nothing opens that nobody asked for, that is open, or that never opens', () => {
    expect(act(returned, 'OpenField', { field: '/category' }).refusal).toMatchObject({
      code: 'OpeningNotAsked',
      fields: ['/field'],
      facts: { asked: ['/period'] },
    });
    expect(act(returned, 'AskToOpenField', { field: '/recipientName' }).refusal?.code).toBe('FieldOpenAlready');
    for (const field of ['/award', '/unit', '/period/from'])
      expect(act(returned, 'AskToOpenField', { field }).refusal?.code).toBe('FieldFixed');
  });
});

describe('what comes back', () => {
  test('R9: it goes to whoever asked, with before and after of each field that changed', () => {
    const opened = {
      ...returned,
      openFields: ['/achievementReport', '/recipientName', '/period', '/postGroup', '/shortReport'],
    };
    const period = { kind: 'schoolYear', from: '2024-09-05', to: '2025-05-31' } as const;
    const back = play(
      opened,
      (s) => act(s, 'AttachDocument', { sha256: sha('9') }),
      (s) => act(s, 'AmendNomination', { recipientName: 'Tên khác', period }),
    );
    const tried = act(back, 'ResubmitNomination');
    expect(tried.events[0]?.data).toMatchObject({
      changes: [
        { field: '/achievementReport', before: sha('a'), after: sha('9') },
        { field: '/recipientName', before: null, after: null },
        { field: '/period', before: returned.before.period, after: period },
      ],
    });
    expect(JSON.stringify(tried.events)).not.toContain('Tên khác');
    expect(tried.state).toMatchObject({ by: 'appraiser', changes: [{}, {}, {}] });
    expect(tried.effects).toMatchObject([{ template: 'nomination-resubmitted', to: [{ person: 'officer-1' }] }]);
  });

  test('R9: what was not touched is no change, and a part with the name of a method is none', () => {
    const opened = { ...returned, openFields: ['/achievementReport', '/constructor'] };
    expect(act(opened, 'ResubmitNomination').events[0]?.data).toMatchObject({ changes: [] });
  });

  test('R11: the appraisal’s clock starts again from the full dossier', () => {
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

  test('R11: or goes on with the days that were left, where the office says so', () => {
    const due = (tried: ReturnType<typeof act>) =>
      (tried.events[0]?.data as { due: { at: string } | null } | undefined)?.due?.at;
    // Fifteen working days were left at the return: 15/9/2025 and three weeks.
    expect(due(act(returned, 'ResubmitNomination', {}, resumes))).toBe('2025-10-06T16:59:59.999Z');
    expect(due(act({ ...returned, daysLeft: 0 }, 'ResubmitNomination', {}, resumes))).toBe('2025-09-15T16:59:59.999Z');
    expect(due(act({ ...returned, daysLeft: null }, 'ResubmitNomination', {}, resumes))).toBeUndefined();
  });

  test('R11: an overdue appraisal has no day left at the return, one without a time has none to keep', () => {
    const left = (tried: ReturnType<typeof act>) =>
      (tried.events[0]?.data as { daysLeft: number | null } | undefined)?.daysLeft;
    const overdue = act(assigned, 'PassDeadline').state;
    expect(left(act(overdue, 'ReturnNomination'))).toBe(0);
    expect(left(act(withDossier(assigned, { deadlines: [] }), 'ReturnNomination'))).toBeNull();
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
