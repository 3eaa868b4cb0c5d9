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
