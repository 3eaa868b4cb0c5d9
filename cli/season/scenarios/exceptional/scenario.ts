import type { OfficeCommand } from '../../../../domain/office/commands.js';
import { loadOffice } from '../../../example/load.js';
import { inventedNames } from '../../../example/names.js';
import { seeded } from '../../../example/random.js';
import { must, mustNot } from '../../acting.js';
import type { Scenario } from '../../scenario.js';
import { CHAIR, CLERK, CULTURE, communeCommands, OFFICE } from '../commune/office.js';
import { blindly, type Scene } from '../commune/scene.js';
import { complete, day, draft, end, found, issue, present, type Rescuer, sign, streams, toDraft } from './rescue.js';

/** At most so many requests from submission to the issued decision (office.md E3). */
const MOST_REQUESTS = 6;
class TooMany extends Error {
  override readonly name = 'TooMany';
}

function rescuersOf(seed: number): Rescuer[] {
  const name = inventedNames(seeded(seed + 2));
  const one = (unit: string, kind: Rescuer['kind'], id: string, called: string, postGroup: string): Rescuer => ({
    ...{ unit, kind, id, postGroup, name: called },
    stream: 'nomination:none',
  });
  return [
    one('xom-6', 'person', 'nguoi-cuu-1', name(), 'nong-dan'),
    one('truong-thcs', 'person', 'nguoi-cuu-2', name(), 'hoc-sinh'),
    one('xom-6', 'household', 'ho-cuu-nguoi', `Hộ gia đình ${name()}`, 'ho-gia-dinh'),
    one('xom-5', 'collective', 'to-dan-quan-xom-5', 'Tổ dân quân Xóm Cầu Gạch', 'tap-the'),
    one('xom-5', 'person', 'nguoi-cuu-4', name(), 'nong-dan'),
  ];
}

/** In the profile `normal`: the short way joins steps in every profile (office.md E3). */
function* commands(seed: number): Generator<OfficeCommand> {
  yield* communeCommands(seed);
  const source = { paper: 'Quy chế làm việc (ví dụ)', on: null };
  yield { type: 'ChangeSetting', data: { settings: { profile: 'normal' }, source } };
}

/** The rescue is at six in the morning; in the evening of the same day the decision is issued. */
async function sameEvening(s: Scene, names: readonly Rescuer[]) {
  await s.days.to('2026-08-05', '06:00');
  await s.days.to('2026-08-05', '15:00');
  await found(s, names);
  await s.days.to('2026-08-05', '18:05');
  const before = s.client.requests;
  const sent = await s.client.acts(CHAIR, [
    { streams: streams(names), command: 'SubmitNomination', data: { paper: null } },
  ]);
  for (const one of sent.steps.flat()) must(one, 'submit');
  await s.days.to('2026-08-05', '18:20');
  const decision = await toDraft(s, names);
  await s.days.to('2026-08-05', '18:35');
  await present(s, decision);
  await s.days.to('2026-08-05', '18:45');
  must(await sign(s, decision), 'sign');
  await s.days.to('2026-08-05', '18:55');
  await issue(s, decision, 166, '2026-08-05');
  const requests = s.client.requests - before;
  if (requests > MOST_REQUESTS) throw new TooMany(`${requests} requests`);
  return decision;
}

/** One form for one achievement, and only what the chair decides (office.md E5). */
async function noSecondForm(s: Scene, first: Rescuer, decided: readonly Rescuer[]): Promise<void> {
  await s.days.to('2026-08-06', '09:00');
  const drafted = await s.client.create(CULTURE, 'nomination', 'DraftNomination', draft(first, 'BK_TINH'));
  const { stream } = must(drafted, 'draft a second form');
  const again = await blindly(s, CHAIR, stream, 'SubmitNomination', { paper: null });
  mustNot(again, 'AlreadyClaimed', 'a second form for one achievement');
  must(await s.client.act(CULTURE, stream, 'WithdrawNomination', { reason: null }), 'drop it');
  const above = { office: OFFICE, award: 'BK_TINH', campaign: null, nominations: streams(decided), period: day };
  mustNot(
    await s.client.create(CLERK, 'decision', 'DraftDecision', { ...above, merit: 'x' }),
    'NotDecidedHere',
    'decide what the province decides',
  );
  must(await s.client.act(CULTURE, stream, 'ArchiveNomination'), 'put the dropped one away');
}

