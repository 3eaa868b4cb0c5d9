import type { PaperSignature } from '../../adapters/documents/paper-parts.js';
import type { Rendered } from '../../adapters/documents/render.js';
import type { Decision } from '../../domain/decision/state.js';
import { idOf, type StreamId } from '../../domain/kernel/values.js';
import type { Nomination } from '../../domain/nomination/state.js';
import type { DepositedId, Filed } from '../../domain/office/filed.js';
import type { Deposit, Paper } from '../../domain/paper/state.js';
import { fullName } from '../../law/catalogue/awards.js';
import { namesOf } from '../../store/reading/personal.js';
import type { Store } from '../../store/store.js';
import { headOf } from './decision.js';
import { footOf } from './foot.js';
import type { Rendering } from './renderers.js';
import { awaited, blockOf } from './signature.js';
import type { Established } from './source.js';

type Depositing = Extract<Paper, { deposit: unknown }> & { readonly deposit: Deposit };
interface Facts {
  readonly office: Established;
  readonly authority: string;
  readonly signature: PaperSignature;
  readonly like: string | undefined;
}
type Archived = Extract<Nomination | Decision, { status: 'archived' }>;

/** The list of closed files as the records office gets it: one row a package. */
export async function depositList(
  r: Rendering,
  paper: Depositing,
  at: Date,
  { office, authority, signature, like }: Facts,
): Promise<Rendered> {
  const { post, name } = await blockOf(r.store, office, awaited(office, 'recordsOfficer', 'paper', at), 'paper');
  const numbering = 'numbering' in paper ? paper.numbering : null;
  const data = {
    ...headOf(office, numbering, `DM-${office.symbol}`),
    year: paper.deposit.year,
    receiver: paper.addressee,
    rows: await rowsOf(r.store, paper.deposit, (award) => fullName(award, authority)),
    signature,
    takenBy: { post, name },
    ...footOf(r, at),
  };
  return r.render('depositList', data, like);
}

async function rowsOf(store: Store, { cases }: Deposit, named: (award: string) => string) {
  const ids = cases.map((c) => c.case);
  const { rows } = await store.pool.query<{ id: StreamId; state: Archived }>(
    'select id, state from streams where id = any($1)',
    [ids],
  );
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  const names = await namesOf(store.pool, store.vault, ids, 'name');
  const nameOf = (id: DepositedId) => {
    const found = names.get(id);
    return found && 'known' in found ? found.known : '(đã xóa dữ liệu cá nhân)';
  };
  return cases.flatMap(({ case: id, package: hash }) => {
    const state = states.get(id);
    if (!state?.filed?.contents) return [];
    const { closedOn, contents } = state.filed;
    const title =
      'dossier' in state ? `Đề nghị ${named(state.dossier.award)}: ${nameOf(id)}` : decisionTitle(state, named);
    const period = { from: contents.from, to: closedOn };
    return [{ code: idOf(id), title, period, files: contents.files, kept: keptFor(state.filed), package: hash }];
  });
}

const decisionTitle = (
  { numbering, award }: Extract<Decision, { status: 'archived' }>,
  named: (award: string) => string,
) => `Quyết định số ${numbering.number} ngày ${numbering.on.split('-').reverse().join('/')}: ${named(award)}`;

const keptFor = ({ kept }: Filed): string => {
  if (!kept) return 'chưa xác định';
  return kept.until === null ? 'vĩnh viễn' : `${kept.years} năm`;
};
