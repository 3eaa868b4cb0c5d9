import { localDate } from '../../../law/calendar/days.js';
import { daysLeft, dueAfter, dueAgain } from '../../campaign/due.js';
import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import type { FieldPath, Json } from '../../kernel/values.js';
import { settingsOf } from '../../office/state.js';
import { fits } from '../lifecycle.js';
import { misplaced } from '../refusals.js';
import type { At, Before, Change, Started } from '../state.js';
import { type Decider, sealed, yes } from './answer.js';
import { appraisalDue } from './receiving.js';
import { partsMissing } from './submitting.js';

export const resubmissionDue = (state: Started, { office, arrivedAt, at }: Context) =>
  dueAfter(
    office,
    { kind: 'resubmission', n: state.dossier.deadlineCount + 1 },
    settingsOf(office).resubmissionDays,
    localDate(arrivedAt),
    at,
  );

// Key, claim and quota place hang on these: another one is another dossier, so they never open.
const fixed = ['/office', '/unit', '/campaign', '/award', '/recipient'];
export const canOpen = (field: FieldPath) => /^\/[A-Za-z][A-Za-z0-9]*$/.test(field) && !fixed.includes(field);

export const returnNomination: Decider<'ReturnNomination'> = ({ items }, state, context) => {
  if (!fits(state, 'ReturnNomination')) return misplaced(state, 'ReturnNomination');
  const wrong = items.flatMap((item, i) => (canOpen(item.field) ? [] : [`/items/${i}/field`]));
  if (wrong.length > 0) return refuse('FieldFixed', { fields: wrong });
  return yes({
    type: 'NominationReturned',
    data: {
      openFields: items.map((item) => item.field),
      due: resubmissionDue(state, context),
      daysLeft: appraisalLeft(state, context),
    },
    ...sealed(state, Object.fromEntries(items.map(({ field, reason }) => [`reason${field}`, reason]))),
  });
};

/** None is left of an appraisal that is overdue; null where no time was set. */
function appraisalLeft({ dossier }: Started, { office, arrivedAt }: Context): number | null {
  const running = dossier.deadlines.find((d) => d.kind === 'appraisal');
  if (running) return daysLeft(office, localDate(arrivedAt), localDate(running.at));
  return dossier.overdue.some((d) => d.kind === 'appraisal') ? 0 : null;
}

/** The unit asks for one more; who asked for the supplement decides (office.md R8). */
export const askToOpenField: Decider<'AskToOpenField'> = ({ field, reason }, state) => {
  if (!fits(state, 'AskToOpenField')) return misplaced(state, 'AskToOpenField');
  if (!canOpen(field)) return refuse('FieldFixed', { fields: ['/field'] });
  if (state.openFields.includes(field)) return refuse('FieldOpenAlready', { fields: ['/field'] });
  return yes({ type: 'FieldOpeningAsked', data: { field }, ...sealed(state, { [`asked${field}`]: reason }) });
};

export const openField: Decider<'OpenField'> = ({ field }, state) => {
  if (!fits(state, 'OpenField')) return misplaced(state, 'OpenField');
  return state.asked.includes(field)
    ? yes({ type: 'FieldOpened', data: { field } })
    : refuse('OpeningNotAsked', { fields: ['/field'], facts: { asked: state.asked } });
};

export const resubmitNomination: Decider<'ResubmitNomination'> = (_data, state, context) => {
  if (!fits(state, 'ResubmitNomination')) return misplaced(state, 'ResubmitNomination');
  const due = clockAgain(state, context);
  return (
    partsMissing(state.dossier, context) ??
    yes({ type: 'NominationResubmitted', data: { due, changes: changesOf(state) } })
  );
};

/** From the full dossier anew, or with the days that were left: the office says which (office.md R11). */
function clockAgain(state: At<'returned'>, context: Context) {
  const { office, arrivedAt, at } = context;
  const today = localDate(arrivedAt);
  if (settingsOf(office).appraisalClock === 'restarts') return appraisalDue(state, context, today);
  if (state.daysLeft === null) return null;
  return dueAgain(office, { kind: 'appraisal', n: state.dossier.deadlineCount + 1 }, state.daysLeft, today, at);
}

/** Every open field that reads otherwise than at the return, before and after (office.md R9). */
function changesOf({ openFields, before, dossier, renamed }: At<'returned'>): Change[] {
  return openFields.flatMap((field): Change[] => {
    if (renamed.includes(field)) return [{ field, before: null, after: null }];
    const [was, is] = [readAt(before, field), readAt(dossier, field)];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ field, before: was, after: is }];
  });
}

/** A described fact, or the hash of the part of that name. */
function readAt(from: Before, field: FieldPath): Json {
  const name = field.slice(1);
  const { documents, ...described } = from;
  if (Object.hasOwn(described, name)) return described[name as keyof typeof described] ?? null;
  return (Object.hasOwn(documents, name) && documents[name]?.sha256) || null;
}
