import type { StreamId } from '../../../../domain/kernel/values.js';
import { must, mustNot, paperFile } from '../../acting.js';
import type { Acted, Step } from '../../client.js';
import type { Named } from './cast.js';
import { year } from './launch.js';
import { CLERK, CULTURE, OFFICE, schools, units } from './office.js';
import { having, mustAll, nextIn, type Scene, scan, streamsOf } from './scene.js';

const isSchool = (unit: string) => schools.some((v) => v.id === unit);
/** Education has its own year (office.md D8). */
const schoolYear = { kind: 'schoolYear', from: '2025-09-05', to: '2026-05-31' } as const;
export const periodOf = ({ unit }: { unit: string }) => (isSchool(unit) ? schoolYear : year);
/** Farmers and households are found by the head and get a short report (facts 6.10); a list has no report each (office.md D3). */
const isSimple = ({ award, postGroup }: Named) =>
  (award === 'GIAY_KHEN' || award === 'BK_TINH') && (postGroup === 'nong-dan' || postGroup === 'ho-gia-dinh');
export const partOf = (n: Named): string | undefined => {
  if (n.award === 'GIAY_KHEN' || isSimple(n)) return 'shortReport';
  return n.award === 'BK_TINH' ? 'achievementReport' : undefined;
};

const draft = (s: Scene, n: Named) => ({
  ...{ office: OFFICE, unit: n.unit, campaign: s.campaign, award: n.award, category: n.category },
  ...{ recipient: { kind: n.kind, id: n.id }, recipientName: n.name, recipientPost: n.post, postGroup: n.postGroup },
  ...{ directWorker: n.kind === 'person' && n.postGroup !== 'cong-chuc', period: periodOf(n) },
  ...(isSimple(n) ? { simplifiedProcedure: true } : {}),
});

/** One unit's names: drafted, reviewed, put on one paper that its head signs by hand, and sent, by the clerk of culture. */
async function unitSends(s: Scene, unit: string, signedOn: string, names: readonly Named[]): Promise<StreamId> {
  const minutes = await scan(s, CULTURE, `Biên bản họp bình xét ${unit} ${signedOn}`);
  const drafted = await mustAll(s, CULTURE, await draftingSteps(s, names));
  remember(names, drafted);
  const paper = await mustAll(s, CULTURE, [
    {
      streams: streamsOf(names),
      command: 'RecordUnitReview',
      data: { heldOn: signedOn, minutes, votesFor: 21, votesOf: 23 },
    },
    {
      ...{ kind: 'paper', command: 'DraftPaper' },
      data: {
        ...{ office: OFFICE, kind: 'unitSubmission', unit, campaign: s.campaign, names: streamsOf(names) },
        addressee: 'Văn phòng HĐND và UBND xã (Thường trực Hội đồng Thi đua - Khen thưởng xã)',
      },
    },
  ]);
  const id = paper.steps[1]?.[0]?.stream as StreamId;
  const file = await scan(s, CULTURE, `Tờ trình đã ký của ${unit} ${signedOn}`);
  const signature = { number: nextIn(s, `ttr ${unit}`, 1), on: signedOn, signer: `Thủ trưởng ${unit}`, file };
  await mustAll(s, CULTURE, [
    { stream: id, command: 'RecordPaperSignature', data: signature },
    { stream: id, command: 'SendPaper', data: {} },
  ]);
  return id;
}

/** A short report of a farmer or household is written by the commune (office.md D6). */
async function draftingSteps(s: Scene, names: readonly Named[]): Promise<Step[]> {
  const steps: Step[] = [];
  const command = 'DraftNomination';
  const listed = names.filter((n) => partOf(n) === undefined);
  if (listed.length > 0) steps.push({ kind: 'nomination', command, each: listed.map((n) => draft(s, n)) });
  for (const n of names) {
    const part = partOf(n);
    if (part === undefined) continue;
    const report = await s.client.upload(CULTURE, paperFile(`Báo cáo ${n.id} ${n.award}`), 'application/pdf');
    const data = { part, ...report, mediaType: 'application/pdf', fileName: 'bao-cao-tom-tat.pdf' };
    steps.push({ kind: 'nomination', command, data: draft(s, n) });
    steps.push({ stream: { $from: steps.length - 1 }, command: 'AttachDocument', data });
  }
  return steps;
}
function remember(names: readonly Named[], { steps }: Acted): void {
  const begun = steps.flat().filter((a) => a.version === 1);
  const inOrder = [...names.filter((n) => !partOf(n)), ...names.filter(partOf)];
  for (const [i, n] of inOrder.entries()) n.stream = begun[i]?.stream as StreamId<'nomination'>;
}

const submit = (s: Scene, paper: StreamId, names: readonly Named[]) =>
  mustAll(s, CULTURE, [{ streams: streamsOf(names), command: 'SubmitNomination', data: { paper } }]);

