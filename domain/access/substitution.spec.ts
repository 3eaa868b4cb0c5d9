import { describe, expect, test } from 'vitest';
import { asked, away, headAway, said, standIn, unitA } from '../../test/samples/access.js';
import { officeWith, person, sampleOffice, system } from '../../test/samples/context.js';
import type { Substitution } from '../office/organisation.js';
import { areTwo, readingRoles, rightsOf } from '../office/rights.js';
import type { Established } from '../office/state.js';
import { mayRead } from './reading.js';
import { accessTable } from './table.js';

describe('P9: substitution', () => {
  test('P9: the act is the substitute’s, for the absent person, by that one’s role', () =>
    expect(asked('nomination', 'SubmitNomination', 'head-b', unitA, { office: headAway })).toEqual({
      role: 'unitHead',
      onBehalfOf: 'head-a',
    }));
  test('P9: who may by their own right acts for themself', () =>
    expect(said('nomination', 'SubmitNomination', 'head-b', { unit: 'unit-b' }, { office: headAway })).toBe(
      'unitHead',
    ));
  test.each([
    ['2025-09-09T16:59:59.999Z', 'NotYourUnit'],
    ['2025-09-09T17:00:00.000Z', 'unitHead for head-a'],
    ['2025-09-20T16:59:59.999Z', 'unitHead for head-a'],
    ['2025-09-20T17:00:00.000Z', 'NotYourUnit'],
  ])('P9: it counts on its Vietnamese days, as the act arrived: %s', (at, verdict) =>
    expect(said('nomination', 'SubmitNomination', 'head-b', unitA, { office: headAway, at })).toBe(verdict),
  );
  test('P9: it is of its kinds of cases and of its roles only', () => {
    expect(said('paper', 'SignPaper', 'head-b', unitA, { office: headAway })).toBe('NotYourUnit');
    const clerk = away(standIn('clerk-a', 'clerk-b', ['unitHead']));
    expect(said('nomination', 'DraftNomination', 'clerk-b', unitA, { office: clerk })).toBe('NotYourUnit');
  });
  test('P9: what was carried is not handed on', () => {
    const chain = away(standIn('head-a', 'head-b', ['unitHead']), standIn('head-b', 'officer-2', ['unitHead']));
    expect(said('nomination', 'SubmitNomination', 'officer-2', unitA, { office: chain })).toBe('NotAllowed');
    expect(said('nomination', 'SubmitNomination', 'officer-2', { unit: 'unit-b' }, { office: chain })).toBe(
      'unitHead for head-b',
    );
    expect(
      said(
        'office',
        'GrantSubstitution',
        'newcomer',
        {},
        { office: away(standIn('head-a', 'newcomer', ['unitHead'])) },
      ),
    ).toBe('NotAllowed');
  });
  test('P9: a role that ended carries nothing', () => {
    const roles = {
      ...sampleOffice.roles,
      'head-a': [{ role: 'unitHead' as const, unit: 'unit-a', from: '2024-01-01', to: '2025-09-14' }],
    };
    expect(said('nomination', 'SubmitNomination', 'head-b', unitA, { office: { ...headAway, roles } })).toBe(
      'NotYourUnit',
    );
  });
  test('P9: a vote in the council is never carried, nor a declaration of conflict, nor the part of a second person', () => {
    const office = away(
      standIn('chair', 'clerk-a', ['councilChair', 'councilMember', 'secretariatHead']),
      standIn('secretariat-head', 'officer-1', ['secretariatHead']),
    );
    const members = { members: ['chair', 'clerk-a'] };
    expect(said('session', 'OpenSession', 'clerk-a', members, { office })).toBe('councilChair for chair');
    expect(said('ballot', 'CastBallot', 'clerk-a', members, { office })).toBe('NotAllowed');
    expect(said('session', 'DeclareConflict', 'clerk-a', members, { office })).toBe('NotAllowed');
    expect(said('office', 'LoadRuleSet', 'officer-1', {}, { office })).toBe('secretariatHead for secretariat-head');
    expect(said('office', 'ActivateRuleSet', 'officer-1', {}, { office })).toBe('NotAllowed');
    expect(said('office', 'ReleaseTemplate', 'officer-1', {}, { office })).toBe('NotAllowed');
  });
  test('P9: every grant of a vote is in person, also one that is written later', () => {
    const votes = Object.values(accessTable)
      .flatMap((rows) => Object.values(rows).flat())
      .filter((g) => g.relation === 'member');
    expect(votes.length).toBeGreaterThan(0);
    expect(votes.every((g) => g.inPerson)).toBe(true);
  });
  test('P9: a substitute reads what the absent person reads, of those kinds and on those days', () => {
    const read = (kind: string, day: string) =>
      mayRead(kind, 'drafted', person('head-b'), headAway, unitA, `${day}T03:00:00.000Z`);
    expect([read('nomination', '2025-09-15'), read('nomination', '2025-09-21'), read('paper', '2025-09-15')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(readingRoles(headAway, 'head-b', 'nomination', '2025-09-15').map((r) => r.unit)).toEqual([
      'unit-b',
      'unit-a',
    ]);
  });
  test('P9: whose rights an act rests on', () => {
    expect(rightsOf({ actor: person('head-b'), onBehalfOf: 'head-a' })).toBe('head-a');
    expect(rightsOf({ actor: person('head-b'), onBehalfOf: null })).toBe('head-b');
    expect(rightsOf({ actor: system, onBehalfOf: null })).toBeNull();
  });
  test('P9: two persons are two only where neither stands in for the other', () => {
    const two = (a: string, b: string, day = '2025-09-15') => areTwo(headAway, a, b, day);
    expect([
      two('head-a', 'clerk-a'),
      two('head-a', 'head-a'),
      two('head-a', 'head-b'),
      two('head-b', 'head-a'),
    ]).toEqual([true, false, false, false]);
    expect(two('head-a', 'head-b', '2025-10-01')).toBe(true);
  });
});

describe('P10: a substitute in their own case', () => {
  const own = { ...unitA, assigned: 'officer-1', own: ['head-b', 'officer-2'] };
  const officerAway = (...more: Substitution[]) =>
    away(standIn('officer-1', 'officer-2', ['secretariatOfficer']), ...more);
  const refusal = (...given: Parameters<typeof asked>) => (asked(...given) as { refused: object }).refused;
  test('P10: is refused, whatever the command, and the next person by rule is named: another holder of the role', () => {
    const roles = { ...sampleOffice.roles, deputy: sampleOffice.roles['head-a']! };
    const office = { ...headAway, roles };
    expect(refusal('nomination', 'SubmitNomination', 'head-b', own, { office })).toEqual({
      code: 'OwnCase',
      clause: null,
      fields: [],
      facts: { next: 'deputy' },
    });
  });
  test('P10: where there is no other, the one above', () => {
    expect(refusal('nomination', 'SubmitNomination', 'head-b', own, { office: headAway })).toMatchObject({
      facts: { next: 'deputy' },
    });
    const roles = { ...sampleOffice.roles, 'officer-3': sampleOffice.roles['officer-2']! };
    const next = (office: Established) => refusal('nomination', 'ReturnNomination', 'officer-2', own, { office });
    expect(next(officerAway())).toMatchObject({ facts: { next: 'secretariat-head' } });
    expect(next({ ...officerAway(), roles })).toMatchObject({ facts: { next: 'officer-3' } });
  });
  test('P10: nobody is named in whose own case it is, and no head of another unit', () => {
    const head = (unit: string) => sampleOffice.roles['head-a']!.map((r) => ({ ...r, unit }));
    const roles = { ...sampleOffice.roles, deputy: head('unit-a'), 'head-c': head('unit-b') };
    const office = { ...headAway, roles };
    const both = { ...own, own: [...own.own, 'deputy'] };
    expect(refusal('nomination', 'SubmitNomination', 'head-b', both, { office })).toMatchObject({
      facts: { next: 'signer' },
    });
  });
  test('P10: nobody is named where nobody is left', () => {
    const roles = { 'head-a': sampleOffice.roles['head-a']! };
    expect(refusal('nomination', 'SubmitNomination', 'head-b', own, { office: { ...headAway, roles } })).toEqual({
      code: 'OwnCase',
      clause: null,
      fields: [],
    });
  });
  test('P10: where the issuer only warns, the substitute goes on', () =>
    expect(
      said('nomination', 'SubmitNomination', 'head-b', own, {
        office: { ...headAway, settings: officeWith({ ownCase: 'warn' }).settings },
      }),
    ).toBe('unitHead for head-a'));
  test('P10: in another’s case nothing is refused', () =>
    expect(said('nomination', 'SubmitNomination', 'head-b', { ...own, own: ['r-1'] }, { office: headAway })).toBe(
      'unitHead for head-a',
    ));
});
