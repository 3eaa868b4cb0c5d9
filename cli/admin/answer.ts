/** What a verb found, and whether the answer was yes. */
export interface Outcome {
  readonly ok: boolean;
  /** For `--json`: one line. */
  readonly json: unknown;
  /** For people. */
  readonly text: string;
}

interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each verb names the shape that its address answers with
  readonly body: any;
  readonly etag: string | null;
}
export interface Api {
  get(path: string): Promise<Answered>;
  /** With a new Idempotency-Key; `match`: If-Match, where a case is changed. */
  post(path: string, body: object, match?: string): Promise<Answered>;
}

/** The API of the running product, as the person of this token. */
export function apiOf(address: string, token: string): Api {
  const send = async (path: string, init: RequestInit = {}): Promise<Answered> => {
    const headers = { authorization: `Bearer ${token}`, ...init.headers };
    const answer = await fetch(address + path, { ...init, headers, signal: AbortSignal.timeout(60_000) });
    const text = await answer.text();
    const isJson = /[/+]json/.test(answer.headers.get('content-type') ?? '');
    return { status: answer.status, body: isJson ? JSON.parse(text) : text, etag: answer.headers.get('etag') };
  };
  return {
    get: (path) => send(path),
    post: (path, body, match) =>
      send(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
          ...(match === undefined ? {} : { 'if-match': match }),
        },
      }),
  };
}

/** `nomination:n-1` → `/nominations/n-1`. */
export const addressOf = (stream = ''): string => {
  const [kind = '', id = ''] = stream.split(':');
  return `/${encodeURIComponent(kind)}s/${encodeURIComponent(id)}`;
};

/** A no of the API as people read it: what, and what to do next. */
export const refused = ({ status, body }: Answered): Outcome => ({
  ok: false,
  json: body,
  text: typeof body === 'object' && body?.detail ? `${body.detail}\n→ ${body.next}` : `HTTP ${status}`,
});
/** The answer itself, said by `text`, or the refusal. */
export const told = (answer: Answered, text: (body: Answered['body']) => string): Outcome =>
  answer.status < 300 ? { ok: true, json: answer.body, text: text(answer.body) } : refused(answer);

/** Rows with their columns under each other. */
export function table(rows: readonly Readonly<Record<string, unknown>>[], none: string): string {
  const [first] = rows;
  if (!first) return none;
  const names = Object.keys(first);
  const lines = [names, ...rows.map((row) => names.map((name) => String(row[name] ?? '–')))];
  const widths = names.map((_, i) => Math.max(...lines.map((line) => (line[i] ?? '').length)));
  return lines
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
