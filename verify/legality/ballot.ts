import { type Legality, process, row } from './table.js';

/** One item × round (C9); statuses of glossary §3: opened, paused, closed, counted, cancelled. */
// biome-ignore format: a table is read by column
export const ballot: Legality = {
  kind: 'ballot',
  rows: {
    BallotOpened:          row('-',             'opened',    'councilSecretary system',                               'sessionSits rollOfSession openedAsAsked'),
    BallotCast:            row('opened',        '=',         'councilMember@members councilChair@members',            'ownVote onRoll'),
    WrittenBallotReceived: row('opened paused', '=',         'councilSecretary',                                      'onRoll writtenInTime'),
    PaperCountEntered:     row('opened',        '=',         'councilSecretary',                                      'noVoteByName'),
    BallotPaused:          row('opened',        'paused',    'councilSecretary'),
    BallotResumed:         row('paused',        'opened',    'councilSecretary'),
    QuorumRecorded:        row('opened paused', { by: 'met', of: { true: 'opened', false: 'paused' } }, 'system'),
    BallotClosed:          row('opened',        'closed',    'councilSecretary councilChair system',                  'opinionsIn closedAsAsked'),
    BallotsCounted:        row('closed',        'counted',   'councilSecretary councilChair system',                  'recount countedAsAsked'),
    BallotCancelled:       row('opened paused closed', 'cancelled', 'councilChair councilSecretary'),
    ...process,
    DeadlinePassed:        row('opened paused', '=',         'system',                                                'deadlineWasDue'),
  },
};
