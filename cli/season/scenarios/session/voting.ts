import type { StreamId } from '../../../../domain/kernel/values.js';
import { must, mustAll, mustNot } from '../../acting.js';
import { openBallots } from '../../ballots.js';
import { OWN } from './cast.js';
import type { Dossier, Scene } from './scene.js';

/** Names with a ballot of their own: by law, a member's own case, or taken out of the list. */
export const byNameOf = (s: Scene): Dossier[] =>
  s.dossiers.filter(
    (d) =>
      d.state === 'scheduled' &&
      (d.award === 'CO_CP' || d.award === 'CSTDTQ' || d.turn === 'ownCase' || d.turn === 'againstCouncil'),
  );

/** Yes of 33 members, with the one written opinion: 27 carry a flag of the Government, 30 the title of the whole country. */
const yesOf = (d: Dossier): number => {
  if (d.turn === 'voteShort') return 26;
  if (d.turn === 'againstCouncil') return 15;
  return d.award === 'CSTDTQ' ? 30 : 32;
};

type Voted = readonly { readonly stream: StreamId; readonly dossier: Dossier }[];

/** Ballots are opened, voted on by one sheet of each member, filled up by the written opinion, closed and counted. */
export async function byName(s: Scene, session: StreamId): Promise<void> {
  const { client, province } = s;
  const voted = await opened(s, session);
  const own = voted.filter((v) => v.dossier.turn === 'ownCase');
  const [absent = '', ...others] = [...province.members].reverse();
  const [tried] = await client.list(
    OWN,
    'CastBallot',
    own.map(({ stream }) => ({ stream, data: { choice: 'yes' } })),
  );
  if (tried) mustNot(tried, 'OwnCase', 'a vote in one’s own case');
  for (const [i, member] of others.reverse().entries()) await sheet(s, session, voted, { i, member });
  const written = voted.map(({ stream }) => ({ stream, data: { member: absent, choice: 'yes', paper: null } }));
  mustAll(await client.list('thu-ky', 'ReceiveWrittenBallot', written), 'written opinions');
  must(await client.act('thu-ky', session, 'CloseBallots'), 'close the ballots');
  await s.days.settle();
}

async function opened(s: Scene, session: StreamId): Promise<Voted> {
  const names = byNameOf(s);
  const ballots = await openBallots(s, 'thu-ky', session, names);
  return names.map((dossier) => ({ stream: ballots.get(dossier.stream) as StreamId, dossier }));
}

/** One member's votes, on all ballots but the own case. The absent member's yes comes on top, so one fewer is given here. */
async function sheet(
  s: Scene,
  session: StreamId,
  voted: Voted,
  { i, member }: { i: number; member: string },
): Promise<void> {
  const choices = voted
    .filter(({ dossier }) => dossier.recipient.id !== member)
    .map(({ stream, dossier }) => ({ ballot: stream, choice: i < yesOf(dossier) - 1 ? 'yes' : 'no' }));
  const { status, body } = await s.client.sheet(member, session, choices);
  if (status !== 200 || body.refused !== 0)
    throw new TypeError(`sheet of ${member}: ${status} ${JSON.stringify(body).slice(0, 300)}`);
}
