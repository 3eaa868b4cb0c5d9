import { describe, expect, test } from 'vitest';
import { afterwards, MARKED } from '../../../test/samples/campaign.js';
import { officeWith, person } from '../../../test/samples/context.js';
import { act, nominationStates, play, sha, withDossier } from '../../../test/samples/nomination.js';
import { type Data, nominationCommands as table } from '../commands.js';
import { unsettled } from '../proof.js';
import type { Started } from '../state.js';

const { assigned, resubmitted, appraised } = nominationStates;
const personal = (tried: ReturnType<typeof act>) => tried.events[0]?.personal;
type Judged = Pick<Data<'RecordJudgement'>, 'judgement'>;
const judge = (finding: 'met' | 'unmet' | 'needsPerson', note?: string, standard = 'a'): Judged => ({
  judgement: [{ standard, finding, ...(note ? { note } : {}) }],
});
const pending: Judged = { judgement: [{ standard: 'a', finding: 'pending', awaits: 'yearRating' }] };
const met: Judged = { judgement: [{ standard: 'z', finding: 'met' }] };
const recorded = (data: Judged, from: Started = assigned) =>
  play(from, (s) => act(s, 'RecordJudgement', data)) as Started;

describe('the judgement', () => {
  test('Findings stand in the record, notes are sealed, and the appraisal’s clock stops', () => {
    for (const from of [assigned, resubmitted]) {
      const tried = act(from, 'AppraiseNomination');
      expect(tried.state).toEqual(withDossier(appraised, { deadlineCount: 1 }));
      const nothing = { awaits: null, run: null, by: 'secretariat-head' };
      expect(tried.events).toEqual([
        {
          type: 'NominationAppraised',
          data: {
            judgement: [
              { standard: 'tc-1', finding: 'met', ...nothing },
              { standard: 'tc-2', finding: 'needsPerson', ...nothing },
            ],
            preferred: false,
          },
          personal: { 'recipient:r-1': { 'note/tc-2': `Đã đối chiếu ${MARKED}` } },
        },
      ]);
    }
  });

  test('A1: an unmet, pending or unjudged finding stands in the way of the appraisal, with the law’s clause', () => {
    const stopped = (state: Started) => act(state, 'AppraiseNomination', met).refusal;
    for (const data of [judge('unmet'), pending, judge('needsPerson')])
      expect(stopped(recorded(data))).toMatchObject({
        code: 'FindingsUnsettled',
        clause: 'ND_152_2025:4.2',
        facts: { standards: ['a'] },
      });
    for (const data of [judge('met'), judge('needsPerson', 'Đã xem')]) expect(stopped(recorded(data))).toBeNull();
    const old = withDossier(recorded(judge('unmet')), { ruleSet: 'ND_98_2023.LUAT_06_2022' });
    expect(stopped(old)).toMatchObject({ code: 'FindingsUnsettled', clause: null });
    expect(act(assigned, 'AppraiseNomination', { judgement: [] }).refusal).toMatchObject({
      code: 'NotJudged',
      fields: ['/judgement'],
    });
  });

  test('A1: what session and decision ask: each unsettled standard by name; a paper to be filed after issue is none', () => {
    const { dossier } = recorded(judge('unmet'), recorded(pending, recorded(judge('met', undefined, 'b'))));
    expect(unsettled(dossier)).toEqual(['a']);
    expect(
      unsettled(withDossier(assigned, { openItems: { x: { kind: 'completeAfter', part: 'x' } } }).dossier),
    ).toEqual([]);
    const comments = { 'comment-1': { on: '2025-09-12', via: 'page', answered: false } } as const;
    const posting = { ...nominationStates.posted.dossier.posting!, comments };
    expect(unsettled(withDossier(appraised, { posting }).dossier)).toEqual(['comment-1']);
  });

  test('A2: a named person judges; a reason may be as short as they like, and what needs a person has one', () => {
    const by = { actor: person('officer-1') };
    const { state, events } = act(assigned, 'RecordJudgement', judge('met', 'Đạt'), by);
    expect(events[0]?.data).toMatchObject({ judgement: [{ by: 'officer-1' }] });
    expect(personal({ events } as never)).toEqual({ 'recipient:r-1': { 'note/a': 'Đạt' } });
    expect(state).toMatchObject({ dossier: { findings: { a: { finding: 'met', by: 'officer-1' } } } });
    expect(act(assigned, 'RecordJudgement', judge('needsPerson'), by).state).toMatchObject({
      dossier: { findings: { a: { by: null } } },
    });
    const judgement = [
      { standard: 'a', finding: 'needsPerson' },
      { standard: 'b', finding: 'met' },
      { standard: 'c', finding: 'needsPerson' },
    ] as const;
    expect(act(assigned, 'AppraiseNomination', { judgement: [...judgement] }).refusal).toMatchObject({
      code: 'NotJudged',
      fields: ['/judgement/0/note', '/judgement/2/note'],
    });
    expect(table.RecordJudgement.data.safeParse(judge('met', 'x')).success).toBe(true);
    expect(act(assigned, 'AppraiseNomination', met).events[0]).not.toHaveProperty('personal');
  });

  test('A3: an override needs a reason and a name, lets the case go on, and is named ever after', () => {
    const unmet = recorded(judge('unmet'));
    const tried = act(unmet, 'OverrideFinding', { standard: 'a' });
    expect(tried.events).toEqual([
      {
        type: 'FindingOverridden',
        data: { standard: 'a', by: 'secretariat-head' },
        personal: { 'recipient:r-1': { 'override/a': `Có lý do khác ${MARKED}` } },
      },
    ]);
    expect(tried.effects).toMatchObject([{ template: 'finding-overridden', to: [{ role: 'secretariatHead' }] }]);
    expect(act(tried.state, 'AppraiseNomination', met).answer).toBe('accepted');
    const again = recorded(judge('unmet'), tried.state as Started);
    expect(again.dossier.findings.a).toMatchObject({ overridden: false, overriddenBy: ['secretariat-head'] });
    expect(act(again, 'AppraiseNomination', met).answer).toBe('FindingsUnsettled');
    expect(table.OverrideFinding.data.safeParse({ standard: 'a' }).success).toBe(false);
  });

  test('A3: only what is unmet is overridden, and once', () => {
    const override = (state: Started, standard = 'a') => act(state, 'OverrideFinding', { standard }).refusal;
    for (const data of [judge('met'), pending, judge('needsPerson')])
      expect(override(recorded(data))).toMatchObject({ code: 'NothingToOverride', fields: ['/standard'] });
    expect(override(assigned, 'constructor')?.facts).toEqual({ finding: 'none' });
    const once = act(recorded(judge('unmet')), 'OverrideFinding', { standard: 'a' }).state as Started;
    expect(override(once)?.code).toBe('NothingToOverride');
  });

  test('Opened again, the same appraiser has the case with a new clock, and all is judged anew', () => {
    const tried = act(withDossier(appraised, { deadlineCount: 1 }), 'ReopenAppraisal');
    expect(tried.state).toMatchObject({
      status: 'assigned',
      appraiser: 'officer-1',
      ineligibleProposed: false,
      dossier: {
        deadlineCount: 2,
        deadlines: [{ key: 'appraisal-2' }, { key: 'appraisal-2/reminder' }],
        findings: { 'tc-1': { finding: 'met', by: null } },
      },
    });
    expect(act(tried.state, 'AppraiseNomination', met).answer).toBe('FindingsUnsettled');
    expect(personal(tried)).toEqual({ 'recipient:r-1': { reason: `Có đơn ${MARKED}` } });
  });

  test('X5: an appraisal that is late is overdue until it is done; it never lapses by itself', () => {
    const late = act(assigned, 'PassDeadline').state;
    expect(late).toEqual(withDossier(assigned, { deadlines: [], overdue: [assigned.dossier.deadlines[0]!] }));
    expect(act(late, 'AppraiseNomination').state).toMatchObject({ status: 'appraised', dossier: { overdue: [] } });
    const at = afterwards('2025-10-08T17:00:00.000Z');
    const { state } = act(assigned, 'PassDeadline', { key: 'appraisal-1/reminder' }, { at });
    expect(state).toEqual(withDossier(assigned, { deadlines: [assigned.dossier.deadlines[0]!] }));
  });
});

