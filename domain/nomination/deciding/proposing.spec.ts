import { describe, expect, test } from 'vitest';
import { person, sampleOffice } from '../../../test/samples/context.js';
import { act, nominationStates, relating, unitPaper } from '../../../test/samples/nomination.js';
import { officeAfter, officeCommand } from '../../../test/samples/office.js';

const { unstarted, assigned, shortlisted } = nominationStates;
const merged = officeAfter([officeCommand('MergeUnits', { units: ['unit-a'], into: 'unit-b', to: '2025-08-31' })]);

describe('O11: only the unit that manages somebody proposes them', () => {
  const draft = (id: string, unit: string, given: object = {}) =>
    act(unstarted, 'DraftNomination', { unit, recipient: { kind: 'person', id } }, given);
  test('O11: another unit is refused in the name of the law, and learns whose it is', () => {
    expect(draft('clerk-a', 'unit-a').answer).toBe('accepted');
    expect(draft('clerk-a', 'unit-b').refusal).toEqual({
      code: 'NotManagingUnit',
      clause: 'LUAT_06_2022:83.1',
      fields: ['/unit'],
      facts: { managing: 'unit-a' },
    });
  });
  test('O11: who has retired is proposed by the last managing body, of a merged unit by the one that received it', () => {
    const retired = officeAfter([
      officeCommand('AppointPerson', { person: 'clerk-a', unit: 'unit-b', from: '2024-02-01', to: '2025-01-31' }),
    ]);
    expect(draft('clerk-a', 'unit-b', { office: retired }).answer).toBe('accepted');
    expect(draft('clerk-a', 'unit-a', { office: retired }).answer).toBe('NotManagingUnit');
    expect(draft('clerk-a', 'unit-b', { office: merged }).answer).toBe('accepted');
  });
  test('O11: whom the register does not know, and what is no person, is not judged here', () => {
    expect(draft('r-1', 'unit-b').answer).toBe('accepted');
    const collective = { recipient: { kind: 'collective', id: 'clerk-a' }, unit: 'unit-b' } as const;
    expect(act(unstarted, 'DraftNomination', collective).answer).toBe('accepted');
  });
  test('O11: from 01/10/2026 a person judges it, for the Luật as amended was not seen', () => {
    const at = (arrivedAt: string) => draft('clerk-a', 'unit-b', { arrivedAt }).answer;
    expect([at('2026-09-30T16:59:59.999Z'), at('2026-09-30T17:00:00.000Z')]).toEqual(['NotManagingUnit', 'accepted']);
  });
});

describe('O4: a unit that has ended begins nothing, and its successor goes on', () => {
  test('O4: no dossier begins in its name; the refusal names the successor', () => {
    expect(act(unstarted, 'DraftNomination', {}, { office: merged }).refusal).toEqual({
      code: 'UnitEnded',
      clause: null,
      fields: ['/unit'],
      facts: { unit: 'unit-a', successor: 'unit-b' },
    });
    const lastDay = '2025-08-31T03:00:00.000Z';
    expect(act(unstarted, 'DraftNomination', {}, { office: merged, arrivedAt: lastDay }).answer).toBe('accepted');
  });
  test('O4: its open dossier is sent with the successor’s paper, and stays that of the old unit', () => {
    const successors = relating({ [unitPaper.id]: { ...unitPaper, unit: 'unit-b' } });
    expect(act(shortlisted, 'SubmitNomination', {}, successors).answer).toBe('NotInPaper');
    const { answer, state } = act(shortlisted, 'SubmitNomination', {}, { ...successors, office: merged });
    expect([answer, state]).toMatchObject(['accepted', { dossier: { unit: 'unit-a' } }]);
  });
  test('O4: a paper without a unit submits nothing', () => {
    const none = relating({ [unitPaper.id]: { ...unitPaper, unit: null } });
    expect(act(shortlisted, 'SubmitNomination', {}, { ...none, office: sampleOffice }).answer).toBe('NotInPaper');
  });
});

describe('M3: nobody sends to themselves', () => {
  test('M3: who appraises and heads in one finds ineligible in one act: the written return', () => {
    const { appraiser } = assigned;
    const done = act(assigned, 'FindIneligible', {}, { actor: person(appraiser) });
    expect([done.answer, done.state.status, done.events.length]).toEqual(['accepted', 'ineligible', 1]);
  });
  test('M3: a head who does not appraise finds only what was proposed', () =>
    expect(act(assigned, 'FindIneligible', {}, { actor: person('secretariat-head') }).answer).toBe('NotProposed'));
});
