import type { Recorded } from '../kernel/stream.js';
import type { EventType, NominationEvent } from './events.js';

type Hashes = readonly (string | null | undefined)[];
type Happened<T extends EventType> = Extract<Recorded<NominationEvent>, { type: T }>;
type Table = { readonly [T in EventType]?: (data: Happened<T>['data']) => Hashes };

/**
 * Files about this recipient alone, by the event that names them: the papers of the dossier and the office's letters
 * about it. They go with the name.
 */
const own: Table = {
  NominationDrafted: ({ below }) => Object.values(below?.documents ?? {}).map((file) => file.sha256),
  DocumentAttached: ({ sha256 }) => [sha256],
  OpenItemCompleted: ({ sha256 }) => [sha256],
  FactCorrected: ({ file }) => [file],
  ChannelRecorded: ({ evidence }) => [evidence.file],
  NominationWithdrawn: ({ letter }) => [letter?.file],
  InstructionRecorded: ({ file }) => [file],
  CommentRecorded: ({ file }) => [file],
  RenditionRecorded: ({ sha256, word }) => [sha256, word],
};
/** Papers that name others too, or are another body's act: the archives law keeps them (facts 11.13). */
const shared: Table = {
  UnitReviewRecorded: ({ minutes }) => [minutes],
  PostingOpened: ({ proof }) => [proof.file],
  UpperReplyRecorded: ({ file }) => [file],
};

const namedBy = (table: Table, events: readonly Recorded<NominationEvent>[]): Set<string> => {
  const hashes = events.flatMap((e) => {
    // The table pairs each event with its data; the compiler can't follow that through a look-up.
    const read = table[e.type] as ((data: unknown) => Hashes) | undefined;
    return read?.(e.data) ?? [];
  });
  return new Set(hashes.filter((hash) => typeof hash === 'string'));
};

/** What was erased of this case already. */
export const erasedFiles = (events: readonly Recorded<NominationEvent>[]): ReadonlySet<string> =>
  new Set(events.flatMap((e) => (e.type === 'FilesErased' ? e.data.files : [])));

/** What an erasure of the recipient still has to take, whatever stage the case is at. */
export function filesToErase(events: readonly Recorded<NominationEvent>[]): string[] {
  const [kept, gone] = [namedBy(shared, events), erasedFiles(events)];
  return [...namedBy(own, events)].filter((hash) => !kept.has(hash) && !gone.has(hash)).sort();
}
