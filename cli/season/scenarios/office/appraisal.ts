import { must, mustNot, together } from '../../acting.js';
import { clerk, type Dossier, head, type Scene } from './scene.js';

const judgement = [
  { standard: 'thanh-tich-xuat-sac', finding: 'met' },
  { standard: 'chap-hanh-ky-luat', finding: 'met' },
] as const;
const report = '/achievementReport';

/** The secretariat takes in, assigns, appraises; some are returned, held, found ineligible, or lapse. */
export async function appraise(s: Scene): Promise<void> {
  const inOffice = () => s.dossiers.filter((d) => d.state === 'submitted');
  await s.days.to('2025-10-03');
  await together(inOffice(), (d) => takeIn(s, d));
  await s.days.to('2025-10-06', '09:00');
  await returned(s);
  await held(s);
  const judged = (d: Dossier) => !isReturned(d) && !(d.turn === 'heldAndReleased' && d.place === 1);
  await together(inOffice().filter(judged), (d) => judge(s, d));
  await s.days.to('2025-10-13');
  await together(
    s.dossiers.filter((d) => d.turn === 'returned' && d.place === 1),
    async (d) => {
      mustNot(
        await s.client.act(clerk(d), d.stream, 'AmendNomination', { directWorker: true }),
        'FieldNotOpen',
        'another field',
      );
      must(
        await s.client.act(clerk(d), d.stream, 'AmendNomination', { recipientPost: 'Chuyên viên chính' }),
        'amend the named field',
      );
      must(await s.client.act(clerk(d), d.stream, 'ResubmitNomination'), 'resubmit');
      await judge(s, d);
    },
  );
  await together(
    s.dossiers.filter((d) => d.turn === 'heldAndReleased' && d.place === 1),
    async (d) => {
      must(
        await s.client.act(s.posts.head, d.stream, 'ReleaseNomination', {
          evidence: { paper: 'Văn bản kết luận số 12/VP', on: '2025-10-10' },
        }),
        'release',
      );
      await judge(s, d);
    },
  );
  await lapsed(s);
}

const isReturned = (d: Dossier) => (d.turn === 'returned' || d.turn === 'lapsed') && d.place === 1;

export async function takeIn(s: Scene, d: Dossier): Promise<void> {
  must(await s.client.act(s.posts.officers[0], d.stream, 'ReceiveNomination'), 'receive');
  must(await s.client.act(s.posts.head, d.stream, 'AssignAppraiser', { appraiser: appraiserOf(s, d) }), 'assign');
}
const appraiserOf = (s: Scene, d: Dossier) => s.posts.officers[d.place % 2 === 0 ? 0 : 1];

async function returned(s: Scene): Promise<void> {
  await together(s.dossiers.filter(isReturned), async (d) => {
    must(
      await s.client.act(appraiserOf(s, d), d.stream, 'ReturnNomination', {
        items: [
          { field: '/recipientPost', reason: 'Ghi rõ chức vụ, ngạch' },
          { field: report, reason: 'Nêu rõ số liệu' },
        ],
      }),
      'return',
    );
  });
}

async function held(s: Scene): Promise<void> {
  const both = s.dossiers.filter(
    (d) => (d.turn === 'heldAndReleased' && d.place === 1) || (d.turn === 'heldToTheEnd' && d.place === 0),
  );
  await together(both, async (d) => {
    if (d.turn === 'heldToTheEnd') await judge(s, d);
    must(
      await s.client.act(s.posts.head, d.stream, 'HoldNomination', {
        kind: 'complaint',
        evidence: { paper: 'Đơn số 07', on: '2025-10-03' },
        reason: 'Chờ kết luận đơn',
      }),
      'hold',
    );
    if (d.turn === 'heldToTheEnd') d.state = 'out';
  });
}

export async function judge(s: Scene, d: Dossier): Promise<void> {
  if (d.state !== 'submitted') return;
  if (d.turn === 'ineligible' && d.place === 0) {
    must(
      await s.client.act(appraiserOf(s, d), d.stream, 'ProposeIneligible', {
        ground: 'Chưa đủ thời gian công tác trong đợt',
      }),
      'propose ineligible',
    );
    must(
      await s.client.act(s.posts.head, d.stream, 'FindIneligible', { reason: 'Chưa đủ thời gian công tác trong đợt' }),
      'ineligible',
    );
    d.state = 'out';
    return;
  }
  must(await s.client.act(appraiserOf(s, d), d.stream, 'AppraiseNomination', { judgement }), 'appraise');
  d.state = 'appraised';
}

/** The unit never answers: the record reminds, tells that the time is over, and a person ends it (office.md X5). */
async function lapsed(s: Scene): Promise<void> {
  await s.days.to('2025-10-22', '09:00');
  await together(
    s.dossiers.filter((d) => d.turn === 'lapsed' && d.place === 1),
    async (d) => {
      must(
        await s.client.act(s.posts.head, d.stream, 'LapseNomination', {
          reason: 'Đơn vị không bổ sung trong thời hạn',
        }),
        'lapse',
      );
      d.state = 'out';
    },
  );
  await together(
    s.dossiers.filter((d) => d.state === 'draft'),
    async (d) => {
      must(await s.client.act(head(d), d.stream, 'WithdrawNomination', { reason: null }), 'drop the draft');
      d.state = 'out';
    },
  );
}
