import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kernelCodes } from '../kernel/refusal.js';
import { paperCodes } from '../paper/refusals.js';
import { decisionCodes } from './refusals.js';

const codesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(new URL(`${folder}/${file}`, import.meta.url), 'utf8'))
    .flatMap((source) => [...source.matchAll(/(?:refuse|refuseNames|wrong)\(\s*'([A-Z][A-Za-z]+)'/g)])
    .map(([, code]) => code as string)
    .filter((code) => !kernelCodes.some((known) => known === code));
const inOrder = (codes: readonly string[]) => [...new Set(codes)].sort();

test('Papers and decisions name the codes that they refuse with, and no others', () => {
  const [paper, decision] = [codesIn('../paper'), codesIn('.')];
  expect(decision.length).toBeGreaterThan(5);
  expect(inOrder([...paperCodes, ...decisionCodes])).toEqual(inOrder([...paper, ...decision]));
  for (const code of decision) expect(decisionCodes).toContain(code);
  for (const code of paper) expect(paperCodes).toContain(code);
});
