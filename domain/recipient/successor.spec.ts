import { expect, test } from 'vitest';
import { officeAfter, officeCommand } from '../../test/samples/office.js';
import { act, recipientStates } from '../../test/samples/recipient.js';
import { sightBy } from '../access/reading.js';
import { readingRoles } from '../office/rights.js';
import { mayBeProposedBy, type Registered } from './state.js';

// unit-a is merged into unit-b with the end of August.
const office = officeAfter([officeCommand('MergeUnits', { units: ['unit-a'], into: 'unit-b', to: '2025-08-31' })]);
const registered = act(recipientStates.unstarted, 'RegisterRecipient').state as Registered;
const withPast = act(registered, 'ImportPastAward').state as Registered;

test('O4: from the day after its end the successor reads the register of the old unit and proposes its people', () => {
  const sight = (who: string, day: string) =>
    sightBy({ kind: 'recipient', status: 'registered', unit: 'unit-a' }, readingRoles(office, who, 'recipient', day));
  expect([sight('clerk-a', '2025-08-31'), sight('clerk-b', '2025-08-31')]).toEqual(['whole', 'none']);
  expect([sight('clerk-a', '2025-09-01'), sight('clerk-b', '2025-09-01')]).toEqual(['none', 'whole']);
  const may = (unit: string, day: string) => mayBeProposedBy(withPast, unit, day, office);
  expect([may('unit-a', '2025-08-31'), may('unit-b', '2025-08-31')]).toEqual(['yes', 'no']);
  expect([may('unit-b', '2025-09-01'), may('unit-c', '2025-09-01')]).toEqual(['yes', 'no']);
});

test('O5: past awards go over with the names of then: unit, issuer and number stay as the paper writes them', () => {
  expect(withPast.entries.e1?.facts).toMatchObject({
    unitThen: 'Phòng Nội vụ huyện Na Rì',
    issuer: 'Chủ tịch UBND tỉnh Bắc Kạn',
    number: '1205/QĐ-UBND',
  });
  const moved = act(withPast, 'AmendIdentity', { managed: { unit: 'unit-b', from: '2025-09-01' } }).state as Registered;
  expect(moved.entries).toEqual(withPast.entries);
  expect(moved.managed.map((m) => m.unit)).toEqual(['unit-a', 'unit-b']);
});
