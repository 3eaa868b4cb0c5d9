import type { StreamId } from '../../../../domain/kernel/values.js';
import { must, mustNot } from '../../acting.js';
import type { Sent } from '../../client.js';
import { OFFICE } from './office.js';
import { act, HEAD, OFFICER, refused, type Scene, shown, signAndSend, stateOf, streamsOf, to } from './scene.js';

const RECORDS = 'luu-tru';
const OTHER = '0'.repeat(64);
const casesOf = (s: Scene): readonly StreamId[] => [...streamsOf(s.dossiers), ...s.decisions];

/** The list of the year's files (danh mục hồ sơ nộp lưu), by the records officer. */
export const drawnUp = (s: Scene, year: number): Promise<Sent> =>
  s.client.create(RECORDS, 'paper', 'DraftPaper', {
    office: OFFICE,
    kind: 'depositList',
    unit: null,
    campaign: null,
    addressee: 'Lưu trữ cơ quan',
    names: [],
    deposit: { year, cases: casesOf(s) },
  });

/** Within a year the closed files go to the records office, by one list that both sides sign (office.md G7). */
export async function deposit(s: Scene): Promise<void> {
  await to(s, '2026-05-20', '09:00');
  mustNot(await drawnUp(s, 2025), 'OtherYear', 'list files of another year');
  const list = must(await drawnUp(s, 2026), 'draw up the list of files').stream;
  mustNot(await drawnUp(s, 2026), 'AlreadyClaimed', 'list the same files twice');
  await s.days.settle();
  const documentHash = await shown(s, RECORDS, list);
  await refused(s, 'NotAllowed', [RECORDS, list, 'SignPaper', { documentHash }]);
  await signAndSend(s, list, { signs: HEAD, sends: 'van-thu' });
  await oneSided(s, list);
  await to(s, '2026-05-22', '14:00');
  await act(s, RECORDS, list, 'AcceptDeposit', { documentHash: await shown(s, RECORDS, list) });
  await s.days.settle();
  await mustLie(s, list);
  await act(s, HEAD, list, 'ClosePaper');
}

/** Signed by the giving side only, the files are where they were: no receipt and no end of the paper moves them. */
async function oneSided(s: Scene, list: StreamId): Promise<void> {
  await refused(s, 'AcceptanceNeeded', [OFFICER, list, 'ReceivePaper']);
  await refused(s, 'WrongStatus', [HEAD, list, 'ClosePaper']);
  await refused(s, 'DocumentChanged', [RECORDS, list, 'AcceptDeposit', { documentHash: OTHER }]);
  await mustLie(s, null);
}

class FileElsewhere extends Error {
  override readonly name = 'FileElsewhere';
}
/** Each case says by which list its file was taken over; null: by none yet. */
async function mustLie(s: Scene, list: StreamId | null): Promise<void> {
  for (const stream of casesOf(s)) {
    const { filed } = await stateOf<{ filed: { deposited: { paper: StreamId } | null } }>(s, RECORDS, stream);
    if ((filed.deposited?.paper ?? null) !== list) throw new FileElsewhere(`${stream}: ${filed.deposited?.paper}`);
  }
}