/** A complaint comes between the desk and the signature: nobody signs over a hold (office.md S11, E5). */
async function nextMorning(s: Scene, held: Rescuer, other: Rescuer) {
  await found(s, [held, other]);
  const sent = await s.client.acts(CHAIR, [
    { streams: streams([held, other]), command: 'SubmitNomination', data: { paper: null } },
  ]);
  for (const one of sent.steps.flat()) must(one, 'submit');
  await s.days.to('2026-08-06', '10:00');
  const decision = await toDraft(s, [held, other]);
  await s.days.to('2026-08-06', '10:20');
  await present(s, decision);
  await s.days.to('2026-08-06', '10:40');
  const evidence = { paper: 'Đơn số 21', on: '2026-08-06' };
  const reason = 'Đơn nêu tổ không trực tiếp tham gia';
  must(await s.client.act(CLERK, held.stream, 'HoldNomination', { kind: 'complaint', evidence, reason }), 'hold');
  await s.days.to('2026-08-06', '11:00');
  mustNot(await sign(s, decision), 'ListChanged', 'sign over a hold');
  const question = 'Đưa ra trường hợp có đơn';
  must(await s.client.act(CHAIR, decision, 'SendBackDecision', { question }), 'send back');
  await s.days.to('2026-08-06', '13:30');
  must(await s.client.act(CLERK, decision, 'RemoveGrants', { nominations: [held.stream], reason }), 'take out');
  await s.days.to('2026-08-06', '13:45');
  await present(s, decision);
  await s.days.to('2026-08-06', '14:00');
  must(await sign(s, decision), 'sign the rest');
  await s.days.settle();
  await issue(s, decision, 169, '2026-08-06');
  return decision;
}

/** The complaint was right: the case goes on, is judged anew, and ends with a written return. */
async function ends(s: Scene, held: Rescuer): Promise<void> {
  const evidence = { paper: 'Văn bản kết luận số 09', on: '2026-08-11' };
  must(await s.client.act(CLERK, held.stream, 'ReleaseNomination', { evidence }), 'release');
  must(await s.client.act(CLERK, held.stream, 'ReopenAppraisal', { reason: 'Theo kết luận' }), 'judge again');
  const reason = 'Tổ đến sau khi người dân đã được đưa lên bờ';
  must(await s.client.act(CLERK, held.stream, 'FindIneligible', { reason }), 'ineligible');
}

const size = rescuersOf(0).length + 1;
/** Sudden merit in an hour, papers later: the plan's "kịp thời khen thưởng … hành động dũng cảm" (plan `002_…`, II.4). */
export const exceptional: Scenario = {
  says: 'khen thưởng đột xuất trong một buổi tối, bổ sung giấy tờ sau / sudden merit in one evening, papers later',
  size: { least: size, usual: size, most: size },
  startsAt: '2026-08-04T01:00:00.000Z',
  lastDay: '2026-08-24',
  load: async (store, { seed }) => void (await loadOffice(store, OFFICE, commands(seed))),
  async play(stage, { seed }) {
    const s: Scene = { ...stage, names: [], campaign: 'campaign:none', registers: new Map() };
    const [first, second, third, held, other] = rescuersOf(seed) as [Rescuer, Rescuer, Rescuer, Rescuer, Rescuer];
    const evening = await sameEvening(s, [first, second, third]);
    await noSecondForm(s, first, [first, second]);
    const morning = await nextMorning(s, held, other);
    await end(s, evening, [first, second, third], '2026-08-10');
    await end(s, morning, [other], '2026-08-11');
    await s.days.to('2026-08-12');
    await ends(s, held);
    await complete(s, [first, second, other]);
    const early = await s.client.act(CULTURE, third.stream, 'ArchiveNomination');
    // Handed over and paid it may still owe papers: nothing goes into the archive that is not whole.
    mustNot(early, 'PartMissing', 'archive before the papers are there');
    await s.days.to('2026-08-24');
    await complete(s, [third]);
    for (const decision of [evening, morning])
      must(await s.client.act(CULTURE, decision, 'ArchiveDecision'), 'archive the decision');
    for (const { stream } of [first, second, third, held, other])
      must(await s.client.act(CULTURE, stream, 'ArchiveNomination'), 'archive');
    await s.days.settle();
  },
};
