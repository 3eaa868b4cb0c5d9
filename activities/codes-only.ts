import { ApplicationFailure, CancelledFailure } from '@temporalio/activity';
import type { Activities } from '../workflows/host/contract.js';

/** A word for what went wrong, in which no typed text can be. */
export const codeOf = (e: unknown): string => {
  const { code, name } = (e ?? {}) as { code?: unknown; name?: unknown };
  return /^[A-Za-z0-9_]{1,40}$/.test(String(code ?? ''))
    ? String(code)
    : /^[A-Za-z]{1,40}$/.test(String(name))
      ? String(name)
      : 'Error';
};

/**
 * The engine keeps the error of a failed activity in its history, and an error's text may hold a name (a value that a
 * statement refused, an address). So only a code leaves, with the lines of the stack that tell where.
 */
export const codesOnly = (activities: Activities): Activities =>
  Object.fromEntries(
    Object.entries(activities).map(([name, act]) => [
      name,
      async (...args: unknown[]) => {
        try {
          return await (act as (...a: unknown[]) => Promise<unknown>)(...args);
        } catch (e) {
          throw e instanceof ApplicationFailure || e instanceof CancelledFailure ? e : coded(e);
        }
      },
    ]),
  ) as unknown as Activities;

function coded(e: unknown): ApplicationFailure {
  const failure = ApplicationFailure.retryable('Fault', codeOf(e));
  const lines = String((e as Error | null)?.stack ?? '').split('\n');
  failure.stack = ['Fault', ...lines.filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))].join('\n');
  return failure;
}
