import { describe, expect, test } from 'vitest';
import { person, system } from '../../test/samples/context.js';
import { INTERVENTION, interventionStates, UNTIL } from '../../test/samples/intervention.js';
import { Act } from '../intervention/commands.js';
import { type Sight, sightByIntervention, sights } from './reading.js';

const { approved } = interventionStates;
const asked = { of: approved.case, office: approved.office, actor: person(approved.operator), at: UNTIL };

describe('P14: an operator sees a case only by a granted access', () => {
  test.each(sights)('P14: it lifts who has the facts to the whole case, and nobody who sees %s otherwise', (byRoles) =>
    expect(sightByIntervention(byRoles, approved, asked)).toBe(byRoles === 'facts' ? 'whole' : byRoles),
  );
  test.each(sights)('P14: without one everybody sees what the roles give: %s', (byRoles) =>
    expect(sightByIntervention(byRoles, undefined, asked)).toBe(byRoles),
  );
  test.each(Object.entries(interventionStates))('P14: it opens nothing unless it is approved: %s', (status, state) =>
    expect(sightByIntervention('facts', state, asked)).toBe(status === 'approved' ? 'whole' : 'facts'),
  );
  test.each(Act.options)('P14: of what it permits, to see is one thing and %s is its own', (act) => {
    const only = { ...approved, acts: [act] };
    expect(sightByIntervention('facts', only, asked)).toBe(act === 'see' ? 'whole' : 'facts');
  });
  const others: readonly (readonly [string, Partial<typeof asked>])[] = [
    ['for another case', { of: INTERVENTION }],
    ['for a case of another office', { office: 'another' }],
    ['for another person, also who approved it', { actor: person(approved.approvedBy) }],
    ['for the product itself', { actor: system }],
    ['after its end', { at: '2025-09-16T01:30:00.001Z' }],
  ];
  test.each(others)('P14: it opens nothing %s', (_name, other) => {
    const seen: Sight = sightByIntervention('facts', approved, { ...asked, ...other });
    expect(seen).toBe('facts');
  });
});
