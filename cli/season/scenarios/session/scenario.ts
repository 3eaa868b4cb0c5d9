import { loadOffice } from '../../../example/load.js';
import type { Asked, Scenario } from '../../scenario.js';
import { appraise } from './appraising.js';
import { candidatesOf } from './cast.js';
import { collect, launch } from './collecting.js';
import { decide } from './deciding.js';
import { archive, forward } from './forwarding.js';
import { OFFICE, provinceCommands, provinceOf } from './office.js';
import type { Dossier, Scene } from './scene.js';
import { council } from './sitting.js';

/** A province's year: 1,050 names of six awards before a council of 33 in one sitting, each award by the vote that it needs. */
export const session: Scenario = {
  says: 'tổng kết năm của một tỉnh, một phiên họp Hội đồng 33 thành viên / a province’s year before a council of 33',
  size: { least: 105, usual: 1050, most: 1050 },
  startsAt: '2025-12-02T01:00:00.000Z',
  lastDay: '2026-06-15',
  load: async (store, asked) => void (await loadOffice(store, OFFICE, provinceCommands(provinceOf(asked)))),
  async play(stage, asked: Asked) {
    const province = provinceOf(asked);
    const dossiers = candidatesOf(province, asked).map(
      (c): Dossier => ({ ...c, stream: 'nomination:none', state: 'draft' }),
    );
    const scene: Scene = { ...stage, province, dossiers, campaign: 'campaign:none' };
    await launch(scene);
    await collect(scene);
    await appraise(scene);
    await council(scene);
    const decisions = await decide(scene);
    await forward(scene);
    await archive(scene, decisions);
  },
};
