import { describe, expect, test } from 'vitest';
import { officeWith, sampleOffice } from '../../../test/samples/context.js';
import {
  act,
  asked,
  LETTER,
  NOMINATION,
  nominationStates as states,
  UPWARD,
  withDossier,
} from '../../../test/samples/nomination.js';
import type { Settings } from '../../office/settings.js';
import { type Opinion, type OpinionPoint, opinionsMissingBefore, shownToBody } from '../opinions.js';
import { readyForAgenda } from '../reading.js';
import type { Started } from '../state.js';

const asking = <S extends Started>(state: S, changes: Partial<Opinion> = {}): S =>
  withDossier(state, { opinions: [{ ...asked, ...changes }] });
const upward = { ...states.presented, into: UPWARD } as const;
const points: readonly OpinionPoint[] = ['appraised', 'agenda', 'forward', 'decision'];
const due = (dueBefore: Partial<Settings['dueBefore']>) => ({
  office: officeWith({ dueBefore: { ...sampleOffice.settings.dueBefore, ...dueBefore } }),
});

describe('A5: an opinion is due before a step', () => {
  test('A5: the step stands in the event as the issuer had set it; both values', () => {
    const step = (given: object) => act(states.assigned, 'RequestOpinion', {}, given).events[0]?.data;
    expect(step({})).toMatchObject({ dueBefore: 'appraised', paper: LETTER, body: 'thue', clause: null });
    expect(step(due({ backgroundCheck: 'agenda' }))).toMatchObject({ dueBefore: 'agenda' });
  });

  test('A5: a later setting does not move a question that is under way', () => {
    const { state } = act(states.assigned, 'RequestOpinion');
    expect(act(state, 'AppraiseNomination', {}, due({ backgroundCheck: 'agenda' })).answer).toBe('OpinionMissing');
  });

  test.each([
    ['appraised', 'AppraiseNomination', states.assigned],
    ['agenda', 'ScheduleNomination', states.appraised],
    ['forward', 'ForwardNomination', upward],
  ] as const)('A5: open and due before %s it stops %s, and no more once it is answered', (dueBefore, type, state) => {
    const waiting = asking(state, { dueBefore });
    expect(act(waiting, type).refusal).toEqual({
      code: 'OpinionMissing',
      clause: null,
      fields: [],
      facts: { bodies: ['thue'], papers: [LETTER] },
    });
    expect(act(act(waiting, 'RecordOpinion').state, type).answer).toBe('accepted');
    expect(act(act(waiting, 'ExpireOpinion').state, type).answer).toBe('accepted');
    expect(act(act(waiting, 'WithdrawOpinion').state, type).answer).toBe('accepted');
  });

  test('A5: what is due before a step stops the later ones; forwarding and a decision do not wait for each other', () => {
    const stopped = (dueBefore: OpinionPoint) =>
      points.filter((p) => opinionsMissingBefore({ opinions: [{ ...asked, dueBefore }] }, p).length > 0);
    expect(Object.fromEntries(points.map((p) => [p, stopped(p)]))).toEqual({
      appraised: ['appraised', 'agenda', 'forward', 'decision'],
      agenda: ['agenda', 'forward', 'decision'],
      forward: ['forward'],
      decision: ['decision'],
    });
  });

  test('A5: a name that waits is not ready for an agenda; one that waits only for the signer is', () => {
    expect(readyForAgenda(asking(states.appraised, { dueBefore: 'agenda' }))).toBe(false);
    expect(readyForAgenda(asking(states.appraised, { dueBefore: 'decision' }))).toBe(true);
  });

  test('A5: the refusal names a clause only where all that is missing rests on it', () => {
    const missing = (...opinions: Partial<Opinion>[]) =>
      act(withDossier(upward, { opinions: opinions.map((o) => ({ ...asked, ...o })) }), 'ForwardNomination').refusal;
    expect(missing({ clause: 'ND_152_2025:33.2' })?.clause).toBe('ND_152_2025:33.2');
    expect(missing({ clause: 'ND_152_2025:33.2' }, { clause: null })?.clause).toBeNull();
  });
});

describe('A6: the opinion of the party committee', () => {
  const party = { opinion: 'partyOpinion', body: 'ban-thuong-vu' } as const;

  test('A6: is asked from the council’s yes on; earlier where the issuer has set it earlier', () => {
    const askable = (given: object) =>
      (Object.keys(states) as (keyof typeof states)[]).filter(
        (s) => act(states[s], 'RequestOpinion', party, given).answer === 'accepted',
      );
    const late = ['endorsed', 'presented', 'beforeSigner'];
    const eligible = ['appraised', 'posted', 'scheduled', ...late];
    expect(askable({})).toEqual(late);
    expect(askable(due({ partyOpinion: 'decision' }))).toEqual(late);
    expect(askable(due({ partyOpinion: 'agenda' }))).toEqual(eligible);
    expect(askable(due({ partyOpinion: 'appraised' }))).toEqual([
      'received',
      'assigned',
      'returned',
      'resubmitted',
      ...eligible,
    ]);
    expect(act(states.appraised, 'RequestOpinion', party).refusal?.facts).toEqual({
      status: 'appraised',
      allowed: late,
    });
  });

  test('A6: holds up the paper upward, or the decision where the issuer set that; never the appraisal', () => {
    const open = (dueBefore: OpinionPoint) => asking(upward, { ...party, dueBefore });
    expect(act(open('forward'), 'ForwardNomination').answer).toBe('OpinionMissing');
    expect(act(open('decision'), 'ForwardNomination').answer).toBe('accepted');
    expect(opinionsMissingBefore(open('decision').dossier, 'decision')).toHaveLength(1);
    const early = asking(states.assigned, { ...party, dueBefore: 'appraised' });
    expect(act(early, 'AppraiseNomination').answer).toBe('accepted');
    expect(opinionsMissingBefore(early.dossier, 'agenda')).toHaveLength(1);
  });

  test('A6: agree, disagree, other form: each name keeps its own, and who handles it is told of all but yes', () => {
    const answer = (given: 'agree' | 'disagree' | 'otherForm', otherAward: string | null = null) =>
      act(asking(upward, party), 'RecordOpinion', { answer: given, otherAward });
    expect(answer('otherForm', 'BK_TINH').state).toMatchObject({
      status: 'presented',
      dossier: { opinions: [{ answer: 'otherForm', otherAward: 'BK_TINH' }] },
    });
    expect(answer('agree').effects).toEqual([]);
    for (const said of ['disagree', 'otherForm'] as const)
      expect(answer(said).effects).toMatchObject([
        { template: 'opinion-otherwise', facts: { opinion: 'partyOpinion', body: 'ban-thuong-vu', answer: said } },
      ]);
  });

  test('A6: for an award that the law names it is asked under its clause', () => {
    const asks = (award: string) =>
      act(withDossier(states.endorsed, { award }), 'RequestOpinion', party).events[0]?.data;
    expect(asks('CSTDTQ')).toMatchObject({ clause: 'ND_152_2025:33.2' });
    expect(asks('BK_TINH')).toMatchObject({ clause: null });
  });
});

