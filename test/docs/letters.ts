import { readdirSync, readFileSync } from 'node:fs';
import { fileOf } from './page.js';

const isSource = (name: string) => name.endsWith('.ts') && !name.endsWith('.spec.ts');

/** Product sources below a folder, as text. */
export const sourcesOf = (folder: string): { readonly path: string; readonly text: string }[] =>
  readdirSync(fileOf(folder), { recursive: true, encoding: 'utf8' })
    .filter(isSource)
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(fileOf(`${folder}/${name}`), 'utf8') }));

/** Words like `intake-opened`, and the few templates of a single word. */
const literals = /'((?:[a-z]+-)+[a-z]+|irregular)'/g;
/** A notice's first text is its template; `toUnit` has the state before it. */
const named = /\b(?:notice|toUnit)\(\s*(?:\w+,\s*)?'([a-z-]+)'/g;

const all = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, word = '']) => word);

export const templatesNamed = (text: string): string[] => all(named, text);
export const wordsIn = (text: string): string[] => all(literals, text);
/** Notices that are put together where they are sent: their template is no argument that the pattern above can see (`Id`: an office’s own template of papers). */
export const nameless = (text: string): number => text.match(/\btemplate:(?!\s*(?:string|Id)\b)/g)?.length ?? 0;
