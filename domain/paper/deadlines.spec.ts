import { expect, test } from 'vitest';
import { correctionOf } from '../../test/samples/campaign.js';
import { person } from '../../test/samples/context.js';
import { sentWith } from '../../test/samples/letter.js';
import { MARKED, PAPER, paperCommands, paperContext, verdict } from '../../test/samples/paper.js';
import { decidePaper } from './decide.js';
import { paper } from './stream.js';

const { ExtendDeadline, CorrectDeadline } = paperCommands;

test('T10: the day that our letter named may be put off, and the letter says the new one', () => {
  const sent = sentWith('waits');
  const decided = decidePaper(ExtendDeadline, sent.state, paperContext('ExtendDeadline', 'letter'));
  if (!('events' in decided)) throw new Error(verdict(decided));
  const [event] = decided.events;
  expect(event?.personal).toEqual({ 'person:secretariat-head': { reason: MARKED } });
  const at = '2025-09-15T01:30:00.000Z';
  const after = paper.evolve(sent.state, { ...event, at, version: 9, actor: 'u:x' } as never);
  expect(paper.deadlines(after)[0]).toMatchObject({ key: 'consultationReply-2', at: '2025-10-31T16:59:59.999Z' });
  expect(after).toMatchObject({ letter: { replyBy: '2025-10-31' } });
});

test('T10: where the letter named no day the law’s days run, and those are nobody’s to put off', () => {
  const { state } = sentWith('waits');
  const byLaw = { ...state, letter: { opinion: 'consultation', body: 'thue', replyBy: null, expired: false } } as never;
  const asked = decidePaper(ExtendDeadline, byLaw, paperContext('ExtendDeadline', 'letter'));
  expect(verdict(asked)).toBe('DeadlineNotOurs');
});

test('P13: a wrong day is corrected by an intervention that a second person approved for this letter', () => {
  const sent = sentWith('waits');
  const correct = (of: typeof PAPER | 'paper:p-9') =>
    verdict(
      decidePaper(
        CorrectDeadline,
        sent.state,
        paperContext('CorrectDeadline', 'letter', {
          actor: person('administrator'),
          related: { 'intervention:i-4': correctionOf(of) },
        }),
      ),
    );
  expect([correct(PAPER), correct('paper:p-9')]).toEqual(['accepted', 'InterventionNeeded']);
});
