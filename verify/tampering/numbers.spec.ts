import { describe, expect, test } from 'vitest';
import type { Forger } from '../../test/verify/forge.js';
import { findings, forge, rules } from '../../test/verify/forging.js';

describe('numbers', () => {
  const numbered = (f: Forger) => f.find('DecisionNumbered');
  test('A number that was skipped is found', () => {
    const f = forge();
    f.edit(numbered(f), (b) => {
      b.data.number = 2;
    });
    expect(findings(f)).toContainEqual(expect.objectContaining({ rule: 'numberSkipped', found: 2 }));
  });
  test('A number that was used twice is found', () => {
    const f = forge();
    const [one, two] = papersOfOneSeries(f);
    f.edit(two, (b) => {
      b.data.number = one.data.number;
    });
    expect(findings(f)).toContainEqual(
      expect.objectContaining({ rule: 'numberTwice', stream: expect.stringMatching(/^paper:/) }),
    );
  });
  test('Two numbers that were swapped are found', () => {
    const f = forge();
    const [one, two] = papersOfOneSeries(f);
    expect(rules(f)).toEqual(['numberSeries']);
    f.edit(one, (b) => {
      b.data.number = 2;
    }).edit(two, (b) => {
      b.data.number = 1;
    });
    expect(rules(f)).toEqual(['numberOrder', 'numberSeries']);
  });
  test('The number in a dossier is the one of its decision', () => {
    const f = forge();
    f.edit(f.find('AwardGranted'), (b) => {
      b.data.number = 7;
    });
    expect(rules(f)).toEqual(['award']);
  });
  test('A number from before the signature is found', () => {
    const f = forge();
    f.edit(numbered(f), (b) => {
      b.data.on = '2025-11-03';
    });
    expect(rules(f)).toContain('numberDate');
  });

  /** A unit's paper and the later one that went up, as if one series had counted both. */
  function papersOfOneSeries(f: Forger) {
    const up = f.find('PaperNumbered', (b) => b.data.series === 'vp-ubnd/2025/TTr');
    const unit = f.find('PaperNumbered', (b) => b.data.series !== up.data.series);
    f.edit(unit, (b) => {
      b.data.series = up.data.series;
    }).edit(up, (b) => {
      b.data.number = 2;
    });
    return [unit, up] as const;
  }
});
