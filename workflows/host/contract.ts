import type { Follow } from '../../store/following/follow.js';
import type { DoorAnswer, DoorCommand } from '../messages.js';

/** What the worker does for a workflow. Arguments are keys only; answers are codes and delays. */
export interface Activities {
  follow(stream: string): Promise<Follow>;
  door(stream: string, asked: DoorCommand, use: string): Promise<DoorAnswer>;
  passDeadline(stream: string, key: string): Promise<string>;
  effectLater(key: string): Promise<void>;
  sendNotice(key: string): Promise<void>;
  makePaper(key: string): Promise<void>;
  tellStreams(key: string): Promise<void>;
  archiveCase(key: string): Promise<void>;
}
export type { Follow };
