import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { FILE_LIMIT, mediaTypes } from './files/upload.js';
import { PROBLEM_JSON } from './reply.js';

type Document = ReturnType<NonNullable<FastifyDynamicSwaggerOptions['transformObject']>>;
interface Parameter {
  readonly name: string;
  readonly in: string;
}
interface Answer {
  description?: string;
  headers?: object;
  readonly content?: Readonly<Record<string, object>>;
}
interface Operation {
  operationId?: string;
  tags?: string[];
  parameters?: object[];
  requestBody?: object;
  security?: object[];
  responses: Record<string, object>;
}

const meanings: Readonly<Record<string, string>> = {
  200: 'Được · done',
  201: 'Đã lập · created',
  204: 'Đã xong, không có nội dung · done, no content',
  303: 'Đi tiếp ở địa chỉ khác · go on at another address',
  400: 'Sai dạng · the request has the wrong shape',
  401: 'Chưa biết ai thao tác · who acts is not known',
  403: 'Không có quyền · not allowed',
  404: 'Không có, hoặc không được xem · not there, or not to be seen',
  409: 'Không hợp bước hoặc trùng · the stage, or something that exists, does not allow it',
  410: 'Đã xóa cùng dữ liệu cá nhân · gone with somebody’s personal data',
  412: 'Đã thay đổi từ lúc xem · changed since it was read',
  413: 'Quá lớn · too large',
  415: 'Loại nội dung không nhận · media type not taken',
  422: 'Trái quy định · a rule says no',
  428: 'Thiếu If-Match · If-Match is missing',
  429: 'Gửi quá nhanh, chờ Retry-After · too fast, wait for Retry-After',
  500: 'Lỗi máy chủ · a fault',
  503: 'Bận, thử lại sau · busy, try again',
};
const etagHeader = { etag: { description: 'Version, for the next If-Match', schema: { type: 'string' } } };

/** What hundreds of operations share stands once, under `components`: problem answers and headers. */
export function sharedParts(document: Document): Document {
  const { paths = {}, components = {} } = document as {
    paths?: Record<string, Record<string, Operation>>;
    components?: Record<string, object>;
  };
  const shared = { responses: {} as Record<string, object>, parameters: {} as Record<string, object> };
  for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods))) {
    shareAnswers(operation, shared.responses);
    shareHeaders(operation, shared.parameters);
    if (!isOpen(operation)) operation.security = [{ person: [] }, { session: [] }];
    if (operation.operationId === 'UploadFile') operation.requestBody = anyFile;
  }
  // The provider writes every named schema twice; only answers have names here.
  const schemas = Object.fromEntries(
    Object.entries((components.schemas ?? {}) as object).filter(([name]) => !name.endsWith('Input')),
  );
  return { ...document, components: { ...components, ...shared, schemas } } as Document;
}

/** Health, and the way in, ask nobody who they are. */
const isOpen = ({ tags, responses }: Operation): boolean => Boolean(tags?.includes('health') || responses[303]);

function shareAnswers({ responses, parameters }: Operation, shared: Record<string, object>): void {
  for (const [status, answer] of Object.entries(responses) as [string, Answer][]) {
    answer.description = meanings[status] ?? '';
    if (answer.content && PROBLEM_JSON in answer.content) {
      shared[`Problem${status}`] = answer;
      responses[status] = { $ref: `#/components/responses/Problem${status}` };
    } else if ((parameters as Parameter[] | undefined)?.some((p) => p.in === 'header' || p.in === 'path')) {
      answer.headers = etagHeader;
    }
  }
}

function shareHeaders(operation: Operation, shared: Record<string, object>): void {
  operation.parameters = operation.parameters?.map((p) => {
    const { name, in: where } = p as Parameter;
    if (where !== 'header') return p;
    shared[name] = p;
    return { $ref: `#/components/parameters/${name}` };
  }) as object[];
  if (!operation.parameters) delete operation.parameters;
}

const bytes = { schema: { type: 'string', format: 'binary', maxLength: FILE_LIMIT } };
const anyFile = { required: true, content: Object.fromEntries(mediaTypes.map((type) => [type, bytes])) };
