import type { Event, Stream } from '../bytes/streams.js';
import { at, guarded } from '../finding.js';
import { legality } from '../legality/index.js';
import type { Row, To } from '../legality/table.js';
import { factsOf } from './facts.js';
import type { Record } from './record.js';
import { nothing, type State } from './state.js';

/** A stream with what it was after each event: `states[0]` before the first, `states[v]` after version v. */
export interface Played {
  readonly stream: Stream;
  readonly states: readonly State[];
  readonly rows: readonly (Row | undefined)[];
}

/** Goes through a stream by its table. An act out of place is told, and the course goes on from where it leads. */
export function play(record: Record, stream: Stream): Played {
  const table = legality.get(stream.kind);
  if (!table)
    record.tell({
      file: stream.file,
      stream: stream.id,
      rule: 'unknownKind',
      expected: [...legality.keys()],
      found: stream.kind,
    });
  const states: State[] = [nothing];
  const rows: (Row | undefined)[] = [];
  let state = nothing;
  for (const event of table ? stream.events : []) {
    const row = table && Object.hasOwn(table.rows, event.type) ? table.rows[event.type] : undefined;
    const before = state;
    if (row) state = guarded(record.tell, at(event), () => next(record, row, event, before), before);
    else record.tell({ ...at(event), rule: 'unknownEvent', expected: `an event of ${stream.kind}`, found: event.type });
    states.push(state);
    rows.push(row);
  }
  return { stream, states, rows };
}

const allows = ({ from }: Row, s: State): 'here' | 'underHold' | null => {
  if (from.includes(s.status) || (from.includes('*') && s.status !== '-')) return 'here';
  return s.status === 'held' && from.includes(`held/${s.under}`) ? 'underHold' : null;
};

function next(record: Record, row: Row, event: Event, before: State): State {
  if (event.irregular) return irregular(record, row, event, before);
  const how = allows(row, before);
  if (how === null)
    record.tell({ ...at(event), rule: 'status', expected: row.from.join(' '), found: describe(before) });
  const moved = { ...before, ...factsOf(event, before) };
  const to = target(row, event, how === 'underHold' ? { ...before, status: before.under ?? '' } : before);
  // A withdrawal ends the hold with the case; what an agenda or a list tells moves the case on under it.
  if (how === 'underHold' && to !== 'withdrawn') return { ...moved, under: to };
  return { ...moved, status: to, under: heldFrom(to, before) };
}
const heldFrom = (to: string, before: State): string | null => {
  if (to !== 'held') return null;
  return before.status === 'held' ? before.under : before.status;
};
const describe = (s: State): string => (s.under === null ? s.status : `${s.status}/${s.under}`);

/** A fact elsewhere that did not fit: only a report may be that; under a hold it takes effect where the case was held from. */
function irregular(record: Record, row: Row, event: Event, before: State): State {
  if (!row.report)
    record.tell({ ...at(event), rule: 'irregular', expected: 'a fact of another stream', found: event.type });
  const about = event.data.session ?? event.data.decision ?? event.data.into;
  const stood = before.under === 'scheduled' || before.council ? before.session : undefined;
  const fits =
    before.status === 'held' && row.from.includes(before.under ?? '') && [stood, before.into].includes(about);
  if (!fits) return event.stream.startsWith('session:') ? { ...before, ...factsOf(event, before) } : before;
  return { ...before, ...factsOf(event, before), under: target(row, event, { ...before, status: before.under ?? '' }) };
}

function target(row: Row, event: Event, before: State): string {
  const to = typeof row.to === 'string' ? row.to : chosen(row.to, event, before);
  if (to === '=') return before.status;
  if (to === 'back') return before.under ?? before.status;
  if (to !== 'unlisted') return to;
  if (!before.council) return 'appraised';
  return before.council.result === 'declined' ? 'declined' : 'endorsed';
}

const chosen = (to: Exclude<To, string>, event: Event, before: State): string =>
  to.when !== undefined && to.when !== before.status ? '=' : (to.of[String(event.data[to.by])] ?? to.else ?? '=');
