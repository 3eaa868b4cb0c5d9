import { execute } from '../../store/execute/execute.js';
import { readState } from '../../store/reading/case.js';
import type { Store } from '../../store/store.js';
import { type Example, exampleCommands } from './office.js';

/** Loads the example through `execute`, once: a second call finds the office and does nothing. @returns whether it loaded */
export async function loadExample(store: Store, example: Example): Promise<boolean> {
  const stream = `office:${example.office}` as const;
  if (await readState(store.pool, store, stream)) return false;
  let n = 0;
  for (const command of exampleCommands(example)) {
    const done = await execute(store, {
      principal: 's:import',
      key: `${stream}/${n++}`,
      stream,
      via: 'import',
      ...command,
    });
    if (!('accepted' in done) || !done.accepted)
      throw new TypeError(`example office: ${command.type} ${JSON.stringify(done)}`);
  }
  return true;
}
