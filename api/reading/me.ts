import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { carriedOn, rolesOn, substitutionsBy } from '../../domain/office/rights.js';
import { localDate } from '../../law/calendar/days.js';
import { readOffices } from '../../store/reading/lists.js';
import { personCard } from '../../store/reading/people.js';
import type { ApiDeps } from '../deps.js';
import { problems } from '../reply.js';

const Me = z.object({
  person: z.string(),
  name: z.string().nullable().describe('null when the person is registered nowhere, or erased'),
  roles: z.array(
    z.object({
      office: z.string(),
      role: z.string(),
      unit: z.string().nullable(),
      from: z.string(),
      to: z.string().nullable(),
      onBehalfOf: z.string().nullable().describe('The person who is away, for a role that is carried for them'),
    }),
  ),
});

/** Who acts, and by which roles today: their own, and those carried for somebody who is away. */
export function meRoute(app: FastifyInstance, { store }: ApiDeps): void {
  const schema = { tags: ['me'], summary: 'Tôi là ai', response: { 200: Me, ...problems(401, 503) } };
  app.get('/me', { schema }, async ({ person }) => {
    const { now, offices } = await readOffices(store.pool, store);
    const day = localDate(now.toISOString());
    const roles = [...offices].flatMap(([id, office]) =>
      [
        ...rolesOn(office, person, day).map((held) => ({ ...held, onBehalfOf: null })),
        ...substitutionsBy(office, person, day).flatMap((s) =>
          carriedOn(office, s, day).map((held) => ({ ...held, to: s.to, onBehalfOf: s.person })),
        ),
      ].map((held) => ({ office: id, ...held })),
    );
    const home = [...offices.values()].find((o) => o.status === 'established' && o.people[person]);
    const card = home ? await personCard(store, home, person) : undefined;
    return { person, name: card?.name ?? null, roles };
  });
}
