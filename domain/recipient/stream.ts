import type { Relations, Stream } from '../kernel/stream.js';
import { type RecipientCommand, recipientCommands } from './commands.js';
import { decideRecipient } from './decide.js';
import { type RecipientEvent, recipientEvents } from './events.js';
import { evolveRecipient } from './evolve.js';
import { managingUnit, type Recipient, unstartedRecipient } from './state.js';

/** The register: identity, ratings, initiatives and awards of one person, collective or household. Nothing in it falls due. */
export const recipient: Stream<Recipient, RecipientCommand, RecipientEvent> = {
  kind: 'recipient',
  stateSchema: 1,
  initial: unstartedRecipient,
  commands: recipientCommands,
  events: recipientEvents,
  followed: false,
  decide: decideRecipient,
  evolve: evolveRecipient,
  officeOf: (state, command) => {
    if (state.status !== 'unstarted') return state.office;
    return command.type === 'RegisterRecipient' || command.type === 'EnterAward' ? command.data.office : null;
  },
  relies: (command) => {
    if (command.type === 'LinkDuplicates') return [command.data.other];
    return command.type === 'EraseRecipient' ? [command.data.intervention] : [];
  },
  relations,
  effects: () => [],
  deadlines: () => [],
  // Another entry is part of one register row only.
  claims: (state) => (state.status === 'unstarted' ? [] : state.linked.map((key) => ({ kind: 'duplicate', key }))),
  closed: () => false,
  row: (state) => ({
    unit: lastUnit(state),
    campaign: null,
    award: null,
    assignee: null,
    subject: state.status === 'unstarted' ? null : `recipient:${state.id}`,
    parent: null,
  }),
};

const END_OF_TIME = '9999-12-31';
const lastUnit = (state: Recipient) => (state.status === 'unstarted' ? null : managingUnit(state, END_OF_TIME));

function relations(state: Recipient, command: RecipientCommand): Relations {
  if (state.status === 'unstarted') return command.type === 'RegisterRecipient' ? { unit: command.data.unit } : {};
  return { unit: lastUnit(state) ?? undefined, own: state.kind === 'person' ? [state.id] : [] };
}
