import type { ReadingTable, Statuses, sights } from '../domain/access/reading.js';
import type { AccessTable } from '../domain/access/table.js';
import type { AnyStream, CommandSpec } from '../domain/kernel/stream.js';
import { commandsOf } from './commands/routes.js';
import { kebab, plurals } from './names.js';

const OPENING = `# API

Trang này do chương trình viết ra từ các bảng lệnh và bảng quyền; đừng sửa tay. This page is written from the tables of commands and rights; do not edit it.

The full description with every shape is [openapi.json](openapi.json), also served at \`GET /openapi.json\`; every refusal has its place in [problems.md](problems.md).

## Who acts

\`Authorization: Bearer <token>\`. In a demo database the token is the development token that \`npm start\` printed for each person; a production database takes none of these. A browser signs in at \`GET /sign-in\` and from then on holds a session cookie; what changes something then also needs \`Award-Request: 1\` and the service’s own origin ([connect a real provider](../how-to/connect-a-real-provider.md)). A machine sends its own token and comes as far as its scopes ([let a machine act](../how-to/let-a-machine-act.md)). Votes and signatures may want a passkey shown before: 403 \`SecondFactorNeeded\` ([use passkeys](../how-to/use-passkeys.md)). Every answer of a demo database carries \`X-Award-Demo: 1\`. Rights come from the office's record on the day the request arrived. \`GET /me\` says who you are.

## Sending a command

One address per command: \`POST /<kind>\` starts a case, \`POST /<kind>/<id>/<command>\` changes it. The body is the command's data.

| header | when | else |
| --- | --- | --- |
| \`Idempotency-Key: <UUID>\` | every command: a new one for each act, the same one when you try again | 400 |
| \`If-Match: "<version>"\` | every command that changes a case: the \`ETag\` of what you saw, as it came; \`*\` for any version | 428 |

The answer is \`{ stream, id, version, status, repeated, irregular }\` with the new \`ETag\`: 201 for a new case (with \`Location\`), 200 else. It is in the record when it is answered; letters, papers and other cases follow.

- **Again.** The same key with the same body gets the same answer, yes or no, with \`repeated: true\`, and writes nothing; with another body 422 \`KeyReused\`. Answers 400, 401, 412, 428 and 5xx leave the key free. The id of a new case comes from the person and the key, so it is known before the answer arrives.
- **No.** 403 no right; 404 not there, or not to be seen; 409 the stage or something that exists does not allow it; 412 changed since you saw it (with the present \`ETag\`); 422 a rule says no; 429 too fast and 503 busy: try again after \`Retry-After\` seconds with the same key ([limits](../explanation/limits.md)).
- **By mistake.** 400 names each field with a JSON pointer and a sentence in Vietnamese and English; no value is repeated.

## Many names at once

\`POST /lists/<kind>/<command>\` with \`{ items: [{ id, version?, data }] }\`, at most 500: one command, one event and one answer per name. \`POST /ballots/cast-sheet\` with \`{ session, choices: [{ ballot, choice }] }\`, at most 1,100: one member's votes in a session. Both need one \`Idempotency-Key\`; the key of each name is made from it, so the same list sent again does nothing twice. The answer is 200 \`{ accepted, refused, answers: [{ stream, accepted, problem }] }\` in the order of the request.

## Several steps in one request

\`POST /acts\` with \`{ steps }\`, at most 20 steps and 1,100 commands of one person, done in order. A step is one of

- \`{ kind, command, data }\`: begins a case; \`{ kind, command, each: [data] }\`: one for each;
- \`{ stream, command, data, expectedVersion? }\`: changes a case; \`{ streams, command, data }\`: the same of many.

\`{ "$from": 0 }\` as \`stream\`, \`streams\` or anywhere in \`data\` stands for what step 0 began: its id, or the list of ids after \`each\`. Each step is a command with rights, refusals and event of its own. The first step in which anything is refused is the last that is tried; what was done stays done: 200 \`{ done, stopped, steps: [{ accepted, refused, answers }] }\`. The same \`Idempotency-Key\` again finds it all. A case that was there before takes one step a request (409 \`StepsNotJoined\`), unless its office has the profile \`small\` or all of it is sudden merit ([decision 0012](../decisions/0012-steps-of-one-person-in-one-request.md)).

## Reading

| address | |
| --- | --- |
| \`GET /<kind>?sort=&cursor=&limit=&status=&unit=&campaign=&award=&parent=\` | a page of at most 200 rows, by id, \`newest\` or \`due\` first; \`next\` is the cursor of the next page, null at the end |
| \`POST /<kind>/search\` | the same as a body, and with \`text\` (words of the name from their beginning, accents or not), \`recipient\`, \`assignee\`; needs no key |
| \`GET /live\` | server-sent events: \`{"stream"}\` for each event you may see; \`Last-Event-ID\` goes on where you were ([how](../explanation/lists-and-search.md)) |
| \`GET /<kind>/<id>\` | \`state\`, \`personal\` by subject (\`known\` or \`erased\`), \`openDeadlines\`, and \`allowed\`: the commands that your roles and relations allow (the stage may still refuse), with \`ETag\` |
| \`GET /<kind>/<id>/history\` | all events with their texts and what each changed, refused tries, effects, deadlines, and whether the chain of hashes holds |
| \`GET /<kind>/<id>/as-it-stood?version=\` or \`?at=\` | the case after so many events or at an instant, beside now, with what differs |
| \`GET /<kind>/<id>/engine\` | what the engine did for it: technical steps, healthy or failing, its own page where one runs |
| \`GET /<kind>/<id>/export?names=\` | its events as JSON lines for \`npm run verify\`, for who sees it whole; sealed, with \`names=true\` by an intervention only |
| \`GET /operation\`, \`/operation/behind\`, \`/operation/effects?state=\`, \`/operation/deadlines\` | for administrators: how the process follows ([repair what is behind](../how-to/repair-what-is-behind.md)) |
| \`POST /operation/rebuild\` | for administrators: \`{ streams?, after? }\` makes state and list rows anew from the events |
| \`POST /operation/resume\` | for administrators: \`{ streams?, everything?, after? }\` wakes what is behind |
| \`GET /<kind>/<id>/documents/<sha256>\` | a file that this case names, always as an attachment |
| \`POST /files\` | takes a file (PDF, DOCX, JPEG, PNG or any bytes, at most 20 MB) and answers its \`sha256\` for the command that names it |
| \`POST /<kind>/<id>/door-tokens\` | \`{ command, data }\` → a token for one engine-safe command on the version in \`If-Match\`, for 5 minutes, once |
| \`GET /session\`, \`POST /sign-out\`, \`POST /sign-out/everywhere\` | how long the session lasts; its end here, or on all machines |
| \`GET /inbox?cursor=&limit=&unread=\` | what you were told, the newest first, with what became of each letter; \`POST /inbox/marks\` marks it read or unread; each text stands in [notices.md](notices.md) |
| \`GET /inbox/waiting?cursor=&limit=\` | cases whose next act is yours, the earliest deadline first; \`onBehalfOf\` names whoever you carry it for |
| \`GET\`, \`PUT /inbox/choices\` | \`{ mail: "each" \\| "daily" }\` |
| \`POST\`, \`DELETE /inbox/calendar\` | a new secret address of your deadlines as iCalendar, which ends the one before; or none |
| \`GET /inbox/undelivered\`, \`POST /inbox/undelivered/again\` | the secretariat's letters that did not arrive in 48 hours; \`{ key }\` sends one once more |
| \`GET /health/live\`, \`GET /health/ready\` | the process runs; the record takes commands, whether the engine follows, and what is behind |

What you may not read is not there: 404, the same answer as for what does not exist. No part of a count shows before its ballot is counted, to nobody. A unit sees its dossier without what the secretariat only considers; its \`version\` and \`ETag\` count what it sees.

`;

