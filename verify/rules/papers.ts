import { type Conditions, wrong } from '../world/world.js';

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
};
