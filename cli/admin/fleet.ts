import { table, told } from './answer.js';
import type { Verb } from './verbs.js';

const NONE = 'Không có. None.';

/** How following stands over all cases, and waking it. */
export const fleetVerbs: Readonly<Record<string, Verb>> = {
  status: {
    takes: {},
    says: ['Tình hình: chậm, kẹt, hỏng, quá hạn.', 'How it stands: behind, stuck, failing, overdue.'],
    run: async ({ api }) =>
      told(await api.get('/operation'), (found) =>
        table(
          Object.entries(found).map(([what, value]) => ({ what, value })),
          NONE,
        ),
      ),
  },
  behind: {
    takes: {},
    says: ['Hồ sơ chưa được theo dõi, cũ nhất trước.', 'Cases not followed yet, oldest first.'],
    run: async ({ api }) => told(await api.get('/operation/behind'), ({ rows }) => table(rows, NONE)),
  },
  effects: {
    takes: { state: 'due | failing | gaveUp' },
    optional: ['state'],
    says: ['Việc chưa xong (mặc định: đang hỏng).', 'Work not done (failing, unless asked otherwise).'],
    run: async ({ api, values }) =>
      told(await api.get(`/operation/effects?state=${encodeURIComponent(values.state ?? 'failing')}`), ({ rows }) =>
        table(rows, NONE),
      ),
  },
  deadlines: {
    takes: {},
    says: ['Thời hạn đã qua chưa được trả lời.', 'Deadlines past and not answered.'],
    run: async ({ api }) => told(await api.get('/operation/deadlines'), ({ rows }) => table(rows, NONE)),
  },
  resume: {
    takes: { stream: 'KIND:ID' },
    optional: ['stream'],
    switches: ['everything'],
    says: [
      'Đánh thức việc đang chậm; --everything: mọi hồ sơ đang mở, khi dữ liệu của Temporal đã mất.',
      "Wakes what is behind; --everything: every open case, when Temporal's data was lost.",
    ],
    run: async ({ api, values, switches }) => {
      const asked = { streams: values.stream ? [values.stream] : [], everything: switches.has('everything') };
      let woken = 0;
      for (let after = ''; ; ) {
        const page = await api.post('/operation/resume', { ...asked, after });
        if (page.status >= 300) return told(page, () => '');
        woken += page.body.woken;
        if (page.body.next === null || page.body.woken < PAGE) break;
        after = page.body.next;
      }
      return told(
        await api.get('/operation'),
        ({ behind, due, overdue }) =>
          `Đã đánh thức ${woken}; lúc này còn chậm ${behind}, việc ${due}, quá hạn ${overdue}. Woken ${woken}; now behind ${behind}, due ${due}, overdue ${overdue}.`,
      );
    },
  },
  rebuild: {
    takes: { stream: 'KIND:ID' },
    optional: ['stream'],
    says: [
      'Dựng lại trạng thái và danh sách từ sự kiện; không có --stream: mọi hồ sơ.',
      'Makes state and lists anew from the events; without --stream: of every case.',
    ],
    run: async ({ api, values }) => {
      const streams = values.stream ? [values.stream] : [];
      const sum = { looked: 0, rebuilt: [] as string[], broken: [] as string[] };
      for (let after = ''; ; ) {
        const page = await api.post('/operation/rebuild', { streams, after });
        if (page.status >= 300) return told(page, () => '');
        sum.looked += page.body.looked;
        sum.rebuilt.push(...page.body.rebuilt);
        sum.broken.push(...page.body.broken);
        if (page.body.next === null) break;
        after = page.body.next;
      }
      const [n, bad] = [sum.rebuilt.length, sum.broken.length];
      const text = `Đã xem ${sum.looked}, dựng lại ${n}, đứt chuỗi ${bad}. Looked at ${sum.looked}, rebuilt ${n}, broken ${bad}.`;
      return { ok: bad === 0, json: sum, text: [text, ...sum.broken].join('\n') };
    },
  },
};
/** What one answer of `resume` wakes at most. */
const PAGE = 1000;
