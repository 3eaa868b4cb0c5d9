import { bodiesToAsk } from '../../law/opinions/asked.js';
import type { StreamId } from '../kernel/values.js';
import type { Opinion } from '../nomination/opinions.js';
import type { Dossier } from '../nomination/state.js';

/** What one body has answered about the names of a list. */
export interface Answered {
  /** The letter that asked it. */
  readonly paper: StreamId<'paper'>;
  readonly opinion: Opinion['opinion'];
  readonly body: string;
  /** Answer → how many names; `open` where none has come. */
  readonly counts: Readonly<Record<string, number>>;
}
type Listed = Pick<Dossier, 'award' | 'category' | 'opinions'>;

/**
 * Parts of a submission that come from its names (office.md T12): opinions by letter, in the order of asking, and whether
 * the list is of the State level, where the part stands in the paper also when nobody was asked.
 */
export function legalParts(listed: readonly Listed[]): { readonly answered: Answered[]; readonly stateLevel: boolean } {
  const byLetter = new Map<string, { -readonly [K in keyof Answered]: Answered[K] }>();
  for (const { paper, opinion, body, answer } of listed.flatMap((d) => d.opinions)) {
    const { counts } = byLetter.get(paper) ?? { counts: {} as Answered['counts'] };
    const said = answer ?? 'open';
    byLetter.set(paper, { paper, opinion, body, counts: { ...counts, [said]: (counts[said] ?? 0) + 1 } });
  }
  return {
    answered: [...byLetter.values()],
    stateLevel: listed.some((d) => bodiesToAsk(d, null).length > 0),
  };
}
