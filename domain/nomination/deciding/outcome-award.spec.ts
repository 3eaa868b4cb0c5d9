import { describe, expect, test } from 'vitest';
import { campaignStates, MARKED } from '../../../test/samples/campaign.js';
import { officeWith } from '../../../test/samples/context.js';
import {
  act,
  DECISION,
  nominationStates,
  PROPOSED,
  play,
  relating,
  SESSION,
  sha,
  withDossier,
} from '../../../test/samples/nomination.js';
import { needsNoCouncil, readyToPresent } from '../reading.js';
import type { Started } from '../state.js';
import { nomination } from '../stream.js';

const { assigned, resubmitted, appraised, scheduled, endorsed, presented, denied, declined, awarded } =
  nominationStates;
const CAMPAIGN = 'campaign:2025';
const quota = (award: string) =>
  ({
    ...{ stage: 'propose', unit: null, award, limit: 5, kinds: ['person'] },
    ...{ counter: `${CAMPAIGN}/propose/*/${award}`, rest: false, source: 'x', moved: false },
  }) as const;
const counted = relating({
  [CAMPAIGN]: { ...campaignStates.collecting, quotas: [quota('GIAY_KHEN'), quota('BK_TINH')] },
});
const BK_PLACE = `${CAMPAIGN}/propose/*/BK_TINH`;
const ready = { settings: officeWith({}).settings };
const change = (state: Started, changes: object = {}, given: object = counted) =>
  act(state, 'ChangeAward', { award: 'BK_TINH', asked: 'signer', ...changes }, given);
const otherForm = { ...endorsed, otherForm: 'BK_TINH' };

