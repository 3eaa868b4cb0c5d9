import { describe, expect, test } from 'vitest';
import {
  draft,
  drafted,
  noticesOf,
  on,
  pass,
  refusal,
  reply,
  second,
  sentWith,
  set,
  started,
  toldOf,
} from '../../test/samples/letter.js';
import {
  allAt,
  begin,
  LISTED,
  PAPER,
  type PaperRun,
  paperCommands,
  paperContext,
  toldAll,
  verdict,
} from '../../test/samples/paper.js';
import { defaultSettings, type Settings } from '../office/settings.js';
import type { PaperCommand } from './commands.js';
import { decidePaper } from './decide.js';
import type { Question } from './letters.js';
import { paper } from './stream.js';

describe('T10: silence', () => {
  test('T10: only with the office’s leave and a day can a letter say that we go on without an answer', () => {
    const said = (letter: Partial<Question>, silence: Settings['silence']) =>
      refusal(drafted(draft('checkLetter', letter), set({ silence })));
    expect(defaultSettings.silence).toBe('waits');
    expect(said({ silence: 'proceedsWithNote', replyBy: '2025-09-30' }, 'waits')).toMatchObject({
      code: 'SilenceWaits',
      clause: null,
      fields: ['/letter/silence'],
    });
    expect(said({ silence: 'proceedsWithNote' }, 'proceedsWithNote')).toMatchObject({
      code: 'ReplyDayMissing',
      fields: ['/letter/replyBy'],
    });
    expect(said({ silence: 'proceedsWithNote', replyBy: '2025-09-30' }, 'proceedsWithNote')).toBeUndefined();
  });

  test('T10: a letter that said so goes on with a note when its day is over; each name is told', () => {
    const run = sentWith('proceedsWithNote');
    expect(paper.deadlines(run.state)).toEqual([
      { key: 'consultationReply-1', kind: 'consultationReply', at: '2025-09-30T16:59:59.999Z' },
      { key: 'consultationReply-1/reminder', kind: 'reminder', at: expect.stringContaining('T17:00:00.000Z') },
    ]);
    const passed = pass(run);
    expect(toldOf(passed)).toEqual([
      ['ExpireOpinion', LISTED.map((receiver) => ({ receiver, data: { paper: PAPER } }))],
    ]);
    expect(noticesOf(passed)).toEqual(['deadline-passed']);
    expect(paper.deadlines(passed.state)).toEqual([]);
    expect(on(toldAll(passed), paperCommands.ClosePaper).state).toMatchObject({ status: 'closed', reply: null });
  });

  test('T10: any other letter waits: its day passes, people are told, no name goes on and it cannot be closed', () => {
    const passed = pass(sentWith('waits'));
    expect(toldOf(passed)).toEqual([]);
    expect(noticesOf(passed)).toEqual(['deadline-passed']);
    const close = decidePaper(paperCommands.ClosePaper, passed.state, paperContext('ClosePaper', 'letter'));
    expect(close).toMatchObject({ refused: { code: 'ReplyAwaited', facts: { body: 'thue' } } });
    expect(toldOf(on(passed, reply()))).toMatchObject([['RecordOpinion', [{}, {}]]]);
  });

  test('T10: the reminder is told before; an answer ends both; a day that is not over does not pass', () => {
    const run = sentWith('proceedsWithNote');
    const reminded = pass(run, 'consultationReply-1/reminder');
    expect(noticesOf(reminded)).toEqual(['deadline-reminder']);
    expect(toldOf(reminded)).toEqual([]);
    expect(started(reminded).letter?.expired).toBe(false);
    expect(paper.deadlines(on(run, reply()).state)).toEqual([]);
    const early = decidePaper(
      { type: 'PassDeadline', data: { key: 'consultationReply-1' } },
      run.state,
      paperContext('PassDeadline', 'letter'),
    );
    expect(early).toHaveProperty('notYet');
  });

  test('T10: while names are still being asked, the end of the day waits for that', () => {
    const numbered = on(
      on(on(begin(paper), draft('checkLetter', { replyBy: '2025-09-30' })), paperCommands.RecordRendition),
      paperCommands.SignPaper,
    );
    const asking = on(on(numbered, paperCommands.NumberPaper), paperCommands.SendPaper);
    const context = paperContext('PassDeadline', 'letter', { at: '2025-10-01T01:00:00.000Z' });
    const command = { type: 'PassDeadline', data: { key: 'consultationReply-1' } } as const;
    expect(decidePaper(command, asking.state, context)).toEqual({ notYet: { dueInMs: 60_000 } });
    expect(verdict(decidePaper(command, toldAll(asking).state, context))).toBe('accepted');
  });

  test('T10: a day that is over already is not sent out', () => {
    const signed = ['SignPaper', 'NumberPaper'] as const;
    const begun = on(on(begin(paper), draft('checkLetter', { replyBy: '2025-09-14' })), paperCommands.RecordRendition);
    const { state } = signed.reduce((run, type) => on(run, paperCommands[type]), begun);
    expect(verdict(decidePaper(paperCommands.SendPaper, state, paperContext('SendPaper', 'letter')))).toBe(
      'ReplyDayOver',
    );
  });
});

describe('A7: an answer at State level', () => {
  const consult = draft('opinionLetter', { opinion: 'consultation', body: 'ubnd-tinh' });
  const sent = (award: string, other = award) => {
    const related = { ...allAt(LISTED, 'assigned', { award }), ...allAt([second], 'assigned', { award: other }) };
    const step = (from: PaperRun, command: PaperCommand) => toldAll(on(from, command, { related }));
    const ways = ['RecordRendition', 'SignPaper', 'NumberPaper', 'SendPaper'] as const;
    return ways.reduce((run, type) => step(run, paperCommands[type]), step(begin(paper), consult));
  };

  test('A7: is due ten working days after the body got the letter (6.41)', () => {
    const run = sent('CO_CP');
    expect(paper.deadlines(run.state)).toEqual([]);
    const received = on(run, { type: 'ReceivePaper', data: { on: '2025-09-17' } }, { at: '2025-09-19T02:00:00.000Z' });
    expect(received.state).toMatchObject({ status: 'received', receivedOn: '2025-09-17' });
    expect(paper.deadlines(received.state)[0]).toEqual({
      key: 'consultationReply-1',
      kind: 'consultationReply',
      at: '2025-10-01T16:59:59.999Z',
    });
  });

  test('A7: below State level the law gives no days, also for a mixed list', () => {
    for (const other of ['BK_TINH', 'GIAY_KHEN'])
      expect(paper.deadlines(on(sent('CO_CP', other), paperCommands.ReceivePaper).state)).toEqual([]);
    expect(paper.deadlines(on(sent('BK_TINH'), paperCommands.ReceivePaper).state)).toEqual([]);
  });

  test('A7: nobody got it before it was sent, or tomorrow', () => {
    const said = (day: string) =>
      verdict(
        decidePaper(
          { type: 'ReceivePaper', data: { on: day } },
          sent('CO_CP').state,
          paperContext('ReceivePaper', 'letter'),
        ),
      );
    expect([said('2025-09-14'), said('2025-09-16'), said('2025-09-15')]).toEqual([
      'DateBeforeSending',
      'DateInFuture',
      'accepted',
    ]);
  });
});
