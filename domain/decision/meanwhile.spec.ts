import { expect, test } from 'vitest';
import {
  allTold,
  DECISION,
  decisionCommands,
  decisionContext,
  decisionRun,
  startedDecision,
} from '../../test/samples/decision.js';
import { allAt, begin, nominationAt, sha, verdict } from '../../test/samples/paper.js';
import type { Nomination, Started } from '../nomination/state.js';
import { nomination } from '../nomination/stream.js';
import type { NominationId } from '../paper/listing.js';
import type { DecisionCommand } from './commands.js';
import { decideDecision } from './decide.js';
import { decision } from './stream.js';

const names = Array.from({ length: 1000 }, (_, i): NominationId => `nomination:n-${i}`);
const held = names.slice(100, 150);
const withdrawn = names.slice(600, 620);
const into = { into: DECISION } as const;
/** Each name as it stands when the signer signs: fifty held, twenty withdrawn, the rest on the desk. */
const now = {
  ...allAt(names, 'beforeSigner', into),
  ...Object.fromEntries(held.map((n) => [n, nominationAt(n, 'held', into)])),
  ...Object.fromEntries(withdrawn.map((n) => [n, nominationAt(n, 'withdrawn')])),
};
const given = { related: now };
const draft: DecisionCommand = {
  ...decisionCommands.DraftDecision,
  data: { ...decisionCommands.DraftDecision.data, nominations: names },
};
const onTheDesk = () => {
  const drafted = allTold(decisionRun(begin(decision), draft, { related: allAt(names, 'endorsed') }));
  const rendered = decisionRun(drafted, decisionCommands.RecordRendition);
  return allTold(decisionRun(rendered, decisionCommands.PresentDecision, { related: allAt(names, 'presented', into) }));
};

test('S11: of 1,000 names 50 are held and 20 withdrawn meanwhile: the signature names them, the rest is signed and told', () => {
  const told = [...held, ...withdrawn].reduce(
    (run, name) =>
      decisionRun(run, {
        type: 'RecordGrantChange',
        data: { nomination: name, change: held.includes(name) ? 'held' : 'withdrawn', since: 4 },
      }),
    onTheDesk(),
  );
  expect(Object.keys(startedDecision(told).changes)).toHaveLength(70);
  const gone = [...held, ...withdrawn];
  expect(
    decideDecision(decisionCommands.SignDecision, told.state, decisionContext('SignDecision', given)),
  ).toMatchObject({
    refused: { code: 'ListChanged', facts: { nominations: gone } },
  });

  const out: DecisionCommand = { type: 'DenyGrants', data: { nominations: gone, reason: 'Chờ kết luận; đơn vị rút' } };
  const denied = allTold(decisionRun(told, out));
  const shown = decisionRun(denied, {
    type: 'RecordRendition',
    data: { document: 'decision-draft', sha256: sha('b'), contentVersion: 2, template: sha('b') },
  });
  const command: DecisionCommand = { type: 'SignDecision', data: { documentHash: sha('b'), signedAs: 'self' } };
  const signed = decisionRun(shown, command, given);
  const rest = names.filter((n) => !gone.includes(n));
  expect(signed.state).toMatchObject({ status: 'signed', nominations: rest, denied: gone });
  const [telling] = signed.effects.filter((e) => e.kind === 'tell');
  expect(telling?.kind === 'tell' && telling.tellings.map((t) => t.receiver)).toEqual(rest);
});

test('S11: a hold that comes after the signature keeps its name awarded and shows it as irregular to the secretariat', () => {
  const signed = decisionRun(onTheDesk(), decisionCommands.SignDecision, {
    related: allAt(names, 'beforeSigner', into),
  });
  const late = decisionRun(signed, decisionCommands.RecordGrantChange);
  expect(late.events).toMatchObject([{ irregular: true }]);
  expect(late.effects).toMatchObject([{ template: 'irregular', to: [{ role: 'secretariatHead' }] }]);
});

test('X8: every name that is told takes it: the held ones as irregular, where the hold ends from', () => {
  const answers = held.map((name) => {
    const state: Nomination = nominationAt(name, 'held', into);
    const command = { type: 'DenyAward', data: { decision: DECISION } } as const;
    const answered = nomination.decide(command, state, decisionContext('SignDecision'));
    return [(state as Started).status, verdict(answered), 'events' in answered && answered.events[0]?.irregular];
  });
  expect(new Set(answers.map(String))).toEqual(new Set(['held,accepted,true']));
});
