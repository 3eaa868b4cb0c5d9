import { type Legality, process, report, row } from './table.js';

const ended = 'awarded revoked denied declined ineligible refused withdrawn lapsed';
const inHand = 'received assigned returned resubmitted appraised posted scheduled endorsed';
const open = `${inHand} presented beforeSigner`;
// Sudden merit is started by any head or the signer (E2); what came from the level below goes on with the secretariat (F1).
const suddenly = 'unitHead@sudden secretariatOfficer@sudden secretariatHead@sudden signer@sudden';
const below = 'secretariatOfficer@below secretariatHead@below';
const clerks = 'unitClerk@unit unitHead@unit';

/** One dossier: recipient × award × occasion, at one level (glossary §3; D, R, A, C, X, S, F). */
// biome-ignore format: a table is read by column
export const nomination: Legality = {
  kind: 'nomination',
  rows: {
    // the unit's (D, X4)
    NominationDrafted:          row('-',                            'drafted',     `${clerks} ${suddenly} ${below}`),
    NominationAmended:          row('drafted shortlisted returned', '=',           clerks,                               'openField'),
    DocumentAttached:           row('drafted shortlisted returned', '=',           `${clerks} ${suddenly} ${below} recipient`,                             'openField'),
    DocumentRemoved:            row('drafted shortlisted returned', '=',           clerks,                               'openField'),
    UnitReviewRecorded:         row('drafted',                      'shortlisted', clerks),
    NominationSubmitted:        row('shortlisted drafted',          'submitted',   `${clerks} ${suddenly} ${below}`,      'intakeOpen signedList reviewed headSigned'),
    NominationResubmitted:      row('returned',                     'resubmitted', clerks),
    NominationWithdrawn:        row(`drafted shortlisted submitted ${inHand} ${inHand.replace(/(\w+)/g, 'held/$1')}`, 'withdrawn', clerks, 'headWrote'),
    // intake and appraisal (R, A)
    NominationReceived:         row('submitted',                    'received',    'secretariatOfficer secretariatHead', 'dayOfReceipt'),
    NominationRefused:          row('submitted',                    'refused',     'secretariatHead'),
    AppraiserAssigned:          row('received',                     'assigned',    'secretariatHead',                    'appraiserFit'),
    AppraiserReassigned:        row('assigned returned resubmitted', '=',          'secretariatHead',                    'appraiserFit'),
    NominationReturned:         row('assigned resubmitted',         'returned',    'secretariatOfficer@dossier',         'notOwnCase'),
    IneligibilityProposed:      row('assigned resubmitted',         '=',           'secretariatOfficer@dossier',         'notOwnCase'),
    NominationFoundIneligible:  row('assigned resubmitted',         'ineligible',  'secretariatHead',                    'ineligibleProposed'),
    NominationAppraised:        row('assigned resubmitted',         'appraised',   'secretariatOfficer@dossier',         'notOwnCase'),
    AppraisalReopened:          row('appraised',                    'assigned',    'secretariatHead'),
    NominationHeld:             row(`${inHand} presented beforeSigner forwarded`, 'held', 'secretariatHead'),
    NominationReleased:         row('held',                         'back',        'secretariatHead'),
    NominationLapsed:           row(`submitted ${inHand.replace(' scheduled', '')}`, 'lapsed', 'secretariatHead system',                    'supplementOverdue'),
    // council (C)
    NominationScheduled:        row('appraised',                    'scheduled',   'system',                             'onThatAgenda'),
    NominationUnscheduled:      row('scheduled held/scheduled',     'appraised',   'system',                             'sameSession'),
    NominationEndorsed:         report('scheduled',                 'endorsed',                                          'sameSession resultOfSession'),
    NominationEndorsedOtherwise: report('scheduled',                'endorsed',                                          'sameSession resultOfSession'),
    NominationDeclined:         report('scheduled',                 'declined',                                          'sameSession resultOfSession'),
    NominationDeferred:         report('scheduled',                 'appraised',                                         'sameSession resultOfSession'),
    CouncilResultWithdrawn:     report('endorsed declined',         'scheduled',                                         'sameSession'),
    // signing (S)
    NominationPresented:        row('endorsed appraised declined',  'presented',   'system',                             'councilResult listedThere'),
    NominationUnpresented:      row('presented beforeSigner held/presented held/beforeSigner', 'unlisted', 'system',      'sameList'),
    NominationBroughtBeforeSigner: report('presented beforeSigner', 'beforeSigner',                                      'sameList'),
    NominationSentBack:         report('beforeSigner',              'presented',                                         'sameList'),
    NominationSigned:           report('beforeSigner',              'signed',                                            'sameList'),
    AwardGranted:               report('beforeSigner signed',       'awarded',                                           'sameList councilResult issuedAward'),
    AwardDenied:                report('presented beforeSigner',    'denied',                                            'sameList deniedThere'),
    // the level above, and the end (F, G)
    NominationForwarded:        row('presented',                    'forwarded',   'secretariatHead',                    'sameList councilResult sentUp'),
    UpperReplyRecorded:         row('forwarded', { by: 'reply', of: { received: '=', returned: 'returned', otherForm: 'endorsed', refused: 'denied', decided: 'awarded' } },
                                                                                   'secretariatOfficer secretariatHead registryClerk'),
    NominationArchived:         row(ended,                          'archived',    'secretariatOfficer recordsOfficer'),
    // a letter to the unit (R5, R8, A4)
    RenditionRecorded:          row('*',                            '=',           'system',                             'shownIsThere'),
    PackageRecorded:            row('archived',                     '=',           'system'),
    DepositRecorded:            report('archived',                  '='),
    FilesErased:                row('*',                            '=',           'system',                             'recipientErased'),
    // receipt, proof and posting (R2, R8, A2, A3, D15, E4, X9, N4, N5)
    ChannelRecorded:            row('submitted received assigned returned resubmitted', '=', 'secretariatOfficer secretariatHead registryClerk'),
    FieldOpeningAsked:          row('returned',                     '=',           clerks),
    FieldOpened:                row('returned',                     '=',           'secretariatOfficer@dossier secretariatHead'),
    JudgementRecorded:          row(open,                           '=',           'secretariatOfficer@dossier', 'notOwnCase'),
    FindingOverridden:          row(open,                           '=',           'secretariatHead',            'notOwnCase'),
    OpenItemCompleted:          row(`${open} signed awarded`,       '=',           `${clerks} secretariatOfficer@dossier`),
    FactCorrected:              row(`submitted ${open}`,            '=',           'secretariatOfficer secretariatHead'),
    ConflictDeclared:           row(open,                           '=',           'secretariatOfficer secretariatHead councilSecretary'),
    ConflictLifted:             row(open,                           '=',           'secretariatHead'),
    RuleSetMoved:               row(open,                           '=',           'secretariatHead'),
    MemberHoldRecorded:         row('*',                            '=',           'system'),
    PostingOpened:              row('appraised',                    'posted',      'secretariatOfficer secretariatHead'),
    CommentRecorded:            row('posted appraised scheduled',   '=',           'secretariatOfficer registryClerk system'),
    CommentAnswered:            row('posted appraised scheduled',   '=',           'secretariatOfficer@dossier'),
    PostingClosed:              row('posted',                       'appraised',   'secretariatOfficer@dossier secretariatHead'),
    // opinions, asked and answered by list (T5-T11, A5)
    NominationReturnedToUnit:   row('submitted',                    'shortlisted', 'system'),
    OpinionRequested:           row(open,                           '=',           'system'),
    OpinionRecorded:            row('*',                            '=',           'system'),
    OpinionExpired:             row('*',                            '=',           'system'),
    OpinionWithdrawn:           row('*',                            '=',           'system'),
    // another form, the signer against the council, other levels (X1, C13, F6, D14)
    InitiativeCited:            row('drafted shortlisted returned', '=',           clerks,                               'laterTitle asRegistered reuseOfIssuer'),
    AwardChanged:               row('assigned resubmitted endorsed denied', { by: '', of: {}, else: 'unlisted', when: 'denied' }, 'secretariatOfficer@dossier secretariatHead signer'),
    InstructionRecorded:        row('declined',                     '=',           'secretariatHead'),
    LinkedFactRelayed:        { ...row('*', { by: 'fact', of: { decided: 'awarded', refused: 'denied' }, when: 'forwarded' }, 'system'), report: true },
    // after the award (G1, G6, X6); `bestowed` is awarded with both facts, and no row tells the two apart
    AwardCorrected:             report('awarded archived', '='),
    AwardBestowed:              report('awarded archived',          '='),
    PaymentRecorded:            report('awarded archived',          '='),
    AwardRevoked:               report('awarded archived', 'revoked'),
    ...process,
  },
};
