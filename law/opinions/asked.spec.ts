import { expect, test } from 'vitest';
import { askedUnder, bodiesToAsk, consultedAtStateLevel } from './asked.js';

const merit = (award: string) => ({ award, category: 'merit' });
const clauses = (award: string, standing: 'central' | 'provincial' | null = null, category = 'merit') =>
  bodiesToAsk({ award, category }, standing).map((r) => r.clause);
const [party, central, provincial, foreign] = [33.2, 34.2, 34.3, 34.4].map((a) => `ND_152_2025:${a}`);

test('A7: whom to ask follows from award and recipient: the place of the seat, or the ministry of the field', () => {
  expect(clauses('CO_CP', 'central')).toEqual([central]);
  expect(clauses('CO_CP', 'provincial')).toEqual([provincial]);
  expect(clauses('CO_CP')).toEqual([central, provincial]);
  for (const award of ['BK_TTG', 'HC_LAO_DONG_3', 'HUY_CHUONG_HUU_NGHI', 'NHA_GIAO_UU_TU'])
    expect(clauses(award, 'central')).toEqual([central]);
  for (const award of ['GIAY_KHEN', 'BK_TINH', 'CSTDT', 'LDTT']) expect(clauses(award)).toEqual([]);
});

test('A7: what is given to foreigners is asked of two ministries besides', () => {
  expect(bodiesToAsk({ award: 'HC_HUU_NGHI', category: 'external' }, 'central').map((r) => r.whom)).toEqual([
    'Ủy ban nhân dân tỉnh nơi đặt trụ sở',
    'Bộ Công an',
    'Bộ Ngoại giao',
  ]);
  expect(clauses('GIAY_KHEN', null, 'external')).toEqual([]);
  expect(clauses('HC_HUU_NGHI', 'provincial', 'external')).toEqual([provincial, foreign, foreign]);
});

test('A6: the law names the awards about which the party committee is asked', () => {
  const asked = [
    'CSTDTQ',
    'HC_SAO_VANG',
    'HC_HO_CHI_MINH',
    'HC_DOC_LAP_2',
    'ANH_HUNG_LAO_DONG',
    'NGHE_SI_NHAN_DAN',
    'GTNN',
  ];
  for (const award of asked) expect([award, askedUnder('partyOpinion', merit(award))]).toEqual([award, party]);
  for (const award of ['CO_CP', 'HC_LAO_DONG_1', 'NGHE_SI_UU_TU', 'BK_TTG', 'CSTDT'])
    expect([award, askedUnder('partyOpinion', merit(award))]).toEqual([award, null]);
});

test('A clause is named only where one alone can be meant', () => {
  expect(askedUnder('consultation', merit('CO_CP'))).toBeNull();
  expect(askedUnder('backgroundCheck', merit('CSTDTQ'))).toBeNull();
});

test('A7: ten working days bind the answer at State level, not below', () => {
  expect(consultedAtStateLevel(merit('BK_TTG'))).toBe(true);
  expect(consultedAtStateLevel(merit('BK_TINH'))).toBe(false);
});
