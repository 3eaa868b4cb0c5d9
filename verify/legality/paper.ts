import { type Legality, process, report, row } from './table.js';

/** A paper with a list (T1, T2): a unit's tờ trình, or the one that goes up. */
// biome-ignore format: a table is read by column
export const paper: Legality = {
  kind: 'paper',
  rows: {
    PaperDrafted:        row('-',                                        'drafted',   'unitClerk@unit unitHead@unit secretariatOfficer secretariatHead recordsOfficer', 'filesByRecords'),
    NamesAdded:          row('drafted sentBack',                         '=',         'unitClerk@unit unitHead@unit secretariatOfficer secretariatHead'),
    NamesRemoved:        row('drafted sentBack',                         '=',         'unitClerk@unit unitHead@unit secretariatOfficer secretariatHead', 'listed'),
    PaperChecked:        row('drafted sentBack',                         'checked',   'secretariatHead'),
    PaperSentBack:       row('drafted checked',                          'sentBack',  'unitHead@unit secretariatHead signer'),
    PaperSigned:         row('drafted checked sentBack',                 'signed',    'unitHead@unit signer secretariatHead unitClerk@unit registryClerk',               'signerOfPaper signedDocument'),
    PaperNumbered:       row('signed',                                   'numbered',  'unitClerk@unit registryClerk',                                    'numberAfterSigning'),
    PaperSent:           row('numbered',                                 'sent',      'unitClerk@unit unitHead@unit registryClerk',                      'dayOfAct'),
    PaperReceived:       row('sent',                                     'received',  'secretariatOfficer secretariatHead',                              'dayOfAct'),
    DepositAccepted:     row('sent',                                     'received',  'recordsOfficer',                                                   'filesOnly'),
    ReplyRecorded:     { ...row('sent received partlyReturned',          'answered',  'secretariatOfficer registryClerk'), report: true },
    PaperClosed:         row('sent received answered partlyReturned',         'closed',    'secretariatOfficer secretariatHead'),
    PaperWithdrawn:      row('drafted checked sentBack signed numbered sent received', 'withdrawn', 'unitHead@unit secretariatHead'),
    // names given back, a later version in its place (T2, T4, T5)
    NamesReturned:       row('received partlyReturned',                  'partlyReturned', 'secretariatOfficer secretariatHead',                         'listed'),
    SignedCopyFiled:     row('signed numbered sent received answered partlyReturned closed', '=', 'unitClerk@unit registryClerk'),
    PaperReplaced:       row('signed numbered sent received partlyReturned', 'replaced', 'unitHead@unit secretariatHead'),
    NextVersionRecorded: row('replaced',                                 '=',         'system'),
    GrantChangeRecorded: report('drafted checked sentBack signed numbered sent received partlyReturned replaced', '='),
    RenditionRecorded:   row('*',                                        '=',         'system', 'renditionAsked'),
    ...process,
  },
};
