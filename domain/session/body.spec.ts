import { describe, expect, test } from 'vitest';
import { sampleCouncil } from '../../test/samples/context.js';
import { officeOf } from '../../test/samples/session.js';
import { bodyOn } from './body.js';

const named = {
  ...sampleCouncil,
  vices: ['member-1'],
  standing: ['chair', 'council-secretary', 'member-1'],
};
const left = (member: string) => ({ body: 'standing', change: 'left', member, on: '2025-10-15' }) as const;
const renewed = {
  ...named,
  from: '2025-10-15',
  standing: ['chair', 'member-2', 'member-3', 'member-4'],
  changes: [left('member-3')],
};

describe('who sits', () => {
  test('O8: the standing body has its own members and its own total', () => {
    const office = officeOf({ councils: [named] });
    expect(bodyOn(office, 'hd-tdkt', '2025-10-15', 'standing')).toEqual({
      founded: '2024-01-01',
      chair: 'chair',
      vices: ['member-1'],
      secretary: 'council-secretary',
      members: ['chair', 'council-secretary', 'member-1'],
      total: 3,
    });
    expect(bodyOn(office, 'hd-tdkt', '2025-10-15', 'full')).toMatchObject({ members: sampleCouncil.members, total: 9 });
  });

  test('O8: each is that of the founding decision in force on the day, with the total that it states', () => {
    const office = officeOf({ councils: [named, renewed] });
    expect(bodyOn(office, 'hd-tdkt', '2025-10-14', 'standing')).toMatchObject({ total: 3 });
    expect(bodyOn(office, 'hd-tdkt', '2025-10-15', 'standing')).toMatchObject({ founded: '2025-10-15', total: 4 });
    // A seat that fell empty stays in the base (C5).
    expect(bodyOn(office, 'hd-tdkt', '2025-10-16', 'standing')).toMatchObject({
      members: ['chair', 'member-2', 'member-4'],
      total: 4,
    });
  });

  test('A council founded without a standing body or vices has none', () => {
    const office = officeOf({ councils: [{ ...sampleCouncil, vices: [], standing: null }] });
    expect(bodyOn(office, 'hd-tdkt', '2025-10-15', 'standing')).toBeUndefined();
    expect(bodyOn(office, 'hd-tdkt', '2025-10-15', 'full')).toMatchObject({ vices: [] });
    expect(bodyOn(office, 'other', '2025-10-15', 'full')).toBeUndefined();
  });
});