describe('what is still awaited', () => {
  test('D9: a pending finding is neither met nor unmet: an open item names the paper that is awaited', () => {
    const { dossier } = recorded(pending);
    expect(dossier).toMatchObject({
      findings: { a: { finding: 'pending' } },
      openItems: { a: { kind: 'pending', part: 'yearRating' } },
    });
    const parses = (judgement: object) => table.RecordJudgement.data.safeParse({ judgement: [judgement] }).success;
    expect(parses({ standard: 'a', finding: 'pending' })).toBe(false);
    expect(parses({ standard: 'a', finding: 'met', awaits: 'yearRating' })).toBe(false);
    expect(recorded(judge('met'), recorded(pending)).dossier.openItems).toEqual({});
  });

  test('D9: the paper is filed under its part, and a person judges what it was awaited for', () => {
    const tried = act(recorded(pending), 'CompleteOpenItem', { item: 'a' });
    expect(tried.state).toMatchObject({
      dossier: {
        openItems: {},
        documents: { yearRating: { sha256: sha('f') }, achievementReport: {} },
        findings: { a: { finding: 'needsPerson', by: null } },
      },
    });
    expect(personal(tried)).toEqual({ 'recipient:r-1': { fileName: `Xếp loại ${MARKED}.pdf` } });
    expect(tried.effects).toMatchObject([{ template: 'open-item-completed', to: [{ person: 'officer-1' }] }]);
    expect(act(tried.state, 'AppraiseNomination', met).answer).toBe('FindingsUnsettled');
    expect(act(tried.state, 'CompleteOpenItem', { item: 'a' }).refusal).toMatchObject({
      code: 'NoSuchOpenItem',
      fields: ['/item'],
    });
  });

  test('D9: what may be filed after issue asks no judgement', () => {
    const awarded = withDossier(nominationStates.awarded, {
      openItems: { x: { kind: 'completeAfter', part: 'minutes' } },
    });
    expect(act(awarded, 'CompleteOpenItem', { item: 'x' }).state).toMatchObject({
      status: 'awarded',
      dossier: { openItems: {}, documents: { minutes: {} }, findings: nominationStates.awarded.dossier.findings },
    });
  });
});

