import { closedLoad, steadyLoad } from '../load.js';
import { serve } from './serve.js';

serve({ closed: closedLoad, steady: steadyLoad }, async () => {});
