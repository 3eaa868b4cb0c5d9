import { tallyOf } from '../../../../domain/campaign/duty.js';
import type { StartedCampaign } from '../../../../domain/campaign/state.js';
import { seeded } from '../../../example/random.js';
import { blocs } from './province.js';
import { act, clerk, head, refused, type Scene, seen, upload } from './scene.js';

type Bloc = (typeof blocs)[number];
const DAY = '2024-12-18';

/**
 * Points of the blocs' own regulation, in hundredths: 90 for the year's work, and for the launch paper 10 on time or
 * excused, 5 late, 0 for none. The plan only says that the paper is a ground of the score.
 */
function forLaunchPaper(state: StartedCampaign, unit: string): number {
  const { onTime, late, excused } = tallyOf({ ...state, duties: onlyDated(state) }, unit, DAY);
  return onTime + excused > 0 ? 1000 : late > 0 ? 500 : 0;
}
const onlyDated = ({ duties }: StartedCampaign) =>
  Object.fromEntries(Object.entries(duties).filter(([, duty]) => duty.lastDay !== null));

/** Own score, check by another member, ranking; equals stand as the bloc's regulation tells them apart (office.md U4). */
export async function rank(s: Scene): Promise<void> {
  await s.days.to('2024-12-16', '09:00');
  const before = await seen(s, clerk(blocs[0]?.lead.id ?? ''));
  const random = seeded(s.seed + 3);
  const points = new Map<string, number>();
  for (const bloc of blocs)
    for (const [i, { id }] of bloc.members.entries()) {
      // The first two of the districts come out equal, so that their bloc has a tie to decide.
      const tied = bloc.kind === 'cum' && i < 2;
      points.set(id, (tied ? 8950 : 7500 + random.next(1400)) + forLaunchPaper(before, id));
      await act(s, clerk(id), 'ScoreUnit', { unit: id, kind: 'self', by: null, points: 10_000, sheet: null });
    }
  const stranger = blocs[1]?.lead.id ?? '';
  const checked = { unit: blocs[0]?.lead.id, kind: 'crossCheck', points: 1, sheet: null };
  await refused(s, 'NotOfOneBloc', clerk(stranger), 'ScoreUnit', { ...checked, by: stranger });
  for (const bloc of blocs) await checkInTurn(s, bloc, points);
  await s.days.to(DAY, '14:00');
  for (const bloc of blocs) await rankOne(s, bloc, points);
}

/** Each member is checked by the one after it; the sheet is kept. */
async function checkInTurn(s: Scene, { members }: Bloc, points: ReadonlyMap<string, number>): Promise<void> {
  for (const [i, { id: unit }] of members.entries()) {
    const by = members[(i + 1) % members.length]?.id ?? '';
    const sheet = await upload(s, clerk(by), `Phiếu chấm chéo ${unit}`);
    await act(s, clerk(by), 'ScoreUnit', { unit, kind: 'crossCheck', by, points: points.get(unit), sheet });
  }
}

async function rankOne(s: Scene, bloc: Bloc, points: ReadonlyMap<string, number>): Promise<void> {
  const by = head(bloc.lead.id);
  const of = (unit: string) => points.get(unit) ?? 0;
  const ranking = bloc.members.map((m) => m.id).sort((a, b) => of(b) - of(a) || (a < b ? -1 : 1));
  const minutes = {
    paper: `Biên bản suy tôn ${bloc.id}`,
    on: DAY,
    file: await upload(s, by, `Biên bản suy tôn ${bloc.id}`),
  };
  const asked = { bloc: bloc.id, ranking, tieOrder: [] as string[], minutes };
  const tie = ranking.some((unit, i) => i > 0 && of(unit) === of(ranking[i - 1] ?? ''));
  if (bloc === blocs[0]) {
    await refused(s, 'RankingIncomplete', by, 'RankBloc', { ...asked, ranking: ranking.slice(1) });
    await refused(s, 'RankingAgainstScores', by, 'RankBloc', { ...asked, ranking: ranking.toReversed() });
    await refused(s, 'NotYourUnit', head(blocs[1]?.lead.id ?? ''), 'RankBloc', asked);
  }
  if (tie) {
    await refused(s, 'TieUndecided', by, 'RankBloc', asked);
    asked.tieOrder = ['Tổng điểm nhiệm vụ phát triển kinh tế - xã hội'];
  }
  await act(s, by, 'RankBloc', asked);
}
