import { describe, expect, test } from 'vitest';
import { frozenSession, sessionBench, sessionCommands, sessionStates } from '../../test/samples/session.js';
import { kernelCodes } from '../kernel/refusal.js';
import type { CommandSpec } from '../kernel/stream.js';
import { type SessionCommand, sessionCommands as sessionCommandTable } from './commands.js';
import { sessionCodes } from './refusals.js';
import type { Session } from './state.js';

type Column = Session['status'] | 'frozen';
const columns = ['unstarted', 'called', 'frozen', 'opened', 'adjourned', 'minuted', 'closed', 'cancelled'] as const;
const states: { readonly [K in Column]: Session } = { ...sessionStates, frozen: frozenSession };

/** `frozen` is `called` with its agenda frozen. The commands are the samples: lawful ones, sent by whom they are due from. */
const table: { readonly [K in SessionCommand['type']]: string } = {
  //                unstarted   called          frozen          opened          adjourned       minuted         closed          cancelled
  CallSession: `     accepted   AlreadyStarted  AlreadyStarted  AlreadyStarted  AlreadyStarted  AlreadyStarted  AlreadyStarted  AlreadyStarted`,
  AddAgendaItems: `  NotStarted accepted        AgendaFrozen    AgendaFrozen    AgendaFrozen    WrongStatus     WrongStatus     WrongStatus`,
  RemoveAgendaItem: `NotStarted accepted        accepted        accepted        accepted        WrongStatus     WrongStatus     WrongStatus`,
  FreezeAgenda: `    NotStarted accepted        AgendaFrozen    WrongStatus     WrongStatus     WrongStatus     WrongStatus     WrongStatus`,
  RecordAttendance: `NotStarted accepted        accepted        accepted        accepted        WrongStatus     WrongStatus     WrongStatus`,
  RecordDeparture: ` NotStarted WrongStatus     WrongStatus     accepted        accepted        WrongStatus     WrongStatus     WrongStatus`,
  DeclareConflict: ` NotStarted accepted        accepted        accepted        accepted        WrongStatus     WrongStatus     WrongStatus`,
  DelegateChair: `   NotStarted  accepted  accepted  accepted  accepted  WrongStatus  WrongStatus  WrongStatus`,
  LiftConflict: `    NotStarted  UnknownConflict  UnknownConflict  UnknownConflict  UnknownConflict  WrongStatus  WrongStatus  WrongStatus`,
  RecuseMember: `    NotStarted  accepted  accepted  accepted  accepted  WrongStatus  WrongStatus  WrongStatus`,
  OpenSession: `     NotStarted AgendaNotFrozen QuorumNotMet    WrongStatus     WrongStatus     WrongStatus     WrongStatus     WrongStatus`,
  AdjournSession: `  NotStarted WrongStatus     WrongStatus     accepted        WrongStatus     WrongStatus     WrongStatus     WrongStatus`,
  ResumeSession: `   NotStarted WrongStatus     WrongStatus     WrongStatus     accepted        WrongStatus     WrongStatus     WrongStatus`,
  CancelSession: `   NotStarted accepted        accepted        WrongStatus     WrongStatus     WrongStatus     WrongStatus     WrongStatus`,
  RecordItemResult: `NotStarted irregular       irregular       accepted        accepted        irregular       irregular       irregular`,
  RecordItemBallot: `NotStarted  irregular  irregular  accepted  accepted  irregular  irregular  irregular`,
  RecordListVote: `  NotStarted  WrongStatus  WrongStatus  accepted  WrongStatus  WrongStatus  WrongStatus  WrongStatus`,
  OpenBallots: `     NotStarted  WrongStatus  WrongStatus  accepted  WrongStatus  WrongStatus  WrongStatus  WrongStatus`,
  CloseBallots: `    NotStarted  WrongStatus  WrongStatus  NoBallotOpen  NoBallotOpen  WrongStatus  WrongStatus  WrongStatus`,
  RankItems: `       NotStarted  WrongStatus  WrongStatus  NothingToCut  NothingToCut  WrongStatus  WrongStatus  WrongStatus`,
  ConfirmResult: `   NotStarted WrongStatus     WrongStatus     accepted        accepted        WrongStatus     WrongStatus     WrongStatus`,
  DeferItem: `       NotStarted WrongStatus     WrongStatus     accepted        accepted        WrongStatus     WrongStatus     WrongStatus`,
  RescindResult: `   NotStarted WrongStatus     WrongStatus     accepted        accepted        WrongStatus     WrongStatus     WrongStatus`,
  DrawUpMinutes: `   NotStarted WrongStatus     WrongStatus     ItemsOpen       ItemsOpen       accepted        WrongStatus     WrongStatus`,
  SignMinutes: `     NotStarted WrongStatus     WrongStatus     WrongStatus     WrongStatus     accepted        WrongStatus     WrongStatus`,
  RecordMinutesSignature: `NotStarted  WrongStatus  WrongStatus  WrongStatus  WrongStatus  accepted  WrongStatus  WrongStatus`,
  CloseSession: `    NotStarted WrongStatus     WrongStatus     WrongStatus     WrongStatus     MinutesUnsigned WrongStatus     WrongStatus`,
  PrepareSheets: `  NotStarted  AgendaNotFrozen  accepted  accepted  accepted  WrongStatus  WrongStatus  WrongStatus`,
  RecordRendition: `  NotStarted  UnknownDocument  UnknownDocument  UnknownDocument  UnknownDocument  UnknownDocument  UnknownDocument  UnknownDocument`,
  RecordItemChange: `NotStarted accepted        accepted        accepted        accepted        irregular       irregular       irregular`,
  PassDeadline: `    NotStarted accepted        accepted        UnknownDeadline UnknownDeadline UnknownDeadline UnknownDeadline UnknownDeadline`,
  CompleteFanOut: `  NotStarted accepted        accepted        accepted        accepted        accepted        accepted        accepted`,
  GiveUpEffect: `    NotStarted accepted        accepted        accepted        accepted        accepted        accepted        accepted`,
};
const cells = Object.entries(table).flatMap(([type, row]) =>
  row
    .trim()
    .split(/\s+/)
    .map((verdict, i) => [type, columns[i], verdict] as [SessionCommand['type'], Column, string]),
);

