import { ballot } from './ballot.js';
import { campaign } from './campaign.js';
import { decision } from './decision.js';
import { nomination } from './nomination.js';
import { office } from './office.js';
import { paper } from './paper.js';
import { intervention, recipient } from './register.js';
import { session } from './session.js';
import type { Legality } from './table.js';

/** Every kind of stream that the verifier knows; another one is a finding. */
export const legality: ReadonlyMap<string, Legality> = new Map(
  [nomination, paper, session, ballot, decision, campaign, office, recipient, intervention].map((table) => [
    table.kind,
    table,
  ]),
);
