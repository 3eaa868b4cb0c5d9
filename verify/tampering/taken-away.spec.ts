import { describe, expect, test } from 'vitest';
import type { Forger } from '../../test/verify/forge.js';
import { forge, rules, season } from '../../test/verify/forging.js';
import { verifyExport } from '../verify.js';

describe('what was taken away', () => {
  const withKey = (f: Forger) => [...new Set(verifyExport(f.tree(), season).findings.map((x) => x.rule))].sort();
  /** As the forger may: everything new but the checkpoints, which he can't sign. */
  const keepingCheckpoints = (f: Forger) => {
    const tree = new Map(f.tree());
    for (const [path, bytes] of season.tree) if (/^checkpoint/.test(path)) tree.set(path, bytes);
    return [...new Set(verifyExport(tree, season).findings.map((x) => x.rule))].sort();
  };
  test('The last event of a stream removed is found by the checkpoint', () => {
    const f = forge();
    f.remove(f.of(f.find('CampaignPlanned').stream).at(-1));
    expect(withKey(f)).toEqual(['signature']);
    expect(keepingCheckpoints(f)).toEqual(expect.arrayContaining(['checkpoint.heads']));
  });
  test('A stream removed is found by the checkpoint', () => {
    const f = forge().removeStream(forge().find('NominationWithdrawn').stream);
    expect(withKey(f)).toContain('signature');
    expect(keepingCheckpoints(f)).toEqual(expect.arrayContaining(['checkpoint.streams', 'checkpoint.heads']));
  });
  test('A refused attempt removed is found by the checkpoint', () => {
    const f = forge();
    f.attempts = f.attempts.filter((a) => a.position !== 3);
    expect(withKey(f)).toEqual(['signature']);
    expect(keepingCheckpoints(f)).toEqual(expect.arrayContaining(['checkpoint.attempts', 'checkpoint.attemptsDigest']));
  });
  test('What another stream relied on is missed also without a checkpoint', () => {
    const f = forge();
    f.removeStream(f.find('BallotOpened').stream);
    expect(rules(f)).toContain('result');
    const g = forge();
    const paper = g.find('PaperDrafted').stream;
    g.removeStream(paper);
    expect(rules(g)).toEqual(expect.arrayContaining(['list', 'relied']));
  });
});
