import { loadExample } from '../../../example/load.js';
import { type Example, exampleOffice } from '../../../example/office.js';
import type { Asked, Scenario } from '../../scenario.js';
import { appraise } from './appraisal.js';
import { candidatesOf } from './cast.js';
import { council } from './council.js';
import { archive, decide, forward } from './issuing.js';
import { type Dossier, firstPosts, type Scene } from './scene.js';
import { launch, prepare, submit } from './units.js';

const exampleOf = ({ seed, size }: Asked): Example =>
  exampleOffice({ seed, units: Math.ceil(size / 5), members: size >= 1000 ? 33 : 9 });

/** Plan `001_…` as it was written: one office's special campaign, 01/10/2024 to 30/9/2025, as if the office stood to the end. */
export const office: Scenario = {
  says: 'một văn phòng, một đợt thi đua đặc biệt / one office, one campaign',
  size: { least: 60, usual: 60, most: 5000 },
  startsAt: '2024-09-30T01:00:00.000Z',
  lastDay: '2025-12-18',
  load: async (store, asked) => void (await loadExample(store, exampleOf(asked))),
  undelivered: (asked) => {
    const { people, units } = exampleOf(asked);
    return people.filter((p) => p.id === `can-bo-${units[3]?.id}`).map((p) => p.email);
  },
  async play(stage, asked) {
    const example = exampleOf(asked);
    const dossiers = candidatesOf(example, asked.seed)
      .slice(0, asked.size)
      .map((c): Dossier => ({ ...c, stream: 'nomination:none', state: 'draft' }));
    const scene: Scene = { ...stage, example, posts: firstPosts(example), dossiers, campaign: 'campaign:none' };
    await launch(scene);
    await submit(scene, await prepare(scene));
    await appraise(scene);
    await council(scene);
    const decision = await decide(scene);
    await forward(scene);
    await archive(scene, decision);
  },
};
