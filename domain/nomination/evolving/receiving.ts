import type { FieldPath } from '../../kernel/values.js';
import { end, meet, start } from '../dossier.js';
import type { At, Before, Dossier } from '../state.js';
import { at, type Folds, withDossier } from './fold.js';
import { asked } from './judging.js';

const beforeOf = (dossier: Dossier): Before => {
  const { category, directWorker, postGroup, period, simplifiedProcedure, womenShare, documents } = dossier;
  return { category, directWorker, postGroup, period, simplifiedProcedure, womenShare, documents };
};
/** What a return makes of a case, whoever asks for the supplement. */
export const returnedFor = (
  openFields: readonly FieldPath[],
  by: At<'returned'>['by'],
  dossier: Dossier,
  daysLeft: number | null,
) => ({ openFields, asked: [], by, before: beforeOf(dossier), renamed: [], daysLeft });

export const receiving: Folds<
  | 'ChannelRecorded'
  | 'NominationReceived'
  | 'NominationRefused'
  | 'NominationReturned'
  | 'FieldOpeningAsked'
  | 'FieldOpened'
  | 'NominationResubmitted'
> = {
  ChannelRecorded: (state, { data: { channel, on } }) =>
    withDossier(state, { ...state.dossier, channels: { ...state.dossier.channels, [channel]: on } }),
  NominationReceived: (state, { data: { receivedOn, due, ruleSet, asks } }) => {
    const { dossier, intake } = at(state, 'submitted');
    const pinned = asks.reduce(asked, { ...start(dossier, due), ruleSet });
    return { status: 'received', dossier: pinned, intake: { ...intake, receivedOn } };
  },
  NominationRefused: ({ dossier }, { data: { ground } }) => ({ status: 'refused', dossier: end(dossier), ground }),
  NominationReturned: (state, { data: { openFields, due, daysLeft } }) => {
    const { dossier, intake, appraiser } = at(state, 'assigned', 'resubmitted');
    const running = start(meet(dossier, 'appraisal', 'ineligibleNotice'), due);
    const open = returnedFor(openFields, 'appraiser', dossier, daysLeft);
    return { status: 'returned', dossier: running, intake, appraiser, ...open };
  },
  FieldOpeningAsked: (state, { data: { field } }) => {
    const returned = at(state, 'returned');
    return { ...returned, asked: [...new Set([...returned.asked, field])] };
  },
  FieldOpened: (state, { data: { field } }) => {
    const returned = at(state, 'returned');
    const { openFields } = returned;
    return { ...returned, openFields: [...openFields, field], asked: returned.asked.filter((f) => f !== field) };
  },
  NominationResubmitted: (state, { data: { due, changes } }) => {
    const { dossier, intake, appraiser, by } = at(state, 'returned');
    const running = start(meet(dossier, 'resubmission'), due);
    return { status: 'resubmitted', dossier: running, intake, appraiser, ineligibleProposed: false, by, changes };
  },
};
