import { type Legality, row } from './table.js';

// Whoever may be away names a substitute; the administrator has none.
const everyRole =
  'unitClerk unitHead secretariatOfficer secretariatHead councilChair councilSecretary councilMember chancery signer registryClerk accountant recordsOfficer auditor';

/** One issuing level (O12): dated entries, no course of its own. The first event founds it, before anybody holds a role. */
// biome-ignore format: a table is read by column
export const office: Legality = {
  kind: 'office',
  rows: {
    OfficeEstablished:  row('-', 'established', 'system'),
    UnitEstablished:    row('*', '=',           'administrator system'),
    PersonRegistered:   row('*', '=',           'administrator system'),
    RoleGranted:        row('*', '=',           'administrator system'),
    RoleEnded:          row('*', '=',           'administrator system'),
    CouncilFounded:     row('*', '=',           'secretariatHead administrator system'),
    SettingChanged:     row('*', '=',           'secretariatHead administrator system'),
    NumberSeriesOpened: row('*', '=',           'registryClerk administrator system'),
    // units, posts and standing in (O4, P9)
    OfficeRenamed:       row('*', '=', 'administrator system'),
    UnitRenamed:         row('*', '=', 'administrator system'),
    UnitsMerged:         row('*', '=', 'administrator system'),
    UnitDissolved:       row('*', '=', 'administrator system'),
    PersonAppointed:     row('*', '=', 'administrator system'),
    AppointmentEnded:    row('*', '=', 'administrator system'),
    WorkAssigned:        row('*', '=', 'signer secretariatHead system'),
    AssignmentEnded:     row('*', '=', 'signer secretariatHead system'),
    SubstitutionGranted: row('*', '=', `${everyRole} system`),
    SubstitutionEnded:   row('*', '=', `${everyRole} system`),
    // councils and rules (O7, O9, O13); rule sets and templates ask for a second person (P13), also of the level above (M4)
    MemberAppointed:     row('*', '=', 'secretariatHead administrator system'),
    MembershipEnded:     row('*', '=', 'secretariatHead administrator system'),
    RegulationAdopted:   row('*', '=', 'secretariatHead administrator system'),
    RuleSetLoaded:       row('*', '=', 'secretariatHead administrator system'),
    RuleSetActivated:    row('*', '=', 'secretariatHead administrator secretariatHead@upper system'),
    CalendarSet:         row('*', '=', 'secretariatHead administrator system'),
    TemplateReleased:    row('*', '=', 'secretariatHead administrator secretariatHead@upper system'),
  },
};
