import type { Effect } from '../kernel/effect.js';
import type { Recorded } from '../kernel/stream.js';
import { renderDue } from './document.js';
import type { PaperEvent } from './events.js';
import { kinds } from './kinds.js';
import { beside, inStatus, PAPER, type StartedPaper, unsigned } from './state.js';

/**
 * Documents that this paper may have beside its own text. What was signed by hand is its scan: only a paper that was
 * signed here is set again with its number and with the one who signed.
 */
export function documentsBeside(state: StartedPaper): readonly string[] {
  const list = kinds[state.kind].withSummary;
  const numbered = 'numbering' in state && state.numbering !== null && 'signature' in state;
  const final = numbered && state.signature.via === 'system';
  return [
    ...(list ? [beside.list] : []),
    ...(final ? [beside.final] : []),
    ...(final && list ? [beside.listFinal] : []),
  ];
}

/** One rendering of each document for each content, and once more when the paper has its number. */
export function documentsDue(
  before: StartedPaper | null,
  event: Recorded<PaperEvent>,
  after: StartedPaper,
): readonly Effect[] {
  if (event.type === 'PaperNumbered')
    return documentsBeside(after)
      .filter((document) => document !== beside.list)
      .map((document) => render(document, after));
  // Only an unsigned paper is rendered: what was signed never changes, and what was withdrawn needs no document.
  if (inStatus(after, unsigned) !== null) return [];
  const text = renderDue(PAPER, before, after);
  return text.length > 0 && kinds[after.kind].withSummary ? [...text, render(beside.list, after)] : text;
}

const render = (document: string, { contentVersion }: StartedPaper): Effect => ({
  name: `render-${document}`,
  kind: 'render',
  document,
  contentVersion,
});
