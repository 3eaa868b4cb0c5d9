/** The project's own promise (architecture, what shows that it works, 6). */
export const BAR_PERCENT = 90;

const percent = (caught, mutants) => (mutants === 0 ? 100 : Math.floor((caught / mutants) * 1000) / 10);
const add = (a, b) => ({ mutants: a.mutants + b.mutants, caught: a.caught + b.caught });

/** @param judged mutants with `caught`; @param scope what was left out, so that a sample never reads as the whole */
export function reportOf(judged, scope) {
  const files = {};
  for (const { path, caught, line, kind, was, text } of judged) {
    files[path] ??= { mutants: 0, caught: 0, survivors: [] };
    files[path].mutants += 1;
    if (caught) files[path].caught += 1;
    else files[path].survivors.push({ line, kind, was, now: text.replace(/\s+/g, ' ') });
  }
  const streams = {};
  for (const [path, { mutants, caught }] of Object.entries(files)) {
    const name = path.split('/').length > 2 ? path.split('/')[1] : '.';
    streams[name] = add(streams[name] ?? { mutants: 0, caught: 0 }, { mutants, caught });
  }
  for (const one of Object.values(streams)) one.percent = percent(one.caught, one.mutants);
  const total = Object.values(streams).reduce(add, { mutants: 0, caught: 0 });
  const endless = judged.filter((m) => m.ended).length;
  return {
    ...scope,
    ...total,
    endless,
    percent: percent(total.caught, total.mutants),
    bar: BAR_PERCENT,
    streams,
    files,
  };
}

const row = (...cells) => `| ${cells.join(' | ')} |`;
const scopeOf = ({ sample, of, seed, mutants }) =>
  sample === null
    ? `Whole run: all ${mutants} mutants.`
    : `**Sampled**: ${mutants} of ${of} mutants, drawn with seed ${seed}; the rest was not tried.`;

/** `docs/reference/mutation.md` from the kept report. */
export const pageOf = (report) => `# Tests that bite · Kiểm thử đột biến

Written by \`npm run mutate\` together with \`test/mutation/report.json\`, which names each survivor with its line; a test fails when the two differ.

The tool changes one place of \`domain/\` at a time and runs the specs of that folder. A change that no spec notices is a *survivor* (đột biến sống sót): a rule that could break in silence. At least ${BAR_PERCENT} % must be caught.

## Last result

${scopeOf(report)} **${report.percent} %** caught (${report.caught} of ${report.mutants}; ${report.endless} of these did not end and were stopped).

${[
  row('Folder', 'Mutants', 'Caught', 'Survivors', '%'),
  row('---', '---:', '---:', '---:', '---:'),
  ...Object.entries(report.streams).map(([name, s]) =>
    row(name === '.' ? '`domain/*.ts`' : `\`domain/${name}\``, s.mutants, s.caught, s.mutants - s.caught, s.percent),
  ),
].join('\n')}

## What is changed

| Kind in the report | Change |
| --- | --- |
| \`guard removed\` | \`if (guard) return refuse(…)\` or \`guard ? refuse(…) : x\` never refuses; one link of a chain of refusals \`a ?? b ?? x\` is left out |
| \`condition fixed\` | the condition of another \`if\` or \`? :\` is always true, or always false |
| \`condition dropped\` | one side of \`&&\` or \`\\|\\|\` is left out |
| \`&& / \\|\\|\` | exchanged |
| \`comparison\` | \`===\` and \`!==\` exchanged; \`<\`, \`<=\`, \`>\`, \`>=\` with the boundary moved, and turned round |
| \`some / every\` | exchanged |

Left out: \`commands.ts\`, \`events.ts\`, \`values.ts\` (schemas), types, and default values (\`x ?? []\`). Only the specs beside the changed file judge it, without those that draw random cases (they are slow, and luck is no guard); a spec of another folder does not count. A change that makes a loop endless counts as caught. Some survivors change nothing that can be seen (an equal program); they are counted as survivors all the same.

## How to run it

\`\`\`text
npm run mutate                               # all; writes the report and this page
npm run mutate -- --sample 300 --seed 7      # some, drawn by the seed; writes them too, marked as sampled
npm run mutate -- --only paper               # one folder; prints the survivors, writes nothing
npm run mutate -- --jobs 4                   # threads; 2 unless told
npm run mutate -- --report FILE              # the report goes there, and no page is written
\`\`\`

Exit code 0 when at least ${BAR_PERCENT} % is caught, 1 when less, 2 for wrong use, or when a spec fails before anything was changed. Sources are read once and changed in memory only: the working tree stays as it is.
`;
