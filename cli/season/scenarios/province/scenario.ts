import { loadOffice } from '../../../example/load.js';
import type { Scenario } from '../../scenario.js';
import { candidatesOf } from './cast.js';
import { ceremony } from './ceremony.js';
import { appraise, check } from './checking.js';
import { full, post, standing } from './councils.js';
import { deposit } from './depositing.js';
import { archive, digitise, report } from './ending.js';
import { answered, medals, title } from './forwarding.js';
import { decide, flag } from './issuing.js';
import { launch, merge, ownPlans } from './launching.js';
import { namesOf, OFFICE, provinceCommands } from './office.js';
import { afterTheMerger, autumn, beforeTheMerger, lastDays } from './proposing.js';
import type { Scene } from './scene.js';
import { suddenMerit } from './sudden.js';
import { ownCertificates } from './templates.js';

/** Plan `000_…`: Thái Nguyên 2025, over the merger of 01/7/2025 (office.md V1). */
export const province: Scenario = {
  says: 'một tỉnh, một năm, qua ngày sáp nhập 01/7/2025 / one province, one year, over the merger of 1 July 2025',
  size: { least: 31, usual: 31, most: 31 },
  startsAt: '2025-01-13T01:00:00.000Z',
  lastDay: '2026-05-22',
  load: async (store, { seed }) => void (await loadOffice(store, OFFICE, provinceCommands(namesOf(seed)))),
  async play(stage, { seed }) {
    const name = namesOf(seed);
    Array.from(provinceCommands(name)); // who came with the province keeps the name
    const dossiers = candidatesOf(seed).map((c) => ({
      ...c,
      stream: 'nomination:none' as const,
      state: 'draft' as const,
    }));
    const scene: Scene = {
      ...stage,
      seed,
      name,
      dossiers,
      campaign: 'campaign:none',
      today: '',
      register: { next: 0, book: 0 },
      decisions: [],
    };
    await launch(scene);
    await ownPlans(scene);
    await beforeTheMerger(scene);
    await merge(scene);
    await afterTheMerger(scene);
    const papers = await autumn(scene);
    await suddenMerit(scene);
    await lastDays(scene, papers);
    await ownCertificates(scene);
    await check(scene);
    await appraise(scene);
    await post(scene);
    await standing(scene);
    await decide(scene);
    const forMedals = await medals(scene);
    await full(scene);
    await flag(scene);
    const forTitle = await title(scene);
    await digitise(scene);
    await ceremony(scene);
    await report(scene);
    await answered(scene, { medals: forMedals, title: forTitle });
    await archive(scene);
    await deposit(scene);
  },
};
