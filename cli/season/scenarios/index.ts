import type { Scenario } from '../scenario.js';
import { commune } from './commune/scenario.js';
import { duties } from './duties/scenario.js';
import { exceptional } from './exceptional/scenario.js';
import { office } from './office/scenario.js';
import { officeAsHappened } from './office-as-happened/scenario.js';
import { province } from './province/scenario.js';
import { session } from './session/scenario.js';

/** Every scenario by the name that `--scenario` takes. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  office,
  'office-as-happened': officeAsHappened,
  commune,
  province,
  duties,
  exceptional,
  session,
};
