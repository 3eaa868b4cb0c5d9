import { accept, type Context, type Decided } from '../../kernel/stream.js';
import type { CommandType, Data } from '../commands.js';
import type { RecipientEvent } from '../events.js';
import type { Registered } from '../state.js';

export type Answer = Decided<RecipientEvent>;
export type Decider<C extends CommandType> = (data: Data<C>, state: Registered, context: Context) => Answer;

export const yes = (event: RecipientEvent): Answer => accept(event);
/** Everything personal about a recipient is sealed to its own stream's id. */
export const sealed = (recipient: string, fields: Readonly<Record<string, string>>) =>
  Object.keys(fields).length > 0 ? { personal: { [recipient]: fields } } : {};
