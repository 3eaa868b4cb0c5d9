import { filingDates } from '../../../law/filing/filing-dates.js';
import { type Due, dueOn } from '../../campaign/due.js';
import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import type { StreamId } from '../../kernel/values.js';
import { settingsOf } from '../../office/state.js';
import type { Data } from '../commands.js';
import type { NominationEvent } from '../events.js';
import type { Nomination } from '../state.js';
import { pathOf } from '../values.js';

type Draft = Data<'DraftNomination'>;
type Drafted = Extract<NominationEvent, { type: 'NominationDrafted' }>['data'];
type Start = Pick<Drafted, 'occasion' | 'parent' | 'restsOn' | 'below' | 'filing'>;
type Refused = ReturnType<typeof refuse>;

/** What a draft begins from: an event (E1), the level below (F1), the dates of the law (F8). */
export function startOf(data: Draft, context: Context): Start | Refused {
  const wrong = suddenly(data, context);
  if (wrong) return wrong;
  const below = data.parent ? belowOf(data, data.parent, context) : { found: null };
  if (!('found' in below)) return below;
  return {
    occasion: data.occasion ?? null,
    parent: data.parent ?? null,
    restsOn: data.restsOn ?? null,
    below: below.found,
    filing: filingOf(data, context),
  };
}

/** A sudden merit answers an event and stands in no campaign; nothing else has an occasion of its own. */
function suddenly({ category, campaign, occasion }: Draft, { office }: Context): Refused | null {
  if (category !== 'exceptional') return occasion ? refuse('SuddenPathOff', { fields: ['/occasion'] }) : null;
  if (!settingsOf(office).exceptionalPath) return occasion ? refuse('SuddenPathOff', { fields: ['/occasion'] }) : null;
  if (campaign !== null) return refuse('SuddenWithCampaign', { fields: ['/campaign'] });
  return occasion ? null : refuse('OccasionMissing', { fields: ['/occasion'] });
}

const same = ['award', 'category', 'directWorker', 'postGroup'] as const;

/** The nomination below, as it was sent up: nothing of it is typed again, and nothing of it may differ. */
function belowOf(data: Draft, parent: StreamId<'nomination'>, context: Context): { found: Start['below'] } | Refused {
  const found = context.related.get(parent) as Nomination | undefined;
  if (!found || found.status === 'unstarted')
    return refuse('UnknownReference', { fields: ['/parent'], facts: { nomination: parent } });
  if (found.status !== 'forwarded' || found.dossier.child !== null)
    return refuse('ParentNotForwarded', { fields: ['/parent'], facts: { status: found.status } });
  const { dossier, council, into: paper } = found;
  const differs = [
    ...same.filter((field) => dossier[field] !== data[field]),
    ...(['recipient', 'period'] as const).filter((f) => !sameFields(dossier[f], data[f])),
  ];
  if (differs.length > 0) return refuse('ParentDiffers', { fields: differs.map(pathOf), facts: { fields: differs } });
  const { documents, initiatives } = dossier;
  return { found: { documents: { ...documents }, initiatives: [...initiatives], council, paper } };
}

const sameFields = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([key, value]) => b[key] === value);

const filingOf = ({ award, period, restsOn }: Draft, { office, at }: Context): Due[] =>
  filingDates({ award, period, restsOn: restsOn?.on ?? null }).map(({ kind, on }, i) =>
    dueOn(office, { kind, n: i + 1 }, on, at),
  );
