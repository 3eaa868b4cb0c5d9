import type { CommandOf } from '../kernel/stream.js';
import { organisingCommands } from './commands/organising.js';
import { rulingCommands } from './commands/ruling.js';

export const officeCommands = { ...organisingCommands, ...rulingCommands };
export type OfficeCommand = CommandOf<typeof officeCommands>;
export type OfficeData<T extends OfficeCommand['type']> = Extract<OfficeCommand, { type: T }>['data'];