describe('asking and answering', () => {
  test('One letter asks about a name once; two letters may ask two bodies', () => {
    const { state } = act(states.assigned, 'RequestOpinion');
    expect(act(state, 'RequestOpinion').refusal).toMatchObject({ code: 'AlreadyAsked', facts: { paper: LETTER } });
    const two = act(state, 'RequestOpinion', { paper: 'paper:l-2', body: 'cong-an' });
    expect(two.state).toMatchObject({ dossier: { opinions: [{ body: 'thue' }, { body: 'cong-an' }] } });
    expect(act(two.state, 'RecordOpinion').state).toMatchObject({
      dossier: { opinions: [{ answer: 'noObjection' }, { answer: null }] },
    });
  });

  test('T7: an answer comes at any stage, also under a hold, and moves nothing else', () => {
    for (const status of ['returned', 'held', 'endorsed', 'withdrawn'] as const) {
      const { answer, state } = act(asking(states[status]), 'RecordOpinion');
      expect([answer, state.status]).toEqual(['accepted', status]);
      expect(state).toMatchObject({ dossier: { opinions: [{ answer: 'noObjection' }] } });
    }
  });

  test('T11: an answer that nobody waits for any more is kept out of order, with a task; the first one stands', () => {
    const answered = act(asking(states.assigned), 'RecordOpinion').state;
    const late = act(answered, 'RecordOpinion', { answer: 'exception' });
    expect(late.answer).toBe('irregular');
    expect(late.state).toMatchObject({
      dossier: { opinions: [{ answer: 'noObjection' }], irregular: [{ event: 'OpinionRecorded', about: LETTER }] },
    });
    expect(late.effects).toMatchObject([{ template: 'irregular', to: [{ role: 'secretariatHead' }] }]);
    expect(act(states.held, 'RecordOpinion').answer).toBe('irregular');
  });

  test('T10: without an answer the case goes on with a note, once', () => {
    const expired = act(asking(states.assigned), 'ExpireOpinion');
    expect(expired.state).toMatchObject({ dossier: { opinions: [{ answer: 'expired' }] } });
    expect(act(expired.state, 'ExpireOpinion').refusal).toMatchObject({ code: 'OpinionNotOpen', fields: ['/paper'] });
    expect(act(states.assigned, 'WithdrawOpinion').answer).toBe('OpinionNotOpen');
  });

  test('T4: a letter whose answer is open learns of a hold and a withdrawal, beside the list; after the answer no more', () => {
    const told = (state: Started, type: 'HoldNomination' | 'WithdrawNomination') =>
      act(state, type).effects.flatMap((e) => (e.kind === 'tell' ? e.tellings.map((t) => t.receiver) : []));
    expect(told(asking(states.assigned), 'HoldNomination')).toEqual([LETTER]);
    expect(told(asking(upward), 'HoldNomination')).toEqual([UPWARD, LETTER]);
    expect(told(asking(states.scheduled), 'WithdrawNomination')).toEqual(['session:s-1', LETTER]);
    expect(told(asking(states.assigned, { answer: 'noObjection' }), 'HoldNomination')).toEqual([]);
    expect(told(asking(states.assigned, { answer: 'expired' }), 'WithdrawNomination')).toEqual([]);
    expect(told(states.submitted, 'WithdrawNomination')).toEqual([states.submitted.intake.paper]);
  });

  test('T8: a body asked sees name, unit, award and period; nothing else of the dossier leads out', () => {
    const { dossier } = asking(states.assigned);
    expect(shownToBody(dossier)).toEqual({
      unit: 'unit-a',
      award: 'GIAY_KHEN',
      period: states.assigned.dossier.period,
    });
    expect(JSON.stringify(shownToBody(dossier))).not.toContain(NOMINATION);
  });
});

describe('T5: a name goes back to its unit, the rest of the list goes on', () => {
  test('T5: before its receipt, by the paper that brought it; claim and place are free again', () => {
    const { state, answer } = act(states.submitted, 'ReturnToUnit');
    expect(answer).toBe('accepted');
    expect(state).toMatchObject({
      status: 'shortlisted',
      review: states.submitted.review,
      dossier: { claimed: false, places: { propose: null, grant: null } },
    });
    expect(act(states.submitted, 'ReturnToUnit', { paper: UPWARD }).refusal).toMatchObject({
      code: 'NotInPaper',
      fields: ['/paper'],
    });
  });
});
