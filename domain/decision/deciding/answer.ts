import { accept, type Decided } from '../../kernel/stream.js';
import type { DecisionCommand } from '../commands.js';
import type { DecisionEvent } from '../events.js';

export type Data<T extends DecisionCommand['type']> = Extract<DecisionCommand, { type: T }>['data'];
export type Answer = Decided<DecisionEvent>;
export const yes = (event: DecisionEvent): Answer => accept(event);
