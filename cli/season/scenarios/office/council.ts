import type { StreamId } from '../../../../domain/kernel/values.js';
import { must, mustAll, mustNot } from '../../acting.js';
import { openBallots } from '../../ballots.js';
import { signMinutes } from '../../minutes.js';
import { type Dossier, head, type Scene } from './scene.js';

type Item = { readonly dossier: Dossier; readonly ballot: StreamId };

/** The council: an agenda, no quorum at first, votes by sheet, one that fails, minutes signed by both. */
export async function council(s: Scene): Promise<void> {
  const { client, days, example } = s;
  await days.to('2025-10-27');
  const called = await client.create(s.posts.secretary, 'session', 'CallSession', {
    office: example.office,
    council: 'hd-tdkt',
    body: 'full',
    mode: 'meeting',
    campaign: s.campaign,
    startsAt: '2025-10-30T01:00:00.000Z',
    place: 'Phòng họp số 1',
  });
  const session = must(called, 'call').stream;
  const items = s.dossiers.filter((d) => d.state === 'appraised');
  must(
    await client.act(s.posts.secretary, session, 'AddAgendaItems', { nominations: items.map((d) => d.stream) }),
    'agenda',
  );
  await days.settle();
  await freeze(s, session, items);
  await open(s, session);
  const voted = await vote(
    s,
    session,
    items.filter((d) => d.state === 'appraised'),
  );
  await count(s, session, voted);
  await close(s, session, voted);
}

async function freeze(s: Scene, session: StreamId, items: readonly Dossier[]): Promise<void> {
  const gone = items.filter((d) => d.turn === 'withdrawnFromAgenda' && d.place === 0);
  for (const d of gone) {
    must(
      await s.client.act(head(d), d.stream, 'WithdrawNomination', { reason: 'Cá nhân xin rút' }),
      'withdraw from agenda',
    );
    d.state = 'out';
    await s.days.settle(); // the name leaves the agenda by itself, one after the other
  }
  must(await s.client.act(s.posts.secretary, session, 'FreezeAgenda'), 'freeze');
}

async function open(s: Scene, session: StreamId): Promise<void> {
  const { members } = s.posts;
  await s.days.to('2025-10-30', '08:00');
  const few = members.slice(0, Math.floor((members.length * 2) / 3) - 1);
  must(await s.client.act(s.posts.secretary, session, 'RecordAttendance', { present: few, written: [] }), 'attendance');
  mustNot(await s.client.act(s.posts.chief, session, 'OpenSession'), 'QuorumNotMet', 'open without quorum');
  await s.days.to('2025-10-30', '08:45');
  must(
    await s.client.act(s.posts.secretary, session, 'RecordAttendance', {
      present: members.slice(0, -1),
      written: members.slice(-1),
    }),
    'attendance again',
  );
  must(await s.client.act(s.posts.chief, session, 'OpenSession'), 'open');
}

async function vote(s: Scene, session: StreamId, items: readonly Dossier[]): Promise<Item[]> {
  const { members, secretary } = s.posts;
  const ballots = await openBallots(s, secretary, session, items);
  const voted = items.map((dossier) => ({ dossier, ballot: ballots.get(dossier.stream) as StreamId }));
  const fails = (d: Dossier) => d.turn === 'failedVote' && d.place === 1;
  // In turn, so that every ballot holds its casts in one order whatever the machine does.
  for (const [i, member] of members.slice(0, -1).entries()) {
    const choices = voted.map(({ dossier, ballot }) => ({
      ballot,
      choice: fails(dossier) && i % 2 === 0 ? 'no' : fails(dossier) && i % 4 === 1 ? 'blank' : 'yes',
    }));
    const { status, body } = await s.client.sheet(member, session, choices);
    if (status !== 200) throw new TypeError(`sheet of ${member}: ${status} ${JSON.stringify(body).slice(0, 300)}`);
  }
  const opinion = { member: members.at(-1) as string, choice: 'yes', paper: null };
  const written = voted.map(({ ballot }) => ({ stream: ballot, data: opinion }));
  mustAll(await s.client.list(secretary, 'ReceiveWrittenBallot', written), 'written ballot');
  return voted;
}

/** All are closed in one act, and counted; the chair confirms what the session has heard. */
async function count(s: Scene, session: StreamId, voted: readonly Item[]): Promise<void> {
  must(await s.client.act(s.posts.secretary, session, 'CloseBallots'), 'close the ballots');
  await s.days.settle();
  const view = (await s.client.view(s.posts.secretary, session)) as {
    state: { agenda: { nomination: string; outcome?: string; result?: { outcome?: string } }[] };
  };
  const results = view.state.agenda.flatMap((item) => {
    const found = voted.find((v) => v.dossier.stream === item.nomination);
    return found
      ? [
          {
            nomination: item.nomination,
            result: found.dossier.turn === 'failedVote' && found.dossier.place === 1 ? 'declined' : 'endorsed',
            otherAward: null,
          },
        ]
      : [];
  });
  must(await s.client.act(s.posts.chief, session, 'ConfirmResult', { items: results }), 'confirm');
  await s.days.settle();
  for (const { dossier } of voted)
    dossier.state = dossier.turn === 'failedVote' && dossier.place === 1 ? 'out' : 'endorsed';
}

async function close(s: Scene, session: StreamId, voted: readonly Item[]): Promise<void> {
  must(
    await s.client.act(s.posts.secretary, session, 'DrawUpMinutes', {
      document: null,
      summary: `Hội đồng xét ${voted.length} trường hợp, phân tích thành tích từng trường hợp, biểu quyết công khai.`,
    }),
    'minutes',
  );
  await signMinutes(s, session, [s.posts.secretary, s.posts.chief]);
  must(await s.client.act(s.posts.chief, session, 'CloseSession'), 'close session');
  await s.days.settle();
}
