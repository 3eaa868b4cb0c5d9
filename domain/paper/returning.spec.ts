import { describe, expect, test } from 'vitest';
import {
  LISTED,
  type ListedStatus,
  MARKED,
  nominationAt,
  PAPER,
  paperAt,
  paperCommands,
  paperContext,
  paperRun,
  verdict,
} from '../../test/samples/paper.js';
import { decidePaper } from './decide.js';
import type { NominationId } from './listing.js';

const [, second] = LISTED as [NominationId, NominationId];

describe('T5: some names go back, the rest goes on', () => {
  test('T5: each with its reason, sealed to that name’s subject; the nominations and the unit are told', () => {
    const run = paperRun(paperAt('received'), paperCommands.ReturnNames);
    expect(run.state).toMatchObject({ status: 'partlyReturned', nominations: [LISTED[0]], contentVersion: 1 });
    expect(run.events).toEqual([
      {
        type: 'NamesReturned',
        data: { names: [second] },
        personal: { 'recipient:r-1': { [`reason/${second}`]: MARKED } },
      },
    ]);
    expect(run.effects).toEqual([
      {
        name: 'return-to-unit',
        kind: 'tell',
        command: 'ReturnToUnit',
        tellings: [{ receiver: second, data: { paper: PAPER } }],
        complete: true,
      },
      {
        name: 'names-returned',
        kind: 'notice',
        template: 'names-returned',
        to: [{ role: 'unitClerk', unit: 'unit-a' }],
        facts: { count: 1 },
      },
    ]);
  });

  test('T5: only names that came with this paper and were not received yet, and not twice', () => {
    const back = (status: ListedStatus, sentWith = PAPER) =>
      decidePaper(
        paperCommands.ReturnNames,
        paperAt('received').state,
        paperContext('ReturnNames', 'unit', {
          related: { [second]: nominationAt(second, status, { sentWith }) },
        }),
      );
    expect(verdict(back('submitted'))).toBe('accepted');
    for (const refused of [back('assigned'), back('shortlisted'), back('submitted', 'paper:p-9')])
      expect(refused).toMatchObject({ refused: { code: 'NotReady', facts: { nominations: [second] } } });
    const twice = paperContext('ReturnNames');
    expect(verdict(decidePaper(paperCommands.ReturnNames, paperAt('partlyReturned').state, twice))).toBe('NotInList');
  });
});
