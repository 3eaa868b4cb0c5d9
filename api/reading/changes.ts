import type { Concealed } from '../../domain/access/reading.js';

const DEEPEST = 3;
const MOST = 50;

/**
 * Where two states differ, as JSON pointers of at most three steps, fifty of them. Folding keeps what an event did not
 * touch as the same object, so that the many parts of a long list are passed over at once.
 */
export function changes(before: unknown, after: unknown): string[] {
  const found: string[] = [];
  compare(before, after, '', found);
  return found;
}

function compare(before: unknown, after: unknown, at: string, found: string[]): void {
  if (Object.is(before, after) || found.length >= MOST) return;
  const [a, b] = [partsOf(before), partsOf(after)];
  const differs = () => JSON.stringify(before) !== JSON.stringify(after);
  if (!a || !b || at.split('/').length > DEEPEST) {
    if (differs()) found.push(at);
    return;
  }
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const step = name.replaceAll('~', '~0').replaceAll('/', '~1');
    compare(a[name], b[name], `${at}/${step}`, found);
  }
}
const partsOf = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;

/** What of it this reader may learn: no closed field, and where a case is closed not even which line of a list it was. */
export function changesShown(pointers: readonly string[], { fields, cases }: Concealed): string[] {
  const seen = pointers.filter((p) => !p.split('/').some((step) => fields.includes(step)));
  const whole = (cases?.length ?? 0) > 0 ? seen.map((p) => p.split('/').slice(0, 2).join('/')) : seen;
  return [...new Set(whole)];
}
