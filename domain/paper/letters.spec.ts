import { describe, expect, test } from 'vitest';
import { sampleOffice } from '../../test/samples/context.js';
import { draft, drafted, on, refusal, reply, second, started, toldOf } from '../../test/samples/letter.js';
import {
  allAt,
  draftLetter,
  LISTED,
  nominationAt,
  PAPER,
  paperAt,
  paperCommands,
  paperContext,
  verdict,
} from '../../test/samples/paper.js';
import { defaultSettings } from '../office/settings.js';
import type { PaperCommand } from './commands.js';
import { decidePaper } from './decide.js';

describe('T6: one letter to each body, with the whole list', () => {
  test('T6: a check goes to a body of the office’s setting; both values', () => {
    expect(verdict(drafted(draft('checkLetter')))).toBe('accepted');
    expect(refusal(drafted(draft('checkLetter'), { office: sampleOffice }))).toMatchObject({
      code: 'BodyUnknown',
      clause: null,
      fields: ['/letter/body'],
      facts: { bodies: [] },
    });
    expect(defaultSettings.checkBodies).toEqual([]);
    expect(refusal(drafted(draft('checkLetter', { body: 'cong-an' })))?.facts).toEqual({ bodies: ['thue'] });
  });

  test('T6: names of several units and awards stand in one list', () => {
    const related = { ...allAt(LISTED, 'assigned'), ...allAt([second], 'assigned', { unit: 'unit-b', award: 'KNC' }) };
    expect(verdict(drafted(draft('checkLetter'), { related }))).toBe('accepted');
  });

  test('T6: a letter asks what its kind asks, and only a letter asks', () => {
    const { letter: _, ...unasked } = draftLetter.data;
    expect(refusal(drafted({ type: 'DraftPaper', data: unasked }))).toMatchObject({
      code: 'QuestionMissing',
      fields: ['/letter'],
    });
    expect(refusal(drafted(draft('checkLetter', { opinion: 'consultation' })))?.code).toBe('QuestionUnfit');
    expect(refusal(drafted(draft('opinionLetter')))?.code).toBe('QuestionUnfit');
    const upward: PaperCommand = { type: 'DraftPaper', data: { ...draftLetter.data, kind: 'upwardSubmission' } };
    expect(refusal(drafted(upward))).toMatchObject({ code: 'QuestionUnfit', fields: ['/letter/opinion'] });
  });

  test('A6: the party committee is asked about names that the council has passed, others wait; held ones too', () => {
    const asks = (status: 'appraised' | 'endorsed' | 'held') =>
      refusal(
        drafted(draft('opinionLetter', { opinion: 'partyOpinion', body: 'ban-thuong-vu' }), {
          related: { ...allAt(LISTED, 'endorsed'), [second]: nominationAt(second, status) },
        }),
      );
    expect(asks('endorsed')).toBeUndefined();
    for (const status of ['appraised', 'held'] as const)
      expect(asks(status)).toMatchObject({ code: 'NotReady', facts: { nominations: [second] } });
  });

  test('T6: sending asks every name of the list at once', () => {
    const sent = on(paperAt('numbered', 'letter'), paperCommands.SendPaper);
    const data = { paper: PAPER, opinion: 'backgroundCheck', body: 'thue', replyBy: null };
    expect(toldOf(sent)).toEqual([['RequestOpinion', LISTED.map((receiver) => ({ receiver, data }))]]);
    expect(started(sent).telling?.command).toBe('RequestOpinion');
    expect(verdict(decidePaper(reply(), sent.state, paperContext('RecordReply', 'letter')))).toBe('StillTelling');
  });

  test('T4: a name held since the signature stops the letter', () => {
    const related = { ...allAt(LISTED, 'assigned'), [second]: nominationAt(second, 'held') };
    const context = paperContext('SendPaper', 'letter', { related });
    expect(decidePaper(paperCommands.SendPaper, paperAt('numbered', 'letter').state, context)).toMatchObject({
      refused: { code: 'ListChanged', facts: { nominations: [second] } },
    });
  });

  test('T4: after it is sent, a hold of a name whose answer is open concerns both signers, and is in order', () => {
    const held = on(paperAt('sent', 'letter'), paperCommands.RecordGrantChange);
    expect(held.events[0]).not.toHaveProperty('irregular');
    expect(held.effects).toMatchObject([
      { template: 'name-changed', to: [{ role: 'secretariatHead' }, { role: 'signer' }] },
    ]);
  });
});

test('A letter sent in error is withdrawn: its names wait for nothing more', () => {
  const withdrawn = on(paperAt('sent', 'letter'), paperCommands.WithdrawPaper);
  expect(toldOf(withdrawn)).toEqual([
    ['WithdrawOpinion', LISTED.map((receiver) => ({ receiver, data: { paper: PAPER } }))],
  ]);
  expect(withdrawn.state).toMatchObject({ status: 'withdrawn', numbering: { number: 7 } });
  expect(toldOf(on(paperAt('numbered', 'letter'), paperCommands.WithdrawPaper))).toEqual([]);
});
