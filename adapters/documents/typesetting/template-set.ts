import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Templates that belong together: the papers and the parts that they share. */
export interface TemplateSet {
  /** File name → Typst text. */
  readonly files: Readonly<Record<string, string>>;
  /** Lower-case hex SHA-256 over names and texts; it stands in the event of each paper that the set made. */
  readonly hash: string;
}

export function templateSet(files: Readonly<Record<string, string>>): TemplateSet {
  const hash = createHash('sha256');
  for (const name of Object.keys(files).sort()) hash.update(JSON.stringify([name, files[name]]));
  return { files, hash: hash.digest('hex') };
}

const folder = fileURLToPath(new URL('../templates', import.meta.url));
let own: TemplateSet | undefined;
/** The product's own templates, as they lie in `adapters/documents/templates`. */
export function ownTemplates(): TemplateSet {
  own ??= templateSet(
    Object.fromEntries(
      readdirSync(folder)
        .filter((name) => name.endsWith('.typ'))
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    ),
  );
  return own;
}

/** An office's own file in the place of the product's; parts that it does not name stay the product's. */
export const withFile = (set: TemplateSet, name: string, text: string): TemplateSet =>
  templateSet({ ...set.files, [name]: text });
