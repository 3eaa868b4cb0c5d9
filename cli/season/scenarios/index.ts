import type { Scenario } from '../scenario.js';
import { duties } from './duties/scenario.js';
import { office } from './office/scenario.js';
import { province } from './province/scenario.js';

/** Every scenario by the name that `--scenario` takes. */
export const scenarios: Readonly<Record<string, Scenario>> = { office, duties, province };
