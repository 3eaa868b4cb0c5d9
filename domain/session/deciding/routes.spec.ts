import { describe, expect, test } from 'vitest';
import { officeWith } from '../../../test/samples/context.js';
import { nominationIn, sessionBench, sessionCommands, sessionStates } from '../../../test/samples/session.js';
import type { Settings } from '../../office/settings.js';

const { accepted, refused } = sessionBench;
const n9 = 'nomination:n-9';
const called = sessionStates.called;
const written = { ...called, mode: 'written', closesAt: '2025-10-20T10:00:00.000Z' } as const;
const standing = { ...called, body: 'standing' } as const;

const asking = (
  award: string,
  councilRoute: Settings['councilRoute'],
  { reason = null, category = 'merit' }: { reason?: string | null; category?: 'merit' | 'exceptional' } = {},
) => ({
  ...sessionCommands.AddAgendaItems,
  data: { nominations: [n9 as `nomination:${string}`], reason },
  context: { related: { [n9]: nominationIn('appraised', { award, category }) }, office: officeWith({ councilRoute }) },
});
const wrong = { code: 'WrongRoute', clause: null, fields: ['/nominations'], facts: { nominations: [n9] } };

describe('the route of an award to a session', () => {
  test('C1: each route leads to its own session, and its refusal is in no law’s name', () => {
    const by = (route: 'full' | 'standing' | 'written' | 'none') => asking('GIAY_KHEN', { default: route });
    expect(accepted(by('full'), called).events).toHaveLength(1);
    expect(accepted(by('standing'), standing).events).toHaveLength(1);
    expect(accepted(by('standing'), { ...standing, mode: 'written' }).events).toHaveLength(1);
    expect(accepted(by('written'), written).events).toHaveLength(1);
    for (const route of ['standing', 'written', 'none'] as const) expect(refused(by(route), called)).toEqual(wrong);
    for (const route of ['full', 'written', 'none'] as const) expect(refused(by(route), standing)).toEqual(wrong);
    for (const route of ['standing', 'none'] as const) expect(refused(by(route), written)).toEqual(wrong);
  });

  test('C1: the category of the nomination counts too', () => {
    const sudden = { default: 'full', exceptional: 'none' } as const;
    expect(refused(asking('GIAY_KHEN', sudden, { category: 'exceptional' }), called).code).toBe('WrongRoute');
    expect(accepted(asking('GIAY_KHEN', sudden), called).events).toHaveLength(1);
  });

  test('C1: a written polling stands in for another full sitting, with a reason (X2)', () => {
    expect(refused(asking('GIAY_KHEN', { default: 'full' }), written)).toMatchObject({
      code: 'ReasonMissing',
      fields: ['/reason'],
    });
    const restored = asking('GIAY_KHEN', { default: 'full' }, { reason: 'Phục hồi một tên' });
    expect(accepted(restored, written).events).toHaveLength(1);
  });

  test.each(['ANH_HUNG_LAO_DONG', 'CSTDTQ', 'CO_CP'])(
    'C2: %s never comes before the standing body, by law and whatever is set; the full council takes it',
    (award) => {
      for (const route of ['standing', 'none', 'full'] as const) {
        expect(refused(asking(award, { default: route }), standing)).toEqual({
          ...wrong,
          code: 'VoteByFullCouncil',
          clause: 'ND_152_2025:33.5',
        });
        expect(accepted(asking(award, { default: route }), called).events).toHaveLength(1);
      }
    },
  );
});
