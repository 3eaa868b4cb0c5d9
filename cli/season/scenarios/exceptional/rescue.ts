import type { StreamId } from '../../../../domain/kernel/values.js';
import { must, mustNot, paperFile } from '../../acting.js';
import type { SeasonClient } from '../../client.js';
import { CHAIR, CLERK, CULTURE, OFFICE } from '../commune/office.js';
import { mustAll, type Scene, scan } from '../commune/scene.js';

export const occasion = 'ngap-lut-05-8-2026';
const merit = 'đã có hành động dũng cảm cứu người trong trận ngập lụt sáng ngày 05/8/2026 tại Xóm Bến Đò';
export const day = { kind: 'range', from: '2026-08-05', to: '2026-08-05' } as const;

/** Somebody who went into the water; names are invented. */
export interface Rescuer {
  readonly unit: string;
  readonly kind: 'person' | 'household' | 'collective';
  readonly id: string;
  readonly name: string;
  readonly postGroup: string;
  stream: StreamId<'nomination'>;
}
export const streams = (of: readonly Rescuer[]) => of.map((r) => r.stream);
export const draft = (r: Rescuer, award = 'GIAY_KHEN') => ({
  ...{ office: OFFICE, unit: r.unit, campaign: null, award, category: 'exceptional', occasion, period: day },
  ...{ recipient: { kind: r.kind, id: r.id }, recipientName: r.name, recipientPost: null },
  ...{ postGroup: r.postGroup, directWorker: r.postGroup === 'nong-dan', simplifiedProcedure: true },
});

/** In the afternoon the commune drafts for the units, with what it has: one short report, no tờ trình, no review (E1, E2). */
export async function found(s: Scene, all: readonly Rescuer[]): Promise<void> {
  const [first, ...others] = all as [Rescuer, ...Rescuer[]];
  const begin = (data: object) => s.client.create(CULTURE, 'nomination', 'DraftNomination', data);
  mustNot(await begin({ ...draft(first), occasion: undefined }), 'OccasionMissing', 'no event');
  const inCampaign = { ...draft(first), campaign: 'campaign:nam-2026' };
  mustNot(await begin(inCampaign), 'SuddenWithCampaign', 'a sudden merit in a campaign');
  const report = await s.client.upload(CULTURE, paperFile(`Báo cáo tóm tắt ${first.id}`), 'application/pdf');
  const data = { part: 'shortReport', ...report, mediaType: 'application/pdf', fileName: 'bao-cao-tom-tat.pdf' };
  const { steps } = await mustAll(s, CULTURE, [
    { kind: 'nomination', command: 'DraftNomination', data: draft(first) },
    { stream: { $from: 0 }, command: 'AttachDocument', data },
    { kind: 'nomination', command: 'DraftNomination', each: others.map((r) => draft(r)) },
  ]);
  const begun = [...(steps[0] ?? []), ...(steps[2] ?? [])];
  for (const [i, r] of all.entries()) r.stream = begun[i]?.stream as StreamId<'nomination'>;
  const alone = await s.client.act(CULTURE, first.stream, 'SubmitNomination', { paper: null });
  mustNot(alone, 'HeadSubmits', 'a clerk starts a sudden merit');
}

const judgement = [{ standard: 'hanh-dong-dung-cam', finding: 'needsPerson', note: 'Đã xác minh tại hiện trường' }];
/** What one officer does in one request, each step an event: received, taken, judged, put into a draft decision. */
export async function toDraft(s: Scene, names: readonly Rescuer[]): Promise<StreamId> {
  const nominations = streams(names);
  const { steps } = await mustAll(s, CLERK, [
    { streams: nominations, command: 'ReceiveNomination', data: {} },
    { streams: nominations, command: 'AssignAppraiser', data: { appraiser: CLERK } },
    { streams: nominations, command: 'AppraiseNomination', data: { judgement } },
    {
      ...{ kind: 'decision', command: 'DraftDecision' },
      data: { office: OFFICE, award: 'GIAY_KHEN', campaign: null, nominations, merit, period: day },
    },
  ]);
  return steps[3]?.[0]?.stream as StreamId;
}

const shown = async (client: SeasonClient, by: string, decision: StreamId): Promise<string> =>
  ((await client.view(by, decision)) as { state: { rendition: string } }).state.rendition;

export async function present(s: Scene, decision: StreamId): Promise<void> {
  const documentHash = await shown(s.client, CLERK, decision);
  must(await s.client.act(CLERK, decision, 'PresentDecision', { documentHash }), 'present');
  await s.days.settle();
}
export const sign = async (s: Scene, decision: StreamId) =>
  s.client.act(CHAIR, decision, 'SignDecision', {
    documentHash: await shown(s.client, CHAIR, decision),
    signedAs: 'self',
  });
export async function issue(s: Scene, decision: StreamId, number: number, on: string): Promise<void> {
  must(await s.client.act(CLERK, decision, 'NumberDecision', { number, on }), 'number');
  await s.days.settle();
  await mustAll(s, CLERK, [
    { stream: decision, command: 'SealDecision', data: {} },
    { stream: decision, command: 'IssueDecision', data: {} },
  ]);
}

/** What the names still owe, filed by the unit's clerk (office.md E4). */
export async function complete(s: Scene, names: readonly Rescuer[]): Promise<void> {
  for (const r of names) {
    const { state } = (await s.client.view(CULTURE, r.stream)) as {
      state: { dossier: { awaited: { part: string }[] } };
    };
    for (const { part } of state.dossier.awaited) {
      const file = await s.client.upload(CULTURE, paperFile(`${part} nộp sau ${r.id}`), 'application/pdf');
      const data = { item: part, ...file, mediaType: 'application/pdf', fileName: `${part}.pdf` };
      must(await s.client.act(CULTURE, r.stream, 'CompleteOpenItem', data), 'complete');
    }
  }
  await s.days.settle();
}

/** Handed over before the village, paid in cash, and put away. */
export async function end(s: Scene, decision: StreamId, names: readonly Rescuer[], on: string): Promise<void> {
  const nominations = streams(names);
  must(await s.client.act(CLERK, decision, 'PublishDecision'), 'publish');
  await s.days.to(on);
  const file = await scan(s, CLERK, `Giấy khen ${decision}`);
  const first = (s.registers.get('so vang') ?? 300) + 1;
  s.registers.set('so vang', first + nominations.length);
  must(await s.client.act(CLERK, decision, 'IssueCertificates', { first, via: 'paper', file }), 'certificates');
  mustNot(
    await s.client.act(CLERK, decision, 'RecordHandOver', { nominations, on: '2026-08-04' }),
    'BeforeIssue',
    'handed over before the decision',
  );
  must(await s.client.act(CLERK, decision, 'RecordHandOver', { nominations, on }), 'handed over');
  await s.days.settle();
  const list = { payer: 'issuer', form: 'money', rows: [{ amount: 760_000, nominations }], ground: 'Kế toán tính' };
  must(await s.client.act(CULTURE, decision, 'DrawUpPaymentList', list), 'payment list');
  await s.days.settle();
  const paid = { nominations, on, by: 'cash', receipt: null };
  must(await s.client.act(CULTURE, decision, 'RecordPayments', paid), 'paid');
  await s.days.settle();
}
