import { describe, expect, test } from 'vitest';
import type { Forger } from '../../test/verify/forge.js';
import { forge, rules } from '../../test/verify/forging.js';

describe('awards and claims', () => {
  test('An award without the council’s result, where the route asks one, is found', () => {
    const f = forge();
    const { stream } = f.find('AwardGranted');
    for (const type of ['NominationScheduled', 'NominationEndorsed'])
      f.remove(f.of(stream).find((b) => b.type === type));
    expect(rules(f)).toEqual(['noCouncilResult']);
  });
  test('An award to a name that the decision does not list is found', () => {
    const f = forge();
    const drafted = f.find('DecisionDrafted');
    f.edit(drafted, (b) => {
      b.data.nominations = b.data.nominations.slice(1);
    });
    expect(rules(f)).toEqual(expect.arrayContaining(['award', 'list']));
  });
  test('A result that the session never confirmed so is found', () => {
    const f = forge();
    const declined = f.find('NominationDeclined');
    f.edit(declined, (b) => {
      b.type = 'NominationEndorsed';
    });
    expect(rules(f)).toContain('result');
  });
  test('Two uses of one claim are found', () => {
    const f = forge();
    const [one, two] = ['GIAY_KHEN', 'GIAY_KHEN'].map((award, i) =>
      f.find(
        'NominationDrafted',
        (b) => b.data.award === award && sent(f, b.stream) && i === (b.stream === first(f, award) ? 0 : 1),
      ),
    );
    f.edit(two, (b) => {
      b.data.recipient = one.data.recipient;
    });
    expect(rules(f)).toEqual(['claimTwice']);
  });
  test('A place beyond the quota is found', () => {
    const f = forge();
    f.edit(
      f.find('QuotaSet', (b) => b.data.stage === 'propose' && b.data.limit > 0 && used(f, b)),
      (b) => {
        b.data.limit = 0;
      },
    );
    expect(rules(f)).toEqual(['quota']);
  });
  const sent = (f: Forger, stream: string) => f.of(stream).some((b) => b.type === 'AwardGranted');
  const first = (f: Forger, award: string) =>
    f.find('NominationDrafted', (b) => b.data.award === award && sent(f, b.stream)).stream;
  const used = (f: Forger, quota: { stream: string; data: { unit: string; award: string } }) => {
    const place = `${quota.stream}/propose/${quota.data.unit}/${quota.data.award}`;
    return [...f.streams.keys()].some((s) =>
      f.of(s).some((b) => b.type === 'NominationSubmitted' && b.data.place === place),
    );
  };
});
