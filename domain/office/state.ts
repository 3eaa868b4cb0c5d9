import type { Office } from './organisation.js';
import { defaultSettings, type Settings } from './settings.js';

export { councilOn } from './council.js';
export { type Established, type Office, type RoleHeld, unstartedOffice } from './organisation.js';
export { holdersOf, rolesOn } from './rights.js';

/** The issuer's settings; the product's defaults before it has any. */
export const settingsOf = (office: Office): Settings =>
  office.status === 'established' ? office.settings : defaultSettings;
