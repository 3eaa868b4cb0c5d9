import { permits } from '../../intervention/permits.js';
import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import { idOf } from '../../kernel/values.js';
import type { Data } from '../commands.js';
import { nextEntry, type Recipient } from '../state.js';
import { type Answer, type Decider, yes } from './answer.js';

/** A fact of a decision: entered whatever the register knows, irregular where it stands here already. */
export function enterAward(data: Data<'EnterAward'>, state: Recipient, { stream }: Context): Answer {
  const entry = state.status === 'unstarted' ? 'e1' : nextEntry(state);
  const event = { type: 'AwardEntered', data: { ...data, entry, recipient: idOf(stream) } } as const;
  const there =
    state.status !== 'unstarted' && Object.values(state.entries).some((e) => e.nomination === data.nomination);
  return yes(there || state.status === 'erased' ? { ...event, irregular: true } : event);
}

export const strikeAward: Decider<'StrikeAward'> = (data, state) => {
  const stands = Object.values(state.entries).some((e) => e.nomination === data.nomination && e.struck === null);
  const event = { type: 'AwardStruck', data } as const;
  return yes(stands ? event : { ...event, irregular: true });
};

/** The key is destroyed afterwards by the role that may; from here on nothing more is recorded about this recipient. */
export const eraseRecipient: Decider<'EraseRecipient'> = (data, { office }, { stream, actor, at, related }) =>
  permits(related.get(data.intervention), { of: stream, office, act: 'erase', actor, at })
    ? yes({ type: 'RecipientErased', data })
    : refuse('InterventionNeeded', { fields: ['/intervention'] });
