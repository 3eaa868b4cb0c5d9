import { describe, expect, test } from 'vitest';
import { NOW } from '../../../test/samples/context.js';
import { act, NOMINATION, nominationStates, play, SESSION } from '../../../test/samples/nomination.js';
import { nominationCommands as commands } from '../commands.js';
import type { PlaceAt } from '../state.js';

const { appraised, scheduled, endorsed, declined, held, withdrawn } = nominationStates;
const OTHER = 'session:s-2';
const vote = { session: SESSION, yes: 7, total: 9 };
type Result = 'endorsed' | 'declined' | 'deferred' | 'otherForm';
const result = (state: Parameters<typeof act>[0], of: Result, session: typeof SESSION | typeof OTHER = SESSION) =>
  act(state, 'RecordCouncilResult', { session, result: of, otherAward: of === 'otherForm' ? 'KNC' : null });

describe('on an agenda', () => {
  test('An appraised dossier is scheduled, and back among the appraised when the session lets it go', () => {
    expect(act(appraised, 'ScheduleNomination').state).toEqual(scheduled);
    expect(act(scheduled, 'UnscheduleNomination').state).toEqual(appraised);
  });

  test('Another session can’t take it off this agenda', () => {
    for (const state of [scheduled, held])
      expect(act(state, 'UnscheduleNomination', { session: OTHER }).refusal).toMatchObject({
        code: 'NotInSession',
        fields: ['/session'],
      });
  });

  test('A held case may be taken off the agenda, and stays held', () => {
    const { state } = act(held, 'UnscheduleNomination');
    expect(state).toEqual({
      ...held,
      heldFrom: {
        ...(held.heldFrom as PlaceAt<'scheduled'>),
        status: 'appraised',
        session: undefined,
        deferred: false,
      },
    });
    expect(act(state, 'UnscheduleNomination').answer).toBe('NotInSession');
    expect(act(state, 'ReleaseNomination').state).toEqual(appraised);
  });
});

describe('the council’s result (C12)', () => {
  test('C12: endorsed, endorsed for another form, declined, or left over', () => {
    expect(result(scheduled, 'endorsed').state).toEqual(endorsed);
    expect(result(scheduled, 'otherForm').state).toEqual({ ...endorsed, otherForm: 'KNC' });
    expect(result(scheduled, 'declined').state).toEqual(declined);
    expect(result(scheduled, 'deferred').state).toEqual({ ...appraised, deferred: true });
  });

  test('Each result is an event of its own', () => {
    const event = (of: Result) => result(scheduled, of).events[0];
    expect(event('endorsed')).toEqual({ type: 'NominationEndorsed', data: vote });
    expect(event('otherForm')).toEqual({ type: 'NominationEndorsedOtherwise', data: { ...vote, otherAward: 'KNC' } });
    expect(event('declined')).toEqual({ type: 'NominationDeclined', data: vote });
    expect(event('deferred')).toEqual({ type: 'NominationDeferred', data: vote });
  });

  test('Another form is named exactly when one is asked for', () => {
    const parses = (of: Result, otherAward: string | null) =>
      commands.RecordCouncilResult.data.safeParse({ ...vote, result: of, otherAward }).success;
    expect([parses('otherForm', 'KNC'), parses('endorsed', null), parses('declined', null)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([parses('otherForm', null), parses('endorsed', 'KNC'), parses('declined', 'KNC')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('A rescinded result puts the case back before that session; what a “no” freed is asked for again (C15)', () => {
    expect(act(endorsed, 'WithdrawCouncilResult').state).toEqual(scheduled);
    expect(act(declined, 'WithdrawCouncilResult').state).toEqual(scheduled);
    const again = play(
      declined,
      (s) => act(s, 'WithdrawCouncilResult'),
      (s) => result(s, 'endorsed'),
    );
    expect(again).toEqual(endorsed);
  });
});

describe('a report that does not fit', () => {
  const note = (event: string, about: string) => ({ event, about, at: NOW });

  test('Is recorded as irregular and remembered; the status stays', () => {
    for (const state of [appraised, withdrawn, endorsed]) {
      const tried = result(state, 'endorsed');
      expect(tried.events).toEqual([{ type: 'NominationEndorsed', data: vote, irregular: true }]);
      expect(tried.state).toEqual({
        ...state,
        dossier: { ...state.dossier, irregular: [note('NominationEndorsed', SESSION)] },
      });
    }
  });

  test('Does not fit when it comes from another session', () => {
    expect(result(scheduled, 'endorsed', OTHER).answer).toBe('irregular');
    expect(act(endorsed, 'WithdrawCouncilResult', { session: OTHER }).answer).toBe('irregular');
    expect(act({ ...endorsed, council: null }, 'WithdrawCouncilResult').answer).toBe('irregular');
  });

  test('Each is kept beside the earlier ones', () => {
    const state = play(
      appraised,
      (s) => result(s, 'endorsed'),
      (s) => result(s, 'declined', OTHER),
    );
    expect(state).toMatchObject({
      status: 'appraised',
      dossier: { irregular: [note('NominationEndorsed', SESSION), note('NominationDeclined', OTHER)] },
    });
  });

  test('A vote that reaches a held case is irregular, stays out of sight, and counts when the hold is released', () => {
    const tried = result(held, 'endorsed');
    expect(tried.answer).toBe('irregular');
    expect(tried.state).toMatchObject({
      status: 'held',
      heldFrom: { status: 'endorsed', council: { ...vote, passed: true } },
    });
    const released = act(tried.state, 'ReleaseNomination').state;
    expect(released).toMatchObject({ ...endorsed, dossier: { id: NOMINATION, irregular: [{ about: SESSION }] } });
  });

  test('A vote of a session that the held case is not in changes nothing but the list of such reports', () => {
    const { state } = result(held, 'endorsed', OTHER);
    expect(state).toEqual({
      ...held,
      dossier: { ...held.dossier, irregular: [note('NominationEndorsed', OTHER)] },
    });
  });
});
