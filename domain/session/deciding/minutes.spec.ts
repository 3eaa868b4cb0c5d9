import { describe, expect, test } from 'vitest';
import { person, sampleCouncil, system } from '../../../test/samples/context.js';
import {
  chair,
  MARKED,
  openedWith,
  SHA,
  secretary,
  sessionBench,
  sessionCommands,
  sessionStates,
} from '../../../test/samples/session.js';
import type { AgendaItem } from '../state.js';
import { session } from '../stream.js';

const { accepted, refused } = sessionBench;
const c = sessionCommands;
const minuted = sessionStates.minuted;
const sign = (as: 'chair' | 'secretary', by = as === 'chair' ? chair : secretary) => ({
  ...c.SignMinutes,
  data: { kind: 'councilMinutes' as const, as, documentHash: SHA },
  by,
});
const item = (given: object) =>
  ({ nomination: 'nomination:a', award: 'GIAY_KHEN', rounds: 0, at: 'scheduled', ...given }) as AgendaItem;
const votes = [5, 4, 0, 0, 0, 9];

describe('council minutes (C17)', () => {
  test.each([
    ['asked', item({ at: 'asked', since: 2 })],
    ['waiting for its ballot', item({})],
    ['counted and not confirmed', item({ at: 'counted', rounds: 1, votes })],
    ['held', item({ change: 'held' })],
  ])('They are not drawn up over an item that is %s: every result stands in them (facts 8.4)', (_where, open) => {
    const done = { ...item({ at: 'deferred' }), nomination: 'nomination:b' as const };
    expect(refused(c.DrawUpMinutes, openedWith({ agenda: [done, open] }))).toEqual({
      code: 'ItemsOpen',
      clause: null,
      fields: [],
      facts: { nominations: ['nomination:a'] },
    });
  });

  test.each([
    ['confirmed', item({ at: 'confirmed', rounds: 1, votes, result: 'endorsed' })],
    ['left over', item({ at: 'deferred' })],
    ['withdrawn', item({ change: 'withdrawn' })],
    ['not scheduled by its nomination', item({ at: 'unscheduled' })],
  ])('An item that is %s is done', (_where, done) => {
    const { state, events } = accepted(c.DrawUpMinutes, openedWith({ agenda: [done] }));
    expect(state).toMatchObject({ status: 'minuted', document: SHA, signed: [] });
    expect(events[0]).toMatchObject({
      data: { document: SHA },
      personal: { 'person:council-secretary': { summary: `Diễn biến ${MARKED}` } },
    });
  });

  test('Chair and secretary are asked to sign', () =>
    expect(accepted(c.DrawUpMinutes, openedWith({ agenda: [] })).effects).toMatchObject([
      { template: 'session-minutes-to-sign', to: [{ role: 'councilChair' }, { role: 'councilSecretary' }] },
    ]));

  test('An adjourned session that can sit no more is minuted too; minutes have a writer', () => {
    expect(accepted(c.DrawUpMinutes, { ...sessionStates.adjourned, agenda: [] }).state.status).toBe('minuted');
    expect(refused({ ...c.DrawUpMinutes, by: system }, openedWith({ agenda: [] })).code).toBe('NotAllowed');
  });

  test('Both sign, each in the part that is theirs, and once', () => {
    const { state, events } = accepted(sign('chair'), minuted);
    expect(events[0]?.data).toEqual({
      kind: 'councilMinutes',
      as: 'chair',
      by: 'chair',
      via: 'system',
      documentHash: SHA,
      paper: null,
    });
    expect(refused(sign('chair'), state)).toMatchObject({
      code: 'AlreadySigned',
      fields: ['/as'],
      facts: { as: 'chair' },
    });
    expect(refused(sign('secretary', chair), state)).toEqual({
      code: 'CapacityNotHeld',
      clause: null,
      fields: ['/as'],
      facts: { as: 'secretary' },
    });
    expect(refused(sign('chair', secretary), minuted).code).toBe('CapacityNotHeld');
    expect(refused(sign('chair', system), minuted).code).toBe('CapacityNotHeld');
    expect(refused(sign('chair', person('member-1')), minuted).code).toBe('CapacityNotHeld');
    expect(accepted(sign('secretary'), state).state).toMatchObject({
      status: 'minuted',
      signed: [
        { as: 'chair', by: 'chair' },
        { as: 'secretary', by: 'council-secretary' },
      ],
    });
  });

  test('A session closes when both have signed, and the refusal says who has not', () => {
    const missing = (state: typeof minuted) => refused(c.CloseSession, state).facts?.missing;
    expect(missing(minuted)).toEqual(['chair', 'secretary']);
    const half = accepted(sign('secretary'), minuted).state as typeof minuted;
    expect(missing(half)).toEqual(['chair']);
    const { state } = accepted(c.CloseSession, accepted(sign('chair'), half).state);
    expect(state).toMatchObject({ status: 'closed', document: SHA, signed: [{ as: 'secretary' }, { as: 'chair' }] });
    expect(session.closed(state)).toBe(true);
    expect(session.closed(minuted)).toBe(false);
  });

  test('Minutes drawn up again must be signed again', () => {
    const signed = accepted(sign('chair'), minuted).state;
    const again = accepted({ ...c.DrawUpMinutes, data: { ...c.DrawUpMinutes.data, document: null } }, signed).state;
    expect(again).toMatchObject({ document: null, signed: [] });
  });

  test('A closed session still has its council, its results and its rules', () => {
    const { members, agenda, rules } = sessionStates.closed;
    expect(members).toEqual(sampleCouncil.members);
    expect(agenda.map((i) => i.at)).toEqual(['deferred', 'confirmed']);
    expect(rules).toEqual(sessionStates.opened.rules);
  });
});
