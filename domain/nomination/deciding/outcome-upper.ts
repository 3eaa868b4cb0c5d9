import { localDate } from '../../../law/calendar/days.js';
import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import type { FieldPath } from '../../kernel/values.js';
import type { Data } from '../commands.js';
import { partsDue } from '../form.js';
import { fits } from '../lifecycle.js';
import { isOutcome, linkedFits } from '../linked.js';
import { misplaced } from '../refusals.js';
import { type Dossier, placeOf } from '../state.js';
import { pathOf } from '../values.js';
import { type Decider, sealed, yes } from './answer.js';
import { recordFact } from './counselling.js';
import { opinionsAwaited } from './opinions.js';
import { paperOf, wentUp } from './related.js';
import { canOpen, resubmissionDue } from './supplementing.js';

/** Its name stands in a paper to the level above, and that paper has left the office. */
export const forwardNomination: Decider<'ForwardNomination'> = ({ paper }, state, context) => {
  if (!fits(state, 'ForwardNomination')) return misplaced(state, 'ForwardNomination');
  const seen = paperOf(context, paper);
  if (!('found' in seen)) return seen;
  if (state.into !== paper) return refuse('NotInPaper', { fields: ['/paper'], facts: { paper } });
  const [held] = state.dossier.otherLevel;
  if (held) return refuse('HeldAtOtherLevel', { facts: { fact: held } });
  if (!wentUp(seen.found)) return refuse('PaperNotSent', { fields: ['/paper'], facts: { status: seen.found.status } });
  return opinionsAwaited(state, 'forward') ?? yes({ type: 'NominationForwarded', data: { paper } });
};

type Reply = Data<'RecordUpperReply'>;
/** What each answer must bring with it (office.md F3); it stands for a paper that the upper level keeps. */
const needed: Readonly<Record<Reply['reply'], readonly ('paper' | 'file' | 'otherAward' | 'ground')[]>> = {
  received: [],
  returned: ['paper'],
  otherForm: ['paper', 'otherAward'],
  refused: ['paper', 'ground'],
  decided: ['paper', 'file'],
};

export const recordUpperReply: Decider<'RecordUpperReply'> = (data, state, context) => {
  if (!fits(state, 'RecordUpperReply')) return misplaced(state, 'RecordUpperReply');
  const { reply, paper, file, otherAward } = data;
  const missing = needed[reply].filter((part) => data[part] === null || data[part] === undefined);
  if (missing.length > 0) return refuse('ReplyIncomplete', { fields: missing.map(pathOf), facts: { reply } });
  if (paper && paper.on > localDate(context.arrivedAt)) return refuse('DateInFuture', { fields: ['/paper/on'] });
  const returned = reply === 'returned';
  const fields = returned ? (data.fields ?? everyField(state.dossier, context)) : [];
  const wrong = fields.flatMap((field, i) => (canOpen(field) ? [] : [`/fields/${i}`]));
  if (wrong.length > 0) return refuse('FieldFixed', { fields: wrong });
  const texts = {
    ...(paper ? { upperSigner: paper.signer } : {}),
    ...(reply === 'refused' && data.ground ? { ground: data.ground } : {}),
  };
  return yes({
    type: 'UpperReplyRecorded',
    data: {
      reply,
      paper: paper && { number: paper.number, on: paper.on },
      file,
      otherAward,
      openFields: fields,
      due: returned ? resubmissionDue(state, context) : null,
    },
    ...(Object.keys(texts).length > 0 ? sealed(state, texts) : {}),
  });
};

/** Where the upper level's paper names no fields of ours, all that may change opens. */
function everyField(dossier: Dossier, { office }: Context): FieldPath[] {
  const described = ['category', 'directWorker', 'postGroup', 'period', 'recipientName', 'recipientPost'];
  const parts = [...Object.keys(dossier.documents), ...partsDue(dossier, office)];
  return [...new Set([...described, ...parts])].map(pathOf);
}

/**
 * What the linked nomination above or below told (office.md F6). A hold, a withdrawal and a revocation are marked
 * wherever the case stands, so that nothing is decided past them; how it ended above ends the wait here.
 */
export const relayLinkedFact: Decider<'RelayLinkedFact'> = (data, state) => {
  const event = { type: 'LinkedFactRelayed', data } as const;
  if (isOutcome(data.fact)) return recordFact(state, event);
  return linkedFits(placeOf(state).status, data, state.dossier) ? yes(event) : yes({ ...event, irregular: true });
};
