/** Tinos: metrically equal to Times New Roman, free, and in the package folder, so that no machine's own fonts matter. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

export const faceFiles = (): string[] => {
  const home = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
  return faces.map((face) => join(home, face, `Tinos_${face}.ttf`));
};
export const readFaces = (): Buffer[] => faceFiles().map((file) => readFileSync(file));

const tableAt = (font: Buffer, tag: string): number => {
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16)
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  throw new Error(`The font has no table ${tag}`);
};

/** Where the map from Windows Unicode characters to glyphs starts; all four faces have it in format 4. */
const unicodeMapAt = (font: Buffer): number => {
  const cmap = tableAt(font, 'cmap');
  for (let entry = cmap + 4; entry < cmap + 4 + 8 * font.readUInt16BE(cmap + 2); entry += 8) {
    const at = cmap + font.readUInt32BE(entry + 4);
    if (font.readUInt16BE(entry) === 3 && font.readUInt16BE(entry + 2) === 1 && font.readUInt16BE(at) === 4) return at;
  }
  throw new Error('The font has no Unicode map in format 4');
};

/** Code points that have a glyph. Reads the map itself, because the typesetter names a missing character but not its field. */
export const coverageOf = (font: Buffer): Set<number> => {
  const map = unicodeMapAt(font);
  const width = font.readUInt16BE(map + 6);
  const [ends, starts, deltas, offsets] = [map + 14, map + 16 + width, map + 16 + 2 * width, map + 16 + 3 * width];
  const covered = new Set<number>();
  for (let segment = 0; segment < width; segment += 2) {
    const start = font.readUInt16BE(starts + segment);
    const delta = font.readUInt16BE(deltas + segment);
    const offset = font.readUInt16BE(offsets + segment);
    for (let code = start; code <= font.readUInt16BE(ends + segment) && code !== 0xffff; code++) {
      const listed = offset === 0 ? code : font.readUInt16BE(offsets + segment + offset + 2 * (code - start));
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) covered.add(code);
    }
  }
  return covered;
};
