import { describe, expect, test } from 'vitest';
import { type Any, findings, forge, rules, season } from '../../test/verify/forging.js';
import { verifyExport } from '../verify.js';

describe('papers and packages', () => {
  test('A paper that was exchanged, in its folder and in the archive, is found', () => {
    const f = forge();
    const tree = new Map(f.tree());
    const pdf = [...tree.keys()].find((p) => p.startsWith('decisions/')) as string;
    expect(verifyExport(new Map(tree).set(pdf, Buffer.from('%PDF-other'))).findings).toContainEqual(
      expect.objectContaining({ file: pdf, rule: 'decisionFile' }),
    );
  });
  test('An archive package that tells another history than its case is found', () => {
    const tree = new Map(season.tree);
    const [one, two] = [...tree.keys()].filter((p) => /^archive\/nomination\/.*events\.jsonl$/.test(p)) as [
      string,
      string,
    ];
    tree.set(one, tree.get(two) as Buffer);
    expect(verifyExport(tree).findings).toContainEqual(expect.objectContaining({ file: one, rule: 'packageEvents' }));
  });
  test('A package that tells other events under the hashes of its case is found', () => {
    const f = forge();
    f.packaged = (lines) => lines.map((l, i) => (i === 0 ? { ...l, body: l.body.replace('GIAY_KHEN', 'BK_TINH') } : l));
    const drafted = f.find(
      'NominationDrafted',
      (b) => b.data.award === 'GIAY_KHEN' && f.of(b.stream).at(-1).type === 'PackageRecorded',
    );
    f.edit(drafted, () => {});
    expect(findings(f)).toContainEqual(
      expect.objectContaining({ file: expect.stringMatching(/^archive\/nomination\//), rule: 'packageEvents' }),
    );
    f.packaged = (lines) => lines.map((l, i) => (i === 0 ? { ...l, personal: [] } : l));
    expect(rules(f)).toContain('seal');
  });
  test('A name that was exchanged does not fit the seal of its event', () => {
    const f = forge();
    const drafted = f.find('NominationDrafted');
    const [entry] = f.streams.get(drafted.stream) ?? [];
    for (const p of entry?.personal ?? []) p.fields.name = 'Người khác';
    f.edit(drafted, () => {});
    expect(rules(f)).toEqual(['seal']);
  });
  test('Names that changed places between two cases, another salt, and a part that was left out do not fit either', () => {
    const sealed = (change: (one: Any, two: Any) => void) => {
      const f = forge();
      const [one, two] = [...f.streams.values()].filter(([e]) => e?.body.type === 'NominationDrafted').map(([e]) => e);
      change(one, two);
      f.edit(one?.body, () => {}).edit(two?.body, () => {});
      return rules(f);
    };
    const swapped = sealed((one, two) => {
      const { salt, fields } = one.personal[0];
      Object.assign(one.personal[0], { salt: two.personal[0].salt, fields: two.personal[0].fields });
      Object.assign(two.personal[0], { salt, fields });
    });
    expect(swapped).toEqual(['seal']);
    expect(sealed(({ personal }) => Object.assign(personal[0], { salt: '00'.repeat(16) }))).toEqual(['seal']);
    expect(sealed((one) => Object.assign(one, { personal: [] }))).toEqual(['seal']);
    expect(sealed(({ personal }) => Object.assign(personal[0], { subject: 'recipient:other' }))).toEqual(['seal']);
  });
  test('An export without the data keys holds, and says how much of it nobody here can read', () => {
    const f = forge();
    for (const entries of f.streams.values())
      for (const { body, personal } of entries)
        for (const p of personal) f.edit(body, () => Object.assign(p, { salt: null, fields: null }));
    const { findings: found, unknown } = verifyExport(f.tree());
    expect(found).toEqual([]);
    expect(unknown.join()).toMatch(/sealed parts/);
  });
});
