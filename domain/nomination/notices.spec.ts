import { describe, expect, test } from 'vitest';
import { afterwards } from '../../test/samples/campaign.js';
import { officeWith } from '../../test/samples/context.js';
import { act, nominationCommands, nominationStates, withDossier } from '../../test/samples/nomination.js';
import type { CommandType } from './commands.js';
import { nomination } from './stream.js';

const states = nominationStates;
const { submitted, received, assigned, returned, resubmitted, scheduled, beforeSigner, signed, forwarded, held } =
  states;
const told = (...args: Parameters<typeof act>) =>
  act(...args).effects.flatMap((e) => (e.kind === 'notice' ? [[e.name, e.template, e.to, e.facts]] : []));
const notice = (template: string, to: readonly object[], facts: object = {}) => [[template, template, to, facts]];
const clerk = { role: 'unitClerk', unit: 'unit-a' };
const head = { role: 'secretariatHead' };
const appraiser = { person: 'officer-1' };

describe('who learns what', () => {
  test('The secretariat of what was submitted; the appraiser of what was assigned, or comes back to them (R9)', () => {
    expect(told(states.shortlisted, 'SubmitNomination')).toEqual(
      notice('nomination-submitted', [{ role: 'secretariatOfficer' }]),
    );
    expect(told(received, 'AssignAppraiser')).toEqual(notice('nomination-assigned', [appraiser]));
    expect(told(assigned, 'ReassignAppraiser')).toEqual(notice('nomination-assigned', [{ person: 'officer-2' }]));
    expect(told(returned, 'ResubmitNomination')).toEqual(notice('nomination-resubmitted', [appraiser]));
  });

  test('The unit of receipt, refusal, and of a return with its fields and time', () => {
    expect(told(submitted, 'RefuseNomination')).toEqual(notice('nomination-refused', [clerk], { ground: 'noPower' }));
    const openFields = ['/achievementReport'];
    expect(told(assigned, 'ReturnNomination')).toEqual(
      notice('nomination-returned', [clerk], { openFields, dueAt: '2025-09-29T16:59:59.999Z' }),
    );
    expect(told(assigned, 'ReturnNomination', {}, { office: officeWith({ resubmissionDays: 0 }) })).toEqual(
      notice('nomination-returned', [clerk], { openFields, dueAt: null }),
    );
  });

  test('The unit of a hold’s kind and nothing more, and of its release (A12)', () => {
    expect(told(assigned, 'HoldNomination')).toEqual(notice('nomination-held', [clerk], { kind: 'complaint' }));
    expect(told(held, 'ReleaseNomination')).toEqual(notice('nomination-released', [clerk]));
  });

  test('The head of a proposal that a case is not eligible; the unit only of the finding (A4)', () => {
    expect(told(assigned, 'ProposeIneligible')).toEqual(notice('nomination-ineligible-proposed', [head]));
    expect(told(resubmitted, 'FindIneligible')).toEqual(notice('nomination-ineligible', [clerk]));
  });

  test('The unit of every outcome', () => {
    const declined = { result: 'declined' } as const;
    expect(told(scheduled, 'RecordCouncilResult', declined)).toEqual(notice('nomination-declined', [clerk]));
    expect(told(signed, 'RecordAward')).toEqual(
      notice('nomination-awarded', [clerk], { number: 7, issuedOn: '2025-10-20' }),
    );
    expect(told(beforeSigner, 'DenyAward')).toEqual(notice('nomination-denied', [clerk]));
    const late = withDossier(returned, { deadlines: [] });
    expect(told(late, 'LapseNomination')).toEqual(notice('nomination-lapsed', [clerk]));
  });

  test('The unit of the upper level’s answer where it ends or comes back', () => {
    const reply = (changes: object) => told(forwarded, 'RecordUpperReply', changes);
    const number = '1234/QĐ-UBND';
    expect(reply({})).toEqual(notice('nomination-awarded', [clerk], { number, issuedOn: '2025-09-12' }));
    expect(reply({ reply: 'refused' })).toEqual(notice('nomination-denied', [clerk]));
    expect(reply({ reply: 'returned' })).toMatchObject([
      ['nomination-returned', 'nomination-returned', [clerk], { dueAt: '2025-09-29T16:59:59.999Z' }],
    ]);
    expect(reply({ reply: 'received' })).toEqual([]);
    expect(reply({ reply: 'otherForm', otherAward: 'KNC' })).toEqual([]);
  });

  test('The head of a fact that did not fit, and nobody else', () => {
    expect(act(states.withdrawn, 'RecordAward').effects.filter((e) => e.kind === 'notice')).toEqual([
      { name: 'irregular', kind: 'notice', template: 'irregular', to: [head], facts: { event: 'AwardGranted' } },
    ]);
  });

  test('The administrator of an effect that was given up, but for an undelivered notice', () => {
    const data = { effect: 'nomination:n-1/3/list', kind: 'tell' };
    expect(told(held, 'GiveUpEffect')).toEqual(notice('effect-given-up', [{ role: 'administrator' }], data));
    expect(told(held, 'GiveUpEffect', { kind: 'notice' })).toEqual([]);
  });

  test('Nobody of what changes nothing for them', () => {
    const silent: [keyof typeof states, CommandType][] = [
      ['unstarted', 'DraftNomination'],
      ['drafted', 'AmendNomination'],
      ['drafted', 'AttachDocument'],
      ['drafted', 'RemoveDocument'],
      ['drafted', 'RecordUnitReview'],
      ['submitted', 'RecordChannel'],
      ['assigned', 'RecordJudgement'],
      ['posted', 'ClosePosting'],
      ['assigned', 'AppraiseNomination'],
      ['appraised', 'ReopenAppraisal'],
      ['appraised', 'ScheduleNomination'],
      ['scheduled', 'UnscheduleNomination'],
      ['scheduled', 'RecordCouncilResult'],
      ['endorsed', 'WithdrawCouncilResult'],
      ['endorsed', 'PresentNomination'],
      ['presented', 'UnpresentNomination'],
      ['presented', 'BringBeforeSigner'],
      ['beforeSigner', 'SendBackNomination'],
      ['beforeSigner', 'RecordSigning'],
      ['archived', 'RecordPackage'],
      ['held', 'CompleteFanOut'],
    ];
    for (const [status, type] of silent) {
      const tried = act(states[status], type);
      expect([type, tried.answer, tried.effects]).toEqual([type, 'accepted', []]);
    }
    for (const result of ['deferred', 'otherForm'] as const)
      expect(
        told(scheduled, 'RecordCouncilResult', { result, otherAward: result === 'otherForm' ? 'KNC' : null }),
      ).toEqual([]);
    const { DraftNomination: draft } = nominationCommands;
    const early = {
      type: 'NominationScheduled',
      data: { session: 'session:s-1' },
      at: '',
      version: 1,
      actor: '',
    } as const;
    expect(nomination.effects(states.unstarted, early, states.unstarted)).toEqual([]);
    expect(nomination.evolve(states.unstarted, early)).toEqual(states.unstarted);
    expect(draft.type).toBe('DraftNomination');
  });
});

