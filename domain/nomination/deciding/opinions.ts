import { askedUnder } from '../../../law/opinions/asked.js';
import { refuse, wrongStatus } from '../../kernel/refusal.js';
import type { StreamId } from '../../kernel/values.js';
import { settingsOf } from '../../office/state.js';
import { fits } from '../lifecycle.js';
import { askableIn, askedBy, type OpinionPoint, opinionsMissingBefore } from '../opinions.js';
import { misplaced } from '../refusals.js';
import type { Started } from '../state.js';
import { type Decider, yes } from './answer.js';

export const requestOpinion: Decider<'RequestOpinion'> = (data, state, { office }) => {
  if (!fits(state, 'RequestOpinion')) return misplaced(state, 'RequestOpinion');
  const settings = settingsOf(office);
  const allowed = askableIn(data.opinion, settings);
  if (!allowed.includes(state.status)) return wrongStatus(state.status, allowed);
  const { opinions, award, category } = state.dossier;
  if (opinions.some((o) => o.paper === data.paper)) return refuse('AlreadyAsked', { facts: { paper: data.paper } });
  const dueBefore = settings.dueBefore[data.opinion];
  return yes({
    type: 'OpinionRequested',
    data: { ...data, dueBefore, clause: askedUnder(data.opinion, { award, category }) },
  });
};

/** A report: where nobody asked, or the answer is there already, it is kept out of order (office.md T11). */
export const recordOpinion: Decider<'RecordOpinion'> = (data, state) => {
  const event = { type: 'OpinionRecorded', data } as const;
  return yes(askedBy(state.dossier, data.paper) ? event : { ...event, irregular: true });
};

export const expireOpinion: Decider<'ExpireOpinion'> = ({ paper }, state) =>
  notOpen(state, paper) ?? yes({ type: 'OpinionExpired', data: { paper } });

export const withdrawOpinion: Decider<'WithdrawOpinion'> = ({ paper }, state) =>
  notOpen(state, paper) ?? yes({ type: 'OpinionWithdrawn', data: { paper } });

const notOpen = ({ dossier }: Started, paper: StreamId) =>
  askedBy(dossier, paper) ? null : refuse('OpinionNotOpen', { fields: ['/paper'], facts: { paper } });

/** Null, or the refusal of a step that waits for what was asked (office.md A5), with the bodies that have not answered. */
export function opinionsAwaited({ dossier }: Started, point: OpinionPoint) {
  const missing = opinionsMissingBefore(dossier, point);
  const [first] = missing;
  if (!first) return null;
  // One clause stands for all only where all rest on it.
  const clause = missing.every((o) => o.clause === first.clause) ? first.clause : null;
  return refuse('OpinionMissing', {
    ...(clause ? { clause } : {}),
    facts: { bodies: missing.map((o) => o.body), papers: missing.map((o) => o.paper) },
  });
}
