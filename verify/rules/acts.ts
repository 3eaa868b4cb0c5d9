import { type Conditions, type Turn, tellAt, type World, wrong } from '../world/world.js';
import { ballotConditions } from './ballot.js';
import { common } from './common.js';
import { councilConditions } from './council.js';
import { decisionConditions } from './decision.js';
import { nominationConditions } from './nomination.js';
import { mayAct, reliedOn } from './rights.js';

const conditions: Conditions = {
  ...common,
  ...nominationConditions,
  ...councilConditions,
  ...ballotConditions,
  ...decisionConditions,
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
      const problems = [mayAct(turn, row), reliedOn(turn), ...row.also.map((name) => judged(name, turn))];
      for (const problem of problems) if (problem) tellAt(world, event, problem);
    });
}

// A forged event may lack whatever its kind has; the rule that stumbles over it says so instead of ending the check.
function judged(name: string, turn: Turn) {
  try {
    return conditions[name]?.(turn);
  } catch (cause) {
    return wrong('shape', `data of ${turn.event.type}`, `${name}: ${(cause as Error).message}`);
  }
}
