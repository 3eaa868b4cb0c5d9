import type { z } from 'zod';
import type { AwardCategory } from '../../nomination/values.js';
import type { Data } from '../commands.js';
import { foldName } from '../matching.js';
import { awardOf } from './award-of.js';
import { bad, type Cell, type Choice, good, type Read, textOf } from './cells.js';
import { column, oneOf, text, type ValuesOf } from './column.js';
import { dayOf } from './days.js';
import { type Fault, formOf } from './form.js';
import { whoColumns } from './who.js';

export type AwardFact = Data<'ImportPastAward'>;

const categories: Readonly<Record<z.infer<typeof AwardCategory>, readonly string[]>> = {
  merit: ['công trạng'],
  exceptional: ['đột xuất'],
  movement: ['phong trào', 'chuyên đề', 'theo đợt', 'theo chuyên đề'],
  longService: ['quá trình cống hiến', 'cống hiến'],
  tenure: ['niên hạn'],
  external: ['đối ngoại'],
};
const catalogue: readonly Choice[] = [
  {
    vi: 'mã hoặc tên trong danh mục, ví dụ LDTT, Giấy khen của Giám đốc Sở, Bằng khen của Chủ tịch UBND tỉnh',
    en: 'a code or a name of the catalogue, e.g. LDTT, GIAY_KHEN, BK_TINH',
  },
];

function award(cell: Cell, beside: (key: string) => Cell): Read<string | null> {
  const read = textOf(cell);
  if ('fault' in read || read.value === null) return read;
  const issuer = textOf(beside('issuer'));
  const found = awardOf(read.value, 'value' in issuer ? issuer.value : null);
  if (found === null) return bad('NotOnList', catalogue);
  if ('code' in found) return good(found.code);
  return bad(
    'AwardUnclear',
    found.unclear.map((code) => ({ vi: code, en: code })),
  );
}

/** The sheet of past awards, column by column: template, page of help, reader and how-to come from here. */
const columns = {
  ...whoColumns,
  award: column('Danh hiệu, hình thức', 'award', award, {
    also: ['Danh hiệu', 'Hình thức khen thưởng', 'Danh hiệu, hình thức khen thưởng'],
    says: 'Mã hoặc tên trong danh mục, có thể kèm người ban hành. Để trống cả nhóm khen thưởng khi chỉ đăng ký người.',
    example: 'Bằng khen của Chủ tịch UBND tỉnh',
  }),
  category: column('Loại hình', 'no', oneOf(categories), {
    also: ['Loại hình khen thưởng'],
    says: 'Loại hình khen thưởng; để trống nếu giấy cũ không ghi.',
    example: 'công trạng',
  }),
  number: column('Số quyết định', 'award', text(100), {
    also: ['Số QĐ', 'Quyết định số'],
    says: 'Số, ký hiệu như trên quyết định.',
    example: '1205/QĐ-UBND',
  }),
  on: column('Ngày quyết định', 'award', dayOf, {
    also: ['Ngày QĐ', 'Ngày ban hành', 'Ngày ký'],
    says: 'Ngày ban hành, dạng ngày/tháng/năm.',
    example: '19/08/2015',
  }),
  issuer: column('Cơ quan ban hành', 'award', text(300), {
    also: ['Cấp quyết định', 'Người ký quyết định', 'Cơ quan quyết định'],
    says: 'Như ghi trên quyết định, kể cả cơ quan nay không còn.',
    example: 'Chủ tịch UBND tỉnh Bắc Kạn',
  }),
  unitThen: column('Đơn vị khi đó', 'no', text(300), {
    also: ['Đơn vị khi được khen'],
    says: 'Tên đơn vị như trên quyết định.',
    example: 'Phòng Nội vụ huyện Na Rì',
  }),
  periodFrom: column('Thành tích từ ngày', 'no', dayOf, {
    also: ['Từ ngày'],
    says: 'Ngày đầu của thời gian lập thành tích.',
    example: '01/01/2014',
  }),
  periodTo: column('Thành tích đến ngày', 'no', dayOf, {
    also: ['Đến ngày'],
    says: 'Ngày cuối; đi cùng ngày đầu.',
    example: '31/12/2014',
  }),
} as const;
type Values = ValuesOf<typeof columns>;

const ofWho: ReadonlySet<string> = new Set(Object.keys(whoColumns));
const tellsOfAward = (values: Values): boolean =>
  Object.entries(values).some(([key, value]) => !ofWho.has(key) && value !== null);

function faults({ on, periodFrom, periodTo }: Values, day: string): Fault[] {
  const half = (periodFrom === null) !== (periodTo === null);
  const wrong = half || (periodFrom !== null && periodTo !== null && periodFrom > periodTo);
  return [
    ...(on !== null && on > day ? [{ column: 'on', fault: 'InFuture' } as const] : []),
    ...(wrong ? [{ column: 'periodTo', fault: 'PeriodIncomplete' } as const] : []),
  ];
}

function fact(v: Values): AwardFact | null {
  if (v.award === null || v.number === null || v.on === null || v.issuer === null) return null;
  const { award, category, number, on, issuer, unitThen, periodFrom: from, periodTo: to } = v;
  const period = from === null || to === null ? null : ({ kind: 'range', from, to } as const);
  return { award, category, number, on, issuer, unitThen, period, scan: null };
}
const same = (a: AwardFact, b: AwardFact): boolean =>
  a.award === b.award && foldName(String(a.number)) === foldName(String(b.number)) && a.on === b.on;

/** A list of past awards; a row without any award only registers somebody. */
export const awardForm = formOf({ columns, mainColumn: 'number', tellsOfAward, faults, fact, same });
