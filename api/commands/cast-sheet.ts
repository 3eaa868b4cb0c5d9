import { z } from 'zod';
import { Choice } from '../../domain/ballot/values.js';
import { streamId } from '../../domain/kernel/values.js';
import type { Queryable } from '../../store/pool.js';
import { childrenOf } from '../../store/reading/lists.js';
import type { Row } from './rows.js';

/** As many as an agenda has items. */
const MOST = 1100;
export const CastBallot = 'CastBallot';

/** One member's votes on many items of one session. */
export const CastSheet = z.strictObject({
  session: streamId('session'),
  choices: z
    .array(z.strictObject({ ballot: streamId('ballot'), choice: Choice }))
    .min(1)
    .max(MOST)
    .refine((choices) => new Set(choices.map((c) => c.ballot)).size === choices.length, { message: 'a ballot twice' }),
});

/** A vote on a ballot of another session is none of this sheet. */
export async function sheetRows(k: Queryable, { session, choices }: z.infer<typeof CastSheet>): Promise<Row[]> {
  const ballots = choices.map((c) => c.ballot);
  const ofSession = await childrenOf(k, session, ballots);
  return choices.map(({ ballot, choice }) => ({
    stream: ballot,
    type: CastBallot,
    data: { choice },
    expected: undefined,
    unknown: !ofSession.has(ballot),
  }));
}
