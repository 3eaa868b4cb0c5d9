import { faultIn, isSet, officeTemplates } from '../../adapters/documents/office-templates.js';
import { withFile } from '../../adapters/documents/typesetting/template-set.js';
import { accessTable } from '../../domain/access/table.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { officeCommands } from '../../domain/office/commands.js';
import { rolesOn } from '../../domain/office/rights.js';
import type { Office } from '../../domain/office/state.js';
import { localDate } from '../../law/calendar/days.js';
import { readState } from '../../store/reading/case.js';
import { readOffices } from '../../store/reading/lists.js';
import type { ApiDeps } from '../deps.js';
import { type Problem, problemOf } from '../problems/problem.js';
import type { Act } from './run.js';

/**
 * A template of which the product sets papers is tried out before it is released: its file is here, and every paper that
 * it takes part in comes out. A rule that needs the typesetter, so it stands before `execute`, which decides the rest.
 */
export async function templateProblem(deps: ApiDeps, { type, data, person, stream }: Act): Promise<Problem | null> {
  if (type !== 'ReleaseTemplate') return null;
  const asked = officeCommands.ReleaseTemplate.data.safeParse(data);
  if (!asked.success || !isSet(asked.data.template) || !(await mayRelease(deps, person))) return null;
  const { template, sha256 } = asked.data;
  if (!(await deps.files.has(sha256))) return problemOf('TemplateMissing', { fields: ['/sha256'] });
  const read = (hash: string) => deps.files.read(hash);
  const set = await officeTemplates(await releasedIn(deps, stream), read);
  const fault = await faultIn(withFile(set, `${template}.typ`, (await read(sha256)).toString('utf8')), template);
  if (!fault) return null;
  const { file, line, message, paper } = fault;
  return problemOf('TemplateFaulty', {
    fields: ['/sha256'],
    facts: { paper, file, ...(line ? { line } : {}), message },
  });
}

async function releasedIn({ store }: ApiDeps, stream: StreamId) {
  const office = (await readState(store.pool, store, stream))?.state as Office | undefined;
  return office?.status === 'established' ? office.templates : [];
}

// Setting papers costs seconds: it is done for whom `execute` may let release, by a role here or at the level above.
const releasers = new Set((accessTable.office?.ReleaseTemplate ?? []).map((grant) => grant.role));
async function mayRelease({ store }: ApiDeps, person: string): Promise<boolean> {
  const { now, offices } = await readOffices(store.pool, store);
  const day = localDate(now.toISOString());
  return [...offices.values()].some((office) => rolesOn(office, person, day).some(({ role }) => releasers.has(role)));
}
