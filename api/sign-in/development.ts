import type { FastifyInstance } from 'fastify';
import type { DevelopmentPerson } from '../../adapters/identity/development-page.js';
import { DEVELOPMENT_PATH } from '../../adapters/identity/development-provider.js';
import { rolesOn } from '../../domain/office/rights.js';
import { localDate } from '../../law/calendar/days.js';
import { readOffices } from '../../store/reading/lists.js';
import { personCard } from '../../store/reading/people.js';
import type { Store } from '../../store/store.js';
import type { ApiDeps } from '../deps.js';
import { reject } from '../problems/problem.js';
import { inVietnamese } from '../problems/words.js';

/** The provider of a demo database, under its path; elsewhere the path is not there. */
export function developmentRoutes(app: FastifyInstance, deps: ApiDeps): void {
  // The provider reads bodies itself.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _body, done) => done(null));
  app.all(`${DEVELOPMENT_PATH}/*`, { schema: { hide: true } }, async (request, reply) => {
    const provider = deps.installation.mode === 'demo' ? deps.signIn?.development?.() : null;
    if (!provider) throw reject('NotFound');
    reply.hijack();
    await provider.handle(request.raw, reply.raw);
  });
}

/** So many stand on the page; a demo has no more. */
const MOST = 200;

/** Everybody whom a demo database knows, with what they are today. */
export async function developmentPeople(store: Store): Promise<DevelopmentPerson[]> {
  const { now, offices } = await readOffices(store.pool, store);
  const day = localDate(now.toISOString());
  const people: DevelopmentPerson[] = [];
  for (const office of offices.values()) {
    if (office.status !== 'established') continue;
    for (const [id, { unit }] of Object.entries(office.people).slice(0, MOST)) {
      const card = await personCard(store, office, id, day);
      const names = office.units[unit]?.names ?? [];
      const roles = [...new Set(rolesOn(office, id, day).map((r) => inVietnamese(r.role)))];
      if (card) people.push({ id, name: card.name, email: card.email, unit: names.at(-1)?.name ?? unit, roles });
    }
  }
  return people;
}
