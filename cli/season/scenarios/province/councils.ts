import type { StreamId } from '../../../../domain/kernel/values.js';
import { must } from '../../acting.js';
import { signMinutes } from '../../minutes.js';
import { appraiser } from './checking.js';
import { COUNCIL, council, OFFICE } from './office.js';
import { act, type Dossier, refused, type Scene, stateOf, streamsOf, to } from './scene.js';

interface Sitting {
  readonly body: 'full' | 'standing';
  readonly startsAt: string;
  readonly names: readonly Dossier[];
}
async function call(s: Scene, { body, startsAt, names }: Sitting): Promise<StreamId> {
  const called = await s.client.create('thu-ky', 'session', 'CallSession', {
    office: OFFICE,
    council: COUNCIL,
    body,
    mode: 'meeting',
    campaign: s.campaign,
    startsAt,
    place: 'Trụ sở Ủy ban nhân dân tỉnh',
  });
  const session = must(called, `call ${body}`).stream;
  await act(s, 'thu-ky', session, 'AddAgendaItems', { nominations: streamsOf(names) });
  await s.days.settle();
  return session;
}

/** A vote by name: a sheet of each member, the absent in writing. */
async function ballot(
  s: Scene,
  session: StreamId,
  d: Dossier,
  choices: Readonly<Record<string, string>>,
): Promise<void> {
  const opened = await s.client.create('thu-ky', 'ballot', 'OpenBallot', {
    office: OFFICE,
    session,
    nomination: d.stream,
    round: 1,
    mode: 'open',
    writtenUntil: null,
  });
  const { stream } = must(opened, 'open ballot');
  await s.days.settle();
  for (const [member, choice] of Object.entries(choices)) await act(s, member, stream, 'CastBallot', { choice });
  await act(s, 'thu-ky', stream, 'CloseBallot');
  await s.days.settle();
}

async function finish(s: Scene, session: StreamId, results: readonly (readonly [Dossier, 'endorsed' | 'declined'])[]) {
  await act(s, 'chu-tich', session, 'ConfirmResult', {
    items: results.map(([d, result]) => ({ nomination: d.stream, result, otherAward: null })),
  });
  await s.days.settle();
  await act(s, 'thu-ky', session, 'DrawUpMinutes', { document: null, summary: `Xét ${results.length} trường hợp.` });
  await signMinutes(s, session, ['thu-ky', 'chu-tich']);
  await act(s, 'chu-tich', session, 'CloseSession');
  await s.days.settle();
  for (const [d, result] of results) d.state = result === 'endorsed' ? 'endorsed' : 'out';
}

/** Names of a State title stand ten working days in the province's media before the council (office.md N1, N2, N5). */
export async function post(s: Scene): Promise<void> {
  await to(s, '2025-11-03', '09:00');
  for (const d of s.dossiers.filter((one) => one.award === 'CSTDTQ')) {
    const asked = {
      channel: 'media',
      from: '2025-11-03',
      proof: { link: 'https://thai-nguyen.example/cong-khai', file: null },
    };
    await refused(s, 'PostingTooShort', [appraiser(d), d.stream, 'OpenPosting', { ...asked, to: '2025-11-14' }]);
    await act(s, appraiser(d), d.stream, 'OpenPosting', { ...asked, to: '2025-11-18' });
    await act(s, 'van-thu', d.stream, 'RecordComment', {
      via: 'paper',
      on: '2025-11-03',
      text: 'Đề nghị nêu rõ sáng kiến được công nhận',
      writer: null,
      file: null,
    });
  }
}

