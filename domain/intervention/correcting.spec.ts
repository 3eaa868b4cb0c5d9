import { describe, expect, test } from 'vitest';
import { CAMPAIGN, CUTOFF, mayCorrect, REMINDER } from '../../test/samples/campaign.js';
import { NOW, person, sampleContext, system } from '../../test/samples/context.js';
import type { Context } from '../kernel/stream.js';
import { unstartedOffice } from '../office/state.js';
import { correctDeadline, correctedIn } from './correcting.js';

const INTERVENTION = 'intervention:i-3';
const cutoff = { key: 'intakeCutoff-1', kind: 'intakeCutoff', at: CUTOFF };
const reminder = { key: 'intakeCutoff-1/reminder', kind: 'reminder', at: REMINDER };
const other = { key: 'filing-2', kind: 'filing', at: CUTOFF };
const open = [cutoff, reminder, other];
const given = (changes: Partial<Context> = {}, intervention: object | null = mayCorrect): Context => ({
  ...sampleContext({
    stream: CAMPAIGN,
    actor: person('administrator'),
    ...(intervention ? { related: { [INTERVENTION]: intervention } } : {}),
  }),
  ...changes,
});
const correct = (day: string, key = cutoff.key, context = given()) =>
  correctDeadline(open, ['intakeCutoff'], { key, day, intervention: INTERVENTION }, context);
const code = (answer: ReturnType<typeof correct>) => ('refused' in answer ? answer.refused.code : 'accepted');

describe('P13: a business date is corrected by two persons', () => {
  test('P13: both days stand in the event, with the kind and the intervention', () =>
    expect(correct('2025-10-03')).toMatchObject({
      events: [
        {
          type: 'DeadlineCorrected',
          data: {
            key: cutoff.key,
            kind: 'intakeCutoff',
            from: CUTOFF,
            to: '2025-10-03T16:59:59.999Z',
            intervention: INTERVENTION,
          },
        },
      ],
    }));
  test('P13: to today at the earliest, never to a day that is over', () => {
    const at = '2025-09-15T16:59:59.999Z';
    expect(code(correct('2025-09-15', cutoff.key, given({ at })))).toBe('accepted');
    expect(code(correct('2025-09-14'))).toBe('DateInPast');
    expect(code(correct('2025-09-15', cutoff.key, given({ at: '2025-09-15T17:00:00.000Z' })))).toBe('DateInPast');
  });
  test('P13: only one that runs, and no reminder', () => {
    expect(code(correct('2025-10-03', other.key))).toBe('DeadlineNotOurs');
    expect(correct('2025-10-03', 'appraisal-9')).toMatchObject({
      refused: { code: 'UnknownDeadline', fields: ['/key'], facts: { key: 'appraisal-9' } },
    });
    expect(code(correct('2025-10-03', reminder.key))).toBe('UnknownDeadline');
  });
  const without: readonly (readonly [string, Context])[] = [
    ['that is not there', given({}, null)],
    ['for another case', given({}, { ...mayCorrect, case: 'campaign:2024' })],
    ['for another act', given({}, { ...mayCorrect, acts: ['see'] })],
    ['that only waits for the second person', given({}, { ...mayCorrect, status: 'requested' })],
    ['that is over', given({ at: '2025-09-20T00:00:00.001Z' })],
    ['of an office that this is not', given({}, { ...mayCorrect, office: 'xa' })],
    ['where no office was established', given({ office: unstartedOffice })],
    ['by who approved it', given({ actor: person('secretariat-head') })],
    ['by the product itself', given({ actor: system })],
  ];
  test.each(without)('P13: not by an intervention %s', (_name, context) =>
    expect(correct('2025-10-03', cutoff.key, context)).toMatchObject({
      refused: { code: 'InterventionNeeded', fields: ['/intervention'] },
    }),
  );
});

describe('P13: what the corrected day does to the deadlines', () => {
  const to = (at: string) => correctedIn(open, { key: cutoff.key, to: at });
  test('P13: the one moves, its reminder stays where it comes before, the others stay', () => {
    const later = '2025-10-03T16:59:59.999Z';
    expect(to(later)).toEqual([{ ...cutoff, at: later }, reminder, other]);
  });
  test('P13: a reminder that would come with it or after it goes', () => {
    expect(to(REMINDER)).toEqual([{ ...cutoff, at: REMINDER }, other]);
    expect(to(NOW)).toEqual([{ ...cutoff, at: NOW }, other]);
  });
});
