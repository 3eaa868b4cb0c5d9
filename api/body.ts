import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { fieldFaults } from './problems/fields.js';
import { reject } from './problems/problem.js';

/** The body in this shape, for routes that check their headers first. @throws Rejected 400 with one sentence per field */
export function bodyOf<S extends z.ZodType>(shape: S, { body }: FastifyRequest): z.infer<S> {
  const parsed = shape.safeParse(body);
  if (!parsed.success) throw reject('Malformed', { errors: fieldFaults(parsed.error.issues) });
  return parsed.data;
}
