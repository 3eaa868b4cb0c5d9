import type { z } from 'zod';
import type { Judgement, OpenItem } from '../proof.js';
import type { Dossier } from '../state.js';
import type { Judged } from '../values.js';

type Row = z.infer<typeof Judged>;
const none: Judgement = { finding: 'needsPerson', by: null, overriddenBy: [], overridden: false };

const findingOf = ({ findings }: Dossier, standard: string): Judgement =>
  (Object.hasOwn(findings, standard) ? findings[standard] : undefined) ?? none;

const without = <T>(rows: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(rows).filter(([k]) => k !== key));

/** A new judgement takes the place of the old one and ends its override; who overrode it stays named (office.md A3). */
function one(dossier: Dossier, { standard, finding, awaits, by }: Row): Dossier {
  const { overriddenBy } = findingOf(dossier, standard);
  const findings = { ...dossier.findings, [standard]: { finding, by, overriddenBy, overridden: false } };
  const others = without(dossier.openItems, standard);
  const openItems: Dossier['openItems'] =
    awaits === null ? others : { ...others, [standard]: { kind: 'pending', part: awaits } satisfies OpenItem };
  return { ...dossier, findings, openItems };
}
export const judged = (dossier: Dossier, rows: readonly Row[]): Dossier => rows.reduce(one, dossier);

export function overridden(dossier: Dossier, standard: string, by: string): Dossier {
  const found = findingOf(dossier, standard);
  const overriddenBy = [...new Set([...found.overriddenBy, by])];
  return { ...dossier, findings: { ...dossier.findings, [standard]: { ...found, overriddenBy, overridden: true } } };
}

/** A person has to judge this, and nobody has: asked for the first time, or its ground has changed. */
export const asked = (dossier: Dossier, standard: string): Dossier => {
  const { overriddenBy } = findingOf(dossier, standard);
  return { ...dossier, findings: { ...dossier.findings, [standard]: { ...none, overriddenBy } } };
};

/** The proof has to be made again (office.md D15): findings stay as they read, and nobody stands for them now. */
export const unjudged = (dossier: Dossier): Dossier => ({
  ...dossier,
  findings: Object.fromEntries(
    Object.entries(dossier.findings).map(([standard, j]) => [standard, { ...j, by: null, overridden: false }]),
  ),
});

/** The paper is here: what it was awaited for is a person's to judge. */
export function completed(dossier: Dossier, item: string): Dossier {
  const { kind } = dossier.openItems[item] ?? {};
  const rest = { ...dossier, openItems: without(dossier.openItems, item) };
  return kind === 'pending' ? asked(rest, item) : rest;
}

/** What is asked no more: nobody needs to judge it, unless somebody has. */
export const notAsked = (dossier: Dossier, standard: string): Dossier =>
  findingOf(dossier, standard).by === null ? { ...dossier, findings: without(dossier.findings, standard) } : dossier;
