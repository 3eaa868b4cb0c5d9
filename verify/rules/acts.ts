import { at, guarded } from '../finding.js';
import { type Condition, type Conditions, type Turn, tellAt, type World } from '../world/world.js';
import { ballotConditions } from './ballot.js';
import { claimConditions } from './claims.js';
import { common } from './common.js';
import { councilConditions } from './council.js';
import { decisionConditions } from './decision.js';
import { fileConditions } from './files.js';
import { nominationConditions } from './nomination.js';
import { paperConditions } from './papers.js';
import { mayAct, reliedOn, toldAfter } from './rights.js';

const conditions: Conditions = {
  ...common,
  ...nominationConditions,
  ...councilConditions,
  ...ballotConditions,
  ...decisionConditions,
  ...claimConditions,
  ...paperConditions,
  ...fileConditions,
};
/** Names that a row of the tables may ask for. */
export const conditionNames = new Set(Object.keys(conditions));

/** Every act of every stream: who did it, what it relied on, and what its row asks besides. */
export function checkActs(world: World): void {
  for (const { stream, states, rows } of world.played.values())
    stream.events.forEach((event, i) => {
      const [before, after, row] = [states[i], states[i + 1], rows[i]];
      if (!row || !before || !after) return;
      const turn: Turn = { world, event, before, after, past: stream.events.slice(0, i) };
      const checks: Condition[] = [(t) => mayAct(t, row), reliedOn, toldAfter, ...row.also.map(named)];
      for (const check of checks) {
        const problem = guarded(world.record.tell, at(event), () => check(turn), null);
        if (problem) tellAt(world, event, problem);
      }
    });
}

// Every name of a row has its condition: a test of the tables says so.
const named = (name: string): Condition => conditions[name] ?? (() => null);
