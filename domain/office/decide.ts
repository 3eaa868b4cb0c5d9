import { refuse } from '../kernel/refusal.js';
import { accept, type Context, type Decided } from '../kernel/stream.js';
import type { OfficeCommand } from './commands.js';
import type { OfficeEvent } from './events.js';
import type { Established, Office } from './state.js';

/** Refusals of the office stream. */
export const officeCodes = [
  'UnitExists',
  'PersonExists',
  'UnknownUnit',
  'UnknownPerson',
  'RoleNotHeld',
  'SeriesExists',
  'NotAMember',
] as const;

type Data<T extends OfficeCommand['type']> = Extract<OfficeCommand, { type: T }>['data'];
type Answer = Decided<OfficeEvent>;

export function decideOffice(command: OfficeCommand, state: Office, _context: Context): Answer {
  if (command.type === 'EstablishOffice')
    return state.status === 'unstarted'
      ? accept<OfficeEvent>({ type: 'OfficeEstablished', data: command.data })
      : refuse('AlreadyStarted');
  if (state.status === 'unstarted') return refuse('NotStarted');
  switch (command.type) {
    case 'EstablishUnit':
      return establishUnit(command.data, state);
    case 'RegisterPerson':
      return registerPerson(command.data, state);
    case 'GrantRole':
      return grantRole(command.data, state);
    case 'EndRole':
      return endRole(command.data, state);
    case 'FoundCouncil':
      return foundCouncil(command.data, state);
    case 'ChangeSetting':
      return accept<OfficeEvent>({ type: 'SettingChanged', data: command.data });
    case 'OpenNumberSeries':
      return state.series.includes(command.data.series)
        ? refuse('SeriesExists', { fields: ['/series'] })
        : accept<OfficeEvent>({ type: 'NumberSeriesOpened', data: command.data });
  }
}

const establishUnit = (data: Data<'EstablishUnit'>, state: Established): Answer =>
  state.units[data.unit]
    ? refuse('UnitExists', { fields: ['/unit'] })
    : accept<OfficeEvent>({ type: 'UnitEstablished', data });

function registerPerson({ person, unit, name, post, email }: Data<'RegisterPerson'>, state: Established): Answer {
  if (!state.units[unit]) return refuse('UnknownUnit', { fields: ['/unit'] });
  if (state.people[person]) return refuse('PersonExists', { fields: ['/person'] });
  return accept<OfficeEvent>({
    type: 'PersonRegistered',
    data: { person, unit },
    personal: { [`person:${person}`]: { name, post, email } },
  });
}

function grantRole(data: Data<'GrantRole'>, state: Established): Answer {
  if (!state.people[data.person]) return refuse('UnknownPerson', { fields: ['/person'] });
  if (data.unit !== null && !state.units[data.unit]) return refuse('UnknownUnit', { fields: ['/unit'] });
  return accept<OfficeEvent>({ type: 'RoleGranted', data });
}

function endRole(data: Data<'EndRole'>, state: Established): Answer {
  const held = state.roles[data.person]?.some((r) => r.role === data.role && r.unit === data.unit && r.to === null);
  return held ? accept<OfficeEvent>({ type: 'RoleEnded', data }) : refuse('RoleNotHeld', { fields: ['/role'] });
}

function foundCouncil(data: Data<'FoundCouncil'>, state: Established): Answer {
  const unknown = data.members.filter((m) => !state.people[m]);
  if (unknown.length > 0) return refuse('UnknownPerson', { fields: ['/members'], facts: { people: unknown } });
  const members = [...new Set(data.members)];
  if (!members.includes(data.chair)) return refuse('NotAMember', { fields: ['/chair'] });
  return accept<OfficeEvent>({ type: 'CouncilFounded', data: { ...data, members } });
}
