import type { Running } from '../system/running.js';
import type { Api, Outcome } from './answer.js';
import { approveToken } from './approve-token.js';
import { caseVerbs } from './cases.js';
import { fleetVerbs } from './fleet.js';
import { interventionVerbs } from './interventions.js';

export interface Asked {
  readonly api: Api;
  readonly running: Running;
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly switches: ReadonlySet<string>;
}
/** One thing an operator can do, always as the person of the token. */
export interface Verb {
  /** Flags with what their value looks like. */
  readonly takes: Readonly<Record<string, string>>;
  /** Of them, what may be left out. */
  readonly optional?: readonly string[];
  /** Flags without a value. */
  readonly switches?: readonly string[];
  readonly says: readonly [vi: string, en: string];
  run(asked: Asked): Promise<Outcome>;
}

export const verbs: Readonly<Record<string, Verb>> = {
  ...fleetVerbs,
  ...caseVerbs,
  ...interventionVerbs,
  'approve-token': approveToken,
};

const flags = ({ takes, optional = [], switches = [] }: Verb): string =>
  [
    ...Object.entries(takes).map(([name, value]) =>
      optional.includes(name) ? `[--${name} ${value}]` : `--${name} ${value}`,
    ),
    ...switches.map((name) => `[--${name}]`),
  ].join(' ');
const helpOf = (name: string, verb: Verb): string =>
  `  ${[name, flags(verb)].filter(Boolean).join(' ')}\n      ${verb.says[0]}\n      ${verb.says[1]}`;

/** All verbs, or the one that was used wrongly. */
export const help = (name?: string): string => {
  const verb = name === undefined ? undefined : verbs[name];
  const shown = verb && name ? [helpOf(name, verb)] : Object.entries(verbs).map(([n, v]) => helpOf(n, v));
  return `npm run -s admin -- VERB [--data DIR] [--json] [--token TOKEN]

${shown.join('\n')}

Ai làm: mã đăng nhập trong biến AWARD_TOKEN (hoặc --token, nhưng người khác trên máy thấy được). Hệ thống phải đang chạy.
Who acts: the token in AWARD_TOKEN (or --token, which others on the machine can see). The system must be running.
Mẫu · example: AWARD_TOKEN=… npm run -s admin -- effects --state gaveUp
`;
};
