import type { StreamId } from '../../domain/kernel/values.js';
import { must, mustNot } from './acting.js';
import type { Stage } from './scenario.js';

const OTHER = '0'.repeat(64);

/** Secretary and chair sign the minutes of a sitting as its page shows them: made from the record by then. */
export async function signMinutes(
  { client, days }: Stage,
  session: StreamId,
  [secretary, chair]: readonly [secretary: string, chair: string],
): Promise<void> {
  await days.settle();
  const { state } = (await client.view(secretary, session)) as { state: { rendition: string } };
  const sign = (person: string, as: string, documentHash: string) =>
    client.act(person, session, 'SignMinutes', { as, documentHash });
  mustNot(await sign(secretary, 'secretary', OTHER), 'DocumentChanged', 'sign other minutes than were shown');
  must(await sign(secretary, 'secretary', state.rendition), 'secretary signs');
  mustNot(await client.act(chair, session, 'CloseSession'), 'MinutesUnsigned', 'close with one signature');
  must(await sign(chair, 'chair', state.rendition), 'chair signs');
}
