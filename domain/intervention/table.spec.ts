import { describe, expect, test } from 'vitest';
import { cellsOf, tryOut } from '../../test/samples/context.js';
import { interventionCommands, interventionContext, interventionStates } from '../../test/samples/intervention.js';
import type { InterventionCommand } from './commands.js';
import type { InterventionStatus } from './state.js';
import { intervention } from './stream.js';

const legend = { '+': 'accepted', '.': 'WrongStatus', N: 'NotStarted', S: 'AlreadyStarted' };
const table = `
                    unstarted requested approved refused ended
RequestIntervention +         S         S        S       S
ApproveIntervention N         +         .        .       .
RefuseIntervention  N         +         .        .       .
RecordAccess        N         .         +        .       .
RetryEffect         N         .         +        .       .
SkipEffect          N         .         +        .       .
EndIntervention     N         +         +        .       .
`;
const cells = cellsOf(table, legend);

describe('intervention: every command in every status', () => {
  test('The table has every command and every status of the types', () => {
    expect([...new Set(cells.map(([row]) => row))]).toEqual(Object.keys(intervention.commands));
    expect([...new Set(cells.map(([, column]) => column))]).toEqual(Object.keys(interventionStates));
  });
  test.each(cells)('%s while %s is answered %s', (type, status, answer) => {
    const command = interventionCommands[type as InterventionCommand['type']];
    const state = interventionStates[status as InterventionStatus];
    expect(tryOut(intervention, state, command, interventionContext(command)).answer).toBe(answer);
  });
});
