import { describe, expect, test } from 'vitest';
import { NOW, officeWith, person, sampleOffice } from '../../../test/samples/context.js';
import {
  act,
  DECISION,
  nominationCommands,
  nominationStates,
  PAPER,
  play,
  withDossier,
} from '../../../test/samples/nomination.js';
import { judgeAccess } from '../../access/judge.js';
import { beforeSignerIn, readyToPresent } from '../reading.js';
import type { Started } from '../state.js';
import { nomination } from '../stream.js';
import { isGroundForMerit, routeOf } from '../sudden.js';

const { unstarted, drafted, shortlisted, submitted, appraised, awarded } = nominationStates;
const settings = officeWith({}).settings;
const sudden = { category: 'exceptional', campaign: null, occasion: 'lu-lut-9-2025' } as const;
const event = { category: 'exceptional', occasion: 'lu-lut-9-2025' } as const;
const begin = (changes: object = {}, given: object = {}) =>
  act(unstarted, 'DraftNomination', { ...sudden, ...changes }, given);
const off = { office: officeWith({ exceptionalPath: false }) };
const begun = begin().state as Started;
const submit = (state: Started, changes: object = {}, given: object = {}) =>
  act(state, 'SubmitNomination', { paper: null, ...changes }, given);

describe('sudden merit', () => {
  test('E1: it answers an event, without campaign, quota or unit review, on route none', () => {
    expect(begun).toMatchObject({ dossier: { campaign: null, occasion: 'lu-lut-9-2025' } });
    const { state } = submit(begun);
    expect(state).toMatchObject({ status: 'submitted', review: null });
    expect(nomination.places?.(state)).toEqual([]);
    expect(routeOf({ award: 'GIAY_KHEN', ...event }, settings)).toBe('none');
    expect(routeOf({ award: 'GIAY_KHEN', category: 'movement', occasion: null }, settings)).toBe('full');
    const ready = withDossier(appraised, event);
    expect(readyToPresent(ready, settings)).toBe(true);
    expect(act(ready, 'PresentNomination').answer).toBe('accepted');
  });

  test('E1: the issuer’s own row for this award in this category comes before the short way', () => {
    const { settings: own } = officeWith({ councilRoute: { 'GIAY_KHEN/exceptional': 'standing', default: 'full' } });
    expect(routeOf({ award: 'GIAY_KHEN', ...event }, own)).toBe('standing');
    const none = officeWith({ councilRoute: { exceptional: 'none', default: 'full' }, exceptionalPath: false });
    expect(routeOf({ award: 'GIAY_KHEN', ...event }, none.settings)).toBe('none');
  });

  test('E1: where the short way is off (setting exceptionalPath) it goes the ordinary way', () => {
    expect(begin({}, off).answer).toBe('SuddenPathOff');
    expect(begin({ occasion: undefined, meritOn: '2025-09-08' }, off).answer).toBe('accepted');
    expect(submit(begun, {}, off).answer).toBe('ReviewMissing');
    expect(routeOf({ award: 'GIAY_KHEN', ...event }, off.office.settings)).toBe('full');
    expect(act(shortlisted, 'SubmitNomination', { paper: null }).answer).toBe('PaperNeeded');
    expect(act(drafted, 'SubmitNomination').answer).toBe('ReviewMissing');
  });

  test('E1: where the short way is off the merit has its day, which is over', () => {
    const missing = { code: 'MeritDayMissing', fields: ['/meritOn'] };
    expect(begin({ occasion: undefined }, off).refusal).toMatchObject(missing);
    const begun = (meritOn: string) => begin({ occasion: undefined, meritOn }, off);
    expect(begun('2025-09-15').state).toMatchObject({ dossier: { occasion: null, meritOn: '2025-09-15' } });
    expect(begun('2025-09-16').refusal).toMatchObject({ code: 'DateInFuture', fields: ['/meritOn'] });
    const amended = (meritOn: string) => act(begun('2025-09-15').state, 'AmendNomination', { meritOn });
    expect(amended('2025-09-01').state).toMatchObject({ dossier: { meritOn: '2025-09-01' } });
    expect(amended('2025-09-16').answer).toBe('DateInFuture');
  });

  test('E1: the event is named and stands in no campaign; nothing else has one', () => {
    expect(begin({ occasion: undefined }).refusal).toMatchObject({ code: 'OccasionMissing', fields: ['/occasion'] });
    expect(begin({ campaign: 'campaign:2025' }).refusal).toMatchObject({ code: 'SuddenWithCampaign' });
    expect(begin({ category: 'movement' }).refusal).toMatchObject({ code: 'SuddenPathOff' });
  });

  test('E1: a dossier that was drafted for no event does not get on the short way by another category', () => {
    const changed = act(drafted, 'AmendNomination', { category: 'exceptional' }).state;
    expect(submit(changed as Started).answer).toBe('ReviewMissing');
    expect(routeOf((changed as Started).dossier, settings)).toBe('full');
  });

  test('E2: any head or the signer may start it, and the secretariat may draft it for the unit', () => {
    const judge = (who: string, type: 'DraftNomination' | 'SubmitNomination' | 'AttachDocument', changes: object) => {
      const draft = { ...nominationCommands.DraftNomination.data, ...changes };
      const first = type === 'DraftNomination';
      const command = first ? { type, data: draft } : nominationCommands[type];
      const state = first ? unstarted : withDossier(drafted, { occasion: null, ...changes });
      const asked = { kind: 'nomination', command: type, spec: nomination.commands[type]! };
      return judgeAccess(asked, person(who), nomination.relations(state, command), sampleOffice, NOW)?.refused.code;
    };
    const ordinary = { category: 'movement' } as const;
    for (const who of ['head-b', 'signer', 'secretariat-head', 'officer-1'])
      for (const type of ['DraftNomination', 'AttachDocument'] as const) {
        expect(judge(who, type, sudden), `${who} ${type}`).toBeUndefined();
        expect(judge(who, type, ordinary), `${who} ${type}`).toBe('NotYourUnit');
      }
    for (const who of ['head-b', 'signer', 'secretariat-head'])
      expect(judge(who, 'SubmitNomination', sudden), who).toBeUndefined();
    expect(judge('officer-1', 'SubmitNomination', sudden)).toBe('NotAllowed');
    expect(judge('clerk-b', 'DraftNomination', sudden)).toBe('NotYourUnit');
  });

  test('E4: missing papers are awaited with a date, stop nothing, and are shown until they are filed', () => {
    const { state } = submit(begun);
    expect(state).toMatchObject({
      dossier: {
        awaited: [
          { part: 'submissionPaper', why: 'completeAfter' },
          { part: 'achievementReport', why: 'completeAfter' },
        ],
      },
    });
    const dates = (of: Started) => of.dossier.deadlines.map((d) => [d.kind, d.at]);
    expect(dates(state as Started)).toContainEqual(['completeAfter', '2025-09-29T16:59:59.999Z']);
    const issued = withDossier(awarded, (state as Started).dossier);
    expect(act(issued, 'ArchiveNomination').refusal).toMatchObject({
      code: 'PartMissing',
      fields: ['/submissionPaper', '/achievementReport'],
    });
    const handed = withDossier(nominationStates.bestowed, (state as Started).dossier);
    expect(act(handed, 'ArchiveNomination').answer).toBe('PartMissing');
    const half = act(issued, 'AttachDocument', { part: 'submissionPaper' }).state as Started;
    expect(dates(half)).toHaveLength(2);
    const whole = act(half, 'AttachDocument').state as Started;
    expect(whole).toMatchObject({ status: 'awarded', dossier: { awaited: [], deadlines: [] } });
    expect(act(whole, 'ArchiveNomination').answer).toBe('accepted');
  });

  test('E4: the date is the issuer’s (setting completeAfter); with nothing missing there is none', () => {
    const late = { office: officeWith({ completeAfter: 3 }) };
    expect(submit(begun, {}, late).state).toMatchObject({
      dossier: { deadlines: [{ at: '2025-09-18T16:59:59.999Z' }, { kind: 'reminder' }] },
    });
    const none = { office: officeWith({ completeAfter: 0 }) };
    expect(submit(begun, {}, none).state).toMatchObject({ dossier: { deadlines: [], awaited: [{}, {}] } });
    const whole = withDossier(begun, { documents: drafted.dossier.documents });
    expect(submit(whole, { paper: PAPER }).answer).toBe('accepted');
    expect(submit(whole, { paper: PAPER }).state).toMatchObject({ dossier: { awaited: [], deadlines: [] } });
  });

  test('E5: a hold still stops the signature, and one achievement still gets one form, whatever the level', () => {
    const { state } = submit(begun);
    const other = submit(begin({ award: 'KNC' }).state as Started).state;
    const claim = { kind: 'achievement', key: 'person:r-1/lu-lut-9-2025' };
    expect(nomination.claims(state)).toContainEqual(claim);
    expect(nomination.claims(other)).toContainEqual(claim);
    const below = withDossier(state as Started, { parent: 'nomination:below-1' });
    expect(nomination.claims(below)).not.toContainEqual(claim);
    const another = submit(begin({ occasion: 'chay-rung-10-2025' }).state as Started).state;
    expect(nomination.claims(another).filter((c) => nomination.claims(state).some((o) => o.key === c.key))).toEqual([]);
    expect(nomination.claims(submitted)).not.toContainEqual(claim);
    const desk = withDossier(nominationStates.beforeSigner, { ...sudden });
    expect(beforeSignerIn(desk, DECISION)).toBe(true);
    expect(
      beforeSignerIn(
        play(desk, (s) => act(s, 'HoldNomination')),
        DECISION,
      ),
    ).toBe(false);
  });

  test('E6: such an award is history and no ground for merit at a higher level', () => {
    expect(isGroundForMerit({ category: 'exceptional' })).toBe(false);
    expect(isGroundForMerit({ category: 'merit' })).toBe(true);
  });
});
