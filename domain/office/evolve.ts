import type { Recorded } from '../kernel/stream.js';
import { assertNever } from '../kernel/values.js';
import { defaultsFor } from './defaults.js';
import type { OfficeEvent } from './events.js';
import type { Folds, OfficeFact } from './evolving/fold.js';
import { peopleFolds, standingInFolds, unitFolds } from './evolving/organising.js';
import { councilFolds, rulingFolds } from './evolving/ruling.js';
import type { Established, Office } from './organisation.js';

const folds: Folds<OfficeFact['type']> = {
  ...unitFolds,
  ...peopleFolds,
  ...standingInFolds,
  ...councilFolds,
  ...rulingFolds,
};

export function evolveOffice(state: Office, event: Recorded<OfficeEvent>): Office {
  if (event.type === 'OfficeEstablished') {
    const { office, ...body } = event.data;
    return { status: 'established', id: office, ...body, ...empty, settings: defaultsFor(body.head) };
  }
  if (state.status === 'unstarted') return state;
  if (!Object.hasOwn(folds, event.type)) return assertNever(event as never);
  // The table's type pairs each event with its own fold; the lookup cannot say so.
  const fold = folds[event.type] as (data: unknown, state: Established) => Partial<Established>;
  return { ...state, ...fold(event.data, state) };
}

const empty = {
  names: [],
  units: {},
  people: {},
  posts: {},
  roles: {},
  substitutions: [],
  assignments: [],
  councils: [],
  regulations: [],
  ruleSets: [],
  templates: [],
  calendars: [],
  series: [],
};
