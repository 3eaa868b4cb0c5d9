import { describe, expect, test } from 'vitest';
import { campaignStates, MARKED } from '../../../test/samples/campaign.js';
import { officeWith, sampleOffice } from '../../../test/samples/context.js';
import {
  act,
  DECISION,
  NOMINATION,
  nominationStates,
  PAPER,
  PROPOSED,
  relating,
  UPWARD,
  unitPaper,
  withDossier,
} from '../../../test/samples/nomination.js';
import type { HeldPlace, Nomination } from '../state.js';
import { nomination } from '../stream.js';

const { drafted, shortlisted, submitted, held, endorsed, presented, beforeSigner, signed, forwarded } =
  nominationStates;
const CAMPAIGN = 'campaign:2025';
const { collecting, closing } = campaignStates;
const propose = {
  counter: PROPOSED,
  stage: 'propose',
  unit: 'unit-a',
  award: 'GIAY_KHEN',
  limit: 1,
  kinds: ['person'],
} as const;

describe('submitting', () => {
  test('R3: it claims the proposal, takes the unit’s place, and keeps the day of sending', () => {
    const { state, events } = act(
      shortlisted,
      'SubmitNomination',
      {},
      relating({ [CAMPAIGN]: { ...collecting, quotas: [propose] } }),
    );
    const data = { paper: PAPER, sentOn: '2025-09-15', place: PROPOSED, awaited: [], due: null };
    expect(events[0]?.data).toEqual(data);
    const channels = { electronic: null, paper: null };
    expect(state).toEqual({ ...withDossier(submitted, { channels }), intake: { paper: PAPER, sentOn: '2025-09-15' } });
  });

  test('Where no quota is set, or none for this kind of recipient, no place is taken', () => {
    const place = (quotas: readonly object[]) =>
      act(shortlisted, 'SubmitNomination', {}, relating({ [CAMPAIGN]: { ...collecting, quotas } })).events[0]?.data;
    expect(place([])).toMatchObject({ place: null });
    expect(place([{ ...propose, kinds: ['collective'] }])).toMatchObject({ place: null });
    expect(place([{ ...propose, stage: 'grant' }])).toMatchObject({ place: null });
  });

  test('Q4: the setting `quotaOver` refuses what is over when proposed, or lets it in and leaves the cut to the ranking', () => {
    const quotas = [propose, { ...propose, stage: 'grant', counter: 'grant' }];
    const related = relating({ [CAMPAIGN]: { ...collecting, quotas } });
    const place = (propose: 'refuse' | 'warn') =>
      act(shortlisted, 'SubmitNomination', {}, { ...related, office: officeWith({ quotaOver: { propose } }) }).events[0]
        ?.data;
    expect([place('refuse'), place('warn')]).toMatchObject([{ place: PROPOSED }, { place: null }]);
    const office = officeWith({ quotaOver: { propose: 'warn' } });
    expect(act(endorsed, 'PresentNomination', {}, { ...related, office }).events[0]?.data).toMatchObject({
      place: 'grant',
    });
  });

  test('Q5: a case that ends without an award gives its places back', () => {
    const places = (state: Nomination) => nomination.places?.(state).map((p) => p.counter);
    expect(places(submitted)).toEqual([PROPOSED]);
    expect(places(act(submitted, 'WithdrawNomination').state)).toEqual([]);
    expect(places(act(beforeSigner, 'DenyAward').state)).toEqual([]);
    expect(places(beforeSigner)).toHaveLength(2);
  });

  test('D12: who has not registered may not submit, where the issuer asks for registration', () => {
    const emulationRegistration = { sha256: 'a'.repeat(64), size: 1, mediaType: 'application/pdf' };
    const registered = { documents: { ...shortlisted.dossier.documents, emulationRegistration } };
    const submit = (registration: boolean, enrolled: readonly string[]) =>
      act(
        withDossier(shortlisted, registered),
        'SubmitNomination',
        {},
        { ...relating({ [CAMPAIGN]: { ...collecting, enrolled } }), office: officeWith({ registration }) },
      );
    expect(submit(true, []).refusal).toMatchObject({
      code: 'UnitNotEnrolled',
      clause: null,
      facts: { unit: 'unit-a' },
    });
    expect([submit(false, []).answer, submit(true, ['unit-a']).answer]).toEqual(['accepted', 'accepted']);
  });

  test('A dossier without a campaign has no cutoff and no quota', () => {
    const alone = withDossier(shortlisted, { campaign: null });
    expect(act(alone, 'SubmitNomination').events[0]?.data).toMatchObject({ place: null });
  });

  test('Without the unit’s review nothing is submitted (D11)', () => {
    expect(act(drafted, 'SubmitNomination').refusal).toMatchObject({ code: 'ReviewMissing', clause: null });
  });

  test('R6: after the cutoff intake is closed, by the time of arrival and not of processing', () => {
    const state = { ...closing };
    const submit = (arrivedAt: string, found: object = state) =>
      act(
        shortlisted,
        'SubmitNomination',
        {},
        { ...relating({ [CAMPAIGN]: found }), arrivedAt, at: '2025-10-02T00:00:00.000Z' },
      );
    expect(submit('2025-09-30T16:59:59.999Z').answer).toBe('accepted');
    expect(submit('2025-09-30T17:00:00.000Z').refusal).toMatchObject({
      code: 'IntakeClosed',
      facts: { lastDay: '2025-09-30', status: 'closing' },
    });
    expect(submit('2025-10-01T01:00:00.000Z', { ...closing, late: { 'unit-a': '2025-10-01' } }).answer).toBe(
      'accepted',
    );
    expect(submit('2025-10-01T01:00:00.000Z', { ...closing, late: { 'unit-b': '2025-10-01' } }).answer).toBe(
      'IntakeClosed',
    );
  });

  test('A campaign that is not there is named as the field to mend', () => {
    expect(act(shortlisted, 'SubmitNomination', {}, relating({ [CAMPAIGN]: undefined })).refusal).toMatchObject({
      code: 'UnknownReference',
      fields: ['/campaign'],
    });
  });

  test('The paper is the unit’s own submission, signed, and lists the name', () => {
    const submit = (paper: object | undefined) =>
      act(shortlisted, 'SubmitNomination', {}, relating({ [PAPER]: paper })).refusal;
    expect(submit(undefined)).toMatchObject({ code: 'UnknownReference', fields: ['/paper'], facts: { paper: PAPER } });
    expect(submit({ status: 'unstarted' })).toMatchObject({ code: 'UnknownReference' });
    const wrong = [
      { nominations: ['nomination:n-2'] },
      { kind: 'upwardSubmission' },
      { unit: 'unit-b' },
      { status: 'drafted' },
      { status: 'checked' },
      { status: 'withdrawn' },
    ];
    for (const change of wrong)
      expect(submit({ ...unitPaper, ...change })).toMatchObject({
        code: 'NotInPaper',
        fields: ['/paper'],
        facts: { paper: PAPER, status: change.status ?? 'sent' },
      });
    for (const status of ['signed', 'numbered', 'sent', 'received'])
      expect(submit({ ...unitPaper, status }), status).toBeNull();
  });

  test('D10: all parts that the issuer asks for this award are there', () => {
    const bare = withDossier(shortlisted, { documents: {} });
    expect(act(bare, 'SubmitNomination').refusal).toMatchObject({
      code: 'PartMissing',
      fields: ['/achievementReport'],
      facts: { parts: ['achievementReport'] },
    });
    const more = { office: officeWith({ dossierParts: { default: [], GIAY_KHEN: ['shortReport', 'constructor'] } }) };
    expect(act(shortlisted, 'SubmitNomination', {}, more).refusal?.fields).toEqual(['/shortReport', '/constructor']);
    const none = { office: officeWith({ dossierParts: {} }) };
    expect(act(bare, 'SubmitNomination', {}, none).answer).toBe('accepted');
  });

  test('The covering paper and the minutes of the review are filed elsewhere and not asked for again', () => {
    const parts = { default: ['submissionPaper', 'unitReviewMinutes', 'achievementReport'] };
    const context = { office: officeWith({ dossierParts: parts }) };
    expect(act(shortlisted, 'SubmitNomination', {}, context).answer).toBe('accepted');
    expect(sampleOffice.settings.dossierParts).not.toEqual(parts);
  });

  test('Lateness is said first, then the paper, then the parts', () => {
    const bare = withDossier(shortlisted, { documents: {} });
    const unlisted = { [PAPER]: { ...unitPaper, nominations: [] } };
    expect(act(bare, 'SubmitNomination', {}, relating(unlisted)).answer).toBe('NotInPaper');
    const late = relating({ ...unlisted, [CAMPAIGN]: campaignStates.appraising });
    expect(act(bare, 'SubmitNomination', {}, late).answer).toBe('IntakeClosed');
  });
});

