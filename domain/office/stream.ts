import type { Stream } from '../kernel/stream.js';
import { type OfficeCommand, officeCommands } from './commands.js';
import { decideOffice } from './decide.js';
import { type OfficeEvent, officeEvents } from './events.js';
import { evolveOffice } from './evolve.js';
import { type Office, unstartedOffice } from './organisation.js';

/** One per issuing level, so that no two levels wait for each other (office.md O12). No workflow: nothing in it falls due. */
export const office: Stream<Office, OfficeCommand, OfficeEvent> = {
  kind: 'office',
  stateSchema: 5,
  initial: unstartedOffice,
  commands: officeCommands,
  events: officeEvents,
  followed: false,
  decide: decideOffice,
  evolve: evolveOffice,
  officeOf: (state, command) =>
    state.status === 'established' ? state.id : command.type === 'EstablishOffice' ? command.data.office : null,
  relies: () => [],
  relations: () => ({}),
  effects: () => [],
  deadlines: () => [],
  claims: () => [],
  closed: () => false,
  row: () => ({ unit: null, campaign: null, award: null, assignee: null, subject: null, parent: null }),
};
