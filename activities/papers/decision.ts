import type { Rendered } from '../../adapters/documents/render.js';
import type { Decision, StartedDecision } from '../../domain/decision/state.js';
import { documents } from '../../domain/decision/state.js';
import { awardWords, fullName } from '../../law/catalogue/awards.js';
import type { Body } from '../../store/reading/events.js';
import type { Store } from '../../store/store.js';
import { footOf } from './foot.js';
import type { Renderer, Rendering } from './renderers.js';
import { awaited, blockOf, bodiesOf, given, headPost, type Signing } from './signature.js';
import { campaignWords, type Established, issuerOf, recipientsOf } from './source.js';

/** The text for the signer: places for number and date stay blank (office.md S5). */
export const decisionDraft: Renderer = async (r, { state, at }) => {
  const decision = state as Decision;
  if (decision.status === 'unstarted' || decision.contentVersion !== r.contentVersion) return undefined;
  return render(r, decision, at, null);
};
/** The text with number and date, as it is issued, by the templates of the text that was signed. */
export const decisionFinal: Renderer = async (r, { state, at }) => {
  const decision = state as Decision;
  if (decision.status === 'unstarted' || !('numbering' in decision)) return undefined;
  return render(r, decision, at, decision.numbering);
};

async function render(
  r: Rendering,
  d: StartedDecision,
  at: Date,
  numbering: { number: number; on: string } | null,
): Promise<Rendered> {
  const { store } = r;
  const office = await issuerOf(store, r.stream, at);
  const events = await bodiesOf(store, r.stream);
  const campaign = await campaignWords(store, d.campaign);
  const issuer = await authorityIn(store, office, at);
  const award = fullName(d.award, issuer);
  const { verb } = awardWords(d.award);
  const recipients = (await recipientsOf(store, office, d.nominations, at)).map((x) => x.recipient);
  const data = {
    ...headOf(office, numbering, `QĐ-${office.symbol}`),
    subject: `Về việc ${verb} ${award}`,
    authority: issuer,
    grounds: groundsOf(campaign),
    onProposalOf: 'Theo đề nghị của Thường trực Hội đồng Thi đua - Khen thưởng',
    grant: { phrase: `${verb} ${award} cho`, merit: d.merit, period: d.period },
    recipients,
    listTitle: `Danh sách tập thể, cá nhân được ${verb} ${award}`,
    money: null,
    execution:
      'Các phòng, ban, đơn vị trực thuộc và tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này',
    signature: await blockOf(store, office, await signingOf(store, office, d, events, at), 'decision'),
    ...footOf(r, at, ['Như Điều 2', 'Lưu hồ sơ thi đua, khen thưởng']),
  };
  return r.render('decisionPaper', data, numbering ? shownBy(events, documents.draft) : undefined);
}

/** Who signed; before that the head, or the deputy to whom these names were left (office.md S7, P4). */
export async function signingOf(
  store: Store,
  office: Established,
  { id, handedFrom }: StartedDecision,
  events: readonly Body[],
  at: Date,
): Promise<Signing> {
  const signed = given(events, 'DecisionSigned');
  const head = awaited(office, 'signer', 'decision', at);
  if (signed || handedFrom === null) return signed ?? head;
  const handed = (await bodiesOf(store, handedFrom)).map((e) => e.data as { into?: string; deputy?: string });
  const deputy = handed.findLast((data) => data.into === id && data.deputy)?.deputy;
  return { ...head, person: deputy, signedAs: 'KT' };
}

/** Hash of the templates that made the last text shown to the signer. */
export const shownBy = (events: readonly Body[], document: string): string | undefined =>
  events
    .map((e) => e.data as { document?: string; template?: string })
    .findLast((data) => data.document === document && data.template)?.template;

/** The deciding head as papers name them, whoever signs. */
export const authorityIn = async (store: Store, office: Established, at: Date): Promise<string> =>
  office.settings.authority ?? `${await headPost(store, office, at)} ${office.name}`;
export const headOf = (office: Established, numbering: { number: number; on: string } | null, symbol: string) => ({
  superiorBody: office.superior,
  issuingBody: office.name,
  number: numbering?.number ?? null,
  symbol,
  place: office.place,
  date: numbering?.on ?? null,
});
export const groundsOf = (campaign: { title: string } | undefined): string[] => [
  'Căn cứ Luật Thi đua, khen thưởng',
  ...(campaign ? [`Căn cứ Kế hoạch phát động ${campaign.title}`] : []),
];
