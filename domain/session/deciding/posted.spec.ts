import { describe, expect, test } from 'vitest';
import { posted } from '../../../test/samples/nomination.js';
import {
  chair,
  frozenSession,
  MARKED,
  nominationIn,
  sessionBench,
  sessionCommands,
  sessionStates,
} from '../../../test/samples/session.js';
import type { Dossier } from '../../nomination/state.js';
import type { NominationId } from '../values.js';

const { accepted, refused } = sessionBench;
const c = sessionCommands;
const called = sessionStates.called;
const n = (id: string): NominationId => `nomination:${id}`;

describe('posting for comments before the council', () => {
  // The sample session sits on Wednesday 15/10/2025.
  const order = { award: 'HC_LAO_DONG_3', category: 'merit', posting: null } as const;
  const until = (countedUntil: string | null, summed = true) => ({
    ...order,
    posting: { ...posted, countedUntil, report: summed ? { paper: '12/BC', on: '2025-10-14' } : null },
  });
  const toAdd = (given: Partial<Dossier>) => ({
    ...c.AddAgendaItems,
    data: { nominations: [n('n-9')], reason: null },
    context: { related: { [n('n-9')]: nominationIn('appraised', given) } },
  });
  const agenda = ['a', 'b'].map(
    (id) => ({ nomination: n(id), award: 'HC_LAO_DONG_3', rounds: 0, at: 'scheduled' }) as const,
  );
  const freeze = (a: Partial<Dossier>, b: Partial<Dossier>) => ({
    ...c.FreezeAgenda,
    context: { related: { [n('a')]: nominationIn('scheduled', a), [n('b')]: nominationIn('scheduled', b) } },
  });

  test('N2: a name whose posting days are not over before the sitting is not added, and the earliest day is told', () => {
    expect(refused(toAdd(until('2025-10-17')), called)).toEqual({
      code: 'NotPostedInTime',
      clause: 'ND_152_2025:44.2',
      fields: ['/nominations'],
      facts: { nominations: [n('n-9')], earliest: '2025-10-20' },
    });
    expect(refused(toAdd(until('2025-10-15')), called).facts).toMatchObject({ earliest: '2025-10-16' });
    expect(accepted(toAdd(until('2025-10-14')), called).events).toHaveLength(1);
    for (const given of [order, { ...order, posting: { ...posted, report: null } }])
      expect(refused(toAdd(given), called).facts).toEqual({ nominations: [n('n-9')] });
    expect(accepted(toAdd({ ...order, simplifiedProcedure: true }), called).events).toHaveLength(1);
  });

  test('N2: the agenda does not freeze over such names: the earliest day is the one that suits all of them', () => {
    const state = { ...called, agenda };
    expect(refused(freeze(until('2025-10-17'), until('2025-10-22')), state)).toEqual({
      code: 'NotPostedInTime',
      clause: 'ND_152_2025:44.2',
      fields: [],
      facts: { nominations: [n('a'), n('b')], earliest: '2025-10-23' },
    });
    expect(refused(freeze(until('2025-10-14'), order), state).facts).toEqual({ nominations: [n('b')] });
    expect(accepted(freeze(until('2025-10-14'), until('2025-10-14')), state).events).toHaveLength(1);
  });

  test('C14: after freezing the chair adds no name whose posting days would break', () => {
    const late = (day: string) => ({
      ...toAdd(until(day)),
      data: { nominations: [n('n-9')], reason: `Bổ sung ${MARKED}` },
      by: chair,
    });
    expect(refused(late('2025-10-15'), frozenSession).code).toBe('NotPostedInTime');
    expect(accepted(late('2025-10-14'), frozenSession).events).toHaveLength(1);
  });

  test('A1: the agenda does not freeze over findings or comments that nobody has settled', () => {
    const unmet = { finding: 'unmet', by: 'officer-1', overriddenBy: [], overridden: false } as const;
    const asked = { ...until('2025-10-14'), findings: { 'tc-1': unmet } };
    expect(refused(freeze(asked, until('2025-10-14')), { ...called, agenda })).toEqual({
      code: 'NamesUnsettled',
      clause: 'ND_152_2025:4.2',
      fields: [],
      facts: { nominations: [n('a')] },
    });
    const overridden = { 'tc-1': { ...unmet, overridden: true, overriddenBy: ['secretariat-head'] } };
    const settled = freeze({ ...asked, findings: overridden }, until('2025-10-14'));
    expect(accepted(settled, { ...called, agenda }).events).toHaveLength(1);
  });
});