/** Thường trực Hội đồng: a list vote, with one name pulled out and voted down (office.md C8, O8). */
export async function standing(s: Scene): Promise<void> {
  await to(s, '2025-11-05', '09:00');
  const names = s.dossiers.filter((d) => d.state === 'appraised' && (d.award === 'BK_TINH' || d.award === 'TTLDXS'));
  const session = await call(s, { body: 'standing', startsAt: '2025-11-06T01:00:00.000Z', names });
  const flag = s.dossiers.filter((d) => d.award === 'CO_TINH');
  await refused(s, 'WrongRoute', ['thu-ky', session, 'AddAgendaItems', { nominations: streamsOf(flag) }]);
  await act(s, 'thu-ky', session, 'FreezeAgenda');
  await to(s, '2025-11-06', '08:00');
  await act(s, 'thu-ky', session, 'RecordAttendance', { present: council.standing.slice(0, 3), written: [] });
  await refused(s, 'QuorumNotMet', ['chu-tich', session, 'OpenSession']);
  await act(s, 'thu-ky', session, 'RecordAttendance', { present: council.standing, written: [] });
  await act(s, 'chu-tich', session, 'OpenSession');
  const single = names.filter((d) => d.turn === 'votedDown');
  const list = names.filter((d) => d.turn !== 'votedDown');
  const against = { 'chu-tich': 'yes', 'pho-chu-tich': 'no', 'thu-ky': 'no', 'uy-vien-1': 'blank', 'uy-vien-2': 'yes' };
  for (const d of single) await ballot(s, session, d, against);
  const count = { yes: 5, no: 0, blank: 0, invalid: 0, minutes: null };
  await act(s, 'thu-ky', session, 'RecordListVote', { nominations: streamsOf(list), ...count });
  await finish(s, session, [
    ...list.map((d) => [d, 'endorsed'] as const),
    ...single.map((d) => [d, 'declined'] as const),
  ]);
}

/** The full council: the flag by list, the State title by name with nine tenths of all members (office.md C2, C5, P3). */
export async function full(s: Scene): Promise<void> {
  const [flag, title] = ['CO_TINH', 'CSTDTQ'].map((a) => s.dossiers.find((d) => d.award === a)) as [Dossier, Dossier];
  await to(s, '2025-11-19', '09:00');
  const early = must(
    await s.client.create('thu-ky', 'session', 'CallSession', {
      office: OFFICE,
      council: COUNCIL,
      body: 'full',
      mode: 'meeting',
      campaign: s.campaign,
      startsAt: '2025-11-21T01:00:00.000Z',
      place: 'Trụ sở Ủy ban nhân dân tỉnh',
    }),
    'call',
  ).stream;
  await refused(s, 'NotReady', ['thu-ky', early, 'AddAgendaItems', { nominations: [title.stream] }]);
  await act(s, 'chu-tich', early, 'CancelSession', { reason: 'Chờ tổng hợp ý kiến góp ý' });
  const report = { paper: 'Báo cáo tổng hợp ý kiến góp ý', on: s.today };
  await refused(s, 'CommentsUnanswered', [appraiser(title), title.stream, 'ClosePosting', { report }]);
  const answer = 'Hai sáng kiến đã được công nhận, có bản sao kèm hồ sơ';
  await act(s, appraiser(title), title.stream, 'AnswerComment', { comment: 'comment-1', answer, check: false });
  await act(s, appraiser(title), title.stream, 'ClosePosting', { report });
  const session = await call(s, { body: 'full', startsAt: '2025-11-21T01:00:00.000Z', names: [flag, title] });
  await act(s, 'thu-ky', session, 'FreezeAgenda');
  await to(s, '2025-11-21', '08:00');
  await act(s, 'thu-ky', session, 'RecordAttendance', { present: council.members, written: [] });
  await act(s, 'chu-tich', session, 'OpenSession');
  const count = { yes: 13, no: 0, blank: 0, invalid: 0, minutes: null };
  await refused(s, 'VoteByName', ['thu-ky', session, 'RecordListVote', { nominations: [title.stream], ...count }]);
  await act(s, 'thu-ky', session, 'RecordListVote', { nominations: [flag.stream], ...count });
  const voters = council.members.filter((m) => m !== title.recipient.id);
  await ballot(s, session, title, Object.fromEntries(voters.map((m) => [m, 'yes'])));
  const { agenda } = await stateOf<{ agenda: { nomination: string; own?: string[] }[] }>(s, 'thu-ky', session);
  if (!agenda.some((i) => i.nomination === title.stream && i.own?.includes(title.recipient.id)))
    throw new TypeError('the head of Sở Y tế voted in the own case');
  await finish(s, session, [
    [flag, 'endorsed'],
    [title, 'endorsed'],
  ]);
}
