import { open } from 'node:fs/promises';
import { type Api, addressOf, type Outcome, refused } from './answer.js';
import type { Asked } from './verbs.js';

/** Writes the lines of each case; what is refused is named at the end, and makes the answer a no. */
export async function exportCases({ api, values, switches }: Asked): Promise<Outcome> {
  const { stream = '', kind = 'nomination', out = '' } = values;
  const query = switches.has('with-names') ? '?names=true' : '';
  // Never over a file that is there, and readable for its owner only.
  const file = await open(out, 'wx', 0o600).catch((e: NodeJS.ErrnoException) => e.code ?? 'error');
  if (typeof file === 'string')
    return {
      ok: false,
      json: { code: file, out },
      text: `Không ghi được ${out} (${file}): chọn tên tệp chưa có. Cannot write ${out} (${file}): choose a new name.`,
    };
  const refusals: { stream: string; code: string }[] = [];
  let [cases, lines] = [0, 0];
  try {
    for await (const one of stream === 'all' ? allOf(api, kind) : stream.split(',')) {
      const answer = await api.get(`${addressOf(one)}/export${query}`);
      if (answer.status >= 300) {
        refusals.push({ stream: one, code: answer.body?.code ?? String(answer.status) });
        continue;
      }
      await file.write(answer.body);
      cases += 1;
      lines += answer.body.split('\n').length - 1;
    }
  } catch (e) {
    if (e instanceof ListRefused) return e.outcome;
    throw e;
  } finally {
    await file.close();
  }
  const no = refusals.map((r) => `\n${r.stream}: ${r.code}`).join('');
  const text = `Đã xuất ${cases} hồ sơ, ${lines} sự kiện. Exported ${cases} cases, ${lines} events.${no}`;
  return { ok: refusals.length === 0, json: { out, cases, lines, refused: refusals }, text };
}

class ListRefused extends Error {
  constructor(readonly outcome: Outcome) {
    super(outcome.text);
  }
}
async function* allOf(api: Api, kind: string): AsyncGenerator<string> {
  for (let cursor = ''; ; ) {
    const page = await api.get(`/${encodeURIComponent(kind)}s?limit=200${cursor && `&cursor=${cursor}`}`);
    if (page.status >= 300) throw new ListRefused(refused(page));
    for (const { stream } of page.body.rows) yield stream;
    if (page.body.next === null) return;
    cursor = encodeURIComponent(page.body.next);
  }
}