describe('a list', () => {
  const one = { ...met, withList: true };
  test('D4: in one act over a list a name goes along only when it is plainly met', () => {
    expect(act(assigned, 'AppraiseNomination', one).answer).toBe('accepted');
    const singly = [
      act(recorded(judge('unmet')), 'OverrideFinding', { standard: 'a' }).state,
      recorded(judge('needsPerson', 'Đã xem')),
      withDossier(assigned, { conflicts: [{ person: 'officer-2', kind: 'kin' }] }),
      { ...assigned, ineligibleProposed: true },
      recorded(judge('met', undefined, 'memberHold'), act(assigned, 'RecordMemberHold').state as Started),
    ] as const;
    for (const state of singly) {
      expect(act(state, 'AppraiseNomination', one).refusal).toMatchObject({
        code: 'NotPlainlyMet',
        fields: ['/withList'],
      });
      expect(act(state, 'AppraiseNomination', met).answer).toBe('accepted');
    }
  });
});

describe('what is still to come', () => {
  test('E4: a paper that a sudden merit owes may be filed as an open item too, and meets its date', () => {
    const due = { key: 'completeAfter-1', kind: 'completeAfter', at: '2025-10-01T16:59:59.999Z' };
    const owing = withDossier(nominationStates.awarded, {
      awaited: [{ part: 'submissionPaper', why: 'completeAfter' }],
      deadlines: [due],
    });
    expect(act(owing, 'CompleteOpenItem', { item: 'constructor' }).refusal).toMatchObject({
      code: 'NoSuchOpenItem',
      facts: { items: ['submissionPaper'] },
    });
    const { state, events } = act(owing, 'CompleteOpenItem', { item: 'submissionPaper' });
    expect(events[0]?.data).toMatchObject({ item: 'submissionPaper', part: 'submissionPaper' });
    expect(state).toMatchObject({ dossier: { awaited: [], deadlines: [], documents: { submissionPaper: {} } } });
  });
});

describe('equals', () => {
  test('A15: a woman, or a collective with 70 % women, is marked as preferred among equals; nothing is decided by it', () => {
    const preferred = (womenShare: { women: number; of: number } | null) =>
      (
        act(withDossier(assigned, { womenShare }), 'AppraiseNomination').events[0]?.data as
          | { preferred: boolean }
          | undefined
      )?.preferred;
    expect([null, { women: 0, of: 1 }, { women: 69, of: 100 }].map(preferred)).toEqual([false, false, false]);
    expect(
      [
        { women: 1, of: 1 },
        { women: 7, of: 10 },
      ].map(preferred),
    ).toEqual([true, true]);
    expect(act(withDossier(assigned, { womenShare: null }), 'AppraiseNomination').state.status).toBe('appraised');
    const office = officeWith({});
    expect(act(assigned, 'AppraiseNomination', {}, { office }).answer).toBe('accepted');
  });
});
