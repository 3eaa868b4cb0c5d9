import { describe, expect, test } from 'vitest';
import { sampleContext, sampleOffice, tryOut } from '../../../test/samples/context.js';
import { ampleOffice, foundingOf, officeAfter, officeCommand } from '../../../test/samples/office.js';
import type { OfficeCommand } from '../commands.js';
import { councilOn } from '../council.js';
import type { Established } from '../organisation.js';
import { office } from '../stream.js';

const tried = (command: OfficeCommand, state: Established = ampleOffice) =>
  tryOut(office, state, command, sampleContext());

describe('O7, O8: what a founding decision names', () => {
  test('O7: names each person once, and no standing body where it founds none', () => {
    const found = (standing: string[] | null) =>
      tried(officeCommand('FoundCouncil', { vices: ['member-1', 'member-1'], standing })).events[0]?.data;
    expect(found(null)).toMatchObject({
      members: ['chair', 'member-1', 'member-2'],
      vices: ['member-1'],
      standing: null,
    });
    expect(found(['chair', 'member-1', 'chair'])).toMatchObject({ standing: ['chair', 'member-1'] });
  });
  test('O8: the total of the standing body is of persons, not of lines', () => {
    const founded = officeAfter([officeCommand('FoundCouncil', { standing: ['chair', 'chair', 'member-1'] })]);
    expect(councilOn(founded, 'hd-tdkt', '2025-09-15', 'standing')?.total).toBe(2);
    expect(councilOn(founded, 'hd-tdkt', '2025-09-15')?.total).toBe(3);
  });
});

describe('O7: who leaves', () => {
  test('O7: of a council that nobody founded nobody does', () =>
    expect(tried(officeCommand('EndMembership', { council: 'hd-x' })).refusal).toMatchObject({
      code: 'CouncilNotFounded',
      fields: ['/council'],
    }));
  test('O7: the chair leaves the standing body, and never the council', () => {
    const leave = (body: 'full' | 'standing') =>
      tried(officeCommand('EndMembership', { member: 'chair', body })).answer;
    expect([leave('standing'), leave('full')]).toEqual(['accepted', 'ChairStays']);
  });
});

describe('O7: a change belongs to one founding decision', () => {
  const councils = [
    foundingOf(),
    foundingOf({ from: '2025-01-01' }),
    foundingOf({ council: 'hd-other', from: '2025-01-01' }),
    foundingOf({ council: 'hd-other', from: '2025-08-01' }),
  ];
  const changed = (commands: readonly OfficeCommand[], state: Established) =>
    officeAfter(commands, state).councils.map((c) => c.changes.length);
  const end = (to: string) => officeCommand('EndMembership', { member: 'member-2', to });
  const several: Established = { ...sampleOffice, councils };
  test('O7: of that council and that day, whatever other councils were founded then', () => {
    expect(changed([end('2025-09-15')], several)).toEqual([0, 1, 0, 0]);
    expect(changed([end('2024-12-31')], several)).toEqual([1, 0, 0, 0]);
  });
  test('O7: of two for one day, to the one recorded last', () => {
    const corrected: Established = { ...sampleOffice, councils: [...councils, foundingOf({ from: '2025-01-01' })] };
    expect(changed([end('2025-09-15')], corrected)).toEqual([0, 0, 0, 0, 1]);
  });
});
