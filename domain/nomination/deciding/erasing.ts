import { refuse } from '../../kernel/refusal.js';
import type { Recipient } from '../../recipient/state.js';
import { type Decider, entryOf, yes } from './answer.js';

/** With the name go its files, never without: what was erased in the register is looked at here once more. */
export const eraseFiles: Decider<'EraseFiles'> = ({ files }, state, { related }) => {
  const recipient = entryOf(state.dossier.recipient);
  const entry = related.get(recipient) as Recipient | undefined;
  return entry?.status === 'erased'
    ? yes({ type: 'FilesErased', data: { recipient, files } })
    : refuse('RecipientNotErased', { facts: { recipient } });
};
