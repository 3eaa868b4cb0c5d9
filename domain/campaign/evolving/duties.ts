import type { Recorded } from '../../kernel/stream.js';
import { assertNever, type UnitId } from '../../kernel/values.js';
import { blocOf } from '../bloc.js';
import { opened, withoutDeadline } from '../due.js';
import { awaitedFrom, type Duty } from '../duty.js';
import type { CampaignEvent } from '../events.js';
import type { Plan, StartedCampaign } from '../state.js';

const ofDuty = [
  'DutySet',
  'DutyFiled',
  'DutyAccepted',
  'DutyExcused',
  'IndicatorRecorded',
  'UnitScored',
  'BlocRanked',
] as const;
type Happened<T extends CampaignEvent['type']> = Extract<Recorded<CampaignEvent>, { type: T }>;
type DutyEvent = Happened<(typeof ofDuty)[number]>;
export const isOfDuties = <E extends { type: string }>(
  event: E,
): event is Extract<E, { type: (typeof ofDuty)[number] }> => (ofDuty as readonly string[]).includes(event.type);

export function ofDuties(state: StartedCampaign, event: DutyEvent): Partial<Plan> {
  switch (event.type) {
    case 'DutySet':
      return dutySet(state, event);
    case 'DutyFiled': {
      const { unit, filedOn, late } = event.data;
      return answered(state, event.data.duty, (d) => ({
        filings: { ...d.filings, [unit]: { filedOn, late, accepted: false } },
      }));
    }
    case 'DutyAccepted':
      return answered(state, event.data.duty, ({ filings }) => {
        const filing = filings[event.data.unit];
        return filing ? { filings: { ...filings, [event.data.unit]: { ...filing, accepted: true } } } : {};
      });
    case 'DutyExcused':
      return answered(state, event.data.duty, (d) => ({ excused: [...d.excused, event.data.unit] }));
    case 'IndicatorRecorded': {
      const { indicator, unit: lead, ...rest } = event.data;
      return { indicators: { ...state.indicators, [indicator]: { ...rest, lead } } };
    }
    case 'UnitScored': {
      const { unit, kind, points } = event.data;
      const score = { self: null, crossCheck: null, ...state.scores[unit], [kind]: points };
      return { scores: { ...state.scores, [unit]: score }, ...rankedAnew(state, unit) };
    }
    case 'BlocRanked': {
      const bloc = state.blocs[event.data.bloc];
      const ranking = event.data.ranking.map((row) => row.unit);
      return bloc ? { blocs: { ...state.blocs, [event.data.bloc]: { ...bloc, ranking } } } : {};
    }
    default:
      return assertNever(event);
  }
}

/** Other points than those it ranked by: until the bloc has ranked again there is no ranking (office.md U3). */
function rankedAnew(state: StartedCampaign, unit: UnitId): Partial<Plan> {
  const [id, bloc] = blocOf(state, unit) ?? [];
  return id && bloc?.ranking ? { blocs: { ...state.blocs, [id]: { ...bloc, ranking: null } } } : {};
}

function dutySet(state: StartedCampaign, { data: { duty, due, ...set } }: Happened<'DutySet'>): Partial<Plan> {
  const { what, to, words, lastDay, units } = set;
  const made: Duty = { what, to, words, lastDay, units, filings: {}, excused: [], key: due?.key ?? null };
  const duties = { ...state.duties, [duty]: made };
  if (!due) return { duties };
  return { duties, deadlines: [...state.deadlines, ...opened(due)], deadlineCount: state.deadlineCount + 1 };
}

/** The last unit's answer ends the waiting. */
function answered(state: StartedCampaign, id: string, how: (duty: Duty) => Partial<Duty>): Partial<Plan> {
  const before = state.duties[id];
  if (!before) return {};
  const duty = { ...before, ...how(before) };
  const duties = { ...state.duties, [id]: duty };
  const done = duty.key !== null && awaitedFrom(duty).length === 0;
  return done ? { duties, deadlines: withoutDeadline(state.deadlines, duty.key ?? '') } : { duties };
}
