import { describe, expect, test } from 'vitest';
import { campaignStates, MARKED } from '../../../test/samples/campaign.js';
import { person, sampleOffice } from '../../../test/samples/context.js';
import { act, NOMINATION, nominationStates, relating, sha, withDossier } from '../../../test/samples/nomination.js';

const { unstarted, drafted, shortlisted, returned } = nominationStates;
const CAMPAIGN = 'campaign:2025';

describe('drafting', () => {
  test('A draft knows its own id and holds no name: name and post are sealed to the recipient', () => {
    const { state, events } = act(unstarted, 'DraftNomination');
    expect(state).toEqual(withDossier(drafted, { documents: {} }));
    expect(state).toMatchObject({ dossier: { id: NOMINATION } });
    expect(events[0]?.personal).toEqual({
      'recipient:r-1': { name: `Nguyễn Thị ${MARKED}`, post: `Chuyên viên ${MARKED}` },
    });
  });

  test('Who has no post has an empty one', () => {
    const { events } = act(unstarted, 'DraftNomination', { recipientPost: null });
    expect(events[0]?.personal?.['recipient:r-1']).toEqual({ name: `Nguyễn Thị ${MARKED}`, post: '' });
  });

  test('A draft needs an office that stands, a unit of it, and a campaign of it', () => {
    const nowhere = { office: { status: 'unstarted' } as const };
    expect(act(unstarted, 'DraftNomination', {}, nowhere).refusal).toMatchObject({
      code: 'OfficeUnknown',
      fields: ['/office'],
    });
    for (const unit of ['unit-z', 'constructor'])
      expect(act(unstarted, 'DraftNomination', { unit }).refusal).toMatchObject({
        code: 'UnknownReference',
        fields: ['/unit'],
      });
    for (const found of [undefined, campaignStates.unstarted, { ...campaignStates.collecting, office: 'other' }])
      expect(act(unstarted, 'DraftNomination', {}, relating({ [CAMPAIGN]: found })).refusal).toMatchObject({
        code: 'UnknownReference',
        fields: ['/campaign'],
        facts: { campaign: CAMPAIGN },
      });
  });

  test('A draft may begin before intake opens and after its cutoff, not when the campaign is over', () => {
    for (const [status, answer] of [
      ['planned', 'accepted'],
      ['closing', 'accepted'],
      ['appraising', 'accepted'],
      ['closed', 'CampaignOver'],
      ['cancelled', 'CampaignOver'],
    ] as const) {
      const tried = act(unstarted, 'DraftNomination', {}, relating({ [CAMPAIGN]: campaignStates[status] }));
      expect(tried.answer, status).toBe(answer);
      if (tried.refusal) expect(tried.refusal).toMatchObject({ fields: ['/campaign'], facts: { status } });
    }
  });

  test('An award outside the plan is not proposed in its campaign; without a campaign any may be', () => {
    expect(act(unstarted, 'DraftNomination', { award: 'HC_SAO_VANG' }).refusal).toMatchObject({
      code: 'AwardNotInCampaign',
      fields: ['/award'],
      facts: { award: 'HC_SAO_VANG', awards: ['GIAY_KHEN', 'BK_TINH', 'KNC'] },
    });
    const alone = act(unstarted, 'DraftNomination', { award: 'HC_SAO_VANG', campaign: null });
    expect(alone.state).toMatchObject({ dossier: { campaign: null, award: 'HC_SAO_VANG' } });
  });
});

describe('amending', () => {
  test('Only what is named changes, in a draft and in a reviewed dossier', () => {
    for (const from of [drafted, shortlisted]) {
      const changes = { award: 'BK_TINH', category: undefined, directWorker: true } as const;
      const { state, events } = act(from, 'AmendNomination', { ...changes, recipientName: undefined } as never);
      expect(state).toEqual(withDossier(from, { award: 'BK_TINH', directWorker: true }));
      expect(events).toEqual([
        {
          type: 'NominationAmended',
          data: { fields: ['/award', '/directWorker'], changes: { award: 'BK_TINH', directWorker: true } },
        },
      ]);
    }
  });

  test('A new name or post is sealed, and the field’s name alone stands in the event', () => {
    const { state, events } = act(drafted, 'AmendNomination', { recipientPost: null });
    expect(state).toEqual(drafted);
    expect(events).toEqual([
      {
        type: 'NominationAmended',
        data: { fields: ['/recipientName', '/recipientPost'], changes: {} },
        personal: { 'recipient:r-1': { name: `Nguyễn Văn ${MARKED}`, post: '' } },
      },
    ]);
  });

  test('Another award must be one of the campaign’s', () => {
    expect(act(drafted, 'AmendNomination', { award: 'HC_SAO_VANG' }).answer).toBe('AwardNotInCampaign');
    const over = relating({ [CAMPAIGN]: campaignStates.cancelled });
    expect(act(drafted, 'AmendNomination', { award: 'BK_TINH' }, over).answer).toBe('CampaignOver');
    expect(act(drafted, 'AmendNomination', {}, over).answer).toBe('accepted');
  });

  test('A dossier returned for named fields refuses a change to another (R8)', () => {
    const { refusal } = act(returned, 'AmendNomination', { postGroup: 'leader', directWorker: true });
    expect(refusal).toMatchObject({
      code: 'FieldNotOpen',
      fields: ['/postGroup', '/directWorker'],
      facts: { openFields: ['/achievementReport', '/recipientName'] },
    });
    expect(act(returned, 'AmendNomination').answer).toBe('accepted');
    expect(act(returned, 'AttachDocument').answer).toBe('accepted');
    expect(act(returned, 'AttachDocument', { part: 'shortReport' }).refusal?.fields).toEqual(['/shortReport']);
    expect(act(returned, 'RemoveDocument', { part: 'shortReport' }).refusal?.code).toBe('FieldNotOpen');
  });
});

