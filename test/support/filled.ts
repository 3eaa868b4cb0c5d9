import type { Queryable } from '../../store/pool.js';
import { NAME_FIELD } from '../../store/searching/names.js';
import { indexed } from '../../store/searching/words.js';
import type { Vault } from '../../store/store.js';

/** An office's nominations after many seasons: nearly all archived, some hundreds under way, names as they are common. */
export interface Filling {
  readonly office: string;
  readonly units: readonly string[];
  readonly count: number;
}
// Of 10,000: what lies in the archive, and what each of the other stages holds on a day of the season.
const STAGES: readonly (readonly [status: string, of10000: number])[] = [
  ['drafted', 120],
  ['submitted', 30],
  ['received', 40],
  ['assigned', 60],
  ['appraised', 30],
  ['scheduled', 5],
  ['endorsed', 5],
  ['presented', 4],
  ['beforeSigner', 2],
  ['awarded', 104],
  ['archived', 9600],
];
const FAMILY = ['Nguyễn', 'Nguyễn', 'Nguyễn', 'Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Nông'];
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Minh', 'Thu'];
const GIVEN = ['An', 'Anh', 'Bình', 'Đượm', 'Hà', 'Hùng', 'Lan', 'Oanh', 'Quỳnh', 'Thắng', 'Tùng'];

const CHUNK = 5_000;
const INSERT = `with n as (
    select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bytea[], $6::bytea[], $7::int[])
      n(stream, unit, status, words, wrapped, sealed, nth)),
  keys as (insert into subject_keys(subject, wrapped) select 'recipient:' || substr(stream, 12), wrapped from n),
  private as (insert into event_private(stream, version, subject, sealed)
    select stream, 1, 'recipient:' || substr(stream, 12), sealed from n),
  events as (insert into events(stream, version, type, at, body, hash, epoch)
    select stream, 1, 'NominationDrafted', '2025-01-01', '{"data":{}}', '', (select epoch from installation) from n),
  names as (insert into search_names(stream, subject, words)
    select stream, 'recipient:' || substr(stream, 12), string_to_array(words, ' ')::bigint[] from n)
  insert into listings(stream, kind, office, status, unit, subject, due_at, created_at, updated_at, version)
    select stream, 'nomination', $8, status, unit, 'recipient:' || substr(stream, 12),
      case when status not in ('archived', 'drafted', 'awarded') then timestamptz '2025-06-01' + nth * interval '1 minute' end,
      timestamptz '2005-01-01' + nth * interval '1 minute', '2025-01-01', 1 from n`;

/** Rows as `execute` leaves them, without running a million commands. */
export async function fillNominations(k: Queryable, vault: Vault, o: Filling): Promise<void> {
  const stages = STAGES.flatMap(([status, n]) => Array.from({ length: n }, () => status));
  const words = new Map<string, string>();
  const wordsOf = (name: string) => {
    if (!words.has(name)) words.set(name, indexed(vault.searchSecret, name).join(' '));
    return words.get(name);
  };
  for (let from = 0; from < o.count; from += CHUNK) {
    const nths = Array.from({ length: Math.min(CHUNK, o.count - from) }, (_, i) => from + i);
    const rows = nths.map((nth) => {
      // Multiplied by what shares no divisor with the counts, so that stage, unit and name do not go together.
      const name = nameOf(nth);
      const stream = `nomination:${((nth * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0')}-${nth}`;
      const subject = `recipient:${stream.slice('nomination:'.length)}`;
      const { key, wrapped } = vault.newSubjectKey(subject);
      const sealed = vault.seal(key, { stream, version: 1, subject }, { salt: '00', fields: { [NAME_FIELD]: name } });
      const status = stages[(nth * 7_919) % stages.length] ?? 'archived';
      return { stream, unit: o.units[(nth * 31) % o.units.length], status, words: wordsOf(name), wrapped, sealed, nth };
    });
    const columns = (['stream', 'unit', 'status', 'words', 'wrapped', 'sealed', 'nth'] as const).map((c) =>
      rows.map((r) => r[c]),
    );
    await k.query(INSERT, [...columns, o.office]);
  }
  await k.query('vacuum analyze');
}

const pick = (all: readonly string[], n: number): string => all[n % all.length] ?? '';
const LETTERS = 'bcdghklmnpstuvxyaeio';
/** One in nine bears a name that few others have: collectives, households, names from other tongues. */
const rare = (nth: number): string[] =>
  nth % 9 === 0 ? [[1, 20, 400].map((n) => LETTERS[Math.floor(nth / 9 / n) % LETTERS.length]).join('')] : [];
const nameOf = (nth: number): string =>
  [pick(FAMILY, nth * 17), pick(MIDDLE, Math.floor(nth / 7)), pick(GIVEN, Math.floor(nth / 3)), ...rare(nth)].join(' ');
