import { describe, expect, test } from 'vitest';
import { ballotBench, ballotCommands, ballotStates, emptyBallot, writtenBallot } from '../../test/samples/ballot.js';
import { kernelCodes } from '../kernel/refusal.js';
import type { CommandSpec } from '../kernel/stream.js';
import { type BallotCommand, ballotCommands as ballotCommandTable } from './commands.js';
import { ballotCodes } from './refusals.js';
import type { Ballot } from './state.js';

type Column = Ballot['status'] | 'empty' | 'timed';
const columns = ['unstarted', 'empty', 'timed', 'opened', 'paused', 'closed', 'counted', 'cancelled'] as const;
const states: { readonly [K in Column]: Ballot } = { ...ballotStates, empty: emptyBallot, timed: writtenBallot };

/** `empty` and `timed` are `opened` without a vote; `timed` also waits for written opinions until a time. */
const table: { readonly [K in BallotCommand['type']]: string } = {
  //                     unstarted   empty           timed              opened          paused          closed          counted         cancelled
  OpenBallot: `          accepted    AlreadyStarted  AlreadyStarted     AlreadyStarted  AlreadyStarted  AlreadyStarted  AlreadyStarted  AlreadyStarted`,
  CastBallot: `          NotStarted  accepted        accepted           accepted        WrongStatus     WrongStatus     WrongStatus     WrongStatus`,
  ReceiveWrittenBallot: `NotStarted  accepted        accepted           accepted        accepted        accepted        WrongStatus     WrongStatus`,
  EnterPaperCount: `     NotStarted  accepted        accepted           VotesExist      WrongStatus     VotesExist      WrongStatus     WrongStatus`,
  PauseBallot: `         NotStarted  accepted        accepted           accepted        WrongStatus     WrongStatus     WrongStatus     WrongStatus`,
  ResumeBallot: `        NotStarted  WrongStatus     WrongStatus        WrongStatus     accepted        WrongStatus     WrongStatus     WrongStatus`,
  CloseBallot: `         NotStarted  accepted        OpinionsOutstanding accepted       WrongStatus     WrongStatus     WrongStatus     WrongStatus`,
  OpenListedBallot: `    accepted    AlreadyStarted  AlreadyStarted     AlreadyStarted  AlreadyStarted  AlreadyStarted  AlreadyStarted  AlreadyStarted`,
  CloseListedBallot: `   NotStarted  accepted        accepted           accepted        WrongStatus     WrongStatus     WrongStatus     WrongStatus`,
  CountBallots: `        NotStarted  WrongStatus     WrongStatus        WrongStatus     WrongStatus     accepted        WrongStatus     WrongStatus`,
  RecordQuorum: `        NotStarted  accepted        accepted           accepted        accepted        accepted        accepted        accepted`,
  CancelBallot: `        NotStarted  accepted        accepted           accepted        accepted        accepted        WrongStatus     WrongStatus`,
  PassDeadline: `        NotStarted  UnknownDeadline accepted           UnknownDeadline UnknownDeadline UnknownDeadline UnknownDeadline UnknownDeadline`,
  CompleteFanOut: `      NotStarted  accepted        accepted           accepted        accepted        accepted        accepted        accepted`,
  GiveUpEffect: `        NotStarted  accepted        accepted           accepted        accepted        accepted        accepted        accepted`,
};
const cells = Object.entries(table).flatMap(([type, row]) =>
  row
    .trim()
    .split(/\s+/)
    .map((verdict, i) => [type, columns[i], verdict] as [BallotCommand['type'], Column, string]),
);

describe('every command in every status of a ballot', () => {
  test.each(cells)('%s while %s: %s', (type, column, verdict) =>
    expect(ballotBench.verdict(ballotCommands[type], states[column])).toBe(verdict),
  );

  test('Each row has a cell for each column, and each refusal in it is one that the stream names', () => {
    expect(cells).toHaveLength(Object.keys(table).length * columns.length);
    const named: readonly string[] = [...kernelCodes, ...ballotCodes, 'accepted'];
    for (const [, , verdict] of cells) expect(named).toContain(verdict);
  });

  test('A person or the session begins it, the reports and the process’s answers are the product’s own', () => {
    const marked = (mark: 'creates' | 'system' | 'report' | 'engineSafe') =>
      Object.entries<CommandSpec>(ballotCommandTable).flatMap(([type, spec]) => (spec[mark] ? [type] : []));
    expect(marked('creates')).toEqual(['OpenBallot', 'OpenListedBallot']);
    expect(marked('report')).toEqual(['RecordQuorum']);
    expect(marked('system')).toEqual([
      'OpenListedBallot',
      'CloseListedBallot',
      'RecordQuorum',
      'PassDeadline',
      'CompleteFanOut',
      'GiveUpEffect',
    ]);
    // A council's acts come from its members' own pages, never through the engine's door.
    expect(marked('engineSafe')).toEqual([]);
  });

  test('A wrong status says where the ballot is and where the command would be lawful', () => {
    const facts = Object.fromEntries(
      cells
        .filter(([, column, verdict]) => column === 'counted' && verdict === 'WrongStatus')
        .map(([type]) => [type, ballotBench.refused(ballotCommands[type], states.counted).facts]),
    );
    const where = (...allowed: string[]) => ({ status: 'counted', allowed });
    expect(facts).toEqual({
      CastBallot: where('opened'),
      ReceiveWrittenBallot: where('opened', 'paused', 'closed'),
      EnterPaperCount: where('opened', 'closed'),
      PauseBallot: where('opened'),
      ResumeBallot: where('paused'),
      CloseBallot: where('opened'),
      CloseListedBallot: where('opened'),
      CountBallots: where('closed'),
      CancelBallot: where('opened', 'paused', 'closed'),
    });
  });
});
