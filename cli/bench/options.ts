import { parseArgs } from 'node:util';
import { StartProblem } from '../../settings/problem.js';

export interface BenchOptions {
  readonly rounds: number;
  /** Length of a burst; the steady phase lasts six times as long. */
  readonly seconds: number;
  /** Commands of the one client. */
  readonly commands: number;
  /** Seconds of load for each contender before the first round. */
  readonly warmUp: number;
  readonly out: string | undefined;
  readonly json: boolean;
  /** Whether a missed bar ends with exit code 1. */
  readonly bars: boolean;
  /** Folder for CPU profiles of the API and worker processes. */
  readonly profile: string | undefined;
}

/** @throws StartProblem (exit 2) for an argument that does not exist or is no whole number above zero */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { values } = read(args);
  const quick = values.quick === true;
  return {
    rounds: count('rounds', values.rounds, quick ? 1 : 5),
    seconds: count('seconds', values.seconds, quick ? 1 : 10),
    commands: quick ? 40 : 400,
    warmUp: quick ? 1 : 15,
    out: values.out,
    json: values.json === true,
    bars: values['no-bars'] !== true,
    profile: values.profile,
  };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        rounds: { type: 'string' },
        seconds: { type: 'string' },
        profile: { type: 'string' },
        quick: { type: 'boolean' },
        json: { type: 'boolean' },
        'no-bars': { type: 'boolean' },
      },
    });
  } catch (e) {
    throw wrongUse((e as Error).message);
  }
}

function count(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw wrongUse(`--${name} ${text}`);
}

const wrongUse = (what: string): StartProblem =>
  new StartProblem(
    'WrongUse',
    {
      vi: `Không hiểu: ${what}. Cách dùng: npm run bench -- [--out TỆP] [--rounds N] [--seconds N] [--quick] [--json] [--no-bars] [--profile THƯ_MỤC], N từ 1 đến 9999.`,
      en: `Not understood: ${what}. Usage: npm run bench -- [--out FILE] [--rounds N] [--seconds N] [--quick] [--json] [--no-bars] [--profile FOLDER], N from 1 to 9999.`,
    },
    2,
  );
