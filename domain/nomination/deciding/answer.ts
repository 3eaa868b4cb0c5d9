import { accept, type Context, type Decided } from '../../kernel/stream.js';
import type { StreamId } from '../../kernel/values.js';
import type { CommandType, Data } from '../commands.js';
import type { NominationEvent } from '../events.js';
import type { Started } from '../state.js';
import type { Recipient } from '../values.js';

export type Answer = Decided<NominationEvent>;
/** One command of a started nomination. */
export type Decider<C extends CommandType> = (data: Data<C>, state: Started, context: Context) => Answer;

export const yes = (event: NominationEvent): Answer => accept(event);

export const subjectOf = (recipient: Recipient): string => `recipient:${recipient.id}`;

/** The recipient's entry in the register; where there is none the register knows nothing. */
export const entryOf = (recipient: Recipient): StreamId<'recipient'> => `recipient:${recipient.id}`;

/** Texts about the recipient: kept under the recipient's key. */
export const sealed = (state: Started, fields: Readonly<Record<string, string>>) => ({
  personal: { [subjectOf(state.dossier.recipient)]: fields },
});

/** Who judges or overrides: a named person; an import or the product under its own name. */
export const judgeOf = ({ actor }: Context): string =>
  actor.kind === 'person' ? actor.person : actor.kind === 'machine' ? actor.machine : actor.system;
