import { describe, expect, test } from 'vitest';
import { sampleContext, sampleOffice, tryOut } from '../../../test/samples/context.js';
import { officeAfter, officeCommand } from '../../../test/samples/office.js';
import { office } from '../stream.js';

const adopt = (of: string, from: string, settings: object) => officeCommand('AdoptRegulation', { of, from, settings });
const change = (settings: object, ...texts: readonly ReturnType<typeof adopt>[]) =>
  tryOut(office, officeAfter(texts), officeCommand('ChangeSetting', { settings }), sampleContext()).answer;

// The samples' day is 15/9/2025.
describe('O9: whose a setting is while texts follow each other', () => {
  const first = adopt('hd-tdkt', '2025-01-01', { tieRule: 'council' });
  const tie = { tieRule: 'chair' };
  test.each([
    ['a text in force', [first], 'SetByRegulation'],
    ['a text that another replaces today', [first, adopt('hd-tdkt', '2025-09-15', {})], 'accepted'],
    ['a text that another replaces from tomorrow on', [first, adopt('hd-tdkt', '2025-09-16', {})], 'SetByRegulation'],
    [
      'a text beside a newer one of another body',
      [first, adopt('khoi-1', '2025-02-01', {}), adopt('khoi-1', '2025-03-01', {})],
      'SetByRegulation',
    ],
    [
      'the newer of two texts of another body',
      [adopt('khoi-1', '2025-02-01', {}), adopt('khoi-1', '2025-03-01', { tieRule: 'council' })],
      'SetByRegulation',
    ],
  ])('O9: %s', (_name, texts, answer) => expect(change(tie, ...texts)).toBe(answer));
  test('O9: what no text sets is the issuer’s to change', () =>
    expect(change({ appraisalDays: 5 }, first)).toBe('accepted'));
});

describe('P13: who loaded a rule set is no bar where it was the product’s own import', () => {
  test('P13: then anybody who may put it in force does, by themself', () => {
    const ruleSets = [
      { ruleSet: 'nd-152', issuer: 'chinh-phu', sha256: 'a'.repeat(64), loadedBy: null, from: null } as const,
    ];
    const activate = (who: string) =>
      tryOut(
        office,
        { ...sampleOffice, ruleSets },
        officeCommand('ActivateRuleSet', { ruleSet: 'nd-152' }),
        sampleContext({ actor: { kind: 'person', person: who } }),
      );
    expect(activate('administrator').answer).toBe('accepted');
    expect(activate('so-noi-vu').refusal).toMatchObject({
      code: 'UpperNotNeeded',
      facts: { people: ['secretariat-head'] },
    });
  });
});