describe('every command in every status of a session', () => {
  test.each(cells)('%s while %s: %s', (type, column, verdict) =>
    expect(sessionBench.verdict(sessionCommands[type], states[column])).toBe(verdict),
  );

  test('Each row has a cell for each column, and each refusal in it is one that the stream names', () => {
    expect(cells).toHaveLength(Object.keys(table).length * columns.length);
    const named: readonly string[] = [...kernelCodes, ...sessionCodes, 'accepted', 'irregular'];
    for (const [, , verdict] of cells) expect(named).toContain(verdict);
  });

  test('One command begins, the reports and the process’s answers are the product’s own', () => {
    const marked = (mark: 'creates' | 'system' | 'report' | 'engineSafe') =>
      Object.entries<CommandSpec>(sessionCommandTable).flatMap(([type, spec]) => (spec[mark] ? [type] : []));
    expect(marked('creates')).toEqual(['CallSession']);
    expect(marked('report')).toEqual(['RecordItemResult', 'RecordItemBallot', 'RecordItemChange']);
    expect(marked('system')).toEqual([
      'RecordItemResult',
      'RecordItemBallot',
      'RecordItemChange',
      'RecordRendition',
      'PassDeadline',
      'CompleteFanOut',
      'GiveUpEffect',
    ]);
    // A council's acts come from its members' own pages, never through the engine's door.
    expect(marked('engineSafe')).toEqual([]);
  });

  test('A wrong status says where the session is and where the command would be lawful', () => {
    expect(sessionBench.refused(sessionCommands.SignMinutes, sessionStates.opened)).toEqual({
      code: 'WrongStatus',
      clause: null,
      fields: [],
      facts: { status: 'opened', allowed: ['minuted'] },
    });
    const allowed = Object.fromEntries(
      cells
        .filter(([, column, v]) => v === 'WrongStatus' && (column === 'closed' || column === 'opened'))
        .map(([type, column]) => [type, sessionBench.refused(sessionCommands[type], states[column]).facts?.allowed]),
    );
    expect(allowed).toEqual({
      AddAgendaItems: ['called', 'opened', 'adjourned'],
      RemoveAgendaItem: ['called', 'opened', 'adjourned'],
      FreezeAgenda: ['called'],
      RecordAttendance: ['called', 'opened', 'adjourned'],
      RecordDeparture: ['opened', 'adjourned'],
      DeclareConflict: ['called', 'opened', 'adjourned'],
      DelegateChair: ['called', 'opened', 'adjourned'],
      LiftConflict: ['called', 'opened', 'adjourned'],
      RecuseMember: ['called', 'opened', 'adjourned'],
      OpenSession: ['called'],
      AdjournSession: ['opened'],
      ResumeSession: ['adjourned'],
      CancelSession: ['called'],
      RecordListVote: ['opened'],
      OpenBallots: ['opened'],
      CloseBallots: ['opened', 'adjourned'],
      RankItems: ['opened', 'adjourned'],
      ConfirmResult: ['opened', 'adjourned'],
      DeferItem: ['opened', 'adjourned'],
      RescindResult: ['opened', 'adjourned'],
      DrawUpMinutes: ['opened', 'adjourned', 'minuted'],
      SignMinutes: ['minuted'],
      RecordMinutesSignature: ['minuted'],
      CloseSession: ['minuted'],
      PrepareSheets: ['called', 'opened', 'adjourned'],
    });
  });
});
