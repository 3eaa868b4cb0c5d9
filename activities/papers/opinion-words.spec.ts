import { expect, test } from 'vitest';
import { appraisalPart, opinionsPart } from './opinion-words.js';

const asked = { paper: 'paper:l-1', opinion: 'backgroundCheck', body: 'thue' } as const;

test('T12: the part of opinions says who answered what about how many', () => {
  const answered = [{ ...asked, counts: { noObjection: 11, exception: 1, open: 2 } }];
  expect(opinionsPart({ answered, stateLevel: false }, { thue: 'Thuế tỉnh' })).toBe(
    '- Thuế tỉnh: không có ý kiến khác đối với 11 trường hợp; có ý kiến riêng đối với 01 trường hợp; chưa trả lời đối với 02 trường hợp;',
  );
});

test('T12: at State level the part stands there also when nobody was asked, below it does not', () => {
  expect(opinionsPart({ answered: [], stateLevel: true }, {})).toContain('Không có cơ quan, đơn vị nào');
  expect(opinionsPart({ answered: [], stateLevel: false }, {})).toBeNull();
  expect(appraisalPart(3)).toContain('03 hồ sơ');
});
