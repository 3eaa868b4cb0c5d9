import type { Role, Settings } from '../../domain/office/settings.js';
import type { LifecycleWorld } from './lifecycle.js';

export type Posts = readonly (readonly [person: string, unit: string, ...roles: Role[]])[];

/** Puts these people into their posts in the office `vp`, beside `an`, the clerk of `u1`, with its council and settings. */
export async function appoint(
  { say }: Pick<LifecycleWorld, 'say'>,
  people: Posts,
  settings: Partial<Settings>,
  council?: object,
) {
  const set = async (type: string, data: unknown) => {
    const done = await say({ principal: 's:bootstrap', stream: 'office:vp', type, data });
    if (!('accepted' in done) || !done.accepted) throw new Error(`${type} ${JSON.stringify(done)}`);
  };
  for (const [person, unit, ...roles] of people) {
    const email = `${person}@vp.example`;
    if (person !== 'an') await set('RegisterPerson', { person, unit, name: `Cán bộ ${person}`, post: 'Cán bộ', email });
    for (const role of roles) {
      const own = role === 'unitHead' || role === 'unitClerk' ? unit : null;
      await set('GrantRole', { person, role, unit: own, from: '2024-01-01', to: null });
    }
  }
  if (council) await set('FoundCouncil', council);
  await set('ChangeSetting', { settings, source: { paper: 'Quy chế', on: null } });
}
