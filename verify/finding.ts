/** One thing that does not hold: where it was seen, which rule of docs/reference/verify.md, and what stands there instead. */
export interface Finding {
  readonly file: string;
  readonly stream?: string;
  readonly version?: number;
  readonly rule: string;
  readonly expected: unknown;
  readonly found: unknown;
}
/** Where a finding is told; whoever checks gets this and nothing to decide with. */
export type Tell = (finding: Finding) => void;

/** What an event is told by. */
export interface Place {
  readonly file: string;
  readonly stream: string;
  readonly version: number;
}
export const at = ({ file, stream, version }: Place): Place => ({ file, stream, version });

/**
 * Runs one check to its end or to the first value that it can't read. A changed byte may leave a date that is none or a
 * list that is a word: that is a finding of its own, and the other checks go on.
 */
export function guarded<T>(tell: Tell, place: Place | { readonly file: string }, check: () => T, otherwise: T): T {
  try {
    return check();
  } catch (cause) {
    tell({ ...place, rule: 'shape', expected: 'data that the rules can read', found: (cause as Error).message });
    return otherwise;
  }
}
