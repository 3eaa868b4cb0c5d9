import { type Legality, process, report, row } from './table.js';

/** A signed paper that grants (S1: signed, numbered and dated, sealed, issued; glossary §3). */
// biome-ignore format: a table is read by column
export const decision: Legality = {
  kind: 'decision',
  rows: {
    DecisionDrafted:     row('-',                                  'drafted',   'secretariatOfficer secretariatHead', 'decidedHere'),
    GrantsAdded:         row('drafted sentBack',                   '=',         'secretariatOfficer secretariatHead'),
    GrantsRemoved:       row('drafted sentBack',                   '=',         'secretariatOfficer secretariatHead', 'listed'),
    GrantsDenied:        row('checked',                            '=',         'signer',                             'listed'),
    DecisionPresented:   row('drafted sentBack', { by: 'to', of: { chancery: 'presented', signer: 'checked' } }, 'secretariatHead', 'byChanceryStep'),
    DecisionChecked:     row('presented',                          'checked',   'chancery'),
    DecisionSentBack:    row('presented checked',                  'sentBack',  'signer chancery'),
    DecisionCancelled:   row('drafted presented checked sentBack', 'cancelled', 'secretariatHead'),
    DecisionSigned:      row('checked',                            'signed',    'signer',                             'signedDocument capacityAllowed namesBeforeSigner'),
    DecisionNumbered:    row('signed',                             'numbered',  'registryClerk',                      'numberAfterSigning'),
    DecisionSealed:      row('numbered',                           'sealed',    'registryClerk'),
    DecisionIssued:      row('numbered sealed',                    'issued',    'registryClerk',                      'dayOfAct finalDocument'),
    DecisionPublished:   row('issued',                             'published', 'secretariatOfficer registryClerk',   'everybodyTold'),
    DecisionArchived:    row('published',                          'archived',  'secretariatOfficer recordsOfficer'),
    GrantChangeRecorded: report('drafted presented checked sentBack', '='),
    RenditionRecorded:   row('drafted presented checked sentBack numbered sealed', '=', 'system'),
    PackageRecorded:     row('archived',                           '=',         'system'),
    ...process,
  },
};
