import type { OfficeCommand } from '../../domain/office/commands.js';
import { execute } from '../../store/execute/execute.js';
import { readState } from '../../store/reading/case.js';
import type { Store } from '../../store/store.js';
import { type Example, exampleCommands } from './office.js';

/** Loads the example through `execute`, once: a second call finds the office and does nothing. @returns whether it loaded */
export const loadExample = (store: Store, example: Example): Promise<boolean> =>
  loadOffice(store, example.office, exampleCommands(example));

/** An office by its commands, in their order; once, as the example. */
export async function loadOffice(store: Store, office: string, commands: Iterable<OfficeCommand>): Promise<boolean> {
  const stream = `office:${office}` as const;
  if (await readState(store.pool, store, stream)) return false;
  let n = 0;
  for (const command of commands) {
    const done = await execute(store, {
      principal: 's:import',
      key: `${stream}/${n++}`,
      stream,
      via: 'import',
      ...command,
    });
    if (!('accepted' in done) || !done.accepted)
      throw new TypeError(`${stream}: ${command.type} ${JSON.stringify(done)}`);
  }
  return true;
}
