// How specs write, send and answer a letter.
import type { Refusal } from '../../domain/kernel/refusal.js';
import type { Settings } from '../../domain/office/settings.js';
import type { PaperCommand } from '../../domain/paper/commands.js';
import { decidePaper } from '../../domain/paper/decide.js';
import type { Question } from '../../domain/paper/letters.js';
import { type StartedPaper, unstartedPaper } from '../../domain/paper/state.js';
import { paper } from '../../domain/paper/stream.js';
import { officeWith } from './context.js';
import {
  begin,
  checkBodies,
  draftLetter,
  LISTED,
  MARKED,
  type PaperRun,
  paperCommands,
  paperContext,
  paperRun,
  toldAll,
} from './paper.js';

export const [first, second] = LISTED as [(typeof LISTED)[0], (typeof LISTED)[1]];
const asked: Question = { opinion: 'backgroundCheck', body: 'thue', replyBy: null, silence: 'waits' };
export const draft = (kind: 'opinionLetter' | 'checkLetter', letter: Partial<Question> = {}): PaperCommand => ({
  type: 'DraftPaper',
  data: { ...draftLetter.data, kind, letter: { ...asked, ...letter } },
});
export const set = (settings: Partial<Settings>) => ({ office: officeWith({ checkBodies, ...settings }) });
export const drafted = (command: PaperCommand, given: Parameters<typeof paperContext>[2] = {}) =>
  decidePaper(command, unstartedPaper, paperContext('DraftPaper', 'letter', given));
export const refusal = (decided: ReturnType<typeof drafted>): Refusal | undefined =>
  'refused' in decided ? decided.refused : undefined;
export const started = ({ state }: PaperRun) => state as StartedPaper;
export const on = (from: PaperRun, command: PaperCommand, given: Parameters<typeof paperContext>[2] = {}) =>
  paperRun(from, command, 'letter', given);
export const reply = (data: Partial<(typeof paperCommands)['RecordReply']['data']> = {}): PaperCommand => ({
  type: 'RecordReply',
  data: { ...paperCommands.RecordReply.data, general: 'noObjection', ...data },
});
export const exception = (nomination = second, note: string | null = MARKED) =>
  ({ nomination, answer: 'exception', otherAward: null, note }) as const;
export const toldOf = (run: PaperRun) =>
  run.effects.flatMap((e) => (e.kind === 'tell' ? [[e.command, e.tellings]] : []));
export const noticesOf = (run: PaperRun) => run.effects.flatMap((e) => (e.kind === 'notice' ? [e.template] : []));

/** A letter with its own day, sent on 15/9/2025: 30/9 is the last day for the answer. */
export const sentWith = (silence: Question['silence']): PaperRun => {
  const given = set({ silence: 'proceedsWithNote' });
  const begun = on(begin(paper), draft('checkLetter', { replyBy: '2025-09-30', silence }), given);
  const rendered = on(begun, paperCommands.RecordRendition);
  const ways = ['SignPaper', 'NumberPaper', 'SendPaper'] as const;
  return toldAll(ways.reduce((run, type) => on(run, paperCommands[type], given), rendered));
};
export const pass = (run: PaperRun, key = 'consultationReply-1', at = '2025-09-30T17:00:20.000Z') =>
  on(run, { type: 'PassDeadline', data: { key } }, { at });