/** The reference page of the API, from the same tables as its routes. */
export const apiPage = (streams: ReadonlyMap<string, AnyStream>, access: AccessTable, reading: ReadingTable): string =>
  [OPENING, readers(reading), ...[...streams.values()].map((kind) => section(kind, access))].join('\n');

const SAID: Readonly<Record<(typeof sights)[number], string>> = {
  none: '',
  facts: 'without names and texts',
  outside: 'without what is kept from units',
  whole: 'all',
};
const WHOSE = { any: 'any', ownUnit: 'of the own unit', officeOwn: 'of no unit' } as const;
const stages = (statuses: Statuses): string => {
  if (statuses === 'all') return 'all';
  return 'only' in statuses ? statuses.only.join(', ') : `all but ${statuses.except.join(', ')}`;
};
const readers = (reading: ReadingTable): string =>
  [
    '## Who reads what\n',
    '| kind | role | which | stages | what of it |\n| --- | --- | --- | --- | --- |',
    ...Object.entries(reading).flatMap(([kind, grants]) =>
      grants.map((g) => `| ${kind} | ${g.role} | ${WHOSE[g.whose]} | ${stages(g.statuses)} | ${SAID[g.sight]} |`),
    ),
    '',
  ].join('\n');

const section = (kind: AnyStream, access: AccessTable): string =>
  [
    `## ${plurals[kind.kind]}\n`,
    '| command | address | | who | by token |\n| --- | --- | --- | --- | --- |',
    ...commandsOf(kind).map(([name, spec]) => row(kind, name, spec, access)),
    '',
  ].join('\n');

function row(kind: AnyStream, name: string, spec: CommandSpec, access: AccessTable): string {
  const base = `/${plurals[kind.kind]}`;
  const address = spec.creates ? base : `${base}/{id}/${kebab(name)}`;
  const grants = access[kind.kind]?.[name] ?? [];
  const who = grants.map((g) => (g.relation === 'any' ? g.role : `${g.role} (${g.relation})`)).join(', ') || 'nobody';
  return `| \`${name}\` | \`POST ${address}\` | ${spec.says ?? ''} | ${who} | ${spec.engineSafe ? 'yes' : ''} |`;
}