describe('another form', () => {
  test('X1: by the appraiser: key, claim and quota place move in one transaction, and the unit is told', () => {
    const { state, events, effects } = change(assigned, { asked: 'appraiser' });
    expect(state).toMatchObject({ status: 'assigned', dossier: { award: 'BK_TINH', places: { propose: BK_PLACE } } });
    const [before, achievement] = nomination.claims(assigned);
    expect(before).toEqual({ kind: 'nomination', key: 'vp/person:r-1/GIAY_KHEN/campaign:2025' });
    expect(nomination.claims(state)).toEqual([{ ...before, key: 'vp/person:r-1/BK_TINH/campaign:2025' }, achievement]);
    expect(nomination.places?.(assigned)).toEqual([{ counter: PROPOSED }]);
    expect(nomination.places?.(state)).toEqual([{ counter: BK_PLACE }]);
    expect(effects).toMatchObject([
      { template: 'nomination-award-changed', to: [{ role: 'unitClerk', unit: 'unit-a' }] },
    ]);
    expect(JSON.stringify(events[0]?.data)).not.toContain(MARKED);
    expect(events[0]?.personal?.['recipient:r-1']?.reason).toContain(MARKED);
    expect(act(state, 'WithdrawNomination').answer).toBe('accepted');
  });

  test('X1: by council or upper level, exactly the form that was asked for; then it goes on as endorsed', () => {
    for (const asked of ['council', 'upperLevel'] as const) {
      const { state } = change(otherForm, { asked });
      expect(state).toMatchObject({
        status: 'endorsed',
        otherForm: null,
        dossier: { award: 'BK_TINH', awardChanges: [{ from: 'GIAY_KHEN', to: 'BK_TINH', asked }] },
      });
      expect(act(state, 'PresentNomination', {}, counted).answer).toBe('accepted');
    }
    expect(change(otherForm, { asked: 'council', award: 'KNC' }).refusal).toMatchObject({
      code: 'OtherFormAwaited',
      facts: { award: 'BK_TINH' },
    });
  });

  test('X1: by the signer after the council, and nobody is named who can’t have asked there', () => {
    expect(change(endorsed).state).toMatchObject({ status: 'endorsed', dossier: { award: 'BK_TINH' } });
    const not = (state: Started, asked: string) => change(state, { asked }).refusal;
    expect(not(assigned, 'signer')).toMatchObject({ code: 'NotAskedFor', facts: { allowed: ['appraiser'] } });
    expect(not(resubmitted, 'council')).toMatchObject({ code: 'NotAskedFor' });
    expect(not(endorsed, 'appraiser')).toMatchObject({ facts: { allowed: ['signer', 'upperLevel'] } });
    expect(not(otherForm, 'signer')).toMatchObject({ facts: { allowed: ['council', 'upperLevel'] } });
    expect(not(denied, 'council')).toMatchObject({ facts: { allowed: ['signer', 'upperLevel'] } });
  });

  test('X1: papers that the other form needs are awaited, stop its way, and may be filed at once', () => {
    const { office } = { office: officeWith({ dossierParts: { default: [], BK_TINH: ['shortReport'] } }) };
    const given = { ...counted, office };
    const { state } = change(otherForm, { asked: 'council' }, given);
    expect(state).toMatchObject({ dossier: { awaited: [{ part: 'shortReport', why: 'awardChanged' }] } });
    expect(act(state, 'PresentNomination', {}, given).refusal).toMatchObject({
      code: 'PartMissing',
      fields: ['/shortReport'],
    });
    expect(readyToPresent(state, ready.settings)).toBe(false);
    const filed = act(state, 'AttachDocument', { part: 'shortReport' }, given).state;
    expect(filed).toMatchObject({ dossier: { awaited: [] } });
    expect(act(filed, 'PresentNomination', {}, given).answer).toBe('accepted');
    expect(act(filed, 'AttachDocument', { part: 'shortReport' }).answer).toBe('WrongStatus');
    const judged = change(assigned, { asked: 'appraiser' }, given).state;
    expect(act(judged, 'AppraiseNomination').answer).toBe('PartMissing');
  });

  test('X1: the same form, a form that the campaign does not have, and a case in a list are refused', () => {
    expect(change(endorsed, { award: 'GIAY_KHEN' }).answer).toBe('SameAward');
    expect(change(endorsed, { award: 'GIAY_KHEN', category: 'external' }).answer).toBe('accepted');
    expect(change(endorsed, { award: 'CSTDT' }).answer).toBe('AwardNotInCampaign');
    for (const state of [appraised, scheduled, presented, awarded]) expect(change(state).answer).toBe('WrongStatus');
  });

  test('X3: after the signer denies one form a lower one may still be given, and claim and place are taken again', () => {
    const high = withDossier(denied, { award: 'BK_TINH' });
    const { state } = change(high, { award: 'GIAY_KHEN' });
    expect(state).toMatchObject({ status: 'endorsed', council: { session: SESSION }, dossier: { claimed: true } });
    expect(nomination.places?.(state)).toEqual([{ counter: `${CAMPAIGN}/propose/*/GIAY_KHEN` }]);
    expect(act(state, 'PresentNomination', {}, counted).answer).toBe('accepted');
    expect(nomination.closed(high)).toBe(true);
    expect(nomination.closed(state)).toBe(false);
    expect(change(denied).refusal).toMatchObject({ code: 'NotLower', facts: { award: 'GIAY_KHEN' } });
  });

  test('X3: without a council’s vote it goes back before one', () => {
    const alone = { ...withDossier(denied, { award: 'BK_TINH' }), council: null };
    expect(change(alone, { award: 'GIAY_KHEN' }).state).toMatchObject({ status: 'appraised' });
    const against = { ...alone, council: { ...denied.council!, passed: false } };
    expect(change(against, { award: 'GIAY_KHEN' }).state).toMatchObject({ status: 'appraised' });
  });

  test('X2: a name taken out may be listed again; one that no council passed needs a sitting or a polling', () => {
    const out = act(presented, 'UnpresentNomination').state;
    expect(readyToPresent(out, ready.settings)).toBe(true);
    for (const route of ['full', 'standing', 'written'] as const) {
      const { settings } = officeWith({ councilRoute: { default: route } });
      expect(readyToPresent(appraised, settings), route).toBe(false);
      expect(
        act(appraised, 'PresentNomination', {}, { office: officeWith({ councilRoute: { default: route } }) }).answer,
      ).toBe('WrongStatus');
    }
    const voted = play(
      appraised,
      (s) => act(s, 'ScheduleNomination'),
      (s) => act(s, 'RecordCouncilResult'),
    );
    expect(readyToPresent(voted, ready.settings)).toBe(true);
  });
});

