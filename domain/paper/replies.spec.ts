import { describe, expect, test } from 'vitest';
import { person, sampleOffice } from '../../test/samples/context.js';
import {
  exception,
  first,
  noticesOf,
  on,
  pass,
  refusal,
  reply,
  second,
  sentWith,
  toldOf,
} from '../../test/samples/letter.js';
import { MARKED, PAPER, paperAt, paperContext, sha, toldAll, verdict } from '../../test/samples/paper.js';
import { judgeAccess } from '../access/judge.js';
import { decidePaper } from './decide.js';
import { paper } from './stream.js';

describe('T7: a reply is recorded once', () => {
  const sent = paperAt('sent', 'letter');

  test('T7: the general answer for all, exceptions name by name; each nomination gets its own', () => {
    const answered = on(sent, reply({ exceptions: [exception()] }));
    const told = (receiver: string, answer: string) => ({ receiver, data: { paper: PAPER, answer, otherAward: null } });
    expect(toldOf(answered)).toEqual([['RecordOpinion', [told(first, 'noObjection'), told(second, 'exception')]]]);
    expect(answered.state).toMatchObject({ status: 'answered', reply: { general: 'noObjection', exceptions: 1 } });
    expect(noticesOf(answered)).toEqual(['reply-with-exceptions']);
    expect(noticesOf(on(sent, reply()))).toEqual([]);
  });

  test('T7: what a body wrote about a name is sealed to that name’s subject and tells nobody else', () => {
    const answered = on(sent, reply({ exceptions: [exception(), exception(first, null)] }));
    expect(answered.events).toMatchObject([
      { personal: { 'recipient:r-1': { [`note/${second}`]: MARKED } }, data: { exceptions: { length: 2 } } },
    ]);
    expect(JSON.stringify([answered.events[0]?.data, answered.state, answered.effects])).not.toContain(MARKED);
  });

  test('T7: a name that its unit has withdrawn since is told nothing', () => {
    const gone = on(sent, { type: 'RecordGrantChange', data: { nomination: first, change: 'withdrawn', since: 4 } });
    expect(toldOf(on(gone, reply()))).toMatchObject([['RecordOpinion', [{ receiver: second }]]]);
  });

  test('T7: a hold that is heard of after the withdrawal that followed it does not bring the name back', () => {
    const change = (state: typeof sent, what: 'held' | 'released' | 'withdrawn') =>
      on(state, {
        type: 'RecordGrantChange',
        data: { nomination: first, change: what, since: { held: 4, released: 5, withdrawn: 6 }[what] },
      });
    for (const late of ['held', 'released'] as const)
      expect(toldOf(on(change(change(sent, 'withdrawn'), late), reply()))).toEqual(
        toldOf(on(change(sent, 'withdrawn'), reply())),
      );
    expect(toldOf(on(change(sent, 'held'), reply()))).toEqual(toldOf(on(sent, reply())));
  });

  test('T7: the answer must fit the question, and exceptions the list', () => {
    const said = (data: Parameters<typeof reply>[0]) =>
      refusal(decidePaper(reply(data), sent.state, paperContext('RecordReply', 'letter')));
    expect(said({ general: undefined })).toMatchObject({ code: 'AnswerMissing', fields: ['/general'] });
    expect(said({ general: 'agree', exceptions: [{ ...exception(), answer: 'disagree' }] })).toMatchObject({
      code: 'AnswerUnfit',
      fields: ['/general', '/exceptions/0/answer'],
      facts: { allowed: ['noObjection', 'exception'] },
    });
    expect(said({ exceptions: [exception('nomination:n-9')] })).toMatchObject({
      code: 'NotInList',
      facts: { nominations: ['nomination:n-9'] },
    });
    const onUnit = decidePaper(reply(), paperAt('sent').state, paperContext('RecordReply'));
    expect(onUnit).toMatchObject({ refused: { code: 'NothingAsked', fields: ['/general'] } });
  });

  test('T7: a name stands once among the exceptions, and another form is named exactly where one is meant', () => {
    const parses = (exceptions: readonly object[]) =>
      paper.commands.RecordReply?.data.safeParse({ ...reply().data, exceptions }).success;
    expect(parses([exception()])).toBe(true);
    expect(parses([exception(), exception()])).toBe(false);
    expect(parses([{ ...exception(), answer: 'otherForm' }])).toBe(false);
    expect(parses([{ ...exception(), otherAward: 'KNC' }])).toBe(false);
    expect(parses([{ ...exception(), answer: 'otherForm', otherAward: 'KNC' }])).toBe(true);
  });

  test('T9: a reply on paper is the reply: number, day and scan, as a clerk or văn thư records them', () => {
    const said = (data: Parameters<typeof reply>[0]) =>
      verdict(decidePaper(reply(data), sent.state, paperContext('RecordReply', 'letter')));
    expect(said({ file: null })).toBe('ScanMissing');
    expect(said({ on: '2025-09-14' })).toBe('DateBeforeSending');
    expect(said({ on: '2025-09-16' })).toBe('DateInFuture');
    expect(on(sent, reply()).state).toMatchObject({
      reply: { number: '45/UBND-NC', on: '2025-09-15', file: sha('c') },
    });
  });

  test('P11: heads and bodies need no sign-in: clerk or văn thư record what they signed or answered', () => {
    const may = (who: string, command: string, unit?: string) => {
      const spec = paper.commands[command];
      if (!spec) throw new Error(command);
      const asked = { kind: 'paper', command, spec };
      return judgeAccess(asked, person(who), { unit }, sampleOffice, '2025-09-15T01:30:00.000Z') === null;
    };
    expect(may('clerk-a', 'RecordPaperSignature', 'unit-a')).toBe(true);
    expect(may('clerk-a', 'RecordPaperSignature', 'unit-b')).toBe(false);
    for (const command of ['RecordPaperSignature', 'FileSignedCopy', 'RecordReply', 'NumberPaper'])
      expect([command, may('registry-clerk', command)]).toEqual([command, true]);
    expect(may('officer-1', 'RecordReply')).toBe(true);
    expect(may('chair', 'RecordReply')).toBe(false);
  });
});

describe('T11: a reply after closing', () => {
  test('T11: is recorded out of order with a task; only names of which it says something else are told', () => {
    const closed = paperAt('closed', 'letter');
    const late = on(closed, reply({ exceptions: [exception()] }));
    expect(late.events).toMatchObject([{ type: 'ReplyRecorded', irregular: true }]);
    expect(late.effects).toMatchObject([
      { command: 'RecordOpinion', tellings: [{ receiver: second, data: { answer: 'exception' } }] },
      { template: 'irregular', to: [{ role: 'secretariatHead' }], facts: { event: 'ReplyRecorded' } },
    ]);
    expect(paper.closed(late.state)).toBe(false);
    expect(paper.closed(toldAll(late).state)).toBe(true);
    expect(toldOf(on(closed, reply()))).toEqual([]);
  });

  test('T11: so is one after the day at which the letter went on without it', () => {
    const late = on(toldAll(pass(sentWith('proceedsWithNote'))), reply({ exceptions: [exception()] }));
    expect(late.events).toMatchObject([{ irregular: true }]);
    expect(toldOf(late)).toMatchObject([['RecordOpinion', [{ receiver: second }]]]);
    expect(late.state).toMatchObject({ status: 'answered' });
  });
});
