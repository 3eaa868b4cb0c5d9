import { describe, expect, test } from 'vitest';
import { campaignStates } from '../../../test/samples/campaign.js';
import {
  act,
  DECISION,
  GRANTED,
  nominationStates,
  owing,
  play,
  relating,
  UPWARD,
  withDossier,
} from '../../../test/samples/nomination.js';
import type { HeldPlace, Nomination, Started } from '../state.js';

const { appraised, endorsed, presented, beforeSigner, signed, awarded, denied, held, withdrawn } = nominationStates;
const CAMPAIGN = 'campaign:2025';
const OTHER = 'decision:d-2';
const grant = {
  counter: GRANTED,
  stage: 'grant',
  unit: null,
  award: 'GIAY_KHEN',
  limit: 5,
  kinds: ['person'],
} as const;
const counted = relating({ [CAMPAIGN]: { ...campaignStates.collecting, quotas: [grant] } });
const heldFrom = ({ dossier, ...place }: Started): Nomination => ({ ...held, dossier, heldFrom: place as HeldPlace });
const award =
  (of: string) =>
  <S extends Started>(state: S) =>
    withDossier(state, { award: of });

describe('into a decision or a paper', () => {
  test('An endorsed case takes its place among the grants (Q2)', () => {
    const { state, events } = act(endorsed, 'PresentNomination', {}, counted);
    expect(events[0]?.data).toEqual({ into: DECISION, place: GRANTED });
    expect(state).toEqual(presented);
    expect(act(endorsed, 'PresentNomination').events[0]?.data).toEqual({ into: DECISION, place: null });
  });

  test('An appraised case goes without a vote only where its award’s route is without a council (C3)', () => {
    expect(act(award('KNC')(appraised), 'PresentNomination').state).toEqual(
      award('KNC')({
        ...presented,
        council: null,
        dossier: { ...presented.dossier, places: { ...presented.dossier.places, grant: null } },
      }),
    );
    expect(act(appraised, 'PresentNomination').refusal).toMatchObject({
      code: 'WrongStatus',
      facts: { status: 'appraised', allowed: ['endorsed'] },
    });
    expect(act(award('KNC')(nominationStates.assigned), 'PresentNomination').refusal).toMatchObject({
      code: 'WrongStatus',
      facts: { status: 'assigned', allowed: ['endorsed', 'appraised'] },
    });
    expect(act(award('KNC')(endorsed), 'PresentNomination').answer).toBe('accepted');
  });

  test('A case endorsed for another form waits until its award is changed (X1)', () => {
    expect(act({ ...endorsed, otherForm: 'KNC' }, 'PresentNomination').refusal).toMatchObject({
      code: 'OtherFormAwaited',
      facts: { award: 'KNC' },
    });
  });

  test('Without its campaign no counter can be read', () => {
    expect(act(endorsed, 'PresentNomination', {}, relating({ [CAMPAIGN]: undefined })).refusal).toMatchObject({
      code: 'UnknownReference',
      fields: ['/campaign'],
    });
    expect(act(withDossier(endorsed, { campaign: null }), 'PresentNomination').answer).toBe('accepted');
  });

  test('Out of the list it goes back to where it came from, and its place among the grants is free', () => {
    for (const state of [presented, beforeSigner]) expect(act(state, 'UnpresentNomination').state).toEqual(endorsed);
    expect(act({ ...presented, council: null }, 'UnpresentNomination').state).toEqual(appraised);
  });

  test('Another list can’t take it out', () => {
    for (const state of [presented, beforeSigner, heldFrom(presented)])
      expect(act(state, 'UnpresentNomination', { into: OTHER }).refusal).toMatchObject({
        code: 'NotPresentedHere',
        fields: ['/into'],
      });
    expect(act(heldFrom(signed), 'UnpresentNomination').answer).toBe('NotPresentedHere');
  });

  test('A held name is taken out of the list and stays held', () => {
    for (const state of [presented, beforeSigner]) {
      const out = act(heldFrom(state), 'UnpresentNomination').state;
      expect(out).toMatchObject({
        status: 'held',
        heldFrom: { status: 'endorsed' },
        dossier: { places: { grant: null } },
      });
      expect(act(out, 'ReleaseNomination').state).toEqual(endorsed);
    }
  });
});

describe('with the signer', () => {
  test('On the desk, sent back with a question, on the desk again, signed, awarded on the day of issue (S4)', () => {
    const sentBack = play(
      presented,
      (s) => act(s, 'BringBeforeSigner'),
      (s) => act(s, 'SendBackNomination'),
    );
    expect(sentBack).toEqual({ ...presented, sentBack: true });
    const desk = act(sentBack, 'BringBeforeSigner').state;
    expect(desk).toEqual(beforeSigner);
    expect(act(desk, 'BringBeforeSigner').state).toEqual(beforeSigner);
    const after = play(desk, (s) => act(s, 'RecordSigning'));
    expect(after).toEqual(signed);
    expect(act(after, 'RecordAward').state).toEqual(awarded);
  });

  test('The award is the later fact: it counts also before the news of the signing', () => {
    expect(act(beforeSigner, 'RecordAward').state).toEqual(awarded);
  });

  test('A denial ends the case and frees claim and places (Q5)', () => {
    const ended = withDossier(denied, owing('refusal-letter'));
    for (const state of [presented, beforeSigner]) expect(act(state, 'DenyAward').state).toEqual(ended);
  });

  test('A report of another decision never fits', () => {
    for (const type of [
      'BringBeforeSigner',
      'SendBackNomination',
      'RecordSigning',
      'RecordAward',
      'DenyAward',
    ] as const) {
      const tried = act(beforeSigner, type, { decision: OTHER });
      expect(tried.answer, type).toBe('irregular');
      expect(tried.state).toMatchObject({ status: 'beforeSigner', dossier: { irregular: [{ about: OTHER }] } });
    }
  });

  test('An award of a withdrawn case is recorded, and the unit stays withdrawn (X8)', () => {
    const { state } = act(withdrawn, 'RecordAward');
    expect(state).toMatchObject({
      status: 'withdrawn',
      dossier: { claimed: false, irregular: [{ event: 'AwardGranted', about: DECISION }] },
    });
  });

  test('What was signed and issued before the hold was known is true when the hold ends', () => {
    const steps = ['RecordSigning', 'RecordAward'] as const;
    const under = steps.reduce((s, type) => act(s, type).state, heldFrom(beforeSigner));
    expect(under).toMatchObject({ status: 'held', heldFrom: { status: 'awarded', number: 7 } });
    expect(act(under, 'ReleaseNomination').state).toMatchObject({
      ...awarded,
      dossier: { irregular: [{ event: 'NominationSigned' }, { event: 'AwardGranted' }] },
    });
    const no = act(heldFrom(beforeSigner), 'DenyAward').state;
    expect(no).toMatchObject({ status: 'held', heldFrom: { status: 'denied' }, dossier: { claimed: false } });
  });

  test('A name in a paper upward is no decision’s', () => {
    expect(act({ ...presented, into: UPWARD }, 'BringBeforeSigner').answer).toBe('irregular');
  });
});
