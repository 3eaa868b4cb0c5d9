import type { Established, SeatChange } from '../organisation.js';
import type { Folds } from './fold.js';

/** A change belongs to the founding decision that it names; of two for one day, to the one recorded last. */
const seatChanged = (state: Established, council: string, founded: string, change: SeatChange) => {
  const at = state.councils.findLastIndex((c) => c.council === council && c.from === founded);
  return { councils: state.councils.map((c, i) => (i === at ? { ...c, changes: [...c.changes, change] } : c)) };
};

export const councilFolds: Folds<'CouncilFounded' | 'MemberAppointed' | 'MembershipEnded'> = {
  CouncilFounded: ({ foundedBy: _paper, ...founding }, state) => ({
    councils: [...state.councils, { ...founding, changes: [] }],
  }),
  MemberAppointed: ({ council, founded, body, member, from }, state) =>
    seatChanged(state, council, founded, { change: 'joined', body, member, on: from }),
  MembershipEnded: ({ council, founded, body, member, to }, state) =>
    seatChanged(state, council, founded, { change: 'left', body, member, on: to }),
};

export const rulingFolds: Folds<
  | 'RegulationAdopted'
  | 'RuleSetLoaded'
  | 'RuleSetActivated'
  | 'CalendarSet'
  | 'SettingChanged'
  | 'NumberSeriesOpened'
  | 'TemplateReleased'
> = {
  RegulationAdopted: ({ paper: _paper, settings, ...text }, state) => ({
    regulations: [...state.regulations, { ...text, settings: given(settings) }],
  }),
  RuleSetLoaded: ({ source: _source, ...loaded }, state) => ({
    ruleSets: [...state.ruleSets, { ...loaded, from: null }],
  }),
  RuleSetActivated: ({ ruleSet, from }, state) => ({
    ruleSets: state.ruleSets.map((r) => (r.ruleSet === ruleSet ? { ...r, from } : r)),
  }),
  CalendarSet: ({ calendar, from }, state) => ({ calendars: [...state.calendars, { calendar, from }] }),
  SettingChanged: ({ settings }, state) => ({ settings: { ...state.settings, ...given(settings) } }),
  NumberSeriesOpened: ({ series }, state) => ({ series: [...state.series, series] }),
  TemplateReleased: ({ template, version, sha256 }, state) => ({
    templates: [...state.templates, { template, version, sha256 }],
  }),
};

/** An absent key is "not changed"; zod's partial() leaves it out, so nothing here can be undefined. */
const given = (settings: object) =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
