import { localDate } from '../../law/calendar/days.js';
import type { Data, Event } from '../bytes/streams.js';
import { at } from '../finding.js';
import type { Record } from '../world/record.js';

/**
 * Lists of files for the records office against the cases and their packages (office.md G7): every line says what the
 * case recorded when it was listed, what both sides signed is the same text, and a case names a list that names it.
 */
export function checkDeposits(record: Record): void {
  const taken = new Map<string, Set<string>>();
  for (const { id, events } of record.ofKind('paper')) {
    const drafted = events.find((e) => e.type === 'PaperDrafted' && e.data.deposit);
    if (!drafted) continue;
    const lines = drafted.data.deposit.cases as readonly Data[];
    for (const line of lines) checkLine(record, drafted, line);
    const accepted = events.find((e) => e.type === 'DepositAccepted');
    if (accepted) sameText(record, accepted, events);
    if (accepted) taken.set(id, new Set(lines.map((l) => l.case)));
  }
  for (const kind of ['nomination', 'decision'])
    for (const { id, events } of record.ofKind(kind))
      for (const told of events.filter((e) => e.type === 'DepositRecorded'))
        if (!taken.get(told.data.paper)?.has(id))
          record.tell({ ...at(told), rule: 'deposit', expected: 'a list that was signed for', found: told.data.paper });
}

/** The line of one case, word for word from that case's own history and the package that lies there. */
function checkLine(record: Record, drafted: Event, line: Data): void {
  const seen = record.before(line.case, drafted);
  const packed = seen.findLast((e) => e.type === 'PackageRecorded');
  const closing = seen.findLast((e) => e.type === 'NominationArchived' || e.type === 'DecisionArchived');
  const expected = {
    package: packed?.data.sha256,
    files: packed && filesIn(record, line.case, packed),
    from: seen[0] && localDate(seen[0].at),
    closedOn: closing?.data.closedOn,
    kept: closing?.data.kept ?? null,
  };
  const found = {
    package: line.package,
    files: line.files,
    from: line.from,
    closedOn: line.closedOn,
    kept: line.kept,
  };
  if (JSON.stringify(expected) !== JSON.stringify(found))
    record.tell({ ...at(drafted), rule: 'deposit', expected: { case: line.case, ...expected }, found });
}

/** Papers in the package; where a later package took its place, what the case said of this one. */
function filesIn(record: Record, id: string, packed: Event): number {
  const last = record.streams.get(id)?.events.findLast((e) => e.type === 'PackageRecorded');
  if (last?.version !== packed.version) return packed.data.files;
  const [kind = '', name = ''] = id.split(':');
  const folder = `archive/${kind}/${name}/documents/`;
  return [...record.tree.keys()].filter((path) => path.startsWith(folder)).length;
}

function sameText(record: Record, accepted: Event, events: readonly Event[]): void {
  const { documentHash } = accepted.data;
  // The text that the giving side signed; the one with its number is set from it afterwards.
  const rendered = events.findLast((e) => e.type === 'RenditionRecorded' && e.data.document === 'paper')?.data.sha256;
  if (documentHash !== null && documentHash !== rendered)
    record.tell({ ...at(accepted), rule: 'deposit', expected: rendered ?? 'a rendering', found: documentHash });
}
