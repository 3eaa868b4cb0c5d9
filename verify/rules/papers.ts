import type { Event } from '../bytes/streams.js';
import { type Conditions, same, wrong } from '../world/world.js';

/** Document, before a `/` → the act that it shows. */
const shows: Readonly<Record<string, (act: Event, whose: string | undefined) => boolean>> = {
  'council-minutes': drawnUp('councilMinutes'),
  'vote-count-minutes': drawnUp('voteCountMinutes'),
  'opinion-sheet': ({ type, data }, whose) => type === 'SheetsPrepared' && data.members.includes(whose),
  'return-letter': ({ type }) => type === 'NominationReturned',
  'refusal-letter': ({ type, data }) =>
    ['NominationRefused', 'NominationFoundIneligible', 'AwardDenied'].includes(type) ||
    (type === 'UpperReplyRecorded' && data.reply === 'refused'),
};
function drawnUp(kind: string): (act: Event) => boolean {
  return ({ type, data }) => type === 'MinutesDrawnUp' && data.kind === kind && data.document === null;
}

/** Papers made from the record, against the acts that they show (C17, R5, R8, A4). */
export const paperConditions: Conditions = {
  /** Made of an act of this case that asks for such a paper; of two on one act the first counts. */
  shownIsThere: ({ event, past }) => {
    const { document, contentVersion } = event.data;
    const [name, whose] = String(document).split('/', 2);
    const act = past.find((e) => e.version === contentVersion && !e.irregular);
    const twice = past.some(
      (e) => e.type === 'RenditionRecorded' && e.data.document === document && e.data.contentVersion === contentVersion,
    );
    if (act && shows[name ?? '']?.(act, whose) && !twice) return null;
    return wrong('document', 'an act that this paper shows', [document, contentVersion, act?.type ?? null]);
  },

  /** Who signs in the system signs the minutes that were shown: the secretary's own, or those made of the last drawing up. */
  signsShown: ({ event, past }) => {
    const { kind, via, documentHash } = event.data;
    if (documentHash === undefined) return null; // written before minutes were signed by what was shown
    if (via === 'paper') return same('document', null, documentHash);
    const drawn = past.findLast((e) => e.type === 'MinutesDrawnUp' && e.data.kind === kind);
    const made = past.find((e) => e.type === 'RenditionRecorded' && e.data.contentVersion === drawn?.version);
    return same('document', drawn?.data.document ?? made?.data.sha256 ?? 'minutes that were shown', documentHash);
  },

  onlyMembersAsked: ({ event, before }) => {
    const off = event.data.members.filter((m: string) => !before.members?.includes(m));
    return off.length === 0 ? null : wrong('council', 'members of the founding decision', off);
  },
};
