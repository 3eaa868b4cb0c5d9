import { type Legality, row } from './table.js';

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
  },
};
