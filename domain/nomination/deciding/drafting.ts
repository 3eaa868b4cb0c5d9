import { localDate } from '../../../law/calendar/days.js';
import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import type { FieldPath, StreamId } from '../../kernel/values.js';
import { rolesOn } from '../../office/state.js';
import { endedOn } from '../../office/units.js';
import type { Data } from '../commands.js';
import { fits } from '../lifecycle.js';
import { misplaced } from '../refusals.js';
import type { Dossier, Nomination, Started } from '../state.js';
import { pathOf } from '../values.js';
import { noSuchForm } from './admitting.js';
import { type Answer, type Decider, sealed, subjectOf, yes } from './answer.js';
import { meritToCome, startOf } from './outcome-start.js';
import { managedElsewhere } from './proposing.js';
import { awardFits } from './related.js';

export function draftNomination(data: Data<'DraftNomination'>, state: Nomination, context: Context): Answer {
  if (state.status !== 'unstarted') return refuse('AlreadyStarted');
  const { office } = context;
  if (office.status === 'unstarted') return refuse('OfficeUnknown', { fields: ['/office'] });
  if (!Object.hasOwn(office.units, data.unit)) return refuse('UnknownReference', { fields: ['/unit'] });
  const ended = endedOn(office, data.unit, localDate(context.arrivedAt));
  if (ended) return refuse('UnitEnded', { fields: ['/unit'], facts: ended });
  const refused = managedElsewhere(data, context);
  if (refused) return refused;
  const begun = startOf(data, context);
  if ('refused' in begun) return begun;
  const { recipientName, recipientPost, occasion: _o, parent: _p, restsOn: _r, meritOn: _m, ...described } = data;
  const { simplifiedProcedure: _s, womenShare: _w, ...facts } = described;
  const subject = subjectOf(data.recipient);
  const nomination = context.stream as StreamId<'nomination'>;
  return (
    noSuchForm(data.award) ??
    awardFits(data, context) ??
    yes({
      type: 'NominationDrafted',
      data: { nomination, ...facts, ...begun },
      personal: { [subject]: named(recipientName, recipientPost) },
      // The level above sees who it is without anybody typing it (office.md F1).
      ...(data.parent ? { carried: { from: data.parent, subject, fields: ['name', 'post'] } } : {}),
    })
  );
}

/** Name and post, as far as they are given, for the recipient's seal. */
export const named = (name: string | undefined, post: string | null | undefined) => ({
  ...(name === undefined ? {} : { name }),
  // An empty post is an answer too: it takes the old one away.
  ...(post === undefined ? {} : { post: post ?? '' }),
});

export const amendNomination: Decider<'AmendNomination'> = (data, state, context) => {
  if (!fits(state, 'AmendNomination')) return misplaced(state, 'AmendNomination');
  const given = Object.entries(data).filter(([, value]) => value !== undefined);
  const fields = given.map(([name]) => pathOf(name));
  const refused =
    notOpen(state, fields) ??
    meritToCome(data, context) ??
    (data.award && otherAward({ ...state.dossier, award: data.award }, context));
  if (refused) return refused;
  const { recipientName, recipientPost, ...changes } = Object.fromEntries(given) as typeof data;
  const personal = named(recipientName, recipientPost);
  const sealedFields = Object.keys(personal).length > 0 ? sealed(state, personal) : {};
  return yes({ type: 'NominationAmended', data: { fields, changes }, ...sealedFields });
};

const otherAward = (dossier: Dossier, context: Context) => noSuchForm(dossier.award) ?? awardFits(dossier, context);

/** What came back for supplement opens only where it was asked to (office.md R8). */
export function notOpen(state: Started, fields: readonly FieldPath[]) {
  if (state.status !== 'returned') return null;
  const closed = fields.filter((f) => !state.openFields.includes(f));
  return closed.length > 0 ? refuse('FieldNotOpen', { fields: closed, facts: { openFields: state.openFields } }) : null;
}

export const attachDocument: Decider<'AttachDocument'> = ({ fileName, ...file }, state, context) => {
  // What is awaited may come at any stage (office.md X1, E4).
  const awaited = state.dossier.awaited.some((a) => a.part === file.part) && state.status !== 'archived';
  if (!awaited && !fits(state, 'AttachDocument')) return misplaced(state, 'AttachDocument');
  return (
    notTheirs(state, file.part, context) ??
    (awaited ? null : notOpen(state, [pathOf(file.part)])) ??
    yes({ type: 'DocumentAttached', data: file, ...sealed(state, { fileName }) })
  );
};

/** Who is proposed writes the report of their own achievement; every other part is the unit's (office.md P2). */
function notTheirs({ dossier }: Started, part: string, { actor, office, arrivedAt }: Context) {
  if (actor.kind !== 'person' || part === 'achievementReport') return null;
  const roles = rolesOn(office, actor.person, localDate(arrivedAt));
  const ofUnit = roles.some((r) => r.unit === dossier.unit && (r.role === 'unitClerk' || r.role === 'unitHead'));
  const own = dossier.recipient.kind === 'person' && dossier.recipient.id === actor.person;
  return own && !ofUnit ? refuse('OwnReportOnly', { fields: ['/part'] }) : null;
}

export const removeDocument: Decider<'RemoveDocument'> = ({ part }, state) => {
  if (!fits(state, 'RemoveDocument')) return misplaced(state, 'RemoveDocument');
  const closed = notOpen(state, [pathOf(part)]);
  if (closed) return closed;
  return Object.hasOwn(state.dossier.documents, part)
    ? yes({ type: 'DocumentRemoved', data: { part } })
    : refuse('PartMissing', { fields: ['/part'], facts: { parts: [part] } });
};

export const recordUnitReview: Decider<'RecordUnitReview'> = (data, state, { arrivedAt }) => {
  if (!fits(state, 'RecordUnitReview')) return misplaced(state, 'RecordUnitReview');
  if (data.heldOn > localDate(arrivedAt)) return refuse('DateInFuture', { fields: ['/heldOn'] });
  if (data.votesFor > data.votesOf)
    return refuse('VotesExceedTotal', { fields: ['/votesFor'], facts: { votesOf: data.votesOf } });
  return yes({ type: 'UnitReviewRecorded', data: { ...data, chosen: data.chosen ?? true } });
};
