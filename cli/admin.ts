import { parseArgs } from 'node:util';
import { apiOf } from './admin/answer.js';
import { help, type Verb, verbs } from './admin/verbs.js';
import { type Running, readRunning } from './system/running.js';

/** Operator's commands, each as a signed-in person. Exit 0 done, 1 the answer is no, 2 wrong use, 3 nothing is running. */
export async function main(args: readonly string[], env = process.env): Promise<number> {
  const asked = read(args, env);
  if ('wrong' in asked) {
    process.stderr.write(`${asked.wrong}${help(asked.of)}`);
    return 2;
  }
  const running = await readRunning(asked.data);
  if (!running?.api) {
    process.stderr.write(
      `Không thấy hệ thống đang chạy trên thư mục ${asked.data}: chạy npm start trước. Nothing is running on ${asked.data}: run npm start first.\n`,
    );
    return 3;
  }
  return answer(asked, running, running.api);
}

interface Asked {
  readonly verb: Verb;
  readonly data: string;
  readonly json: boolean;
  readonly token: string;
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly switches: ReadonlySet<string>;
}
/** A sentence, and the verb that it is about. */
interface Wrong {
  readonly wrong: string;
  readonly of?: string;
}

function read(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Asked | Wrong {
  const name = args.find((a) => !a.startsWith('-')) ?? '';
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) return { wrong: '' };
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: optionsOf(verb) });
    const given = values as Readonly<Record<string, string | undefined>>;
    const missing = Object.keys(verb.takes).filter((flag) => !given[flag] && !verb.optional?.includes(flag));
    const token = given.token ?? env.AWARD_TOKEN;
    if (!token) missing.push('token');
    if (missing.length > 0 || positionals.length !== 1 || !token)
      return { wrong: `Thiếu · missing: ${missing.map((flag) => `--${flag}`).join(' ')}\n\n`, of: name };
    const switches = new Set((verb.switches ?? []).filter((flag) => Boolean(given[flag])));
    return { verb, data: given.data ?? 'data', json: Boolean(values.json), token, values: given, switches };
  } catch (e) {
    return { wrong: `${(e as Error).message}\n\n`, of: name };
  }
}
const optionsOf = ({ takes, switches = [] }: Verb) => ({
  data: { type: 'string' as const },
  token: { type: 'string' as const },
  json: { type: 'boolean' as const },
  ...Object.fromEntries(Object.keys(takes).map((flag) => [flag, { type: 'string' as const }])),
  ...Object.fromEntries(switches.map((flag) => [flag, { type: 'boolean' as const }])),
});

async function answer({ verb, json, token, values, switches }: Asked, running: Running, address: string) {
  const outcome = await verb.run({ api: apiOf(address, token), running, values, switches });
  const out = outcome.ok || json ? process.stdout : process.stderr;
  out.write(json ? `${JSON.stringify(outcome.json)}\n` : `${outcome.text}\n`);
  return outcome.ok ? 0 : 1;
}
