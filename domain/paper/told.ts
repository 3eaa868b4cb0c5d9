import type { Recorded } from '../kernel/stream.js';
import type { Json } from '../kernel/values.js';
import type { PaperEvent } from './events.js';
import { kinds } from './kinds.js';
import type { NominationId } from './listing.js';
import type { Paper, StartedPaper } from './state.js';

type Event = Recorded<PaperEvent>;
/** Which nominations an event is told to, by which of their commands. */
export interface Told {
  readonly command: string;
  readonly names: readonly NominationId[];
  readonly data: (name: NominationId) => Readonly<Record<string, Json>>;
}

/** One table for the fan-out and for the state that waits for its end, so that neither begins without the other. */
export function toldBy(before: Paper, event: Event, paper: StartedPaper): Told | null {
  return kinds[paper.kind].takesPlace ? toldOfPlace(event, paper) : toldOfLetter(before, event, paper);
}

function toldOfPlace(event: Event, paper: StartedPaper): Told | null {
  const told = (command: string, names: readonly NominationId[]): Told => ({
    command,
    names,
    data: () => ({ into: paper.id }),
  });
  switch (event.type) {
    case 'PaperDrafted':
    case 'NamesAdded':
      return told('PresentNomination', event.data.names);
    case 'NamesRemoved':
      return told('UnpresentNomination', event.data.names);
    case 'PaperWithdrawn':
    case 'PaperReplaced':
      return told('UnpresentNomination', paper.nominations);
    default:
      return null;
  }
}

function toldOfLetter(before: Paper, event: Event, paper: StartedPaper): Told | null {
  const told = (command: string, names: readonly NominationId[], data: Record<string, Json> = {}): Told => ({
    command,
    names,
    data: () => ({ paper: paper.id, ...data }),
  });
  if (event.type === 'NamesReturned') return told('ReturnToUnit', event.data.names);
  if (!paper.letter) return null;
  // A case that its unit has withdrawn waits for nothing more.
  const standing = paper.nominations.filter((n) => paper.changes[n] !== 'withdrawn');
  switch (event.type) {
    case 'PaperSent': {
      const { opinion, body, replyBy } = paper.letter;
      return told('RequestOpinion', paper.nominations, { opinion, body, replyBy });
    }
    case 'ReplyRecorded':
      return toldOfReply(event, paper, standing);
    case 'DeadlinePassed':
      return paper.letter.expired ? told('ExpireOpinion', standing) : null;
    case 'PaperWithdrawn':
      return before.status === 'sent' || before.status === 'received' ? told('WithdrawOpinion', standing) : null;
    default:
      return null;
  }
}

/** General answer for all, exceptions name by name (office.md T7); of a late reply only what says something else. */
function toldOfReply(
  { data, irregular }: Extract<Event, { type: 'ReplyRecorded' }>,
  paper: StartedPaper,
  standing: readonly NominationId[],
): Told {
  const exceptions = new Map(data.exceptions.map((e) => [e.nomination, e]));
  return {
    command: 'RecordOpinion',
    names: irregular ? standing.filter((n) => exceptions.has(n)) : standing,
    data: (name) => {
      const { answer = data.general, otherAward = null } = exceptions.get(name) ?? {};
      return { paper: paper.id, answer, otherAward };
    },
  };
}
