import type pg from 'pg';
import { expect, test } from 'vitest';
import { undelivered, watching } from './progress.js';

const span = { from: '2025-01-01', to: '2025-01-11' };
/** A record in which so many cases stand so. */
function record(cases: Readonly<Record<string, number>>, events: number) {
  const query = async (text: string) => ({
    rows: text.includes('listings') ? Object.entries(cases).map(([status, n]) => ({ status, n })) : [{ n: events }],
  });
  return { query } as unknown as pg.Pool;
}

test('Each day is said with its share of the season and where the cases stand', async () => {
  const lines: string[] = [];
  const watch = watching(record({ submitted: 48, drafted: 12 }, 812), span, (line) => lines.push(line));
  await watch.arrived('2025-01-04', '08:00');
  await watching(record({}, 0), span, (line) => lines.push(line)).arrived('2025-01-11', '17:00');
  expect(lines).toEqual([
    '2025-01-04 08:00   30 %  hồ sơ/cases: 48 submitted, 12 drafted; 812 sự kiện/events',
    '2025-01-11 17:00  100 %  0 sự kiện/events',
  ]);
});

test('A day that takes long says every while what it waits for, a short one nothing', () => {
  const [lines, clock]: [string[], { ms: number }] = [[], { ms: 0 }];
  const watch = watching(record({}, 0), span, (line) => lines.push(line), { everyMs: 1000, now: () => clock.ms });
  const left = { behind: 3, dueEffects: 512, pastDeadlines: 0 };
  for (clock.ms = 0; clock.ms < 2500; clock.ms += 100) watch.waiting(left);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('512 letters and papers');
});

test('A letter that the plan makes undeliverable is said once, however often it is tried; others go out', () => {
  const lines: string[] = [];
  const refuse = undelivered(['an@x.example'], (line) => lines.push(line));
  const letter = (messageId: string, address = 'an@x.example') => ({ messageId, to: { address }, subject: 'Mở nhận' });
  const answers = ['<1>', '<1>', '<2>', '<1>'].map((id) => refuse(letter(id)));
  expect(answers).toEqual([true, true, true, true]);
  expect(refuse(letter('<3>', 'binh@x.example'))).toBe(false);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/on purpose.*an@x\.example, Mở nhận$/);
});
