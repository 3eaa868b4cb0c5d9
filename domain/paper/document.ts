import type { Effect } from '../kernel/effect.js';
import { type Refusal, refuse } from '../kernel/refusal.js';
import { type Listing, listsNothing } from './listing.js';

/** Refusals of everything that is rendered and signed by the hash of what was shown. */
export const documentCodes = [
  'DocumentChanged',
  'DocumentNotReady',
  'RenditionKnown',
  'RenditionOutdated',
  'UnknownDocument',
] as const;

type Refused = { refused: Refusal } | null;

/**
 * Is this the document that the reader's page showed?
 * @returns null, or refusals `EmptyList`, `DocumentNotReady` (none made from this content yet), `DocumentChanged`
 */
export function checkDocument(l: Listing, documentHash: string): Refused {
  if (listsNothing(l)) return refuse('EmptyList');
  if (l.rendition === null) return refuse('DocumentNotReady', { facts: { contentVersion: l.contentVersion } });
  return l.rendition === documentHash ? null : refuse('DocumentChanged', { fields: ['/documentHash'] });
}

/**
 * May this rendition be kept? The first one of a content counts: a second could differ from what was shown.
 * @returns null, or refusals `RenditionOutdated`, `RenditionKnown`
 */
export function checkRendition(
  current: { readonly contentVersion: number; readonly rendition: string | null },
  contentVersion: number,
): Refused {
  const facts = { contentVersion: current.contentVersion };
  if (contentVersion !== current.contentVersion)
    return refuse('RenditionOutdated', { fields: ['/contentVersion'], facts });
  return current.rendition === null ? null : refuse('RenditionKnown', { facts });
}

// A document is due when the list is settled, not empty, and nothing was made from it yet.
const isDue = (l: Listing) => l.telling === null && l.rendition === null && !listsNothing(l);

/** One render for each content, as soon as the list is settled. */
export const renderDue = (document: string, before: Listing | null, after: Listing): readonly Effect[] =>
  isDue(after) && !(before && isDue(before) && before.contentVersion === after.contentVersion)
    ? [{ name: 'render', kind: 'render', document, contentVersion: after.contentVersion }]
    : [];
