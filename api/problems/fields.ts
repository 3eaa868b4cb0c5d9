import type { z } from 'zod';

/** One field of a body of the wrong shape. The value itself is never repeated: it may be a name. */
export interface FieldFault {
  readonly field: string;
  readonly vi: string;
  readonly en: string;
}
type Issue = z.core.$ZodIssue;
type Text = readonly [vi: string, en: string];

/** JSON pointer (RFC 6901) of a path. */
export const pointer = (path: readonly PropertyKey[]): string =>
  path.map((p) => `/${String(p).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Own short sentences for zod's findings; both languages, made for the form and not for the program. */
export const fieldFaults = (issues: readonly Issue[]): FieldFault[] =>
  issues.flatMap((issue) => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : null;
    const paths = unknown ? unknown.map((k) => [...issue.path, k]) : [issue.path];
    const [vi, en] = textOf(issue);
    return paths.map((path) => ({ field: pointer(path), vi, en }));
  });

function textOf(issue: Issue): Text {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue);
    case 'too_small':
      return sized(issue.origin, issue.minimum, ['ít nhất', 'at least']);
    case 'too_big':
      return sized(issue.origin, issue.maximum, ['nhiều nhất', 'at most']);
    case 'invalid_format':
      return formats[issue.format] ?? ['Sai dạng.', 'Not in the right form.'];
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return [`Chỉ nhận: ${values}.`, `One of: ${values}.`];
    }
    case 'unrecognized_keys':
      return ['Mục này không có ở đây.', 'There is no such field here.'];
    default:
      return ['Giá trị không nhận được.', `Not accepted: ${issue.message}.`];
  }
}

const formats: Readonly<Record<string, Text>> = {
  date: ['Cần một ngày có thật, dạng NNNN-TT-NN.', 'A real date is needed, YYYY-MM-DD.'],
  datetime: [
    'Cần một thời điểm UTC, dạng 2025-09-15T01:30:00.000Z.',
    'A moment in UTC is needed, e.g. 2025-09-15T01:30:00.000Z.',
  ],
  uuid: ['Cần một UUID.', 'A UUID is needed.'],
};
const types: Readonly<Record<string, Text>> = {
  string: ['chữ', 'text'],
  number: ['số', 'a number'],
  int: ['số nguyên', 'a whole number'],
  boolean: ['đúng hoặc sai', 'true or false'],
  array: ['danh sách', 'a list'],
  object: ['một nhóm mục', 'an object'],
};

function wrongType(issue: Extract<Issue, { code: 'invalid_type' }>): Text {
  if (issue.message.endsWith('received undefined')) return ['Cần điền mục này.', 'This field is needed.'];
  const [vi, en] = types[issue.expected] ?? [issue.expected, issue.expected];
  return [`Cần ${vi}.`, `This must be ${en}.`];
}

const units: Readonly<Record<string, Text>> = {
  string: [' ký tự', ' characters'],
  array: [' mục', ' items'],
  set: [' mục', ' items'],
};
function sized(origin: string, limit: number | bigint, [vi, en]: Text): Text {
  if (origin === 'string' && limit === 1 && vi === 'ít nhất') return ['Không được để trống.', 'This may not be empty.'];
  const [unitVi, unitEn] = units[origin] ?? ['', ''];
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return [`${capital(vi)} ${limit}${unitVi}.`, `${capital(en)} ${limit}${unitEn}.`];
}