/** In time, over the share, withdrawn by letter, late: what units do until the last day and after it. */
export async function takeIn(s: Scene): Promise<void> {
  await s.days.to('2026-10-12');
  must(await s.client.act(CLERK, s.campaign, 'OpenIntake'), 'open intake');
  const late = ['truong-thcs', 'hoi-phu-nu'];
  const papers = new Map<string, StreamId>();
  await s.days.to('2026-11-03');
  await needsTheHead(s);
  for (const { id } of units) {
    const names = s.names.filter((n) => n.unit === id && n.turn !== 'ownCase');
    if (names.length > 0 && !late.includes(id)) papers.set(id, await unitSends(s, id, '2026-11-02', names));
  }
  await s.days.to('2026-11-09');
  for (const [unit, paper] of papers)
    await submit(
      s,
      paper,
      s.names.filter((n) => n.unit === unit && n.turn !== 'overShare' && n.turn !== 'ownCase'),
    );
  await overShare(s, papers);
  await lateUnits(s);
  await mustAll(
    s,
    CLERK,
    [...papers.values()].map((stream) => ({ stream, command: 'ReceivePaper', data: {} })),
  );
}

/** The clerk of the office drafts their own; a list that only a head could send is not sent without the head's hand. */
async function needsTheHead(s: Scene): Promise<void> {
  const own = having(s, 'ownCase');
  const drafted = await mustAll(s, CULTURE, [
    { kind: 'nomination', command: 'DraftNomination', each: own.map((n) => draft(s, n)) },
  ]);
  remember(own, drafted);
  const minutes = await scan(s, CULTURE, 'Biên bản họp bình xét Văn phòng');
  const paper = await mustAll(s, CULTURE, [
    {
      streams: streamsOf(own),
      command: 'RecordUnitReview',
      data: { heldOn: '2026-11-02', minutes, votesFor: 12, votesOf: 13 },
    },
    {
      ...{ kind: 'paper', command: 'DraftPaper' },
      data: {
        ...{ office: OFFICE, kind: 'unitSubmission', unit: 'van-phong-xa', campaign: s.campaign },
        ...{ addressee: 'Thường trực Hội đồng Thi đua - Khen thưởng xã', names: streamsOf(own) },
      },
    },
  ]);
  const id = paper.steps[1]?.[0]?.stream as StreamId;
  const unsigned = await s.client.acts(CULTURE, [
    { streams: streamsOf(own), command: 'SubmitNomination', data: { paper: id } },
  ]);
  for (const one of unsigned.steps.flat()) mustNot(one, 'NotInPaper', 'submit by an unsigned paper');
  // The signed copy follows later: until then it is an open item (office.md S6).
  const signature = { number: nextIn(s, 'ttr van-phong-xa', 1), on: '2026-11-02', signer: 'Chủ tịch', file: null };
  await mustAll(s, CULTURE, [
    { stream: id, command: 'RecordPaperSignature', data: signature },
    { stream: id, command: 'SendPaper', data: {} },
    { streams: streamsOf(own), command: 'SubmitNomination', data: { paper: id } },
  ]);
  const file = await scan(s, CULTURE, 'Tờ trình đã ký của Văn phòng');
  await mustAll(s, CLERK, [{ stream: id, command: 'ReceivePaper', data: {} }]);
  must(await s.client.act(CULTURE, id, 'FileSignedCopy', { file }), 'signed copy');
}

/** One household more than the share: refused in the plan's name, and the clerk drops the draft. */
async function overShare(s: Scene, papers: ReadonlyMap<string, StreamId>): Promise<void> {
  for (const n of having(s, 'overShare')) {
    const sent = await s.client.act(CULTURE, n.stream, 'SubmitNomination', { paper: papers.get(n.unit) });
    mustNot(sent, 'QuotaExceeded', 'over the share');
    must(await s.client.act(CULTURE, n.stream, 'WithdrawNomination', { reason: null }), 'drop the draft');
  }
  for (const n of having(s, 'withdrawn')) {
    mustNot(
      await s.client.act(CULTURE, n.stream, 'WithdrawNomination', { reason: 'Hộ gia đình xin rút' }),
      'HeadWithdraws',
      'withdraw without the head',
    );
    const letter = {
      paper: 'Công văn số 03/CV-TX',
      on: '2026-11-09',
      file: await scan(s, CULTURE, 'Công văn xin rút'),
    };
    const gone = await s.client.act(CULTURE, n.stream, 'WithdrawNomination', { reason: 'Hộ gia đình xin rút', letter });
    must(gone, 'withdraw by the head’s letter');
  }
}

/** A school asks and is admitted; an association comes too late without asking. */
async function lateUnits(s: Scene): Promise<void> {
  await s.days.to('2026-11-17');
  const of = (unit: string) => s.names.filter((n) => n.unit === unit);
  const [school, association] = [of('truong-thcs'), of('hoi-phu-nu')];
  const paper = await unitSends(s, 'truong-thcs', '2026-11-16', school);
  const other = await unitSends(s, 'hoi-phu-nu', '2026-11-16', association);
  for (const [names, by] of [
    [school, paper],
    [association, other],
  ] as const)
    mustNot(
      await s.client.act(CULTURE, names[0]?.stream as StreamId, 'SubmitNomination', { paper: by }),
      'IntakeClosed',
      'late',
    );
  const admitted = { unit: 'truong-thcs', until: '2026-11-18' };
  must(await s.client.act(CLERK, s.campaign, 'AdmitLateEntry', admitted), 'admit late');
  await submit(s, paper, school);
  for (const n of association)
    must(await s.client.act(CULTURE, n.stream, 'WithdrawNomination', { reason: null }), 'drop what came too late');
  await mustAll(s, CLERK, [
    { stream: paper, command: 'ReceivePaper', data: {} },
    { stream: other, command: 'ReceivePaper', data: {} },
  ]);
}
