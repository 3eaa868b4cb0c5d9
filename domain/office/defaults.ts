import type { DecidingHead } from '../../law/catalogue/deciding-offices.js';
import { defaultSettings, type Settings } from './settings.js';

// Where the defaults of a kind of office differ (glossary §8): UBND and sở number from the body's register (S2), xã and
// văn phòng are small offices (M1), the province has Văn phòng between secretariat and signer (S8).
const differs: Readonly<Partial<Record<DecidingHead, Partial<Settings>>>> = {
  provincialChair: { numberMode: 'registry', chanceryStep: true },
  communeChair: { numberMode: 'registry', profile: 'small' },
  departmentHead: { numberMode: 'registry' },
  officeChief: { profile: 'small' },
};

/** What an office begins with, until its own papers say otherwise. */
export const defaultsFor = (head: DecidingHead): Settings => ({ ...defaultSettings, ...differs[head] });
