import { refuse } from '../kernel/refusal.js';
import { accept, type Context } from '../kernel/stream.js';
import type { OfficeCommand } from './commands.js';
import type { Answer, Decider } from './deciding/answer.js';
import { appointMember, endMembership, foundCouncil } from './deciding/council.js';
import { appointPerson, endAppointment, endRole, grantRole, registerPerson } from './deciding/people.js';
import { activateRuleSet, adoptRegulation, changeSetting, loadRuleSet, releaseTemplate } from './deciding/ruling.js';
import { assignWork, endAssignment, endSubstitution, grantSubstitution } from './deciding/standing-in.js';
import { dissolveUnit, establishUnit, mergeUnits, renameOffice, renameUnit } from './deciding/units.js';
import type { OfficeEvent } from './events.js';
import type { Office } from './organisation.js';

type Deciders = { readonly [T in Exclude<OfficeCommand['type'], 'EstablishOffice'>]: Decider<T> };

const deciders: Deciders = {
  RenameOffice: renameOffice,
  EstablishUnit: establishUnit,
  RenameUnit: renameUnit,
  MergeUnits: mergeUnits,
  DissolveUnit: dissolveUnit,
  RegisterPerson: registerPerson,
  AppointPerson: appointPerson,
  EndAppointment: endAppointment,
  GrantRole: grantRole,
  EndRole: endRole,
  AssignWork: assignWork,
  EndAssignment: endAssignment,
  GrantSubstitution: grantSubstitution,
  EndSubstitution: endSubstitution,
  FoundCouncil: foundCouncil,
  AppointMember: appointMember,
  EndMembership: endMembership,
  AdoptRegulation: adoptRegulation,
  LoadRuleSet: loadRuleSet,
  ActivateRuleSet: activateRuleSet,
  SetCalendar: (data) => accept<OfficeEvent>({ type: 'CalendarSet', data }),
  ChangeSetting: changeSetting,
  OpenNumberSeries: (data, state) =>
    state.series.includes(data.series)
      ? refuse('SeriesExists', { fields: ['/series'] })
      : accept<OfficeEvent>({ type: 'NumberSeriesOpened', data }),
  ReleaseTemplate: releaseTemplate,
};

export function decideOffice(command: OfficeCommand, state: Office, context: Context): Answer {
  if (command.type === 'EstablishOffice')
    return state.status === 'unstarted'
      ? accept<OfficeEvent>({ type: 'OfficeEstablished', data: command.data })
      : refuse('AlreadyStarted');
  if (state.status === 'unstarted') return refuse('NotStarted');
  // The table's type pairs each command with its own decider; the lookup cannot say so.
  const decide = deciders[command.type] as (data: unknown, ...rest: [typeof state, Context]) => Answer;
  return decide(command.data, state, context);
}
