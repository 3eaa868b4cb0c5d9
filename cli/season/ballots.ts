import type { StreamId } from '../../domain/kernel/values.js';
import { must } from './acting.js';
import type { SeasonClient } from './client.js';

interface Scene {
  readonly client: SeasonClient;
  readonly days: { settle(): Promise<unknown> };
}

/** Ballots on these names in one act of their session, when they have begun. @returns the ballot of each nomination */
export async function openBallots(
  { client, days }: Scene,
  secretary: string,
  session: StreamId,
  names: readonly { readonly stream: StreamId }[],
): Promise<ReadonlyMap<StreamId, StreamId>> {
  const nominations = names.map((n) => n.stream);
  must(await client.act(secretary, session, 'OpenBallots', { nominations }), 'open the ballots');
  await days.settle();
  const { state } = (await client.view(secretary, session)) as unknown as {
    state: { agenda: readonly { nomination: StreamId; ballot?: StreamId }[] };
  };
  return new Map(state.agenda.flatMap((item) => (item.ballot ? [[item.nomination, item.ballot] as const] : [])));
}
