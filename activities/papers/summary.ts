import type { StreamId } from '../../domain/kernel/values.js';
import type { Paper, StartedPaper } from '../../domain/paper/state.js';
import { awardsOf, type Recipient } from '../../domain/recipient/state.js';
import { awardWords, fullName } from '../../law/catalogue/awards.js';
import type { Store } from '../../store/store.js';
import { footOf } from './foot.js';
import type { Renderer, Rendering } from './renderers.js';
import { dossiersOf, recipientLine } from './source.js';
import { paperFacts } from './submission.js';

/** Past awards that one line of the list holds, the newest ones. */
const PAST = 5;

/** The list in one line each (danh sách trích ngang) as it lies before the signer. */
export const summaryDraft: Renderer = async (r, { state, at }) => {
  const paper = state as Paper;
  if (paper.status === 'unstarted' || paper.contentVersion !== r.contentVersion) return undefined;
  return listOf(r, paper, at);
};
/** The same list with the number of its submission and the one who signed. */
export const summaryFinal: Renderer = async (r, { state, at }) => {
  const paper = state as Paper;
  return paper.status !== 'unstarted' && 'numbering' in paper ? listOf(r, paper, at) : undefined;
};

async function listOf(r: Rendering, paper: StartedPaper, at: Date) {
  const { office, authority, head, signature, like } = await paperFacts(r, paper, at);
  const dossiers = await dossiersOf(r.store, paper.nominations);
  const known = await registered(
    r.store,
    dossiers.map(({ dossier }) => `recipient:${dossier.recipient.id}` as const),
  );
  const data = {
    ...head,
    subject: 'Trích ngang tập thể, cá nhân đề nghị khen thưởng',
    rows: dossiers.map((one) => ({
      ...recipientLine(office, one, at),
      proposal: fullName(one.dossier.award, authority),
      ...ofRegister(known.get(`recipient:${one.dossier.recipient.id}`)),
      note: null,
    })),
    signature,
    ...footOf(r, at),
  };
  return r.render('summaryList', data, like);
}

/** What the register knows is asked of nobody again (office.md D16): the last year's rating, and awards that stand. */
export function ofRegister(recipient: Recipient | undefined): { rating: string | null; pastAwards: string | null } {
  if (recipient?.status !== 'registered') return { rating: null, pastAwards: null };
  const ratings = Object.values(recipient.entries).filter((e) => e.kind === 'rating');
  const last = ratings.sort((a, b) => Number(a.facts.year) - Number(b.facts.year)).at(-1);
  const awards = awardsOf(recipient)
    .map(({ facts }) => ({
      on: String(facts.on),
      said: `${awardWords(String(facts.award)).name} (${String(facts.on).slice(0, 4)})`,
    }))
    .sort((a, b) => a.on.localeCompare(b.on))
    .slice(-PAST);
  return {
    rating: last ? String(last.facts.rating) : null,
    pastAwards: awards.length === 0 ? null : awards.map(({ said }) => said).join('; '),
  };
}

async function registered(store: Store, ids: readonly StreamId[]): Promise<ReadonlyMap<string, Recipient>> {
  const { rows } = await store.pool.query<{ id: string; state: Recipient }>(
    'select id, state from streams where id = any($1)',
    [ids],
  );
  return new Map(rows.map(({ id, state }) => [id, state]));
}
