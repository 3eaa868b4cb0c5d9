import { describe, expect, test } from 'vitest';
import { afterwards, campaignStates, MARKED } from '../../../test/samples/campaign.js';
import { officeWith } from '../../../test/samples/context.js';
import {
  act,
  nominationCommands,
  nominationStates,
  play,
  relating,
  withDossier,
} from '../../../test/samples/nomination.js';
import { concealedFrom } from '../../access/reading.js';
import { accessTable } from '../../access/table.js';
import type { StreamId } from '../../kernel/values.js';
import { nominationCommands as table } from '../commands.js';
import { unsettled } from '../proof.js';
import type { Started } from '../state.js';

const {
  received,
  assigned,
  returned,
  resubmitted,
  appraised,
  scheduled,
  endorsed,
  presented,
  beforeSigner,
  forwarded,
} = nominationStates;
const hold = { kind: 'complaint', evidence: { paper: '45/CV-TTr', on: '2025-09-12' } };
const on = (day: string) => `${day}T01:30:00.000Z`;

describe('holding', () => {
  test('A8: a held case keeps its place with kind, evidence and day, and its reason is sealed', () => {
    for (const state of [
      received,
      assigned,
      returned,
      resubmitted,
      appraised,
      scheduled,
      endorsed,
      presented,
      beforeSigner,
      forwarded,
    ]) {
      const tried = act(state, 'HoldNomination');
      const { dossier: _, ...heldFrom } = state;
      expect(tried.state).toMatchObject({ status: 'held', hold, heldFrom });
      expect(tried.events[0]?.personal).toEqual({ 'recipient:r-1': { reason: `Khiếu nại ${MARKED}` } });
      const back = act(tried.state, 'ReleaseNomination').state as Started;
      expect({ ...back, dossier: null }).toEqual({ ...state, dossier: null });
    }
  });

  test('S9: a hold after the council’s result stays noted for the signer, also when it has ended; one before does not', () => {
    const ended = (state: Started) => {
      const released = act(act(state, 'HoldNomination').state, 'ReleaseNomination').state as Started;
      return [released.status, released.dossier.notable];
    };
    for (const state of [endorsed, presented, beforeSigner])
      expect(ended(state)).toEqual([state.status, { heldSinceCouncil: true }]);
    expect(ended(assigned)).toEqual(['assigned', undefined]);
  });

  test('A9: our deadlines pause with their reminders, and the working days left are kept', () => {
    const { state, events } = act(received, 'HoldNomination');
    expect(state).toMatchObject({ paused: [{ kind: 'appraisal', daysLeft: 20 }], dossier: { deadlines: [] } });
    expect(events[0]?.data).toMatchObject({ stopped: ['appraisal-1'], paused: [{ daysLeft: 20 }] });
    expect(act(state, 'PassDeadline').answer).toBe('UnknownDeadline');
  });

  test('A release computes them anew from its own day, under new keys', () => {
    const held = act(received, 'HoldNomination', {}, { arrivedAt: on('2025-10-06') }).state;
    expect(held).toMatchObject({ paused: [{ kind: 'appraisal', daysLeft: 5 }] });
    const { state } = act(held, 'ReleaseNomination', {}, { arrivedAt: on('2025-11-03'), at: on('2025-11-03') });
    expect(state).toEqual(
      withDossier(received, {
        deadlineCount: 2,
        deadlines: [
          { key: 'appraisal-2', kind: 'appraisal', at: '2025-11-10T16:59:59.999Z' },
          { key: 'appraisal-2/reminder', kind: 'reminder', at: '2025-11-05T17:00:00.000Z' },
        ],
      }),
    );
  });

  test('Several paused deadlines come back one by one, each with a key of its own', () => {
    const { deadlines } = withDossier(received, {}).dossier;
    const two = withDossier(received, {
      deadlines: [...deadlines, { key: 'completeAfter-2', kind: 'completeAfter', at: '2025-09-22T16:59:59.999Z' }],
      deadlineCount: 2,
    });
    const back = play(
      two,
      (s) => act(s, 'HoldNomination'),
      (s) => act(s, 'ReleaseNomination'),
    ) as Started;
    const ends = back.dossier.deadlines.filter((d) => d.kind !== 'reminder').map((d) => [d.key, d.at]);
    expect(ends).toEqual([
      ['appraisal-3', '2025-10-13T16:59:59.999Z'],
      ['completeAfter-4', '2025-09-22T16:59:59.999Z'],
    ]);
    expect(back.dossier.deadlineCount).toBe(4);
  });

  test('A9: where the office lets nothing pause, the deadlines run on under the hold', () => {
    const context = { office: officeWith({ holdPauses: 'nothing' }) };
    const { state } = act(received, 'HoldNomination', {}, context);
    expect(state).toMatchObject({ paused: [], dossier: { deadlines: received.dossier.deadlines } });
    expect(act(state, 'PassDeadline').state).toMatchObject({
      status: 'held',
      dossier: { overdue: [{ key: 'appraisal-1' }] },
    });
    expect(act(state, 'ReleaseNomination').state).toEqual(received);
  });

  test('A9: a filing date of the law never pauses: it stands beside the hold, and passes under it', () => {
    const filing = { key: 'filing-2', kind: 'filing', at: '2025-12-31T16:59:59.999Z' };
    const dated = withDossier(received, { deadlines: [...received.dossier.deadlines, filing], deadlineCount: 2 });
    const held = act(dated, 'HoldNomination').state;
    expect(held).toMatchObject({ paused: [{ kind: 'appraisal' }], dossier: { deadlines: [filing] } });
    const at = afterwards(filing.at);
    const late = act(held, 'PassDeadline', { key: 'filing-2' }, { at }).state;
    expect(late).toMatchObject({ status: 'held', dossier: { overdue: [filing] } });
  });

  test('A10: an anonymous letter opens no hold: the head decides, and names a paper of its own', () => {
    expect(act(assigned, 'HoldNomination', { anonymous: true }).refusal).toMatchObject({
      code: 'AnonymousLetter',
      clause: null,
      fields: ['/evidence'],
    });
    expect(act(assigned, 'HoldNomination', { anonymous: false }).answer).toBe('accepted');
    expect(accessTable.nomination?.HoldNomination).toEqual([{ role: 'secretariatHead', relation: 'any' }]);
    const { evidence: _, ...without } = nominationCommands.HoldNomination.data;
    expect(table.HoldNomination.data.safeParse(without).success).toBe(false);
  });

  test('A11: the collectives of a held person are warned, a person judges the warning, and a release takes it away', () => {
    const collectives: StreamId<'nomination'>[] = ['nomination:c-1', 'nomination:c-2'];
    const tellings = (change: string) =>
      collectives.map((receiver) => ({ receiver, data: { nomination: 'nomination:n-1', change, since: 1 } }));
    const held = act(assigned, 'HoldNomination', { collectives });
    const tell = { name: 'collectives', kind: 'tell', command: 'RecordMemberHold', complete: false };
    expect(held.effects).toContainEqual({ ...tell, tellings: tellings('held') });
    expect(act(held.state, 'ReleaseNomination').effects).toContainEqual({ ...tell, tellings: tellings('released') });
    expect(act(held.state, 'WithdrawNomination').effects).toContainEqual({ ...tell, tellings: tellings('released') });
    expect(act(assigned, 'HoldNomination').effects.filter((e) => e.kind === 'tell')).toEqual([]);

    const warned = act(appraised, 'RecordMemberHold');
    expect(warned.state).toMatchObject({ status: 'appraised', dossier: { memberHolds: ['nomination:n-9'] } });
    expect(warned.effects).toMatchObject([{ template: 'member-held', to: [{ person: 'officer-1' }] }]);
    expect(unsettled((warned.state as Started).dossier)).toEqual(['memberHold']);
    const second = act(warned.state, 'RecordMemberHold', { nomination: 'nomination:n-8' }).state;
    const one = act(second, 'RecordMemberHold', { change: 'released', since: 5 });
    expect(one.effects).toEqual([]);
    expect(unsettled((one.state as Started).dossier)).toEqual(['memberHold']);
    const none = act(one.state, 'RecordMemberHold', {
      nomination: 'nomination:n-8',
      change: 'released',
      since: 5,
    }).state;
    const heard = { 'nomination:n-9': 5, 'nomination:n-8': 5 };
    expect(none).toEqual({ ...appraised, dossier: { ...appraised.dossier, heard } });
  });

  test('A11: what a person has said of the warning stays said when the hold is over', () => {
    const judgement = [{ standard: 'memberHold', finding: 'met' as const, note: 'Không liên quan tập thể' }];
    const after = play(
      appraised,
      (s) => act(s, 'RecordMemberHold'),
      (s) => act(s, 'RecordJudgement', { judgement }),
      (s) => act(s, 'RecordMemberHold', { change: 'released', since: 5 }),
    ) as Started;
    expect(after.dossier).toMatchObject({ memberHolds: [], findings: { memberHold: { by: 'secretariat-head' } } });
  });

  test('A12: the unit is told the kind of the hold and not its reason; the public is told nothing', () => {
    const { effects, events } = act(assigned, 'HoldNomination');
    expect(effects).toMatchObject([{ to: [{ role: 'unitClerk', unit: 'unit-a' }], facts: { kind: 'complaint' } }]);
    expect(JSON.stringify([effects, events[0]?.data])).not.toContain(MARKED);
    expect(concealedFrom('nomination', 'held', 'outside').texts).toContain('NominationHeld');
  });

  test('A8: a hold and its release each rest on a paper that is not dated tomorrow', () => {
    const evidence = (day: string) => ({ evidence: { paper: '1/KL-TTr', on: day } });
    const { held } = nominationStates;
    for (const [state, type] of [
      [assigned, 'HoldNomination'],
      [held, 'ReleaseNomination'],
    ] as const) {
      expect(act(state, type, evidence('2025-09-16')).refusal).toMatchObject({
        code: 'DateInFuture',
        fields: ['/evidence/on'],
      });
      expect(act(state, type, evidence('2025-09-15')).answer).toBe('accepted');
    }
  });
});

