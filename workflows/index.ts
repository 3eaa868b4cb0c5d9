export { ballot } from './ballot.js';
export { campaign } from './campaign.js';
export { decision } from './decision.js';
export { nomination } from './nomination.js';
export { paper } from './paper.js';
export { session } from './session.js';
