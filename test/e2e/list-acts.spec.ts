import { describe } from 'vitest';
import { inTwelveRequests } from './list-acts.js';

describe('D5: 60 LĐTT go from the unit’s sheet to an issued decision in at most 12 requests by people', () =>
  inTwelveRequests(60, 240_000));
