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

/** Papers after the issue: which acts ask for each. The act's own version is the content that the paper shows. */
const askedBy: Readonly<Record<string, readonly string[]>> = {
  certificates: ['CertificatesIssued', 'CertificatesReissued'],
  'payment-list': ['PaymentListDrawnUp'],
  'ceremony-list': ['CeremonyPlanned'],
};
/** Documents that are made at some stages only; what stands beside a paper may come later than its text. */
const madeIn: Readonly<Record<string, string>> = {
  'decision-draft': 'drafted presented checked sentBack',
  decision: 'numbered sealed',
  paper: 'drafted checked sentBack',
};

/** Papers against events: made by the act or at the stage that asks for them, and signed as they were shown. */
export const paperConditions: Conditions = {
  /** Papers against events: made at its stage or asked for by an act, and once from each content (S5, G2, G3, G5). */
  renditionAsked: ({ event, before, past }) => {
    const { document, contentVersion } = event.data;
    const stages = madeIn[document];
    if (stages && !stages.split(' ').includes(before.status)) return wrong('rendition', stages, before.status);
    const acts = askedBy[document];
    const asking = past[contentVersion - 1]?.type;
    if (acts && !acts.includes(asking ?? '')) return wrong('rendition', acts, asking ?? 'no act');
    const again = past.some(
      (e) => e.type === 'RenditionRecorded' && e.data.document === document && e.data.contentVersion === contentVersion,
    );
    return again ? wrong('rendition', 'one of each content', document) : null;
  },

  notBeforeIssue: ({ event, past }) => {
    const issued = past.findLast((e) => e.type === 'DecisionIssued')?.data.on;
    return event.data.heldOn < issued ? wrong('day', `not before ${issued}`, event.data.heldOn) : null;
  },

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
