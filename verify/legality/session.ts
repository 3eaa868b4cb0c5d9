import { type Legality, process, report, row } from './table.js';

/** The chair, or the vice who presides over this sitting (C18). */
const chairing = 'councilChair councilMember@presiding';

/** A meeting of the council (glossary §3: called, opened, adjourned, minuted, closed, cancelled). */
// biome-ignore format: a table is read by column
export const session: Legality = {
  kind: 'session',
  rows: {
    SessionCalled:       row('-',                       'called',    'councilSecretary',              'membersOfCouncil'),
    AgendaItemsAdded:    row('called opened adjourned', '=',         `councilSecretary ${chairing}`, 'notTwice chairAfterFreeze'),
    AgendaItemRemoved:   row('called opened adjourned', '=',         `councilSecretary ${chairing}`, 'onAgenda chairAfterFreeze'),
    AgendaFrozen:        row('called',                  '=',         'councilSecretary',              'frozenOnce'),
    AttendanceRecorded:  row('called opened adjourned', '=',         'councilSecretary',              'onlyMembers'),
    DepartureRecorded:   row('opened adjourned',        '=',         'councilSecretary'),
    ConflictDeclared:    row('called opened adjourned', '=',         'councilMember@members councilChair@members councilSecretary', 'declaredOneself'),
    SessionOpened:       row('called',                  'opened',    `councilSecretary ${chairing}`, 'frozen pinnedRules quorum'),
    SessionAdjourned:    row('opened',                  'adjourned', chairing),
    SessionResumed:      row('adjourned',               'opened',    chairing,                  'quorum'),
    SessionCancelled:    row('called',                  'cancelled', chairing),
    ItemResultRecorded:  report('opened adjourned',     '=',                                          'countOfBallot thresholdOfResult'),
    ResultConfirmed:     row('opened adjourned',        '=',         chairing,                  'confirmsCount'),
    ItemDeferred:        row('opened adjourned',        '=',         chairing,                  'onAgenda'),
    ResultRescinded:     row('opened adjourned',        '=',         chairing,                  'onAgenda'),
    MinutesDrawnUp:      row('opened adjourned minuted', { by: 'kind', of: { voteCountMinutes: '=' }, else: 'minuted' },  'councilSecretary',              'nothingOpen'),
    MinutesSigned:       row('opened adjourned minuted', '=',         `councilSecretary ${chairing}`, 'signsAsOneself signsShown'),
    SessionClosed:       row('minuted',                 'closed',    chairing,                  'bothSigned'),
    // the chair's place, conflicts, votes on a list, more passed than places (C8, C16, C18, P5)
    ChairDelegated:      row('called opened adjourned', '=',         'councilChair councilSecretary'),
    ConflictLifted:      row('called opened adjourned', '=',         `councilSecretary ${chairing}`),
    MemberRecused:       row('called opened adjourned', '=',         'councilMember@members councilChair@members councilSecretary'),
    BallotsOpened:       row('opened',                  '=',         'councilSecretary',              'itemsOnAgenda openedByOneself'),
    BallotsClosed:       row('opened adjourned',        '=',         'councilSecretary councilChair', 'itemsOnAgenda openedByOneself'),
    ItemResultsRecorded: row('opened adjourned',        '=',         'system',                        'countsOfBallots thresholdOfResults'),
    ItemBallotRecorded:  report('called opened adjourned', '='),
    ListVoteRecorded:    row('opened adjourned',        '=',         'councilSecretary'),
    ItemsRanked:         row('opened adjourned',        '=',         chairing),
    ItemChangeRecorded:  report('called opened adjourned', '='),
    // papers made from the record, and sheets for opinions in writing (C4, C7, C17)
    SheetsPrepared:      row('called opened adjourned', '=',         'councilSecretary',              'onlyMembersAsked'),
    RenditionRecorded:   row('called opened adjourned minuted closed', '=', 'system',                'shownIsThere'),
    ...process,
  },
};
