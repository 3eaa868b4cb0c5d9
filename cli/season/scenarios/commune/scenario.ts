import { loadOffice } from '../../../example/load.js';
import type { Scenario } from '../../scenario.js';
import { appraise, release } from './appraisal.js';
import { castOf } from './cast.js';
import { archive, forward, replies } from './closing.js';
import { council, polling } from './council.js';
import { takeIn } from './dossiers.js';
import { decide, handOver } from './issuing.js';
import { halfYear, launch, reportUp, wholeYear } from './launch.js';
import { communeCommands, OFFICE } from './office.js';
import type { Scene } from './scene.js';

const size = castOf(0).length;

/** Plan `002_…` of one commune's year, four years later: three people, wet signatures, reports, lists, the province by post. */
export const commune: Scenario = {
  says: 'một xã, một năm, ba người làm / one commune, one year, three people',
  size: { least: size, usual: size, most: size },
  startsAt: '2026-02-23T01:00:00.000Z',
  lastDay: '2027-02-01',
  load: async (store, { seed }) => void (await loadOffice(store, OFFICE, communeCommands(seed))),
  async play(stage, { seed }) {
    const scene: Scene = { ...stage, names: castOf(seed), campaign: 'campaign:none', registers: new Map() };
    await launch(scene);
    await halfYear(scene);
    await takeIn(scene);
    await wholeYear(scene);
    await appraise(scene);
    await council(scene);
    await release(scene);
    await polling(scene);
    const decisions = await decide(scene);
    const sentUp = await forward(scene);
    await reportUp(scene);
    await handOver(scene, decisions);
    await replies(scene, sentUp);
    await archive(scene, decisions);
  },
};
