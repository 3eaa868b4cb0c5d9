import type { Context, Decided } from '../../kernel/stream.js';
import type { OfficeCommand, OfficeData } from '../commands.js';
import type { OfficeEvent } from '../events.js';
import type { Established } from '../organisation.js';

export type Answer = Decided<OfficeEvent>;
export type Decider<T extends OfficeCommand['type']> = (
  data: OfficeData<T>,
  state: Established,
  context: Context,
) => Answer;
