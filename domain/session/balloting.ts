import type { Effect } from '../kernel/effect.js';
import type { Recorded } from '../kernel/stream.js';
import type { SessionEvent } from './events.js';
import { beginning, openingOf } from './opening.js';
import { itemOf } from './reading.js';
import type { SessionIn, Started } from './state.js';

/** Effects that ask the ballots of one act to begin and to close; `FanOutCompleted` names them. */
const OPEN = 'open-ballots';
const CLOSE = 'close-ballots';
export const asksToOpen = (effect: string): boolean => effect.endsWith(`/${OPEN}`);
export const asksToClose = (effect: string): boolean => effect.endsWith(`/${CLOSE}`);

/** Version of the event that caused it: `session:s-1/4/open-ballots` answers that of version 4. */
export const versionOf = (effect: string): number => Number(/\/([0-9]+)\/[a-z-]+$/.exec(effect)?.[1]);

type Event<T extends SessionEvent['type']> = Extract<Recorded<SessionEvent>, { type: T }>;

/** Each ballot is told whole with whom it begins, so that it stands as of this act, whoever comes or goes meanwhile. */
export function toOpen({ data }: Event<'BallotsOpened'>, after: Started): readonly Effect[] {
  const { items, writtenUntil, openedBy } = data;
  // The event follows only from a session that sits.
  const session = after as SessionIn<'opened'>;
  const tellings = items.flatMap(({ nomination, ballot, round }) => {
    const item = itemOf(session, nomination);
    if (!item) return [];
    const { closesAt: _, ...opening } = openingOf(session, item);
    const question = { office: session.office, session: session.id, nomination, round, mode: 'open' as const };
    return [{ receiver: ballot, data: { ...question, ...beginning(opening), writtenUntil, openedBy } }];
  });
  return [{ name: OPEN, kind: 'tell', command: 'OpenListedBallot', tellings, complete: true }];
}

export const toClose = ({ data: { items, closedBy } }: Event<'BallotsClosed'>): readonly Effect[] => [
  {
    name: CLOSE,
    kind: 'tell',
    command: 'CloseListedBallot',
    tellings: items.map(({ ballot }) => ({ receiver: ballot, data: { closedBy } })),
    complete: true,
  },
];
