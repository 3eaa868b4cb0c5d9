import { expect, test } from 'vitest';
import type { Turn } from '../world/world.js';
import { seriesOf } from './common.js';

test('S3: decisions, tờ trình and letters count apart, and each unit its own papers', () => {
  const series = (stream: string, category?: string, unit?: string) =>
    seriesOf({
      before: { office: 'vp', category, unit },
      event: { stream, data: { on: '2026-01-05' } },
    } as unknown as Turn);
  expect(series('decision:d')).toBe('vp/2026/QD');
  expect(series('paper:p', 'upwardSubmission')).toBe('vp/2026/TTr');
  expect(series('paper:p', 'unitSubmission', 'u1')).toBe('vp/2026/TTr-u1');
  expect(series('paper:p', 'depositList')).toBe('vp/2026/DM');
  expect(['opinionLetter', 'checkLetter'].map((kind) => series('paper:p', kind))).toEqual(['vp/2026/CV', 'vp/2026/CV']);
});
