import { describe, expect, test } from 'vitest';
import { sampleOffice } from '../../test/samples/context.js';
import { streams } from '../streams.js';
import { judge } from './judge.js';
import { machineMaySend } from './machines.js';
import { accessTable } from './table.js';

const asked = (kind: string, command: string) => ({
  ...{ kind, command },
  spec: streams.get(kind as 'nomination')?.commands[command] as never,
});
const by = (person: string | undefined, kind: string, command: string, relations = {}) => {
  const actor = { kind: 'machine', machine: 'may-1', person } as const;
  const given = { relations, office: sampleOffice, arrivedAt: '2025-06-01T03:00:00.000Z' };
  const verdict = judge(asked(kind, command), actor, given);
  return 'refused' in verdict ? verdict.refused.code : verdict;
};

describe('a machine', () => {
  test('carries the present right of whoever issued its token, in their unit and on their behalf', () => {
    const inOwn = { unit: 'unit-a' };
    expect(by('head-a', 'nomination', 'AmendNomination', inOwn)).toEqual({ role: 'unitHead', onBehalfOf: 'head-a' });
    expect(by('head-b', 'nomination', 'AmendNomination', inOwn)).toBe('NotYourUnit');
    expect(by('gone', 'nomination', 'ReceiveNomination')).toBe('NotAllowed');
    expect(by('secretariat-head', 'nomination', 'ReceiveNomination')).toMatchObject({ role: 'secretariatHead' });
    expect(by(undefined, 'nomination', 'ReceiveNomination')).toBe('NotAllowed');
  });
  test('does nothing in what is closed to that person', () => {
    const closed = { closedTo: ['secretariat-head'] };
    expect(by('secretariat-head', 'nomination', 'ReceiveNomination', closed)).toBe('NotAllowed');
  });
  test.each([
    ['ballot', 'CastBallot'],
    ['decision', 'SignDecision'],
    ['paper', 'SignPaper'],
    ['office', 'GrantRole'],
    ['recipient', 'EraseRecipient'],
    ['intervention', 'ApproveIntervention'],
  ])('never sends %s %s, whoever issued its token', (kind, command) => {
    expect(machineMaySend(asked(kind, command))).toBe(false);
    for (const person of Object.keys(sampleOffice.status === 'established' ? sampleOffice.people : {}))
      expect(by(person, kind, command, { members: [person], unit: 'unit-a' })).toBe('NotAllowed');
  });
  test('files nothing as the recipient of an own case', () => {
    expect(by('nobody', 'nomination', 'AttachDocument', { unit: 'unit-a', own: ['nobody'] })).toBe('NotAllowed');
  });
  test('has commands in the four kinds that units and the secretariat fill in, and in no other', () => {
    const open = Object.entries(accessTable).flatMap(([kind, commands]) =>
      Object.keys(commands).some((command) => machineMaySend(asked(kind, command))) ? [kind] : [],
    );
    expect(open.sort()).toEqual(['campaign', 'nomination', 'paper', 'recipient']);
  });
});
