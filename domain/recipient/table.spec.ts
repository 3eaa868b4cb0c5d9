import { describe, expect, test } from 'vitest';
import { cellsOf, tryOut } from '../../test/samples/context.js';
import { recipientCommands, recipientContext, recipientStates } from '../../test/samples/recipient.js';
import type { CommandType } from './commands.js';
import { recipient } from './stream.js';

const legend = {
  '+': 'accepted',
  i: 'irregular',
  N: 'NotStarted',
  S: 'AlreadyStarted',
  E: 'RecipientIsErased',
  L: 'NotLinked',
  D: 'NoSuchDoubt',
};
const table = `
                       unstarted registered doubtful erased
RegisterRecipient      +         S          S        S
AmendIdentity          N         +          +        E
LinkDuplicates         N         +          +        E
SplitRecipients        N         +          L        E
SettleDoubt            N         D          +        E
RecordRating           N         +          +        E
RecordDiscipline       N         +          +        E
RegisterInitiative     N         +          +        E
ImportPastAward        N         +          +        E
VerifyEntry            N         +          +        E
ProposeEntryCorrection N         +          +        E
CorrectEntry           N         +          +        E
EnterAward             +         +          +        i
StrikeAward            N         +          +        +
EraseRecipient         N         +          +        E
`;
const cells = cellsOf(table, legend);

describe('recipient: every command in every status', () => {
  test('The table has every command and every status of the types', () => {
    expect([...new Set(cells.map(([row]) => row))]).toEqual(Object.keys(recipient.commands));
    expect([...new Set(cells.map(([, column]) => column))]).toEqual(Object.keys(recipientStates));
  });
  test.each(cells)('%s while %s is answered %s', (type, status, answer) => {
    const command = recipientCommands[type as CommandType];
    const state = recipientStates[status as keyof typeof recipientStates];
    expect(tryOut(recipient, state, command, recipientContext(command)).answer).toBe(answer);
  });
});
