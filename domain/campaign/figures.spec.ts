import { expect, test } from 'vitest';
import { act, barePlan } from '../../test/samples/campaign.js';
import { sampleOffice } from '../../test/samples/context.js';
import { figuresOf, type Granted } from './figures.js';
import type { StartedCampaign } from './state.js';

const one: Granted = {
  award: 'BK_TINH',
  category: 'merit',
  kind: 'person',
  postGroup: 'truc-tiep',
  directWorker: true,
};

test('U6: the yearly forms count awards by form, way, kind of recipient and group of posts, and the share of direct workers', () => {
  const figures = figuresOf([
    one,
    { ...one, postGroup: 'lanh-dao', directWorker: false },
    { ...one, category: 'exceptional', award: 'GIAY_KHEN' },
    // A collective has neither a post nor direct work of its own.
    { ...one, kind: 'collective', directWorker: true },
    { ...one, kind: 'household' },
  ]);
  expect(figures).toEqual({
    all: 5,
    byAward: { BK_TINH: 4, GIAY_KHEN: 1 },
    byCategory: { merit: 4, exceptional: 1 },
    byKind: { person: 3, collective: 1, household: 1 },
    byPostGroup: { 'truc-tiep': 2, 'lanh-dao': 1 },
    directWorkers: { count: 2, of: 3 },
  });
});

test('U6: of nothing granted every count is zero', () => {
  expect(figuresOf([])).toMatchObject({ all: 0, byKind: { person: 0, collective: 0, household: 0 } });
});

test('V5: a year of 200 units and 12 duties stays under 256 KB', () => {
  const units = Array.from({ length: 200 }, (_, i) => `unit-${i}`);
  const entries = units.map(
    (unit) => [unit, { ...sampleOffice.units['unit-a']!, names: [{ name: unit, from: '2024-01-01' }] }] as const,
  );
  const office = { ...sampleOffice, units: Object.fromEntries(entries) };
  let state: StartedCampaign = { ...barePlan, status: 'launched' };
  for (let n = 0; n < 12; n += 1) {
    const duty = `bao-cao-${n}`;
    state = act(state, 'SetDuty', { duty, units }, { office }).state as StartedCampaign;
    for (const unit of units) state = act(state, 'FileDuty', { duty, unit }, { office }).state as StartedCampaign;
  }
  expect(Object.keys(state.duties['bao-cao-11']?.filings ?? {})).toHaveLength(200);
  expect(JSON.stringify(state).length).toBeLessThan(256 * 1024);
});
