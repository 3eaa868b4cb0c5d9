import { type Rendered, renderPaper } from '../../adapters/documents/render.js';
import type { Decision, StartedDecision } from '../../domain/decision/state.js';
import { awardWords, fullName } from '../../law/catalogue/awards.js';
import type { Renderer, Rendering } from './renderers.js';
import { campaignWords, type Established, issuerOf, recipientsOf, signerOf } from './source.js';

/** The text for the signer: places for number and date stay blank (office.md S5). */
export const decisionDraft: Renderer = async (r, { state, at }) => {
  const decision = state as Decision;
  if (decision.status === 'unstarted' || decision.contentVersion !== r.contentVersion) return undefined;
  return render(r, decision, at, null);
};
/** The text with number and date, as it is issued. */
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
  const campaign = await campaignWords(store, d.campaign);
  const signer = await signerOf(store, office, 'signer', at);
  const issuer = authorityOf(office, signer.post);
  const award = fullName(d.award, issuer);
  const { verb } = awardWords(d.award);
  const recipients = (await recipientsOf(store, office, d.nominations, at)).map((x) => x.recipient);
  const signedAs = 'signedAs' in d ? d.signedAs : 'self';
  return renderPaper('decisionPaper', {
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
    signature: { signedAs, forBody: null, principalPost: signedAs === 'KT' ? signer.post : null, ...signer },
    sentTo: ['Như Điều 2', 'Lưu hồ sơ thi đua, khen thưởng'],
    filedAt: 'VT',
    demo: r.demo,
    qrSvg: null,
    renderedAt: at.toISOString(),
  });
}

/** The deciding head as papers name them. */
export const authorityOf = (office: Established, post: string): string =>
  office.settings.authority ?? `${post} ${office.name}`;
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
