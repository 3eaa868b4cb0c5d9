import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

interface Row {
  readonly stream: string;
  readonly problem: { readonly code: string } | null;
}
// biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever the API answered
type Json = any;
export interface Answered {
  readonly status: number;
  readonly json: Json;
}

/** Most names of one list act. */
const MOST = 500;

/**
 * People in front of an API that may die at any moment: no answer means the same request again, with the same key, to
 * the one that serves by then. So each means a thing once, however often it is sent.
 */
export class People {
  /** Requests sent again because there was no answer. */
  resent = 0;
  constructor(
    private readonly address: () => Promise<string>,
    private readonly tokenOf: (person: string) => string,
  ) {}

  async ask(person: string, method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answered> {
    const key = randomUUID();
    const headers = {
      authorization: `Bearer ${this.tokenOf(person)}`,
      ...(method === 'POST' ? { 'idempotency-key': key, 'if-match': '*', 'content-type': 'application/json' } : {}),
    };
    for (;;) {
      const answered = await this.address()
        .then((base) => fetch(base + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }))
        .then(async (r) => ({ status: r.status, json: (await r.json()) as Json }))
        .catch(() => undefined);
      if (answered && answered.status < 500) return answered;
      this.resent += 1;
      await pause(50);
    }
  }
  get = async (person: string, path: string): Promise<Json> => (await this.ask(person, 'GET', path)).json;
  /** A yes, or the test ends with the answer. */
  async act(person: string, path: string, body: unknown = {}): Promise<Json> {
    const { status, json } = await this.ask(person, 'POST', path, body);
    const no = status >= 300 || (json.stopped ?? null) !== null || (json.refused ?? 0) > 0;
    if (no) throw new Error(`${path} ${status} ${JSON.stringify(json).slice(0, 1000)}`);
    return json;
  }
  /** The same for many names; each is answered with a yes. */
  async onAll(person: string, command: string, names: readonly string[], data: object): Promise<void> {
    for (let from = 0; from < names.length; from += MOST) {
      const items = names.slice(from, from + MOST).map((n) => ({ id: n.slice(n.indexOf(':') + 1), data }));
      const { answers } = (await this.act(person, `/lists/nominations/${command}`, { items })) as { answers: Row[] };
      const refused = answers.find((a) => a.problem);
      if (refused) throw new Error(`${command} ${refused.stream} ${JSON.stringify(refused.problem)}`);
    }
  }
}