describe('deadlines (X5)', () => {
  const kind = 'appraisal';
  const [dueAt, remindAt] = ['2025-10-13T16:59:59.999Z', '2025-10-08T17:00:00.000Z'];
  const facts = { key: 'appraisal-1', kind, dueAt };

  test('A reminder goes to who must act next: the head while nobody is assigned, then the appraiser', () => {
    const remind = (state: typeof received | typeof assigned) =>
      told(state, 'PassDeadline', { key: 'appraisal-1/reminder' }, { at: afterwards(remindAt) });
    expect(remind(received)).toEqual(notice('deadline-reminder', [head], facts));
    expect(remind(assigned)).toEqual(notice('deadline-reminder', [appraiser], facts));
  });

  test('A passed deadline goes to who must act and to their head, once each', () => {
    expect(told(received, 'PassDeadline')).toEqual(notice('deadline-passed', [head], facts));
    expect(told(assigned, 'PassDeadline')).toEqual(notice('deadline-passed', [appraiser, head], facts));
    const at = afterwards('2025-09-29T16:59:59.999Z');
    expect(told(returned, 'PassDeadline', { key: 'resubmission-2' }, { at })).toEqual(
      notice('deadline-passed', [clerk, { role: 'unitHead', unit: 'unit-a' }], {
        key: 'resubmission-2',
        kind: 'resubmission',
        dueAt: '2025-09-29T16:59:59.999Z',
      }),
    );
  });

  test('Where nothing pauses, who must act under the hold is told', () => {
    const context = { office: officeWith({ holdPauses: 'nothing' }) };
    const { state } = act(assigned, 'HoldNomination', {}, context);
    expect(told(state, 'PassDeadline')).toEqual(notice('deadline-passed', [appraiser, head], facts));
  });
});
