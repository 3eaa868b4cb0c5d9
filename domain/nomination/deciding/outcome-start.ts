import { localDate } from '../../../law/calendar/days.js';
import { filingDates } from '../../../law/filing/filing-dates.js';
import { type Due, dueOn } from '../../campaign/due.js';
import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import type { StreamId } from '../../kernel/values.js';
import { settingsOf } from '../../office/state.js';
import type { Data } from '../commands.js';
import type { NominationEvent } from '../events.js';
import type { Dossier, Nomination } from '../state.js';
import { pathOf } from '../values.js';

type Draft = Data<'DraftNomination'>;
type Drafted = Extract<NominationEvent, { type: 'NominationDrafted' }>['data'];
type Start = Pick<
  Drafted,
  'occasion' | 'meritOn' | 'parent' | 'restsOn' | 'below' | 'filing' | 'simplifiedProcedure' | 'womenShare'
>;
type Refused = ReturnType<typeof refuse>;

/** What a draft begins from: an event (E1), the level below (F1), the dates of the law (F8). */
export function startOf(data: Draft, context: Context): Start | Refused {
  const wrong = suddenly(data, context);
  if (wrong) return wrong;
  const from = data.parent ? belowOf(data, data.parent, context) : { below: null, facts: {} };
  if (!('below' in from)) return from;
  return {
    simplifiedProcedure: data.simplifiedProcedure ?? false,
    womenShare: data.womenShare ?? null,
    ...from.facts,
    occasion: data.occasion ?? null,
    meritOn: data.meritOn ?? null,
    parent: data.parent ?? null,
    restsOn: data.restsOn ?? null,
    below: from.below,
    filing: filingOf(data, context),
  };
}

/** A sudden merit answers an event and stands in no campaign; where there is no short way its day tells it from another. */
function suddenly(data: Draft, context: Context): Refused | null {
  const { category, campaign, occasion, meritOn } = data;
  const off = !settingsOf(context.office).exceptionalPath;
  if (occasion && (off || category !== 'exceptional')) return refuse('SuddenPathOff', { fields: ['/occasion'] });
  if (category !== 'exceptional') return null;
  if (off)
    return meritOn || data.parent ? meritToCome(data, context) : refuse('MeritDayMissing', { fields: ['/meritOn'] });
  if (campaign !== null) return refuse('SuddenWithCampaign', { fields: ['/campaign'] });
  return occasion ? null : refuse('OccasionMissing', { fields: ['/occasion'] });
}

/** Nobody is honoured for what is still to come. */
export const meritToCome = ({ meritOn }: Pick<Draft, 'meritOn'>, { arrivedAt }: Context): Refused | null =>
  meritOn !== undefined && meritOn > localDate(arrivedAt) ? refuse('DateInFuture', { fields: ['/meritOn'] }) : null;

interface Below {
  readonly below: Start['below'];
  readonly facts: Pick<Start, (typeof taken)[number]>;
}
/** Taken over where the draft leaves them out. */
const taken = ['simplifiedProcedure', 'womenShare', 'meritOn'] as const;
const same = ['award', 'category', 'directWorker', 'postGroup'] as const;

/** The nomination below, as it was sent up: nothing of it is typed again, and nothing of it may differ. */
function belowOf(data: Draft, parent: StreamId<'nomination'>, context: Context): Below | Refused {
  const found = context.related.get(parent) as Nomination | undefined;
  if (!found || found.status === 'unstarted')
    return refuse('UnknownReference', { fields: ['/parent'], facts: { nomination: parent } });
  if (found.status !== 'forwarded' || found.dossier.child !== null)
    return refuse('ParentNotForwarded', { fields: ['/parent'], facts: { status: found.status } });
  const { dossier, council, into: paper } = found;
  const differs = [
    ...same.filter((field) => dossier[field] !== data[field]),
    ...(['recipient', 'period'] as const).filter((f) => !sameFields(dossier[f], data[f])),
    ...taken.filter((f) => data[f] !== undefined && JSON.stringify(data[f]) !== JSON.stringify(dossier[f])),
  ];
  if (differs.length > 0) return refuse('ParentDiffers', { fields: differs.map(pathOf), facts: { fields: differs } });
  const { documents, initiatives, simplifiedProcedure, womenShare, meritOn } = dossier;
  const below = { documents: { ...documents }, initiatives: [...initiatives], council, paper, proof: proofOf(dossier) };
  return { below, facts: { simplifiedProcedure, womenShare, meritOn } };
}

/** What the level below found; here it is judged anew. */
const proofOf = ({ findings }: Dossier) =>
  Object.fromEntries(
    Object.entries(findings).map(([standard, { finding, by, overridden }]) => [standard, { finding, by, overridden }]),
  );

const sameFields = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([key, value]) => b[key] === value);

const filingOf = ({ award, period, restsOn }: Draft, { office, at }: Context): Due[] =>
  filingDates({ award, period, restsOn: restsOn?.on ?? null }).map(({ kind, on }, i) =>
    dueOn(office, { kind, n: i + 1 }, on, at),
  );
