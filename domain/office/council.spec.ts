import { describe, expect, test } from 'vitest';
import { sampleContext, sampleCouncil, sampleOffice, tryOut } from '../../test/samples/context.js';
import { foundingOf, officeAfter, officeCommand } from '../../test/samples/office.js';
import type { SeatChange } from './organisation.js';
import { councilOn, type Established } from './state.js';
import { office } from './stream.js';

const standing = ['chair', 'member-1', 'member-2'];
const withCouncil = (changes: readonly SeatChange[] = []): Established => ({
  ...sampleOffice,
  councils: [foundingOf({ standing, changes })],
});
const on = (day: string, org = withCouncil(), body?: 'full' | 'standing') => councilOn(org, 'hd-tdkt', day, body);

describe('O7: a council is as its founding decision made it', () => {
  test('O7: with chair, vices, secretary, members and total', () =>
    expect(on('2025-01-01')).toEqual({
      council: 'hd-tdkt',
      body: 'full',
      from: '2024-01-01',
      chair: 'chair',
      vices: ['member-1'],
      secretary: 'council-secretary',
      members: sampleCouncil.members,
      total: 9,
    }));
  test('O7: a renewal is a new decision, in force from its day on, with its own total', () => {
    const renewed = officeAfter([officeCommand('FoundCouncil')]);
    expect(on('2025-09-14', renewed)).toMatchObject({ from: '2024-01-01', total: 9 });
    expect(on('2025-09-15', renewed)).toMatchObject({ from: '2025-09-15', total: 3, vices: ['member-1'] });
  });
  test('O7: none before its first day', () => expect(on('2023-12-31')).toBeUndefined());
});

describe('O8: the standing body has its own members and its own total', () => {
  test('O8: beside those of the full council', () => {
    expect(on('2025-01-01', undefined, 'standing')).toMatchObject({ body: 'standing', members: standing, total: 3 });
    expect(on('2025-01-01', sampleOffice, 'standing')).toBeUndefined();
  });
  test('O8: who leaves the council has no seat in the standing body either, and its total stays', () => {
    const left = withCouncil([{ change: 'left', body: 'full', member: 'member-2', on: '2025-06-30' }]);
    expect(on('2025-06-30', left, 'standing')?.members).toEqual(standing);
    expect(on('2025-07-01', left, 'standing')).toMatchObject({ members: ['chair', 'member-1'], total: 3 });
  });
  test('O8: who leaves the standing body stays in the council', () => {
    const left = withCouncil([{ change: 'left', body: 'standing', member: 'member-2', on: '2025-06-30' }]);
    expect(on('2025-07-01', left, 'standing')?.members).toEqual(['chair', 'member-1']);
    expect(on('2025-07-01', left)?.members).toContain('member-2');
  });
});

describe('O1: a membership is valid from a day to a day', () => {
  const changes = [
    { change: 'joined', body: 'full', member: 'head-a', on: '2025-07-01' },
    { change: 'left', body: 'full', member: 'member-7', on: '2025-06-30' },
  ] as const;
  test('O1: a seat that fell empty stays in the base; who fills it sits from the day on', () => {
    const org = withCouncil(changes);
    expect(on('2025-06-30', org)?.members).toEqual(sampleCouncil.members);
    expect(on('2025-07-01', org)?.members).toEqual([...sampleCouncil.members.slice(0, -1), 'head-a']);
    expect(on('2025-07-01', org)?.total).toBe(9);
  });
  test('O1: whoever left may come back, in whatever order it was recorded', () => {
    const back = { change: 'joined', body: 'full', member: 'member-7', on: '2025-08-01' } as const;
    const org = withCouncil([back, changes[1]]);
    expect([on('2025-07-31', org)?.members.length, on('2025-08-01', org)?.members.length]).toEqual([8, 9]);
  });
  test('O1: commands put the change with the founding decision of its day', () => {
    const renewed = officeAfter([
      officeCommand('EndMembership', { to: '2025-03-31' }),
      officeCommand('AppointMember', { from: '2025-04-01' }),
      officeCommand('FoundCouncil'),
    ]);
    expect(on('2025-04-01', renewed)?.members).toContain('head-a');
    expect(on('2025-04-01', renewed)?.members).not.toContain('member-2');
    expect(renewed.councils.map((c) => c.changes.length)).toEqual([2, 0]);
    const late = officeCommand('EndMembership', { to: '2025-10-01' });
    expect(tryOut(office, renewed, late, sampleContext()).events).toMatchObject([{ data: { founded: '2025-09-15' } }]);
  });
});
