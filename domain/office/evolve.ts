import type { Recorded } from '../kernel/stream.js';
import { assertNever } from '../kernel/values.js';
import type { OfficeEvent } from './events.js';
import { defaultSettings } from './settings.js';
import type { Established, Office } from './state.js';

export function evolveOffice(state: Office, event: Recorded<OfficeEvent>): Office {
  if (event.type === 'OfficeEstablished') {
    const { office, ...body } = event.data;
    const empty = { units: {}, people: {}, roles: {}, councils: [], series: [], settings: defaultSettings };
    return { status: 'established', id: office, ...body, ...empty };
  }
  if (state.status === 'unstarted') return state;
  return { ...state, ...change(state, event) };
}

function change(
  state: Established,
  event: Exclude<Recorded<OfficeEvent>, { type: 'OfficeEstablished' }>,
): Partial<Established> {
  switch (event.type) {
    case 'UnitEstablished': {
      const { unit, name, from } = event.data;
      return { units: { ...state.units, [unit]: { name, from } } };
    }
    case 'PersonRegistered':
      return { people: { ...state.people, [event.data.person]: { unit: event.data.unit } } };
    case 'RoleGranted': {
      const { person, role, unit, from, to } = event.data;
      return { roles: { ...state.roles, [person]: [...(state.roles[person] ?? []), { role, unit, from, to }] } };
    }
    case 'RoleEnded': {
      const { person, role, unit, to } = event.data;
      const ended = (state.roles[person] ?? []).map((r) =>
        r.role === role && r.unit === unit && r.to === null ? { ...r, to } : r,
      );
      return { roles: { ...state.roles, [person]: ended } };
    }
    case 'CouncilFounded': {
      const { council, from, chair, secretary, members } = event.data;
      return { councils: [...state.councils, { council, from, chair, secretary, members }] };
    }
    case 'SettingChanged': {
      // An absent key is "not changed"; zod's partial() leaves it out, so nothing here can be undefined.
      const given = Object.fromEntries(Object.entries(event.data.settings).filter(([, v]) => v !== undefined));
      return { settings: { ...state.settings, ...given } };
    }
    case 'NumberSeriesOpened':
      return { series: [...state.series, event.data.series] };
    default:
      return assertNever(event);
  }
}
