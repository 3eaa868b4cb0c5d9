import { localDate } from '../../../law/calendar/days.js';
import { dueAfter } from '../../campaign/due.js';
import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import type { FieldPath, PersonId } from '../../kernel/values.js';
import { rightsOf } from '../../office/rights.js';
import { rolesOn, settingsOf } from '../../office/state.js';
import { fits } from '../lifecycle.js';
import { partsOwed } from '../reading.js';
import { misplaced } from '../refusals.js';
import type { Dossier, Started } from '../state.js';
import { pathOf } from '../values.js';
import { type Decider, sealed, yes } from './answer.js';
import { opinionsAwaited } from './opinions.js';
import { partsMissing } from './submitting.js';

const dueFrom = (kind: 'appraisal' | 'resubmission', state: Started, { office, arrivedAt, at }: Context) =>
  dueAfter(
    office,
    { kind, n: state.dossier.deadlineCount + 1 },
    settingsOf(office)[`${kind}Days`],
    localDate(arrivedAt),
    at,
  );
/** The clock of our own appraisal; after a supplement it starts again (office.md R11). */
export const appraisalDue = (state: Started, context: Context) => dueFrom('appraisal', state, context);
export const resubmissionDue = (state: Started, context: Context) => dueFrom('resubmission', state, context);

export const receiveNomination: Decider<'ReceiveNomination'> = (_data, state, context) =>
  fits(state, 'ReceiveNomination')
    ? yes({
        type: 'NominationReceived',
        data: { receivedOn: localDate(context.arrivedAt), due: appraisalDue(state, context) },
      })
    : misplaced(state, 'ReceiveNomination');

export const refuseNomination: Decider<'RefuseNomination'> = ({ ground, reason }, state) =>
  fits(state, 'RefuseNomination')
    ? yes({ type: 'NominationRefused', data: { ground }, ...sealed(state, { reason }) })
    : misplaced(state, 'RefuseNomination');

export const assignAppraiser: Decider<'AssignAppraiser'> = ({ appraiser }, state, context) => {
  if (!fits(state, 'AssignAppraiser')) return misplaced(state, 'AssignAppraiser');
  return unfit(appraiser, state.dossier, context) ?? yes({ type: 'AppraiserAssigned', data: { appraiser } });
};

export const reassignAppraiser: Decider<'ReassignAppraiser'> = ({ appraiser }, state, context) => {
  if (!fits(state, 'ReassignAppraiser')) return misplaced(state, 'ReassignAppraiser');
  if (appraiser === state.appraiser) return refuse('AlreadyAssigned', { fields: ['/appraiser'] });
  const data = { appraiser, from: state.appraiser };
  return unfit(appraiser, state.dossier, context) ?? yes({ type: 'AppraiserReassigned', data });
};

/** An officer of the secretariat that day, and not in their own case (office.md P1, P3). */
function unfit(appraiser: PersonId, { recipient }: Dossier, { office, arrivedAt }: Context) {
  const roles = rolesOn(office, appraiser, localDate(arrivedAt));
  if (!roles.some((r) => r.role === 'secretariatOfficer'))
    return refuse('AppraiserLacksRole', { fields: ['/appraiser'] });
  const own = recipient.kind === 'person' && recipient.id === appraiser;
  return own && settingsOf(office).ownCase === 'noAppraiseNoVote'
    ? refuse('OwnCase', { fields: ['/appraiser'] })
    : null;
}

// Key, claim and quota place hang on these: another one is another dossier, so they never open.
const fixed = ['/office', '/unit', '/campaign', '/award', '/recipient'];
export const canOpen = (field: FieldPath) => /^\/[A-Za-z][A-Za-z0-9]*$/.test(field) && !fixed.includes(field);

export const returnNomination: Decider<'ReturnNomination'> = ({ items }, state, context) => {
  if (!fits(state, 'ReturnNomination')) return misplaced(state, 'ReturnNomination');
  const wrong = items.flatMap((item, i) => (canOpen(item.field) ? [] : [`/items/${i}/field`]));
  if (wrong.length > 0) return refuse('FieldFixed', { fields: wrong });
  return yes({
    type: 'NominationReturned',
    data: { openFields: items.map((item) => item.field), due: resubmissionDue(state, context) },
    ...sealed(state, Object.fromEntries(items.map(({ field, reason }) => [`reason${field}`, reason]))),
  });
};

export const resubmitNomination: Decider<'ResubmitNomination'> = (_data, state, context) =>
  fits(state, 'ResubmitNomination')
    ? (partsMissing(state.dossier, context) ??
      yes({ type: 'NominationResubmitted', data: { due: appraisalDue(state, context) } }))
    : misplaced(state, 'ResubmitNomination');

export const proposeIneligible: Decider<'ProposeIneligible'> = ({ ground }, state) =>
  fits(state, 'ProposeIneligible')
    ? yes({ type: 'IneligibilityProposed', data: {}, ...sealed(state, { ground }) })
    : misplaced(state, 'ProposeIneligible');

/** The officer proposes, the head signs (office.md A4). */
export const findIneligible: Decider<'FindIneligible'> = ({ reason }, state, context) => {
  if (!fits(state, 'FindIneligible')) return misplaced(state, 'FindIneligible');
  // Who appraises and heads in one sends no proposal to themself (office.md M3).
  return state.ineligibleProposed || rightsOf(context) === state.appraiser
    ? yes({ type: 'NominationFoundIneligible', data: {}, ...sealed(state, { reason }) })
    : refuse('NotProposed');
};

export const appraiseNomination: Decider<'AppraiseNomination'> = ({ judgement }, state) => {
  if (!fits(state, 'AppraiseNomination')) return misplaced(state, 'AppraiseNomination');
  const parts = partsOwed(state.dossier);
  if (parts.length > 0) return refuse('PartMissing', { fields: parts.map(pathOf), facts: { parts } });
  const awaited = opinionsAwaited(state, 'appraised');
  if (awaited) return awaited;
  // What a machine can't prove a named person judges, and says so (office.md A1, A2).
  const unjudged = judgement.flatMap((j, i) =>
    j.finding === 'needsPerson' && !j.note ? [`/judgement/${i}/note`] : [],
  );
  if (unjudged.length > 0) return refuse('NotJudged', { fields: unjudged });
  const notes = judgement.flatMap(({ standard, note }) => (note ? [[`note/${standard}`, note] as const] : []));
  return yes({
    type: 'NominationAppraised',
    data: { judgement: judgement.map(({ standard, finding }) => ({ standard, finding })) },
    ...(notes.length > 0 ? sealed(state, Object.fromEntries(notes)) : {}),
  });
};

export const reopenAppraisal: Decider<'ReopenAppraisal'> = ({ reason }, state, context) =>
  fits(state, 'ReopenAppraisal')
    ? yes({ type: 'AppraisalReopened', data: { due: appraisalDue(state, context) }, ...sealed(state, { reason }) })
    : misplaced(state, 'ReopenAppraisal');
