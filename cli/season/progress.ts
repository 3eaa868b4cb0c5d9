import type pg from 'pg';
import type { Backlog } from '../../store/following/follow.js';

/** What whoever looks on is told while a season is played. */
export interface Watch {
  /** The record's clock has come to this local day and time. */
  arrived(day: string, time: string): Promise<void>;
  /** The day goes on when this is done. */
  waiting(left: Backlog): void;
}
export interface Span {
  /** Local days of the first and the last act. */
  readonly from: string;
  readonly to: string;
}

const share = ({ from, to }: Span, day: string): number => {
  const at = (d: string) => Date.parse(`${d}T00:00:00Z`);
  return Math.round((100 * (at(day) - at(from))) / (at(to) - at(from)));
};

/** `2025-11-03 08:00   92 %  hồ sơ/cases: 4 held, 51 appraised; 812 sự kiện/events` */
export async function standing(owner: pg.Pool, span: Span, day: string, time: string): Promise<string> {
  const { rows } = await owner.query<{ status: string; n: number }>(
    `select status, count(*)::int as n from listings where kind = 'nomination' group by status order by n desc, status`,
  );
  const events = (await owner.query<{ n: number }>('select count(*)::int as n from events')).rows[0]?.n ?? 0;
  const cases = rows.map(({ status, n }) => `${n} ${status}`).join(', ');
  const percent = String(share(span, day)).padStart(3);
  return `${day} ${time}  ${percent} %  ${cases ? `hồ sơ/cases: ${cases}; ` : ''}${events} sự kiện/events`;
}

/** A line for each day, and one in between where a day takes long. */
export function watching(
  owner: pg.Pool,
  span: Span,
  says: (line: string) => void,
  { everyMs = 15_000, now = Date.now }: { readonly everyMs?: number; readonly now?: () => number } = {},
): Watch {
  let said = now();
  const say = (line: string) => {
    said = now();
    says(line);
  };
  return {
    arrived: async (day, time) => say(await standing(owner, span, day, time)),
    waiting: ({ dueEffects, behind, pastDeadlines }) => {
      if (now() - said < everyMs) return;
      const [vi, en] = [
        `còn ${dueEffects} thư và văn bản, ${pastDeadlines} thời hạn, ${behind} hồ sơ phải theo`,
        `still due: ${dueEffects} letters and papers, ${pastDeadlines} deadlines, ${behind} cases to follow`,
      ];
      say(`  … ${vi} / ${en}`);
    },
  };
}

/**
 * Plays the mail server that doesn't know these addresses, and says of each letter once that this is meant: its tries go
 * on for two days of the record's clock.
 */
export function undelivered(addresses: readonly string[], says: (line: string) => void) {
  const told = new Set<string>();
  return ({ messageId, to, subject }: { messageId: string; to: { address: string }; subject: string }): boolean => {
    if (!addresses.includes(to.address)) return false;
    if (!told.has(messageId))
      says(
        `  ✉ cố ý không gửi được, theo kịch bản / undelivered on purpose, as the plan asks: ${to.address}, ${subject}`,
      );
    told.add(messageId);
    return true;
  };
}
