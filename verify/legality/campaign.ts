import { type Legality, process, row } from './table.js';

/** The year's season (glossary §3: planned, launched, collecting, closing, appraising, deciding, closed, cancelled). */
// biome-ignore format: a table is read by column
export const campaign: Legality = {
  kind: 'campaign',
  rows: {
    CampaignPlanned:   row('-',                                              'planned',    'secretariatOfficer secretariatHead'),
    QuotaSet:          row('planned launched collecting closing appraising', '=',          'secretariatHead'),
    CampaignLaunched:  row('planned',                                        'launched',   'signer secretariatHead'),
    IntakeOpened:      row('launched',                                       'collecting', 'secretariatOfficer secretariatHead'),
    IntakeExtended:    row('collecting closing',                             'collecting', 'secretariatHead',                    'laterDay'),
    LateEntryAdmitted: row('collecting closing',                             '=',          'secretariatHead'),
    IntakeClosed:      row('closing',                                        'appraising', 'secretariatOfficer secretariatHead', 'lateEntriesOver'),
    CampaignClosed:    row('launched appraising',                            'closed',     'secretariatHead'),
    CampaignCancelled: row('planned launched collecting closing appraising', 'cancelled',  'secretariatHead'),
    // the plan, and what units owe beside their dossiers (Q, U)
    PlanAmended:       row('planned launched collecting closing appraising', '=',          'secretariatHead'),
    QuotaMoved:        row('planned launched collecting closing appraising', '=',          'secretariatHead'),
    UnitEnrolled:      row('planned launched collecting closing appraising', '=',          'unitHead@unit unitHead secretariatOfficer secretariatHead'),
    DutySet:           row('planned launched collecting closing appraising', '=',          'secretariatOfficer secretariatHead'),
    DutyFiled:         row('launched collecting closing appraising',         '=',          'unitClerk unitHead secretariatOfficer registryClerk'),
    DutyAccepted:      row('launched collecting closing appraising',         '=',          'secretariatOfficer secretariatHead'),
    DutyExcused:       row('launched collecting closing appraising',         '=',          'secretariatHead'),
    IndicatorRecorded: row('planned launched collecting closing appraising',         '=',          'unitClerk unitHead secretariatOfficer'),
    UnitScored:        row('launched collecting closing appraising',         '=',          'unitClerk unitHead secretariatOfficer'),
    BlocRanked:        row('launched collecting closing appraising',         '=',          'unitHead secretariatOfficer secretariatHead'),
    ReportFiled:       row('launched collecting closing appraising',         '=',          'unitClerk unitHead secretariatOfficer secretariatHead'),
    ...process,
    DeadlinePassed:    row('*', { by: 'kind', of: { intakeCutoff: 'closing' } },           'system',                             'deadlineWasDue'),
  },
};
