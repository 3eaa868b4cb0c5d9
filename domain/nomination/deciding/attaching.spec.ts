import { describe, expect, test } from 'vitest';
import { person, sampleOffice } from '../../../test/samples/context.js';
import { act, nominationStates, withDossier } from '../../../test/samples/nomination.js';
import { Role } from '../../office/settings.js';
import type { RoleHeld } from '../../office/state.js';
import type { Started } from '../state.js';

const { drafted, returned, submitted, appraised } = nominationStates;
const held = (role: Role, unit: string | null): RoleHeld => ({ role, unit, from: '2024-01-01', to: null });
const attach = (state: Started, part: string, who = 'clerk-a', roles: readonly RoleHeld[] | null = null) =>
  act(
    state,
    'AttachDocument',
    { part },
    {
      actor: person(who),
      office: roles ? { ...sampleOffice, roles: { ...sampleOffice.roles, [who]: roles } } : sampleOffice,
    },
  );

describe('R8: which parts may come while the case is with the unit', () => {
  test('R8: what was asked for, and what is awaited anyway; nothing else', () => {
    const owing = withDossier(returned, { awaited: [{ part: 'blocRankingMinutes', why: 'awardChanged' }] });
    expect(attach(returned, 'achievementReport').answer).toBe('accepted');
    expect(attach(returned, 'blocRankingMinutes').answer).toBe('FieldNotOpen');
    expect(attach(owing, 'blocRankingMinutes').answer).toBe('accepted');
  });
  test('R9: what was not there before reads as nothing, and not as another value', () => {
    const open = withDossier({ ...returned, openFields: ['/unitReviewMinutes'] }, {});
    const { state } = attach(open, 'unitReviewMinutes');
    expect(act(state, 'ResubmitNomination').events[0]?.data).toMatchObject({
      changes: [{ field: '/unitReviewMinutes', before: null, after: 'a'.repeat(64) }],
    });
  });
  test.each([
    ['name', { recipientName: 'x' }, ['/recipientName']],
    ['post', { recipientPost: 'x' }, ['/recipientPost']],
    ['name and post', { recipientName: 'x', recipientPost: 'x' }, ['/recipientName', '/recipientPost']],
    ['period', { period: { kind: 'calendar', from: '2025-01-01', to: '2025-12-31' } }, []],
  ] as const)('R9: of a changed %s it is kept which text changed', (_name, changes, renamed) => {
    const open = { ...returned, openFields: ['/recipientName', '/recipientPost', '/period'] as const };
    expect(act(open, 'AmendNomination', { recipientName: undefined, ...changes }).state).toMatchObject({
      status: 'returned',
      renamed,
    });
  });
});

describe('P2: who is proposed files their own report, and no other part', () => {
  const own = withDossier(drafted, { recipient: { kind: 'person', id: 'r-1' } });
  const other = (roles: readonly RoleHeld[], state: Started = own) =>
    attach(state, 'unitReviewMinutes', 'r-1', roles).answer;
  test.each(Role.options)('P2: as %s of the unit, of another and of none', (role) => {
    const ofUnit = role === 'unitClerk' || role === 'unitHead';
    expect(other([held(role, 'unit-a')])).toBe(ofUnit ? 'accepted' : 'OwnReportOnly');
    expect(other([held('auditor', null), held(role, 'unit-a')])).toBe(ofUnit ? 'accepted' : 'OwnReportOnly');
    expect(other([held(role, 'unit-b')])).toBe('OwnReportOnly');
    expect(other([held(role, null)])).toBe('OwnReportOnly');
  });
  test('P2: the report itself is theirs; in a collective’s case, and in another’s, nothing is their own', () => {
    expect(attach(own, 'achievementReport', 'r-1', []).answer).toBe('accepted');
    expect(other([], withDossier(own, { recipient: { kind: 'collective', id: 'r-1' } }))).toBe('accepted');
    expect(other([], withDossier(own, { recipient: { kind: 'person', id: 'r-2' } }))).toBe('accepted');
  });
});

describe('T5: what goes back to the unit before its receipt', () => {
  test('T5: to where it came from: the unit’s list, or the draft where it had no review', () => {
    expect(act(submitted, 'ReturnToUnit').state).toMatchObject({ status: 'shortlisted', review: submitted.review });
    const back = act({ ...submitted, review: null }, 'ReturnToUnit').state;
    expect(back.status).toBe('drafted');
    expect('review' in back).toBe(false);
  });
});

test('D9: a paper that no standard waited for asks nobody to judge anything', () => {
  const owing = withDossier(appraised, { awaited: [{ part: 'blocRankingMinutes', why: 'awardChanged' }] });
  const { state } = act(owing, 'CompleteOpenItem', { item: 'blocRankingMinutes' });
  expect((state as Started).dossier).toMatchObject({ findings: appraised.dossier.findings, awaited: [] });
  expect(Object.keys((state as Started).dossier.findings)).toEqual(Object.keys(appraised.dossier.findings));
});
