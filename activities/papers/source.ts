import type { PaperRecipient } from '../../adapters/documents/paper-parts.js';
import type { Campaign } from '../../domain/campaign/state.js';
import type { StreamId } from '../../domain/kernel/values.js';
import type { Dossier, Nomination } from '../../domain/nomination/state.js';
import { officeOn } from '../../domain/office/ruling.js';
import type { Office } from '../../domain/office/state.js';
import { unitNameOn } from '../../domain/office/units.js';
import { localDate } from '../../law/calendar/days.js';
import { dateText } from '../../law/calendar/words.js';
import { readState } from '../../store/reading/case.js';
import { officeOfStream } from '../../store/reading/people.js';
import { namesOf } from '../../store/reading/personal.js';
import type { Store } from '../../store/store.js';

export type Established = Extract<Office, { status: 'established' }>;

/** "ngày 03/12/2025" */
export const longDate = (day: string): string => `ngày ${dateText(day)}`;

class NoOffice extends Error {
  override readonly name = 'NoOffice';
}

/** The issuing office of a paper, under the name and rules of that day. @throws NoOffice: a paper cannot exist before its office, so this is a bug */
export async function issuerOf(store: Store, stream: StreamId, at: Date): Promise<Established> {
  const office = officeOn(await officeOfStream(store, stream), localDate(at.toISOString()));
  if (office.status !== 'established') throw new NoOffice();
  return office;
}

/** The listed names in the paper's order; an erased name is shown as such, since the paper's list must stay whole. */
export async function dossiersOf(
  store: Store,
  ids: readonly StreamId<'nomination'>[],
): Promise<{ dossier: Dossier; name: string; post: string | null }[]> {
  const { rows } = await store.pool.query<{ id: StreamId; state: Nomination }>(
    'select id, state from streams where id = any($1)',
    [ids],
  );
  const states = new Map(rows.map((r) => [r.id, r.state]));
  const [names, posts] = [
    await namesOf(store.pool, store.vault, ids, 'name'),
    await namesOf(store.pool, store.vault, ids, 'post'),
  ];
  const known = (of: typeof names, id: StreamId) => {
    const found = of.get(id);
    return found && 'known' in found ? found.known : null;
  };
  return ids.flatMap((id) => {
    const state = states.get(id);
    if (!state || state.status === 'unstarted') return [];
    const name = known(names, id) ?? '(đã xóa dữ liệu cá nhân)';
    return [{ dossier: state.dossier, name, post: known(posts, id) }];
  });
}

/** One line of a list of recipients. */
export function recipientLine(
  office: Established,
  { dossier, name, post }: { dossier: Dossier; name: string; post: string | null },
  at: Date,
): PaperRecipient {
  const detail = [post, unitNameOn(office, dossier.unit, localDate(at.toISOString()))].filter(Boolean).join(', ');
  return { kind: dossier.recipient.kind, honorific: null, name, detail: detail || null, merit: null, prize: null };
}

/** The listed recipients, each with its award. */
export const recipientsOf = async (
  store: Store,
  office: Established,
  ids: readonly StreamId<'nomination'>[],
  at: Date,
) =>
  (await dossiersOf(store, ids)).map((one) => ({
    recipient: recipientLine(office, one, at),
    award: one.dossier.award,
  }));

/** What papers say of a campaign. */
export interface CampaignWords {
  readonly title: string;
  readonly period: { from: string; to: string };
}
/** Title and time of the campaign, as papers name them. */
export async function campaignWords(store: Store, campaign: StreamId | null): Promise<CampaignWords | undefined> {
  if (!campaign) return undefined;
  const found = await readState(store.pool, store, campaign);
  const state = found?.state as Campaign | undefined;
  return state && state.status !== 'unstarted'
    ? { title: state.title, period: { from: state.period.from, to: state.period.to } }
    : undefined;
}
