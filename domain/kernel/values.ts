import { z } from 'zod';

/** Ids carry no personal data: they stand in addresses, in the engine and in logs. */
export const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
export const PersonId = Id.describe('person');
export type PersonId = z.infer<typeof PersonId>;
export const UnitId = Id.describe('unit');
export type UnitId = z.infer<typeof UnitId>;
export const OfficeId = Id.describe('office');
export type OfficeId = z.infer<typeof OfficeId>;

export const streamKinds = [
  'nomination',
  'paper',
  'session',
  'ballot',
  'decision',
  'campaign',
  'office',
  'recipient',
  'intervention',
] as const;
export type StreamKind = (typeof streamKinds)[number];

/** `<kind>:<id>`, the same text in the record, the engine and addresses. */
export type StreamId<K extends string = string> = `${K}:${string}`;
export const streamId = <K extends string>(kind: K) =>
  z.custom<StreamId<K>>((v) => typeof v === 'string' && new RegExp(`^${kind}:[a-z0-9][a-z0-9-]{0,63}$`).test(v), {
    message: `${kind}:<id>`,
  });
export const kindOf = (stream: StreamId): string => stream.slice(0, stream.indexOf(':'));
export const idOf = (stream: StreamId): string => stream.slice(stream.indexOf(':') + 1);

// Control characters but tab and newline have no place in a paper, and XML refuses them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point of this check
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/**
 * Text that a person typed: NFC (canonical bytes are hashed), trimmed, 1..`max` characters, no control characters. Line
 * ends as Word has them, also within a paragraph, are line ends (office.md D16).
 */
export const text = (max: number) =>
  z
    .string()
    .max(max * 2)
    .transform((v) =>
      v
        .normalize('NFC')
        .replace(/\r\n?|\v/g, '\n')
        .trim(),
    )
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .refine((v) => !control.test(v), { message: 'control character' })
        .refine((v) => v.isWellFormed(), { message: 'lone surrogate' }),
    );

/** Key of a deadline, effect, document or counter: a word or path of ids. */
export const StreamKey = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9:/_.-]{0,199}$/);
/** Lower-case hex SHA-256 of a file's bytes. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** JSON pointer of one field of a dossier, e.g. `/achievementReport`. */
export const FieldPath = z.string().regex(/^(\/[A-Za-z0-9-]{1,64}){1,4}$/);
export type FieldPath = z.infer<typeof FieldPath>;
export const Count = z.int().min(0).max(1_000_000);
/** A ratio as two whole numbers, so that it is compared exactly and never rounded (office.md C5). */
export const Ratio = z.strictObject({ numerator: z.int().min(0), denominator: z.int().min(1) });
export type Ratio = z.infer<typeof Ratio>;

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** The compile error for a missing case; at run time an older build that meets a newer fact stops here and does not guess. */
export function assertNever(value: never): never {
  throw new TypeError(`Unexpected ${JSON.stringify((value as { type?: unknown } | null)?.type ?? value)}`);
}
