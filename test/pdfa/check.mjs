// npm run check:pdfa: veraPDF's verdict on every paper of the sample office, and on a decision of 1,000 names. Not part of
// npm test, because it needs Java; says so where something is missing, and exits 3.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const papers = join(root, '.cache/papers');
const run = (program, args, options = {}) => spawnSync(program, args, { encoding: 'utf8', ...options });
const works = (program, ...args) => run(program, args).status === 0;

function skip(what) {
  process.stdout.write(`Bỏ qua kiểm tra PDF/A: ${what}\nSkipped: ${what}\n`);
  process.exit(3);
}

/** The command before the files: VERAPDF, a program of that name, or its jars as Maven finds them. */
function checker() {
  const own = process.env.VERAPDF ?? 'verapdf';
  if (works(own, '--version')) return [own];
  if (!works('java', '-version')) skip('no Java here, and no veraPDF (set VERAPDF to its program)');
  if (!works('mvn', '-v')) skip('no veraPDF, and no Maven that could fetch it');
  const folder = mkdtempSync(join(tmpdir(), 'pdfa-'));
  try {
    const file = join(folder, 'classpath');
    const args = [
      '-q',
      '-f',
      join(root, 'test/pdfa/pom.xml'),
      'dependency:build-classpath',
      `-Dmdep.outputFile=${file}`,
    ];
    if (run('mvn', ['-o', ...args]).status !== 0 && run('mvn', args).status !== 0)
      skip('Maven could not fetch veraPDF');
    const jars = readFileSync(file, 'utf8').trim().split(delimiter).join(delimiter);
    return ['java', '-cp', jars, 'org.verapdf.apps.GreenfieldCliWrapper'];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [program, ...before] = checker();
const made = run(
  process.execPath,
  [join(root, 'launch/start.mjs'), 'test', '--project', 'pure', 'adapters/documents/pictures'],
  {
    cwd: root,
  },
);
if (made.status !== 0) {
  process.stderr.write(made.stdout + made.stderr);
  process.exit(1);
}
const files = readdirSync(papers)
  .filter((f) => f.endsWith('.pdf'))
  .map((f) => join(papers, f));
const { stdout } = run(program, [...before, '-f', '2b', '--format', 'text', ...files], { maxBuffer: 2 ** 26 });
process.stdout.write(stdout.replaceAll(papers, '.cache/papers'));
const passed = stdout.split('\n').filter((line) => line.startsWith('PASS')).length;
process.stdout.write(`${passed}/${files.length} PDF/A-2b\n`);
process.exit(passed === files.length && files.length > 0 ? 0 : 1);
