import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { FileDamaged, FileMissing, FileTooLarge } from '../adapters/files/file-errors.js';
import { type FieldFault, fieldFaults } from './problems/fields.js';
import { type Problem, problemOf, Rejected } from './problems/problem.js';
import { sendProblem } from './reply.js';

/** Every error that leaves a route, as a problem; of what nobody foresaw only the kind goes to the log, never its text. */
export function onError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Rejected) return sendProblem(reply, error.problem, error.headers);
  const known = knownProblem(error);
  if (known) return sendProblem(reply, known, known.status === 413 ? { connection: 'close' } : {});
  const busy = isBusy(error);
  request.fault = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return sendProblem(reply, problemOf(busy ? 'Busy' : 'Fault'), busy ? { 'retry-after': '2' } : {});
}

function knownProblem(error: FastifyError | Error): Problem | null {
  if (error instanceof FileTooLarge) return problemOf('TooLarge', { facts: { limitBytes: error.limitBytes } });
  if (error instanceof FileMissing) return problemOf('NotFound');
  if (error instanceof FileDamaged) return problemOf('FileDamaged');
  if (hasZodFastifySchemaValidationErrors(error))
    return problemOf('Malformed', { errors: error.validation.flatMap(faultOf) });
  if (!('statusCode' in error)) return null;
  if (error.statusCode === 413) return problemOf('TooLarge');
  if (error.statusCode === 415) return problemOf('UnsupportedMediaType');
  return error.statusCode !== undefined && error.statusCode < 500
    ? problemOf('Malformed', { errors: [unreadable] })
    : null;
}
const unreadable: FieldFault = {
  field: '',
  vi: 'Nội dung không phải JSON đọc được.',
  en: 'The body is not readable JSON.',
};

type Invalid = { keyword: string; instancePath: string; message?: string | undefined; params: Record<string, unknown> };
// The provider takes an issue apart; put together again it gets the same sentences as a command's body.
const faultOf = ({ keyword, instancePath, message = '', params }: Invalid): FieldFault[] =>
  fieldFaults([{ ...params, code: keyword, path: instancePath.split('/').slice(1).filter(Boolean), message } as never]);

// No connection free, or the database is away for a moment: the sender may try again, nothing was written.
const isBusy = (error: Error): boolean =>
  /timeout exceeded when trying to connect|Connection terminated|ECONNREFUSED|ECONNRESET/.test(error.message) ||
  ['57P01', '57P03', '53300', '08006', '08001'].includes(String((error as { code?: unknown }).code));
