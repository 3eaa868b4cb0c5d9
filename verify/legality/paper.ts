import { type Legality, process, report, row } from './table.js';

/** A paper with a list (T1, T2): a unit's tờ trình, or the one that goes up. */
// biome-ignore format: a table is read by column
export const paper: Legality = {
  kind: 'paper',
  rows: {
    PaperDrafted:        row('-',                                        'drafted',   'unitClerk@unit unitHead@unit secretariatOfficer secretariatHead'),
    NamesAdded:          row('drafted sentBack',                         '=',         'unitClerk@unit unitHead@unit secretariatOfficer secretariatHead'),
    NamesRemoved:        row('drafted sentBack',                         '=',         'unitClerk@unit unitHead@unit secretariatOfficer secretariatHead', 'listed'),
    PaperChecked:        row('drafted sentBack',                         'checked',   'secretariatHead'),
    PaperSentBack:       row('drafted checked',                          'sentBack',  'unitHead@unit signer'),
    PaperSigned:         row('drafted checked sentBack',                 'signed',    'unitHead@unit signer unitClerk@unit registryClerk',               'signerOfPaper signedDocument'),
    PaperNumbered:       row('signed',                                   'numbered',  'unitClerk@unit registryClerk',                                    'numberAfterSigning'),
    PaperSent:           row('numbered',                                 'sent',      'unitClerk@unit unitHead@unit registryClerk',                      'dayOfAct'),
    PaperReceived:       row('sent',                                     'received',  'secretariatOfficer secretariatHead',                              'dayOfAct'),
    ReplyRecorded:     { ...row('sent received',                         'answered',  'secretariatOfficer registryClerk'), report: true },
    PaperClosed:         row('received answered',                        'closed',    'secretariatOfficer secretariatHead'),
    PaperWithdrawn:      row('drafted checked sentBack signed numbered', 'withdrawn', 'unitHead@unit secretariatHead'),
    GrantChangeRecorded: report('drafted checked sentBack signed numbered', '='),
    RenditionRecorded:   row('drafted checked sentBack',                 '=',         'system'),
    ...process,
  },
};
