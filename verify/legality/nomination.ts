import { type Legality, process, report, row } from './table.js';

const ended = 'awarded denied declined ineligible refused withdrawn lapsed';
const inHand = 'received assigned returned resubmitted appraised scheduled endorsed';
const clerks = 'unitClerk@unit unitHead@unit';

/** One dossier: recipient × award × occasion, at one level (glossary §3; D, R, A, C, X, S, F). */
// biome-ignore format: a table is read by column
export const nomination: Legality = {
  kind: 'nomination',
  rows: {
    // the unit's (D, X4)
    NominationDrafted:          row('-',                            'drafted',     clerks),
    NominationAmended:          row('drafted shortlisted returned', '=',           clerks,                               'openField'),
    DocumentAttached:           row('drafted shortlisted returned', '=',           clerks,                               'openField'),
    DocumentRemoved:            row('drafted shortlisted returned', '=',           clerks,                               'openField'),
    UnitReviewRecorded:         row('drafted',                      'shortlisted', clerks),
    NominationSubmitted:        row('shortlisted',                  'submitted',   'unitHead@unit',                      'intakeOpen signedList'),
    NominationResubmitted:      row('returned',                     'resubmitted', clerks),
    NominationWithdrawn:        row(`drafted shortlisted submitted ${inHand} ${inHand.replace(/(\w+)/g, 'held/$1')}`, 'withdrawn', 'unitHead@unit'),
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
    NominationLapsed:           row('returned',                     'lapsed',      'secretariatHead',                    'supplementOverdue'),
    // council (C)
    NominationScheduled:        row('appraised',                    'scheduled',   'system',                             'onThatAgenda'),
    NominationUnscheduled:      row('scheduled held/scheduled',     'appraised',   'system',                             'sameSession'),
    NominationEndorsed:         report('scheduled',                 'endorsed',                                          'sameSession resultOfSession'),
    NominationEndorsedOtherwise: report('scheduled',                'endorsed',                                          'sameSession resultOfSession'),
    NominationDeclined:         report('scheduled',                 'declined',                                          'sameSession resultOfSession'),
    NominationDeferred:         report('scheduled',                 'appraised',                                         'sameSession resultOfSession'),
    CouncilResultWithdrawn:     report('endorsed declined',         'scheduled',                                         'sameSession'),
    // signing (S)
    NominationPresented:        row('endorsed appraised',           'presented',   'system',                             'councilResult listedThere'),
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
    PackageRecorded:            row('archived',                     '=',           'system'),
    ...process,
  },
};