describe('withdrawing', () => {
  test('X4: the unit withdraws alone until the name stands in a list; claim and place are free again (Q5)', () => {
    const { state, events } = act(endorsed, 'WithdrawNomination');
    expect(state).toEqual({
      status: 'withdrawn',
      dossier: { ...endorsed.dossier, claimed: false, places: { propose: null, grant: null } },
      notChosen: false,
    });
    expect(events[0]).toMatchObject({ data: {}, personal: { 'recipient:r-1': { reason: `Xin rút ${MARKED}` } } });
  });

  test('A reason is not needed', () => {
    expect(act(submitted, 'WithdrawNomination', { reason: null }).events).toEqual([
      { type: 'NominationWithdrawn', data: { letter: null } },
    ]);
  });

  test('X4: in a list of others it asks, and is told where it stands', () => {
    for (const state of [presented, beforeSigner, signed])
      expect(act(state, 'WithdrawNomination').refusal).toMatchObject({
        code: 'AlreadyPresented',
        facts: { into: DECISION },
      });
    expect(act(forwarded, 'WithdrawNomination').refusal?.facts).toEqual({ into: UPWARD });
  });

  test('A hold doesn’t keep the unit from withdrawing, nor does it open a list', () => {
    const heldFrom = (place: { dossier: object } & HeldPlace): Nomination => {
      const { dossier: _dossier, ...rest } = place;
      return { ...held, heldFrom: rest as HeldPlace };
    };
    expect(act(heldFrom(nominationStates.returned), 'WithdrawNomination').state.status).toBe('withdrawn');
    expect(act(heldFrom(presented), 'WithdrawNomination').answer).toBe('AlreadyPresented');
    expect(act(heldFrom(nominationStates.awarded), 'WithdrawNomination').refusal).toMatchObject({
      code: 'WrongStatus',
      facts: { status: 'held' },
    });
  });

  test('The sample nomination is the one in the sample paper', () => {
    expect(unitPaper.nominations).toEqual([NOMINATION]);
  });
});
