import { type Legality, process, report, row } from './table.js';

/** A meeting of the council (glossary §3: called, opened, adjourned, minuted, closed, cancelled). */
// biome-ignore format: a table is read by column
export const session: Legality = {
  kind: 'session',
  rows: {
    SessionCalled:       row('-',                       'called',    'councilSecretary',              'membersOfCouncil'),
    AgendaItemsAdded:    row('called opened adjourned', '=',         'councilSecretary councilChair', 'notTwice'),
    AgendaItemRemoved:   row('called opened adjourned', '=',         'councilSecretary councilChair', 'onAgenda'),
    AgendaFrozen:        row('called',                  '=',         'councilSecretary',              'frozenOnce'),
    AttendanceRecorded:  row('called opened adjourned', '=',         'councilSecretary',              'onlyMembers'),
    DepartureRecorded:   row('opened adjourned',        '=',         'councilSecretary'),
    ConflictDeclared:    row('called opened adjourned', '=',         'councilMember@members councilChair@members', 'declaredOneself'),
    SessionOpened:       row('called',                  'opened',    'councilChair',                  'frozen pinnedRules quorum'),
    SessionAdjourned:    row('opened',                  'adjourned', 'councilChair'),
    SessionResumed:      row('adjourned',               'opened',    'councilChair',                  'quorum'),
    SessionCancelled:    row('called',                  'cancelled', 'councilChair'),
    ItemResultRecorded:  report('opened adjourned',     '=',                                          'countOfBallot thresholdOfResult'),
    ResultConfirmed:     row('opened adjourned',        '=',         'councilChair',                  'confirmsCount'),
    ItemDeferred:        row('opened adjourned',        '=',         'councilChair',                  'onAgenda'),
    ResultRescinded:     row('opened adjourned',        '=',         'councilChair',                  'onAgenda'),
    MinutesDrawnUp:      row('opened adjourned minuted', 'minuted',  'councilSecretary',              'nothingOpen'),
    MinutesSigned:       row('minuted',                 '=',         'councilChair councilSecretary', 'signsAsOneself'),
    SessionClosed:       row('minuted',                 'closed',    'councilChair',                  'bothSigned'),
    ItemChangeRecorded:  report('called opened adjourned', '='),
    ...process,
  },
};
