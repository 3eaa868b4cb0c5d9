import { expect, test } from 'vitest';
import { decisionAt, decisionCommands, decisionRun, startedDecision } from '../../test/samples/decision.js';
import { unstartedDecision } from './state.js';
import { decision } from './stream.js';

const archived = decisionRun(decisionAt('archived'), decisionCommands.RecordPackage);
const passed = decisionRun(decisionAt('signed'), decisionCommands.PassDeadline);
const later = [
  ...archived.recorded.slice(archived.recorded.findIndex((e) => e.type === 'DecisionNumbered')),
  ...passed.recorded.slice(-1),
];

test('An event of a later stage changes nothing in an earlier one', () => {
  const drafted = decisionAt('drafted').state;
  const ofStages = later.filter((e) => e.type !== 'FanOutCompleted');
  expect(ofStages.map((e) => e.type)).toEqual([
    'DecisionNumbered',
    'RenditionRecorded',
    'DecisionSealed',
    'DecisionIssued',
    'DecisionPublished',
    'DecisionArchived',
    'PackageRecorded',
    'DeadlinePassed',
  ]);
  for (const event of ofStages) expect(decision.evolve(drafted, event), event.type).toEqual(drafted);
});

test('Before the draft there is nothing that an event could change, and nothing that it leads to', () => {
  for (const event of later) {
    expect(decision.evolve(unstartedDecision, event)).toEqual(unstartedDecision);
    expect(decision.effects(unstartedDecision, event, unstartedDecision)).toEqual([]);
  }
});

test('An event that this build does not know stops it: it does not guess', () => {
  const unknown = { ...archived.recorded[0], type: 'DecisionFramed' } as never;
  expect(() => decision.evolve(startedDecision(archived), unknown)).toThrow('DecisionFramed');
});
