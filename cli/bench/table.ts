import type { Bar } from './bars.js';
import { contenders, figureNames, type Results } from './figures.js';

const shown = (value: number | null): string => {
  if (value === null) return '–';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
};

/** Columns as wide as their widest cell: the first to the left, figures to the right. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>((w, row) => row.map((cell, i) => Math.max(w[i] ?? 0, cell.length)), []);
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}

export const figuresTable = (results: Results): string =>
  columns([['', ...contenders], ...figureNames.map((f) => [f, ...contenders.map((c) => shown(results[c][f]))])]);

export function barsTable(found: readonly Bar[], spread: Readonly<Record<string, readonly [number, number]>>): string {
  const limit = (b: Bar) =>
    b.atMost !== undefined ? `≤ ${b.atMost}` : b.atLeast !== undefined ? `≥ ${b.atLeast}` : `< ${b.below}`;
  const verdict = (b: Bar) => (b.met === null ? 'not measured' : b.met ? 'met' : 'MISSED');
  const range = (b: Bar) => (spread[b.name] ?? []).map((v) => shown(v)).join('–');
  return columns([
    ['bar', 'value', 'rounds', 'limit', ''],
    ...found.map((b) => [b.name, shown(b.value), range(b), limit(b), verdict(b)]),
  ]);
}
