import { refuse } from '../../kernel/refusal.js';
import type { StreamId } from '../../kernel/values.js';
import type { Recipient } from '../../recipient/state.js';
import type { Started } from '../state.js';
import { type Decider, subjectOf, yes } from './answer.js';

/** The recipient's entry in the register, by which an erasure is asked for and allowed. */
export const entryOf = ({ dossier }: Pick<Started, 'dossier'>) => subjectOf(dossier.recipient) as StreamId<'recipient'>;

/** With the name go its files, never without: what was erased in the register is looked at here once more. */
export const eraseFiles: Decider<'EraseFiles'> = ({ files }, state, { related }) => {
  const recipient = entryOf(state);
  const entry = related.get(recipient) as Recipient | undefined;
  return entry?.status === 'erased'
    ? yes({ type: 'FilesErased', data: { recipient, files } })
    : refuse('RecipientNotErased', { facts: { recipient } });
};
