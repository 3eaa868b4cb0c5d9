import type { Relations, Stream } from '../kernel/stream.js';
import { type RecipientCommand, recipientCommands } from './commands.js';
import { decideRecipient } from './decide.js';
import { type RecipientEvent, recipientEvents } from './events.js';
import { evolveRecipient } from './evolve.js';
import { managingUnit, type Recipient, type Registered, unstartedRecipient } from './state.js';

/** The register: identity, ratings, initiatives and awards of one person, collective or household. Nothing in it falls due. */
export const recipient: Stream<Recipient, RecipientCommand, RecipientEvent> = {
  kind: 'recipient',
  stateSchema: 3,
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
    if (command.type === 'RegisterRecipient') return command.data.mayBe ?? [];
    if (command.type === 'LinkDuplicates' || command.type === 'SettleDoubt') return [command.data.other];
    return command.type === 'EraseRecipient' ? [command.data.intervention] : [];
  },
  relations,
  effects: () => [],
  deadlines: () => [],
  claims: (state) => (state.status === 'unstarted' || state.linked.length === 0 ? [] : rowClaims(state)),
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

/**
 * Every entry is part of one register row only. The one that holds the others claims itself too: no chain of links comes
 * about, which would be read differently from each end.
 */
const rowClaims = ({ id, linked }: Registered) =>
  [`recipient:${id}`, ...linked].map((key) => ({ kind: 'duplicate', key }));

const END_OF_TIME = '9999-12-31';
const lastUnit = (state: Recipient) => (state.status === 'unstarted' ? null : managingUnit(state, END_OF_TIME));

function relations(state: Recipient, command: RecipientCommand): Relations {
  if (state.status === 'unstarted') return command.type === 'RegisterRecipient' ? { unit: command.data.unit } : {};
  return { unit: lastUnit(state) ?? undefined, own: state.kind === 'person' ? [state.id] : [] };
}
