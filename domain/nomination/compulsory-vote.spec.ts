import { expect, test } from 'vitest';
import { officeWith } from '../../test/samples/context.js';
import { nominationStates as states, withDossier } from '../../test/samples/nomination.js';
import { readyToPresent } from './reading.js';

test.each(['TINH_ANH_HUNG', 'CSTDTQ', 'CO_CP'])(
  'C2: %s is not presented without the council’s vote, whatever route is set',
  (award) => {
    const { settings } = officeWith({ councilRoute: { default: 'none' } });
    const appraised = (code: string) => withDossier(states.appraised, { award: code });
    expect(readyToPresent(appraised(award), settings)).toBe(false);
    expect(readyToPresent(appraised('GIAY_KHEN'), settings)).toBe(true);
  },
);
