import { type Legality, row } from './table.js';

const clerks = 'unitClerk@unit unitHead@unit secretariatOfficer secretariatHead';

/** The register of a person, collective or household: dated entries, no course. */
// biome-ignore format: a table is read by column
export const recipient: Legality = {
  kind: 'recipient',
  rows: {
    RecipientRegistered:     row('-', 'registered', `${clerks} recordsOfficer system`),
    IdentityAmended:         row('registered', '=', clerks),
    DuplicatesLinked:        row('registered', '=', 'secretariatOfficer secretariatHead'),
    RecipientsSplit:         row('registered', '=', 'secretariatHead'),
    DoubtSettled:           row('registered', '=', 'secretariatOfficer secretariatHead'),
    RatingRecorded:          row('registered', '=', 'unitClerk@unit unitHead@unit secretariatOfficer'),
    DisciplineRecorded:      row('registered', '=', 'unitHead@unit secretariatOfficer secretariatHead'),
    InitiativeRegistered:    row('registered', '=', 'secretariatOfficer secretariatHead'),
    PastAwardImported:       row('registered', '=', 'secretariatOfficer recordsOfficer'),
    EntryVerified:           row('registered', '=', 'secretariatOfficer recordsOfficer'),
    // two persons (P13): one proposes, another corrects
    EntryCorrectionProposed: row('registered', '=', 'secretariatOfficer recordsOfficer'),
    EntryCorrected:          row('registered', '=', 'secretariatOfficer secretariatHead recordsOfficer'),
    AwardEntered:            row('- registered erased', 'registered', 'system'),
    AwardStruck:             row('registered erased', '=', 'system'),
    RecipientErased:         row('registered', 'erased', 'administrator'),
  },
};

/** An operator's granted access to one case (P14): asked by one, granted by another. */
// biome-ignore format: a table is read by column
export const intervention: Legality = {
  kind: 'intervention',
  rows: {
    InterventionRequested: row('-',                  'requested', 'administrator'),
    InterventionApproved:  row('requested',          'approved',  'secretariatHead administrator', 'anotherPerson'),
    InterventionRefused:   row('requested',          'refused',   'secretariatHead administrator', 'anotherPerson'),
    AccessRecorded:        row('approved',           '=',         'administrator'),
    EffectRetried:         row('approved',           '=',         'administrator'),
    EffectSkipped:         row('approved',           '=',         'administrator'),
    InterventionEnded:     row('requested approved', 'ended',     'secretariatHead administrator system'),
  },
};
