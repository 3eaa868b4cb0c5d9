import { describe, expect, test } from 'vitest';
import { NOW, person, sampleContext, tryOut } from '../../../test/samples/context.js';
import { ampleOffice, officeCommand } from '../../../test/samples/office.js';
import { officeCommands } from '../commands.js';
import { Role } from '../settings.js';
import { office } from '../stream.js';

const order = { paper: '7/QĐ-VP', on: '2025-09-15', sha256: 'e'.repeat(64) };
const today = '2025-09-15';
type Given = Partial<Parameters<typeof officeCommand<'GrantSubstitution'>>[1]>;
/** Granted by somebody, for `head-a` of unit-a unless it says otherwise. */
const grant = (by: string, given: Given = {}) =>
  tryOut(
    office,
    ampleOffice,
    officeCommand('GrantSubstitution', { order: null, ...given }),
    sampleContext({ actor: person(by) }),
  );

describe('P9: who may make a substitution', () => {
  test('P9: the person who is away makes it, without an order', () => {
    const { answer, state } = grant('head-a');
    expect(answer).toBe('accepted');
    const made = {
      person: 'head-a',
      by: 'clerk-a',
      roles: ['unitHead'],
      kinds: ['nomination', 'paper'],
      from: today,
      to: '2025-09-30',
    };
    expect(state).toMatchObject({ substitutions: [...ampleOffice.substitutions, made] });
  });
  test.each([
    ['signer', 'OrderMissing', 'accepted'],
    ['secretariat-head', 'OrderMissing', 'accepted'],
    ['head-b', 'NotAllowed', 'NotAllowed'],
    ['clerk-a', 'NotAllowed', 'NotAllowed'],
    ['administrator', 'NotAllowed', 'NotAllowed'],
  ])('P9: %s, for another person: without an order %s, with one %s', (by, without, with_) => {
    expect([grant(by).answer, grant(by, { order }).answer]).toEqual([without, with_]);
  });
  test('P9: the head of the person’s own unit too, with an order', () => {
    const forClerk = (by: string) =>
      grant(by, { person: 'clerk-a', by: 'clerk-b', roles: ['unitClerk'], order }).answer;
    expect([forClerk('head-a'), forClerk('head-b')]).toEqual(['accepted', 'NotAllowed']);
  });
  test('P9: the order is not of tomorrow', () =>
    expect(grant('signer', { order: { ...order, on: '2025-09-16' } }).refusal).toMatchObject({
      code: 'DateInFuture',
      fields: ['/order/on'],
    }));
});

describe('P9: what a substitution carries', () => {
  test('P9: dates, and none in the past', () => {
    expect(grant('head-a', { from: '2025-09-14' }).refusal).toMatchObject({
      code: 'BackInTime',
      fields: ['/from'],
      facts: { today },
    });
    expect(
      officeCommands.GrantSubstitution.data.safeParse({ ...officeCommand('GrantSubstitution').data, to: null }).success,
    ).toBe(false);
  });
  test.each(Role.options)('P9: %s is carried unless it is a vote, an operator’s or an auditor’s part', (role) => {
    const everyRole = {
      ...ampleOffice.roles,
      all: Role.options.map((r) => ({ role: r, unit: null, from: today, to: null })),
    };
    const state = { ...ampleOffice, people: { ...ampleOffice.people, all: { unit: 'unit-a' } }, roles: everyRole };
    const command = officeCommand('GrantSubstitution', { person: 'all', by: 'clerk-a', roles: [role], order: null });
    const { refusal } = tryOut(office, state, command, sampleContext({ actor: person('all') }));
    const own = role === 'councilMember' || role === 'administrator' || role === 'auditor';
    expect(refusal?.code ?? 'accepted').toBe(own ? 'RoleNotCarried' : 'accepted');
    if (own) expect(refusal?.facts).toEqual({ roles: [role] });
  });
  test('P9: only roles that the person holds themself, so that nothing is handed on', () => {
    expect(grant('head-a', { roles: ['unitHead', 'unitClerk'] }).answer).toBe('RoleNotHeld');
    // officer-1 stands in for the secretariat's head, and cannot pass that on.
    const passed = grant('officer-1', { person: 'officer-1', by: 'officer-2', roles: ['secretariatHead'] });
    expect(passed.answer).toBe('RoleNotHeld');
  });
});

describe('P9: a substitution ends', () => {
  const end = (by: string, to = '2025-09-20') =>
    tryOut(
      office,
      ampleOffice,
      officeCommand('EndSubstitution', { to }),
      sampleContext({ at: NOW, actor: person(by) }),
    );
  test.each([
    ['the one who was away', 'secretariat-head', 'accepted'],
    ['the substitute', 'officer-1', 'accepted'],
    ['a head', 'signer', 'accepted'],
    ['a colleague', 'officer-2', 'NotAllowed'],
    ['the operator', 'administrator', 'NotAllowed'],
  ])('P9: by %s', (_name, by, answer) => expect(end(by).answer).toBe(answer));
  test('P9: not in the past: what was done stays done by right', () =>
    expect(end('signer', '2025-09-14').refusal).toMatchObject({ code: 'BackInTime', fields: ['/to'] }));
});
