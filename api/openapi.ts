import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { safeParse } from 'zod/v4/core';
import { streamKinds } from '../domain/kernel/values.js';
import { sharedParts } from './openapi-parts.js';

interface Node {
  readonly zodSchema: z.core.$ZodTypes;
  readonly jsonSchema: z.core.JSONSchema.BaseSchema;
}

/**
 * zod can't put a check written by hand into JSON Schema. The only such checks in commands are ids of cases, and which
 * kinds one takes is asked of the check itself. The bounds of whole numbers that JavaScript can hold are no rule of ours.
 */
function override({ zodSchema, jsonSchema }: Node): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (zodSchema._zod.def.type !== 'custom') return;
  const takes = streamKinds.filter((kind) => safeParse(zodSchema, `${kind}:a`).success);
  jsonSchema.type = 'string';
  if (takes.length < streamKinds.length) jsonSchema.pattern = `^(${takes.join('|')}):[a-z0-9][a-z0-9-]{0,63}$`;
}

const zodToJsonConfig = { override };
const withSchemas = createJsonSchemaTransformObject({ zodToJsonConfig }) as NonNullable<
  FastifyDynamicSwaggerOptions['transformObject']
>;
export const openapi: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Thi đua, khen thưởng',
      description:
        'Mỗi việc là một lệnh; mỗi lệnh một địa chỉ. One address per command; see docs/reference/api.md for headers, answers and lists.',
      version: '0.1.0',
    },
    components: {
      securitySchemes: {
        person: {
          type: 'http',
          scheme: 'bearer',
          description: 'Who acts. In a demo database: the development token that npm start printed.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-award',
          description:
            'A browser after GET /sign-in (without TLS, on loopback only, the cookie is called award). Requests that change something also carry Award-Request: 1 and come from the service’s own origin.',
        },
      },
    },
  },
  transform: createJsonSchemaTransform({ zodToJsonConfig }) as NonNullable<FastifyDynamicSwaggerOptions['transform']>,
  transformObject: (document) => sharedParts(withSchemas(document)),
};
