import { localDate } from '../../../law/calendar/days.js';
import { dueOn } from '../../campaign/due.js';
import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import { idOf } from '../../kernel/values.js';
import type { Data } from '../commands.js';
import { fits } from '../lifecycle.js';
import { type Posting, postedUntil, postingDue } from '../posting.js';
import { unsettledComments } from '../proof.js';
import { misplaced } from '../refusals.js';
import type { Dossier, Started } from '../state.js';
import { type Decider, yes } from './answer.js';

export const openPosting: Decider<'OpenPosting'> = (data, state, context) => {
  if (!fits(state, 'OpenPosting')) return misplaced(state, 'OpenPosting');
  const { office, arrivedAt, at } = context;
  if (data.from > localDate(arrivedAt)) return refuse('DateInFuture', { fields: ['/from'] });
  const { dossier } = state;
  const asked = postingDue(dossier, office);
  const countedUntil = asked && postedUntil(office, data.from, asked.days);
  const refused = unlawful(data, dossier, context, countedUntil);
  const due = dueOn(office, { kind: 'postingBeforeCouncil', n: dossier.deadlineCount + 1 }, data.to, at);
  return refused ?? yes({ type: 'PostingOpened', data: { ...data, countedUntil, due } });
};

/** Long enough, and where the law asks for it in the media of the province (office.md N1, N2). */
function unlawful({ channel, to }: Data<'OpenPosting'>, dossier: Dossier, { office }: Context, until: string | null) {
  const clause = postingDue(dossier, office)?.clause;
  const named = clause ? { clause } : {};
  if (until !== null && to < until) return refuse('PostingTooShort', { ...named, fields: ['/to'], facts: { until } });
  return clause && channel !== 'media' ? refuse('PostingChannelWrong', { clause, fields: ['/channel'] }) : null;
}

/** A comment that comes after the summing up counts too: it is answered before the council (office.md N5). */
export const recordComment: Decider<'RecordComment'> = (data, state, { arrivedAt }) => {
  if (!fits(state, 'RecordComment')) return misplaced(state, 'RecordComment');
  const { id, posting } = state.dossier;
  if (posting === null) return refuse('NotPosted');
  const { text, writer, via, on, file } = data;
  const today = localDate(arrivedAt);
  if (on > today || on < posting.from)
    return refuse(on > today ? 'DateInFuture' : 'BeforePosting', { fields: ['/on'], facts: { from: posting.from } });
  const n = Object.keys(posting.comments).length + 1;
  return yes({
    type: 'CommentRecorded',
    data: { comment: `comment-${n}`, via, on, anonymous: writer === null, file },
    personal: {
      [`comment:${idOf(id)}/${n}`]: { text },
      ...(writer ? { [`writer:${idOf(id)}/${n}`]: { name: writer.name, contact: writer.contact ?? '' } } : {}),
    },
  });
};

const commentOf = (posting: Posting | null, comment: string) =>
  posting && Object.hasOwn(posting.comments, comment) ? posting.comments[comment] : undefined;

export const answerComment: Decider<'AnswerComment'> = ({ comment, answer, check }, state) => {
  if (!fits(state, 'AnswerComment')) return misplaced(state, 'AnswerComment');
  const found = commentOf(state.dossier.posting, comment);
  if (!found) return refuse('NoSuchComment', { fields: ['/comment'] });
  if (found.answered) return refuse('CommentAnsweredAlready', { fields: ['/comment'] });
  const subject = `comment:${idOf(state.dossier.id)}/${comment.slice('comment-'.length)}`;
  return yes({ type: 'CommentAnswered', data: { comment, check }, personal: { [subject]: { answer } } });
};

/** Summed up in writing after the last day, each comment answered; how many there were goes to the minutes. */
export const closePosting: Decider<'ClosePosting'> = ({ report }, state, { arrivedAt }) => {
  if (!fits(state, 'ClosePosting')) return misplaced(state, 'ClosePosting');
  const { posting } = state.dossier;
  const today = localDate(arrivedAt);
  if (posting === null) return refuse('NotPosted');
  if (today <= posting.to) return refuse('PostingRunning', { facts: { until: posting.to } });
  if (report.on > today) return refuse('DateInFuture', { fields: ['/report/on'] });
  const comments = unsettledComments(posting);
  if (comments.length > 0) return refuse('CommentsUnanswered', { facts: { comments } });
  return yes({ type: 'PostingClosed', data: { report, ...countOf(state, posting) } });
};

const countOf = ({ dossier }: Started, { comments }: Posting) => {
  const names = Object.keys(comments);
  return { comments: names.length, checks: names.filter((c) => Object.hasOwn(dossier.findings, c)).length };
};
