import { loadExample } from '../../../example/load.js';
import type { Scenario } from '../../scenario.js';
import { appraise } from '../office/appraisal.js';
import { candidatesOf } from '../office/cast.js';
import { council } from '../office/council.js';
import { archive, decide, forward } from '../office/issuing.js';
import { type Dossier, firstPosts, type Scene } from '../office/scene.js';
import { launch, prepare, submit } from '../office/units.js';
import { firstDay, newPlan, prepareMerger } from './july.js';
import { beginAppraisal, sendInJune } from './june.js';
import { courseOf, newPosts } from './merger.js';
import { takeOver } from './takeover.js';

const SIZE = 80;
const drafted = (c: ReturnType<typeof candidatesOf>[number]): Dossier => ({
  ...c,
  stream: 'nomination:none',
  state: 'draft',
});

/** Plan `001_…` as it went: on 01/7/2025 the province was merged, and office, council and receiver with it. */
export const officeAsHappened: Scenario = {
  says: 'đợt ấy như đã diễn ra: sáp nhập tỉnh ngày 01/7/2025 / the same campaign as it happened: the merger of 01/7/2025',
  size: { least: SIZE, usual: SIZE, most: SIZE },
  startsAt: '2024-09-30T01:00:00.000Z',
  lastDay: '2025-12-18',
  load: async (store, { seed }) => void (await loadExample(store, courseOf(seed).example)),
  async play(stage, { seed }) {
    const course = courseOf(seed);
    const { example, merged, later } = course;
    const ended = { ...example, units: merged.map((m) => m.sent) };
    // What befell the rooms of June is told by `june.ts`; the courses of the plan fall on the rooms of September.
    const early = candidatesOf(ended, seed + 7).map((c) => drafted({ ...c, turn: 'straight' }));
    const late = candidatesOf({ ...example, units: later }, seed).map(drafted);
    const old: Scene = { ...stage, example, posts: firstPosts(example), dossiers: early, campaign: 'campaign:none' };
    await launch(old, '2025-06-09');
    await sendInJune(old, merged);
    await beginAppraisal(old, merged);
    await prepareMerger(old, course, seed);
    const taken: Scene = { ...old, posts: newPosts(course) };
    await firstDay(taken);
    await takeOver(taken, merged);
    await newPlan(taken, course);
    const autumn: Scene = { ...taken, example: { ...example, units: later }, dossiers: late };
    // The new rooms took over what the merged ones owed, and sent it in July.
    await submit(
      autumn,
      await prepare(autumn),
      example.units.filter((u) => later.includes(u)),
    );
    await appraise(autumn);
    const whole: Scene = { ...autumn, dossiers: [...early, ...late] };
    await council(whole);
    const decision = await decide(whole);
    await forward(whole);
    await archive(whole, decision);
  },
};
