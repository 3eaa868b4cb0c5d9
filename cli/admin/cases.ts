import { addressOf, table, told } from './answer.js';
import { exportCases } from './export.js';
import type { Verb } from './verbs.js';

interface HistoryEvent {
  readonly version: number;
  readonly hidden: boolean;
  readonly at?: string;
  readonly type?: string;
  readonly actor?: string;
  readonly onBehalfOf?: string | null;
  readonly changed?: readonly string[];
}

/** One case: what happened, and how it stood. */
export const caseVerbs: Readonly<Record<string, Verb>> = {
  history: {
    takes: { stream: 'KIND:ID' },
    says: [
      'Lịch sử một hồ sơ; --json có cả lần bị từ chối, việc, thời hạn, can thiệp.',
      'History of one case; --json also holds refused tries, effects, deadlines, interventions.',
    ],
    run: async ({ api, values }) =>
      told(await api.get(`${addressOf(values.stream)}/history`), ({ events, chain }) => {
        const rows = (events as HistoryEvent[]).map((e) => ({
          version: e.version,
          at: e.at,
          event: e.hidden ? '(hidden)' : e.type,
          actor: e.onBehalfOf ? `${e.actor} (${e.onBehalfOf})` : e.actor,
          changed: e.changed?.slice(0, 4).join(' '),
        }));
        const holds = chain.ok
          ? 'chuỗi còn nguyên, the chain holds'
          : `chuỗi đứt ở ${chain.brokenAt}, the chain is broken`;
        return `${table(rows, '–')}\n${holds}`;
      }),
  },
  engine: {
    takes: { stream: 'KIND:ID' },
    says: ['Máy quy trình đã làm gì cho một hồ sơ.', 'What the engine did for one case: its technical steps.'],
    run: async ({ api, values }) =>
      told(await api.get(`${addressOf(values.stream)}/engine`), ({ state, health, failing, events, page }) =>
        [`${state}, ${health ?? '–'}`, table(failing, ''), table(events, ''), page ?? ''].filter(Boolean).join('\n'),
      ),
  },
  export: {
    takes: { stream: 'KIND:ID[,…] | all', kind: 'KIND', out: 'FILE.jsonl' },
    optional: ['kind'],
    switches: ['with-names'],
    says: [
      'Xuất một, nhiều hoặc mọi hồ sơ (all --kind) thành JSON lines, niêm phong; --with-names cần can thiệp cho từng hồ sơ.',
      'Exports one, many or all cases (all --kind) as JSON lines, sealed; --with-names needs an intervention for each.',
    ],
    run: exportCases,
  },
  stood: {
    takes: { stream: 'KIND:ID', version: 'N', at: 'INSTANT' },
    optional: ['version', 'at'],
    says: ['Hồ sơ như nó từng là, ở một phiên bản hoặc thời điểm.', 'A case as it stood at a version or instant.'],
    run: async ({ api, values }) => {
      const query = new URLSearchParams();
      for (const name of ['version', 'at'] as const) if (values[name]) query.set(name, values[name]);
      const answer = await api.get(`${addressOf(values.stream)}/as-it-stood?${query}`);
      return told(answer, (then) =>
        [
          `${then.stream} ${then.version}: ${then.status} (${then.at})`,
          `nay/now ${then.now.version}: ${then.now.status} (${then.now.at})`,
          `khác/differs: ${then.changed.join(' ') || '–'}`,
          JSON.stringify(then.state, null, 2),
        ].join('\n'),
      );
    },
  },
};
