import type { Effect } from '../kernel/effect.js';
import type { Recorded } from '../kernel/stream.js';
import type { SessionEvent } from './events.js';
import type { Session, Started } from './state.js';
import type { MinutesKind } from './values.js';

/** Names of the documents that are made from a session's record; a sheet's is followed by `/` and its member. */
export const documents = { councilMinutes: 'council-minutes', voteCountMinutes: 'vote-count-minutes' } as const;
export const OPINION_SHEET = 'opinion-sheet';
export const sheetOf = (member: string): string => `${OPINION_SHEET}/${member}`;
/** Whose sheet this document is; null where it is none. */
export const memberOf = (document: string): string | null =>
  document.startsWith(`${OPINION_SHEET}/`) ? document.slice(OPINION_SHEET.length + 1) : null;
export const kindOfMinutes = (document: string): MinutesKind | undefined =>
  document === documents.councilMinutes
    ? 'councilMinutes'
    : document === documents.voteCountMinutes
      ? 'voteCountMinutes'
      : undefined;

type Event = Recorded<SessionEvent>;
type Of<T extends Event['type']> = Extract<Event, { type: T }>;

/** One for minutes that the secretary did not write, one for each sheet: asked for, so a list as long as it may be makes no more. */
export function renderings(event: Of<'MinutesDrawnUp' | 'SheetsPrepared'>): readonly Effect[] {
  const made = (name: string, document: string): Effect => ({
    name,
    kind: 'render',
    document,
    contentVersion: event.version,
  });
  if (event.type === 'SheetsPrepared') return event.data.members.map((m) => made(`render-${m}`, sheetOf(m)));
  return event.data.document === null ? [made('render', documents[event.data.kind])] : [];
}

/** What was asked for, and what has come of it. */
export function documented(state: Started, event: Of<'SheetsPrepared' | 'RenditionRecorded'>): Session {
  if (event.type === 'SheetsPrepared')
    return {
      ...state,
      sheets: { contentVersion: event.version, of: Object.fromEntries(event.data.members.map((m) => [m, null])) },
    };
  const { document, sha256 } = event.data;
  const member = memberOf(document);
  if (member !== null)
    return { ...state, sheets: state.sheets && { ...state.sheets, of: { ...state.sheets.of, [member]: sha256 } } };
  if (kindOfMinutes(document) === 'voteCountMinutes')
    return 'countMinutes' in state && state.countMinutes
      ? { ...state, countMinutes: { ...state.countMinutes, rendition: sha256 } }
      : state;
  return 'signed' in state ? { ...state, rendition: sha256 } : state;
}

/** Who votes on what is another than on the sheets. */
const moving: readonly Event['type'][] = [
  'AgendaItemsAdded',
  'AgendaItemRemoved',
  'ItemChangeRecorded',
  'FanOutCompleted',
  'ConflictDeclared',
  'ConflictLifted',
  'MemberRecused',
];
export const movesSheets = (event: Event): boolean =>
  moving.includes(event.type) || (event.type === 'SessionOpened' && event.data.renewed !== null);
