import { must, mustNot, paperFile } from '../../acting.js';
import type { Unit } from './office.js';
import { head, type Scene } from './scene.js';

const blocs = { department: { id: 'khoi-so-nganh', kind: 'khoi' }, commune: { id: 'cum-xa', kind: 'cum' } } as const;
type Bloc = (typeof blocs)[Unit['kind']];

/** Departments form a khối, communes a cụm; each scores itself and the bloc ranks, before a flag is appraised (office.md U3). */
export async function rank(s: Scene): Promise<void> {
  for (const kind of ['department', 'commune'] as const) {
    const members = s.province.units.filter((u) => u.kind === kind);
    if (members.length > 0) await rankBloc(s, blocs[kind], members);
  }
}

async function rankBloc(s: Scene, bloc: Bloc, members: readonly Unit[]): Promise<void> {
  const { client, campaign } = s;
  for (const [i, unit] of members.entries()) {
    const enrolled = { unit: unit.id, bloc, leads: i === 0 };
    must(await client.act('chuyen-vien-1', campaign, 'EnrolUnit', enrolled), 'enrol');
    const score = { unit: unit.id, kind: 'self', by: null, points: 9800 - 25 * i, sheet: null };
    must(await client.act('chuyen-vien-1', campaign, 'ScoreUnit', score), 'score');
  }
  const file = await client.upload('chuyen-vien-1', paperFile(`Biên bản suy tôn ${bloc.id}`), 'application/pdf');
  const minutes = { paper: `Biên bản suy tôn ${bloc.id}`, on: '2026-01-08', file: file.sha256 };
  const ranking = members.map((u) => u.id);
  const sent = { bloc: bloc.id, tieOrder: [], minutes };
  const by = head({ unit: members[0] as Unit });
  mustNot(
    await client.act(by, campaign, 'RankBloc', { ...sent, ranking: [...ranking].reverse() }),
    'RankingAgainstScores',
    'rank against the points',
  );
  must(await client.act(by, campaign, 'RankBloc', { ...sent, ranking }), 'rank');
}
