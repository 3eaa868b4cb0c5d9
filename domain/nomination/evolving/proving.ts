import { hearing, isNews } from '../../kernel/heard.js';
import { filed, meet, noted, start } from '../dossier.js';
import { type Dossier, placeOf, type Started } from '../state.js';
import { at, type Folds, type Happened, withDossier } from './fold.js';
import { asked, completed, judged, notAsked, overridden, unjudged } from './judging.js';

export const proving: Folds<
  | 'JudgementRecorded'
  | 'FindingOverridden'
  | 'OpenItemCompleted'
  | 'FactCorrected'
  | 'ConflictDeclared'
  | 'ConflictLifted'
  | 'RuleSetMoved'
  | 'MemberHoldRecorded'
  | 'NominationAppraised'
  | 'AppraisalReopened'
> = {
  JudgementRecorded: (state, { data }) => withDossier(state, judged(state.dossier, data.judgement)),
  FindingOverridden: (state, { data: { standard, by } }) => withDossier(state, overridden(state.dossier, standard, by)),
  OpenItemCompleted: (state, { data: { item, part, ...file } }) => {
    const { documents } = state.dossier;
    const has = filed({ ...state.dossier, documents: { ...documents, [part]: file } }, part);
    return withDossier(state, completed(has, item));
  },
  FactCorrected: corrected,
  ConflictDeclared: (state, { data }) =>
    withDossier(state, { ...state.dossier, conflicts: [...state.dossier.conflicts, data] }),
  ConflictLifted: (state, { data: { person, kind } }) => {
    const conflicts = state.dossier.conflicts.filter((c) => c.person !== person || c.kind !== kind);
    return withDossier(state, { ...state.dossier, conflicts });
  },
  RuleSetMoved: (state, { data: { ruleSet } }) => withDossier(state, unjudged({ ...state.dossier, ruleSet })),
  MemberHoldRecorded: (state, { data }) => withDossier(state, memberHold(state.dossier, data)),
  NominationAppraised: (state, { data }) => {
    const { dossier, intake, appraiser } = at(state, 'assigned', 'resubmitted');
    const met = meet(judged(dossier, data.judgement), 'appraisal', 'ineligibleNotice');
    return { status: 'appraised', dossier: met, intake, appraiser, deferred: false };
  },
  AppraisalReopened: (state, { data: { due } }) => {
    const { dossier, intake, appraiser } = at(state, 'appraised');
    const again = start(unjudged(dossier), due);
    return { status: 'assigned', dossier: again, intake, appraiser, ineligibleProposed: false };
  },
};

/** The fact changes where it stands, and nobody stands for the findings until they are judged anew (office.md D15). */
function corrected(state: Started, { data }: Happened<'FactCorrected'>): Started {
  const { sentOn, receivedOn, ...rest } = data.after;
  const facts = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const place = placeOf(state);
  const voted = 'council' in place && place.council !== null;
  const before = voted ? noted(state.dossier, { changedAfterCouncil: true }) : state.dossier;
  const dossier = unjudged({ ...before, ...facts });
  if (!('intake' in place) || state.status === 'held') return withDossier(state, dossier);
  const days = { ...(sentOn ? { sentOn } : {}), ...(receivedOn ? { receivedOn } : {}) };
  return { ...state, dossier, intake: { ...place.intake, ...days } } as Started;
}

const WARNING = 'memberHold';
function memberHold(before: Dossier, { member, change, since }: Happened<'MemberHoldRecorded'>['data']): Dossier {
  if (!isNews(before.heard, member, since)) return before;
  const dossier = { ...before, heard: hearing(before.heard, member, since) };
  const others = dossier.memberHolds.filter((m) => m !== member);
  if (change === 'held') return asked({ ...dossier, memberHolds: [...others, member] }, WARNING);
  const left = { ...dossier, memberHolds: others };
  return others.length === 0 ? notAsked(left, WARNING) : left;
}