describe('documents', () => {
  test('P2: who is proposed writes the report of their own achievement and attaches nothing else', () => {
    const own = withDossier(drafted, { recipient: { kind: 'person', id: 'officer-2' } });
    const by = { actor: person('officer-2') };
    expect(act(own, 'AttachDocument', {}, by).answer).toBe('accepted');
    for (const part of ['shortReport', 'unitReviewMinutes'])
      expect(act(own, 'AttachDocument', { part }, by).refusal).toMatchObject({
        code: 'OwnReportOnly',
        fields: ['/part'],
      });
    const clerk = withDossier(drafted, { recipient: { kind: 'person', id: 'clerk-a' } });
    expect(act(clerk, 'AttachDocument', { part: 'shortReport' }, { actor: person('clerk-a') }).answer).toBe('accepted');
    const elsewhere = withDossier(drafted, { recipient: { kind: 'person', id: 'clerk-b' } });
    expect(act(elsewhere, 'AttachDocument', { part: 'shortReport' }, { actor: person('clerk-b') }).answer).toBe(
      'OwnReportOnly',
    );
  });

  test('A part is attached under its hash, its file name sealed; attached again it replaces the first', () => {
    const { state, events } = act(withDossier(drafted, { documents: {} }), 'AttachDocument');
    expect(state).toEqual(drafted);
    expect(events[0]?.personal).toEqual({ 'recipient:r-1': { fileName: `Báo cáo ${MARKED}.pdf` } });
    const again = act(state, 'AttachDocument', { sha256: sha('9') }).state;
    expect(again).toMatchObject({ dossier: { documents: { achievementReport: { sha256: sha('9') } } } });
    const two = act(again, 'AttachDocument', { part: 'shortReport' }).state;
    expect(Object.keys(two.status === 'drafted' ? two.dossier.documents : {})).toHaveLength(2);
    expect(act(two, 'RemoveDocument', { part: 'shortReport' }).state).toEqual(again);
  });

  test('A part that is not there can’t be removed', () => {
    for (const part of ['shortReport', 'constructor'])
      expect(act(drafted, 'RemoveDocument', { part }).refusal).toMatchObject({
        code: 'PartMissing',
        fields: ['/part'],
        facts: { parts: [part] },
      });
    expect(act(drafted, 'RemoveDocument').state).toEqual(withDossier(drafted, { documents: {} }));
  });
});

describe('the unit’s review', () => {
  test('D11: it is recorded with its minutes, and the head is next', () => {
    expect(act(drafted, 'RecordUnitReview').state).toEqual(shortlisted);
  });

  test('D11: one minutes tells of all names; who was not chosen is out of the way, with the votes in the record', () => {
    const tried = act(drafted, 'RecordUnitReview', { chosen: false, votesFor: 2 });
    expect(tried.state).toEqual({ ...nominationStates.withdrawn, notChosen: true });
    expect(tried.events[0]?.data).toMatchObject({ chosen: false, votesFor: 2, minutes: sha('b') });
    const chosen = act(drafted, 'RecordUnitReview', { chosen: true });
    expect(chosen.state).toEqual(shortlisted);
    expect(chosen.events[0]?.data).toMatchObject({ chosen: true });
    const both = [tried, chosen].map(({ events }) => (events[0]?.data as { minutes: string } | undefined)?.minutes);
    expect(new Set(both).size).toBe(1);
  });

  test('It was not held tomorrow, and no more voted for than voted', () => {
    expect(act(drafted, 'RecordUnitReview', { heldOn: '2025-09-16' }).refusal).toMatchObject({
      code: 'DateInFuture',
      fields: ['/heldOn'],
    });
    expect(act(drafted, 'RecordUnitReview', { heldOn: '2025-09-15' }).answer).toBe('accepted');
    expect(act(drafted, 'RecordUnitReview', { votesFor: 11 }).refusal).toMatchObject({
      code: 'VotesExceedTotal',
      fields: ['/votesFor'],
      facts: { votesOf: 10 },
    });
    expect(act(drafted, 'RecordUnitReview', { votesFor: 10 }).answer).toBe('accepted');
  });

  test('The day is the local one: just after midnight in Vietnam it is today', () => {
    const arrivedAt = '2025-09-15T17:00:00.000Z';
    expect(act(drafted, 'RecordUnitReview', { heldOn: '2025-09-16' }, { arrivedAt }).answer).toBe('accepted');
  });

  test('The office of the samples is the office of the draft', () => {
    expect(sampleOffice.id).toBe(drafted.dossier.office);
  });
});
