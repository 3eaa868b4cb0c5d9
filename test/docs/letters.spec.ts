import { expect, test } from 'vitest';
import { templates } from '../../activities/notices/templates.js';
import type { Effect } from '../../domain/kernel/effect.js';
import type { AnyStream, Context } from '../../domain/kernel/stream.js';
import { streamOf } from '../../domain/streams.js';
import { ballotBench, ballotCommands, ballotStates } from '../samples/ballot.js';
import { campaignCommands, contextFor as campaignContext, campaignStates } from '../samples/campaign.js';
import { tryOut } from '../samples/context.js';
import { decisionCommands, decisionContext, decisionStates } from '../samples/decision.js';
import { nominationCommands, contextFor as nominationContext, nominationStates } from '../samples/nomination.js';
import { commandFor, letterStates, paperCommands, paperContext, paperStates, upwardStates } from '../samples/paper.js';
import { sessionBench, sessionCommands, sessionStates } from '../samples/session.js';

type Command = { readonly type: string; readonly data: unknown };
type State = { readonly status: string };
/** Every sample command of a kind in every sample state. */
function* noticesOf(
  kind: AnyStream,
  states: Readonly<Record<string, State>>,
  commands: Readonly<Record<string, Command>>,
  contextOf: (command: never, state: never) => Context,
): Generator<Extract<Effect, { kind: 'notice' }>> {
  for (const state of Object.values(states))
    for (const command of Object.values(commands))
      for (const effect of tryOut(kind, state, command, contextOf(command as never, state as never)).effects)
        if (effect.kind === 'notice') yield effect;
}
const byType = (context: (type: never) => Context) => (command: Command) => context(command.type as never);
const kind = (name: string) => streamOf(`${name}:x`);

const letterCommands = Object.fromEntries(
  Object.values(paperCommands).map(({ type }) => [type, commandFor('letter', type)]),
);

const sent = [
  ...noticesOf(kind('nomination'), nominationStates, nominationCommands, nominationContext),
  ...noticesOf(kind('campaign'), campaignStates, campaignCommands, campaignContext),
  ...noticesOf(kind('paper'), paperStates, paperCommands, byType(paperContext)),
  ...noticesOf(kind('paper'), upwardStates, paperCommands, byType(paperContext)),
  ...noticesOf(
    kind('paper'),
    letterStates,
    letterCommands,
    byType((type) => paperContext(type, 'letter')),
  ),
  ...noticesOf(kind('decision'), decisionStates, decisionCommands, byType(decisionContext)),
  ...noticesOf(kind('session'), sessionStates, sessionCommands, sessionBench.contextOf),
  ...noticesOf(kind('ballot'), ballotStates, ballotCommands, ballotBench.contextOf),
];
const placesOf = (template: string) =>
  [...(templates[template] ?? []).join(' ').matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
/** Every letter knows its case, and the name of the unit that its facts or its case name. */
const given = ['stream', 'unit'];

test('Most letters are sent by a sample', () => {
  expect(new Set(sent.map((n) => n.template)).size).toBeGreaterThan(25);
});

test('No letter has a hole: every place in its text is filled by a fact that its sender gives', () => {
  const holes = sent.flatMap(({ template, facts }) =>
    placesOf(template)
      .filter((place) => !given.includes(place) && !Object.hasOwn(facts ?? {}, place))
      .map((place) => `${template}: {${place}}`),
  );
  expect([...new Set(holes)]).toEqual([]);
});
