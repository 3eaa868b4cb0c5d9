import { kindWords } from '../../activities/words/events.js';
import { inVietnamese } from '../../api/problems/words.js';
import { type ReadGrant, readingTable, type Sight, type Statuses, type Whose } from '../../domain/access/reading.js';
import { accessTable, type Grant, type Relation } from '../../domain/access/table.js';
import type { AnyStream, CommandSpec } from '../../domain/kernel/stream.js';
import { Role } from '../../domain/office/settings.js';
import { streams } from '../../domain/streams.js';
import { table } from './page.js';

const relations: Readonly<Record<Relation, string>> = {
  any: '',
  ownUnit: ' of the unit',
  assigned: ' who is the appraiser',
  sudden: ' for a sudden merit',
  fromBelow: ' for what the level below sent up',
  member: ' on the list of members',
  presiding: ' who presides over this sitting',
  upperOffice: ' of the level above',
};
const holder = (g: Grant): string =>
  `\`${g.role}\`${relations[g.relation]}${g.refuseOwn ? ', not in their own case' : ''}${g.inPerson ? ', in person' : ''}`;

const isOwn = (spec: CommandSpec | undefined): boolean => spec?.system === true || spec?.report === true;

/** Who may send what; a command of people without a grant is refused to every person, which the page says. */
function commands(kind: AnyStream): string {
  const grants = accessTable[kind.kind] ?? {};
  const names = Object.keys(kind.commands);
  const who = (name: string) => (grants[name]?.length ? grants[name].map(holder).join('; ') : 'nobody');
  const rows = names
    .filter((name) => !isOwn(kind.commands[name]))
    .map((name) => [
      `\`${name}\``,
      kind.commands[name]?.says ?? '',
      // An office comes into being by the import that founds it.
      name === 'EstablishOffice' ? 'nobody: by import' : who(name),
    ]);
  const own = names.filter((name) => isOwn(kind.commands[name])).map((name) => `\`${name}\``);
  const rest = own.length > 0 ? ['', `The product itself: ${own.join(', ')}.`] : [];
  return [
    `### ${kindWords(`${kind.kind}:x`)} · ${kind.kind}`,
    '',
    table(['Command', 'Tiếng Việt', 'Who'], rows),
    ...rest,
  ].join('\n');
}

const whose: Readonly<Record<Whose, string>> = { any: 'all', ownUnit: "the own unit's", officeOwn: 'of no unit' };
const sights: Readonly<Record<Sight, string>> = {
  none: 'nothing',
  facts: 'ids, codes, dates; no personal field',
  outside: 'as its unit sees it',
  whole: 'everything',
};
const stages = (statuses: Statuses): string => {
  if (statuses === 'all') return 'every stage';
  return 'only' in statuses ? statuses.only.join(', ') : `all but ${statuses.except.join(', ')}`;
};

/** Grants that differ in the role only share a row. */
function reading(kind: string, grants: readonly ReadGrant[]): string {
  const rows = new Map<string, { roles: string[]; grant: ReadGrant }>();
  for (const grant of grants) {
    const key = JSON.stringify({ ...grant, role: null });
    const row = rows.get(key) ?? { roles: [], grant };
    row.roles.push(`\`${grant.role}\``);
    rows.set(key, row);
  }
  return table(
    ['Roles', 'Which cases', 'Stages', 'How much'],
    [...rows.values()].map(({ roles, grant }) => [
      roles.length === Role.options.length ? 'everybody with a role' : roles.join(', '),
      whose[grant.whose],
      stages(grant.statuses),
      sights[grant.sight],
    ]),
  ).replace(/^/, `### ${kindWords(`${kind}:x` as never)} · ${kind}\n\n`);
}

const head = `# Who may do and read what · Ai được làm, được xem gì

Written by \`test/docs/access.ts\` from \`domain/access/table.ts\` and \`domain/access/reading.ts\`; a test fails when this page differs. To write it anew: \`UPDATE_DOCS=1 npm test -- test/docs\`.

The same tables decide each request, each row of a list and each hidden field. Roles are held in an office, for a unit or for all of it, from a day to a day; an act is judged by the roles of the day on which it arrived. Who stands in for somebody who is away (làm thay) has that person's roles for the kinds of cases and the days named, except where a row says *in person*. A role in a unit counts for the units that came to it. What stands in no row is refused.

## Roles
`;

export const accessPage = (): string =>
  [
    head,
    table(
      ['Role', 'Tiếng Việt'],
      Role.options.map((role) => [`\`${role}\``, inVietnamese(role)]),
    ),
    '\n## Commands\n',
    [...streams.values()].map(commands).join('\n\n'),
    '\n## Reading\n',
    Object.entries(readingTable)
      .map(([kind, grants]) => reading(kind, grants))
      .join('\n\n'),
    '',
  ].join('\n');