describe('lapsing', () => {
  const due = '2025-09-29T16:59:59.999Z';

  test('X5: only after the time for the supplement is over, and only by a person’s act', () => {
    expect(act(returned, 'LapseNomination').refusal).toMatchObject({ code: 'NotOverdue', facts: { dueAt: due } });
    const late = act(returned, 'PassDeadline', { key: 'resubmission-2' }, { at: afterwards(due) }).state;
    expect(late.status).toBe('returned');
    const tried = act(late, 'LapseNomination');
    expect(tried.state).toEqual({
      status: 'lapsed',
      dossier: { ...nominationStates.lapsed.dossier, deadlineCount: 2 },
    });
    expect(tried.events[0]?.personal).toEqual({ 'recipient:r-1': { reason: `Quá hạn bổ sung ${MARKED}` } });
  });

  test('Where no time was set the head may say so at once', () => {
    expect(act(withDossier(returned, { deadlines: [] }), 'LapseNomination').answer).toBe('accepted');
  });

  test('X5: where the office lets the timer end it, the passed deadline lapses the case; other deadlines never do', () => {
    const office = officeWith({ lapseBy: 'timer' });
    const passed = act(returned, 'PassDeadline', { key: 'resubmission-2' }, { at: afterwards(due), office });
    expect(passed.events.map((e) => e.type)).toEqual(['DeadlinePassed', 'NominationLapsed']);
    expect(passed.state.status).toBe('lapsed');
    const byPerson = act(returned, 'PassDeadline', { key: 'resubmission-2' }, { at: afterwards(due) });
    expect(byPerson.state.status).toBe('returned');
    expect(act(assigned, 'PassDeadline', {}, { office, at: afterwards('2025-10-13T16:59:59.999Z') }).state.status).toBe(
      'assigned',
    );
  });

  test('X5: a dossier whose required copy never came is ended by a person once intake is over', () => {
    const waits = withDossier(nominationStates.submitted, { channels: { electronic: null, paper: null } });
    const both = { office: officeWith({ channelsRequired: 'both' }) };
    const over = relating({ 'campaign:2025': { ...campaignStates.closing, intakeBefore: '2025-09-13' } });
    const lapse = (given: object) => act(waits, 'LapseNomination', {}, given);
    expect(lapse({ ...both, ...over }).state.status).toBe('lapsed');
    expect(lapse(both).refusal?.code).toBe('NotOverdue');
    expect(lapse(over).refusal?.code).toBe('NotOverdue');
  });

  test('X5: a filing date of the law that has passed ends a case wherever it stands in no list', () => {
    const filing = { key: 'filing-1', kind: 'filing', at: '2024-12-31T16:59:59.999Z' };
    for (const state of [received, assigned, resubmitted, appraised, endorsed]) {
      expect(act(state, 'LapseNomination').refusal?.code).toBe('NotOverdue');
      expect(act(withDossier(state, { overdue: [filing] }), 'LapseNomination').state.status).toBe('lapsed');
    }
    expect(act(withDossier(presented, { overdue: [filing] }), 'LapseNomination').answer).toBe('WrongStatus');
  });
});
