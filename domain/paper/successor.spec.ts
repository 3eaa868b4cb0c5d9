import { describe, expect, test } from 'vitest';
import { person } from '../../test/samples/context.js';
import { officeAfter, officeCommand } from '../../test/samples/office.js';
import { allAt, LISTED, paperAt, paperCommands, paperContext, verdict } from '../../test/samples/paper.js';
import type { PaperCommand } from './commands.js';
import { decidePaper } from './decide.js';
import { unstartedPaper } from './state.js';

// unit-a is merged into unit-b with the end of August; the samples act in September.
const office = officeAfter([officeCommand('MergeUnits', { units: ['unit-a'], into: 'unit-b', to: '2025-08-31' })]);
const draft = (unit: string): PaperCommand => ({
  type: 'DraftPaper',
  data: { ...paperCommands.DraftPaper.data, unit },
});
const decide = (command: PaperCommand, state = unstartedPaper, given: object = {}) =>
  decidePaper(command, state, paperContext(command.type, 'unit', { office, ...given }));

describe('O4: the dossiers of a unit that ended', () => {
  test('O4: are listed in the successor’s paper, beside its own', () => {
    const both = {
      ...allAt(LISTED.slice(0, 1), 'shortlisted'),
      ...allAt(LISTED.slice(1), 'shortlisted', { unit: 'unit-b' }),
    };
    expect(verdict(decide(draft('unit-b'), unstartedPaper, { related: both }))).toBe('accepted');
    const whileItStood = { related: both, arrivedAt: '2025-08-31T03:00:00.000Z' };
    expect(decide(draft('unit-b'), unstartedPaper, whileItStood)).toMatchObject({
      refused: { code: 'OtherUnit', facts: { nominations: [LISTED[0]] } },
    });
  });
  test('O4: are in no new paper of the old unit', () =>
    expect(decide(draft('unit-a'))).toMatchObject({
      refused: { code: 'UnitEnded', fields: ['/unit'], facts: { unit: 'unit-a', successor: 'unit-b' } },
    }));
});

describe('O6: a paper in flight', () => {
  const inFlight = paperAt('drafted').state;
  const sign = (who: string, given: object = {}) =>
    verdict(decide(paperCommands.SignPaper, inFlight, { actor: person(who), ...given }));
  test('O6: is signed by the successor’s head, and no more by the old one', () => {
    expect([sign('head-b'), sign('head-a')]).toEqual(['accepted', 'NotYourPaper']);
    const lastDay = { arrivedAt: '2025-08-31T03:00:00.000Z' };
    expect([sign('head-b', lastDay), sign('head-a', lastDay)]).toEqual(['NotYourPaper', 'accepted']);
  });
  test('O6: keeps the signature and the unit that it has, and the successor numbers and sends it', () => {
    const signed = paperAt('signed').state;
    expect(signed).toMatchObject({ status: 'signed', unit: 'unit-a' });
    expect(verdict(decide(paperCommands.NumberPaper, signed, { actor: person('clerk-b') }))).toBe('accepted');
  });
});

test('P9: a unit’s paper is signed for its absent head by who stands in for them, and by nobody else', () => {
  const sign = (onBehalfOf?: string) =>
    verdict(
      decidePaper(
        paperCommands.SignPaper,
        paperAt('drafted').state,
        paperContext('SignPaper', 'unit', { actor: person('clerk-b'), ...(onBehalfOf ? { onBehalfOf } : {}) }),
      ),
    );
  expect([sign('head-a'), sign('head-b'), sign()]).toEqual(['accepted', 'NotYourPaper', 'NotYourPaper']);
});
