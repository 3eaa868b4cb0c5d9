import { localDate } from '../../../law/calendar/days.js';
import { passDeadline } from '../../campaign/due.js';
import { refuse } from '../../kernel/refusal.js';
import { accept, type Context } from '../../kernel/stream.js';
import type { FieldPath } from '../../kernel/values.js';
import { settingsOf } from '../../office/state.js';
import type { Data } from '../commands.js';
import type { NominationEvent } from '../events.js';
import { partsDue } from '../form.js';
import { fits } from '../lifecycle.js';
import { misplaced } from '../refusals.js';
import type { Dossier } from '../state.js';
import { pathOf } from '../values.js';
import { type Decider, sealed, yes } from './answer.js';
import { paperOf, wentUp } from './related.js';
import { resubmissionDue } from './supplementing.js';

/** Its name stands in a paper to the level above, and that paper has left the office. */
export const forwardNomination: Decider<'ForwardNomination'> = ({ paper }, state, context) => {
  if (!fits(state, 'ForwardNomination')) return misplaced(state, 'ForwardNomination');
  const seen = paperOf(context, paper);
  if (!('found' in seen)) return seen;
  if (state.into !== paper) return refuse('NotInPaper', { fields: ['/paper'], facts: { paper } });
  return wentUp(seen.found)
    ? yes({ type: 'NominationForwarded', data: { paper } })
    : refuse('PaperNotSent', { fields: ['/paper'], facts: { status: seen.found.status } });
};

type Reply = Data<'RecordUpperReply'>;
/** What each answer must bring with it (office.md F3); it stands for a paper that the upper level keeps. */
const needed: Readonly<Record<Reply['reply'], readonly ('paper' | 'file' | 'otherAward')[]>> = {
  received: [],
  returned: ['paper'],
  otherForm: ['paper', 'otherAward'],
  refused: ['paper'],
  decided: ['paper', 'file'],
};

export const recordUpperReply: Decider<'RecordUpperReply'> = (data, state, context) => {
  if (!fits(state, 'RecordUpperReply')) return misplaced(state, 'RecordUpperReply');
  const { reply, paper, file, otherAward } = data;
  const missing = needed[reply].filter((part) => data[part] === null);
  if (missing.length > 0) return refuse('ReplyIncomplete', { fields: missing.map(pathOf), facts: { reply } });
  if (paper && paper.on > localDate(context.arrivedAt)) return refuse('DateInFuture', { fields: ['/paper/on'] });
  const returned = reply === 'returned';
  return yes({
    type: 'UpperReplyRecorded',
    data: {
      reply,
      paper: paper && { number: paper.number, on: paper.on },
      file,
      otherAward,
      openFields: returned ? everyField(state.dossier, context) : [],
      due: returned ? resubmissionDue(state, context) : null,
    },
    ...(paper ? sealed(state, { upperSigner: paper.signer }) : {}),
  });
};

/** The upper level's paper says what it wants; it names no fields of ours, so all that may change opens. */
function everyField(dossier: Dossier, { office }: Context): FieldPath[] {
  const described = ['category', 'directWorker', 'postGroup', 'period', 'recipientName', 'recipientPost'];
  const parts = [...Object.keys(dossier.documents), ...partsDue(dossier, office)];
  return [...new Set([...described, ...parts])].map(pathOf);
}

export const archiveNomination: Decider<'ArchiveNomination'> = (_data, state) =>
  fits(state, 'ArchiveNomination')
    ? yes({ type: 'NominationArchived', data: {} })
    : misplaced(state, 'ArchiveNomination');

export const recordPackage: Decider<'RecordPackage'> = (data, state) =>
  fits(state, 'RecordPackage') ? yes({ type: 'PackageRecorded', data }) : misplaced(state, 'RecordPackage');

export const passDue: Decider<'PassDeadline'> = ({ key }, state, { at, office }) => {
  const passed = passDeadline(state.dossier.deadlines, key, at);
  if (!('events' in passed)) return passed;
  // Where the office lets the timer end it, a supplement that never came ends the case (office.md X5).
  const [event] = passed.events;
  const ends = event?.type === 'DeadlinePassed' && event.data.kind === 'resubmission' && state.status === 'returned';
  return ends && settingsOf(office).lapseBy === 'timer'
    ? accept<NominationEvent>(...passed.events, { type: 'NominationLapsed', data: {} })
    : passed;
};
export const completeFanOut: Decider<'CompleteFanOut'> = (data) => yes({ type: 'FanOutCompleted', data });
export const giveUpEffect: Decider<'GiveUpEffect'> = (data) => yes({ type: 'EffectGivenUp', data });
