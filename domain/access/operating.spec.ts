import { expect, test } from 'vitest';
import { sampleOffice } from '../../test/samples/context.js';
import { operates } from './operating.js';

const day = '2025-06-02';

test('Of all people of the office only the administrator operates it', () => {
  const who = Object.keys(sampleOffice.roles).filter((person) => operates(sampleOffice, person, day));
  expect(who).toEqual(['administrator']);
});
test('Nobody operates it before or after their role, nor as a substitute, nor where there is no office', () => {
  expect(operates(sampleOffice, 'administrator', '2023-12-31')).toBe(false);
  const substitution = {
    id: 's-1',
    person: 'administrator',
    by: 'officer-1',
    roles: ['administrator'],
    kinds: ['nomination'],
    from: '2024-01-01',
    to: '2030-01-01',
  };
  const office = { ...sampleOffice, substitutions: [substitution as never] };
  expect(operates(office, 'officer-1', day)).toBe(false);
  expect(operates({ status: 'unstarted' }, 'administrator', day)).toBe(false);
});
