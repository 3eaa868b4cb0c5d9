import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { byPath } from './package-path.js';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const ManifestEntry = z.strictObject({
  path: z.string(),
  size: z.int().nonnegative(),
  sha256: Sha256,
  mediaType: z.string(),
});
export type ManifestEntry = z.infer<typeof ManifestEntry>;

/** What lies in the package, but for the manifest and its hash. */
export const Manifest = z.strictObject({
  format: z.literal('award-archive/1'),
  caseId: z.string().min(1).max(200),
  files: z.array(ManifestEntry),
});
export type Manifest = z.infer<typeof Manifest>;

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** RFC 8785 with files in order of path: one package, one manifest, one hash. */
export const manifestBytes = (manifest: Manifest): Buffer => {
  const text = canonicalize({ ...manifest, files: manifest.files.toSorted(byPath) });
  if (text === undefined) throw new Error('A manifest is always writable as JSON');
  return Buffer.from(text, 'utf8');
};

/** The form that `sha256sum -c manifest.sha256` reads, so that no program of ours is needed to check it. */
export const manifestHashLine = (hash: string): string => `${hash}  manifest.json\n`;
