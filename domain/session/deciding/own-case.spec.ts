import { describe, expect, test } from 'vitest';
import { officeWith } from '../../../test/samples/context.js';
import {
  chair,
  nominationIn,
  openedWith,
  ready,
  sessionBench,
  sessionCommands,
  sessionStates,
} from '../../../test/samples/session.js';
import type { Dossier } from '../../nomination/state.js';
import type { Session } from '../state.js';
import type { NominationId } from '../values.js';

const { accepted } = sessionBench;
const c = sessionCommands;
const called = sessionStates.called;
const n = (id: string): NominationId => `nomination:${id}`;
const asking = (
  ids: readonly string[],
  related: Readonly<Record<string, unknown>> = ready(...ids),
  o: object = {},
) => ({
  ...c.AddAgendaItems,
  data: { nominations: ids.map(n), reason: null },
  context: { related, ...o },
});
const appraised = (given: Partial<Dossier>) => nominationIn('appraised', given);
const itemIn = (state: Session, id: string) =>
  state.status === 'unstarted' ? undefined : state.agenda.find((i) => i.nomination === n(id));

describe('own case (P3, P7)', () => {
  const of = (kind: 'person' | 'collective', id: string, award = 'GIAY_KHEN') => ({
    [n('n-9')]: appraised({ recipient: { kind, id }, award }),
  });
  const data = (related: Readonly<Record<string, unknown>>) => accepted(asking(['n-9'], related), called);

  test('P3: a member whose own case it is is found, and only a person can be that member', () => {
    expect(itemIn(data(of('person', 'member-1')).state, 'n-9')?.own).toEqual(['member-1']);
    expect(itemIn(data(of('collective', 'member-1')).state, 'n-9')).not.toHaveProperty('own');
    expect(itemIn(data(of('person', 'officer-1')).state, 'n-9')).not.toHaveProperty('own');
  });

  test('P7: it warns at once when the ratio can no longer be reached: 8 of 9 is not 90 %, and the base stays 9', () => {
    const { events, effects } = data(of('person', 'member-1', 'CSTDTQ'));
    expect(events[0]?.data).toMatchObject({ unreachable: [n('n-9')] });
    expect(effects[1]).toMatchObject({
      template: 'session-ratio-unreachable',
      to: [{ role: 'councilSecretary' }, { role: 'councilChair' }],
      facts: { nominations: [n('n-9')] },
    });
    expect(data(of('person', 'member-1', 'CO_CP')).events[0]?.data).toMatchObject({ unreachable: [] });
  });

  test('P3: where the issuer only warns, the member votes and nothing is out of reach', () => {
    const office = officeWith({ ownCase: 'warn' });
    const { events, state } = accepted(asking(['n-9'], of('person', 'member-1', 'CSTDTQ'), { office }), called);
    expect(events[0]?.data).toMatchObject({ unreachable: [] });
    expect(itemIn(state, 'n-9')?.own).toEqual(['member-1']);
  });

  test('An opened session judges by the rules it pinned, not by those of today', () => {
    const act = {
      ...c.AddAgendaItems,
      data: { nominations: [n('n-9')], reason: 'x' },
      by: chair,
      context: { related: of('person', 'member-1', 'CSTDTQ'), office: officeWith({ ownCase: 'warn' }) },
    };
    expect(accepted(act, openedWith({})).events[0]?.data).toMatchObject({ unreachable: [n('n-9')] });
  });
});