describe('against the council', () => {
  const instructed = () => act(declined, 'RecordInstruction').state;

  test('C12: left over goes back to the appraised with the mark deferred, and may be put on another agenda', () => {
    const { state } = act(scheduled, 'RecordCouncilResult', { result: 'deferred' });
    expect(state).toEqual({ ...appraised, deferred: true });
    expect(act(state, 'ScheduleNomination', { session: 'session:s-2' }).answer).toBe('accepted');
    expect(readyToPresent(state, ready.settings)).toBe(false);
  });

  test('C13: on the signer’s written instruction a name without the vote is presented, and marked for ever', () => {
    expect(act(declined, 'PresentNomination').answer).toBe('WrongStatus');
    const state = instructed();
    expect(state).toMatchObject({ status: 'declined', instruction: { paper: '12/CĐ-VP', on: '2025-09-12' } });
    expect(nomination.claims(state).map((c) => c.kind)).toEqual(['nomination', 'achievement']);
    expect(nomination.places?.(state)).toEqual([{ counter: PROPOSED }]);
    expect(nomination.closed(state)).toBe(false);
    expect(readyToPresent(declined, ready.settings)).toBe(false);
    expect(readyToPresent(state, ready.settings)).toBe(true);
    const marked = { dossier: { againstCouncil: { paper: '12/CĐ-VP' } } };
    const listed = act(state, 'PresentNomination').state;
    expect(listed).toMatchObject({ status: 'presented', into: DECISION, council: { passed: false }, ...marked });
    const granted = play(
      listed,
      (s) => act(s, 'BringBeforeSigner'),
      (s) => act(s, 'RecordAward'),
    );
    expect(granted).toMatchObject({ status: 'awarded', ...marked });
  });

  test('C13: taken out of the list it stands where the council left it, with the instruction', () => {
    const out = play(
      instructed(),
      (s) => act(s, 'PresentNomination'),
      (s) => act(s, 'UnpresentNomination'),
    );
    expect(out).toMatchObject({ status: 'declined', council: { passed: false }, instruction: { paper: '12/CĐ-VP' } });
    const archived = act(out, 'ArchiveNomination').state;
    expect(nomination.claims(archived)).toEqual([]);
    expect(nomination.places?.(archived)).toEqual([]);
  });

  test('C13: below a threshold of the law declined is the end, whatever the setting', () => {
    const shares = { CO_CP: 80, CSTDTQ: 90, ANH_HUNG_LAO_DONG: 90, TINH_ANH_HUNG: 90 };
    for (const [award, percent] of Object.entries(shares)) {
      expect(act(withDossier(declined, { award }), 'RecordInstruction').refusal).toMatchObject({
        code: 'VoteCompulsory',
        clause: 'ND_152_2025:33.5',
        facts: { award, percent },
      });
      const { settings } = officeWith({ councilRoute: { default: 'none' } });
      expect(needsNoCouncil({ award, category: 'merit', occasion: null }, settings)).toBe(false);
    }
  });

  test('C13: an office may bind itself to the council’s advice (setting presentAgainstCouncil)', () => {
    const bound = { office: officeWith({ presentAgainstCouncil: false }) };
    expect(act(declined, 'RecordInstruction', {}, bound).refusal).toMatchObject({ code: 'AdviceBinds', clause: null });
    expect(act(declined, 'RecordInstruction').answer).toBe('accepted');
    const paper = { paper: '12/CĐ-VP', on: '2025-09-16' };
    expect(act(declined, 'RecordInstruction', { paper, file: sha('f') }).refusal).toMatchObject({
      code: 'DateInFuture',
      fields: ['/paper/on'],
    });
  });
});
