import { type Legality, process, report, row } from './table.js';

const inForce = 'issued published partlyRevoked archived';

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
    DecisionSigned:      row('checked',                            'signed',    'signer registryClerk secretariatOfficer',                           'signedDocument capacityAllowed namesBeforeSigner'),
    DecisionNumbered:    row('signed',                             'numbered',  'registryClerk',                      'numberAfterSigning'),
    DecisionSealed:      row('numbered',                           'sealed',    'registryClerk'),
    DecisionIssued:      row('numbered sealed',                    'issued',    'registryClerk',                      'dayOfAct finalDocument'),
    DecisionPublished:   row('issued',                             'published', 'secretariatOfficer registryClerk',   'everybodyTold'),
    DecisionArchived:    row('published partlyRevoked revoked',    'archived',  'secretariatOfficer recordsOfficer'),
    // the signer's exceptions and the deputy (S9, S10, P4)
    ExceptionSettled:    row('drafted presented checked sentBack', '=',         'secretariatHead'),
    ExceptionsAccepted:  row('checked',                            '=',         'signer'),
    DecisionHandedToDeputy: row('drafted presented checked sentBack', '=',      'signer secretariatHead',             'listed'),
    SignedCopyFiled:     row('signed numbered sealed issued published partlyRevoked revoked archived', '=', 'registryClerk secretariatOfficer'),
    // handed over and paid (G1-G3)
    CertificatesIssued:  row(inForce,                              '=',         'secretariatOfficer registryClerk'),
    BlanksSpoilt:        row(inForce,                              '=',         'secretariatOfficer registryClerk'),
    PaymentListDrawnUp:  row(inForce,                              '=',         'accountant'),
    PaymentsRecorded:    row(inForce,                              '=',         'accountant'),
    CeremonyPlanned:     row(inForce,                              '=',         'secretariatOfficer registryClerk', 'notBeforeIssue'),
    HandOverRecorded:    row(inForce,                              '=',         'secretariatOfficer registryClerk'),
    // corrected, revoked, given back (X6, X7, G6)
    DecisionCorrected:   row(inForce,                              '=',         'secretariatHead registryClerk'),
    DecisionAmended:     row(inForce,                              '=',         'signer registryClerk'),
    CertificatesReissued: row(inForce,                             '=',         'secretariatOfficer'),
    RevocationProposed:  row(inForce,                              '=',         'secretariatHead'),
    GrantsRevoked:       row(inForce,                              'partlyRevoked', 'signer registryClerk'),
    DecisionRevoked:     row(inForce,                              'revoked',   'signer registryClerk'),
    ReturnRecorded:      row(`${inForce} revoked`,                 '=',         'secretariatOfficer accountant'),
    GrantChangeRecorded: report('drafted presented checked sentBack', '='),
    RenditionRecorded:   row(`drafted presented checked sentBack numbered sealed ${inForce} revoked`, '=', 'system', 'renditionAsked'),
    PackageRecorded:     row('archived',                           '=',         'system'),
    DepositRecorded:     report('archived',                        '='),
    ...process,
  },
};
