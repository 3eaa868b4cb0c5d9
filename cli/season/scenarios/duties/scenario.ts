import { loadOffice } from '../../../example/load.js';
import type { Scenario } from '../../scenario.js';
import { launch, launchPapers } from './launching.js';
import { OFFICE, provinceCommands } from './province.js';
import { rank } from './ranking.js';
import { close, models, report, results } from './reports.js';
import type { Scene } from './scene.js';

/** Plan `003_…`: Bắc Giang 2024, duties and targets only (office.md V5). */
export const duties: Scenario = {
  says: 'một tỉnh, một năm chỉ có nhiệm vụ và chỉ tiêu / one province, a year of duties and targets, no award',
  size: { least: 0, usual: 0, most: 0 },
  startsAt: '2024-01-09T01:00:00.000Z',
  lastDay: '2025-01-10',
  load: async (store, { seed }) => void (await loadOffice(store, OFFICE, provinceCommands(seed))),
  async play(stage, { seed }) {
    const scene: Scene = { ...stage, seed, campaign: 'campaign:none' };
    await launch(scene);
    await launchPapers(scene);
    await report(scene, 'halfYear', '2024-06-28');
    await models(scene);
    await results(scene);
    await report(scene, 'year', '2024-12-15');
    await rank(scene);
    await close(scene);
  },
};
