import { figuresOf, type Granted } from '../../../../domain/campaign/figures.js';
import { must, mustNot, together } from '../../acting.js';
import { drawnUp } from './depositing.js';
import { file } from './launching.js';
import { OFFICE } from './office.js';
import { act, HEAD, OFFICER, refused, type Scene, stateOf, to, upload } from './scene.js';

/** A box of old decisions becomes rows of the register, marked until somebody compared them (office.md G8, O5). */
export async function digitise(s: Scene): Promise<void> {
  await to(s, '2025-12-08', '09:00');
  const scan = await upload(s, 'luu-tru', 'Hộp hồ sơ khen thưởng năm 2009');
  for (const [i, id] of ['nguoi-cu-1', 'nguoi-cu-2'].entries()) {
    const registered = await s.client.create('chuyen-vien-2', 'recipient', 'RegisterRecipient', {
      office: OFFICE,
      recipient: id,
      kind: 'person',
      unit: 'xa-dinh-hoa',
      from: '2025-07-01',
      name: s.name(id),
      post: null,
      birthYear: 1960 + i,
    });
    const { stream } = must(registered, 'register');
    const old = {
      award: 'BK_TINH',
      category: null,
      number: `${1204 + i}/QĐ-UBND`,
      on: '2009-08-17',
      issuer: 'Chủ tịch Ủy ban nhân dân tỉnh Thái Nguyên',
      unitThen: 'Ủy ban nhân dân huyện Định Hóa',
      period: null,
      scan: { image: scan.sha256, page: 3, row: i + 1 },
    };
    await act(s, 'luu-tru', stream, 'ImportPastAward', old);
    await refused(s, 'EntryDouble', ['luu-tru', stream, 'ImportPastAward', { ...old, scan: null }]);
    if (i === 0)
      await act(s, 'chuyen-vien-2', stream, 'VerifyEntry', { entry: 'e1', against: { paper: 'Bản lưu', on: old.on } });
  }
}

/** The yearly report with its lines counted from what was granted (office.md U6, facts 12.1). */
export async function report(s: Scene): Promise<void> {
  await to(s, '2025-12-15', '09:00');
  await file(s, 'phong-trao-chuyen-doi-so', 'so-cong-thuong');
  await file(s, 'phong-trao-xa-hoi-hoc-tap', 'so-gddt');
  const granted = await grantedNow(s);
  const { all, byKind, byAward, directWorkers } = figuresOf(granted);
  const lines = { all, ...byAward, ...byKind, directWorkers: directWorkers.count, persons: directWorkers.of };
  const { sha256 } = await upload(s, OFFICER, 'Báo cáo tổng kết năm 2025');
  await act(s, OFFICER, s.campaign, 'FileReport', {
    report: 'year',
    unit: null,
    paper: { paper: 'Báo cáo tổng kết phong trào thi đua và công tác khen thưởng năm 2025', on: s.today },
    file: sha256,
    figures: lines,
  });
}

async function grantedNow(s: Scene): Promise<Granted[]> {
  const found: Granted[] = [];
  for (const d of s.dossiers.filter((one) => one.state === 'awarded')) {
    type Seen = { dossier: Granted & { recipient: { kind: Granted['kind'] } } };
    const { dossier } = await stateOf<Seen>(s, OFFICER, d.stream);
    found.push({ ...dossier, kind: dossier.recipient.kind });
  }
  return found;
}

/** What has ended goes to the archive; the campaign is closed last. */
export async function archive(s: Scene): Promise<void> {
  await to(s, '2026-03-20', '09:00');
  mustNot(await drawnUp(s, 2026), 'NotPacked', 'list files that are not closed yet');
  for (const decision of s.decisions) await act(s, 'luu-tru', decision, 'ArchiveDecision');
  await together(s.dossiers, async (d) => void (await act(s, 'luu-tru', d.stream, 'ArchiveNomination')));
  await s.days.settle();
  await act(s, HEAD, s.campaign, 'CloseCampaign');
  await s.days.settle();
}
