import { PRODUCTION_REFUSALS } from './production.js';
import { settingRows } from './schema.js';

const cell = (text: string): string => text.replaceAll('|', '\\|');

const names = (row: { env?: string; flag?: string }): string =>
  [row.env, row.flag && `--${row.flag}`]
    .filter(Boolean)
    .map((name) => `\`${name}\``)
    .join(', ');

/** The page docs/reference/settings.md, from the same table that the start reads. */
export const settingsReference = (): string => {
  const rows = settingRows();
  const nameOf = (key: string) => names(rows.find((row) => row.key === key)!);
  return [
    '# Settings · Các thiết lập',
    '',
    'Written by `settingsReference()` from `settings/schema.ts`; a test fails when this page differs. To write it anew after a change: `AWARD_WRITE_REFERENCE=1 npm test -- settings`.',
    '',
    'A flag stands above the environment; an empty value counts as not given. A value that cannot work stops the start with a sentence about it: exit 2 for a flag, 3 for the environment.',
    '',
    '| Name | Default | What it does | Wants |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      (row) =>
        `| ${names(row)} | ${row.default === null ? '' : `\`${row.default}\``} | ${cell(`${row.about.vi}<br>${row.about.en}`)} | ${cell(row.wants.en)} |`,
    ),
    '',
    '## What production refuses · Bản thật không nhận',
    '',
    'A database of mode `production` never starts with any of these; `demo` starts with all of them.',
    '',
    '| Setting | Refusal | Sentence |',
    '| --- | --- | --- |',
    ...PRODUCTION_REFUSALS.map(
      (r) => `| ${nameOf(r.key)} | \`${r.code}\` | ${cell(`${r.sentence.vi}<br>${r.sentence.en}`)} |`,
    ),
    '',
  ].join('\n');
};
