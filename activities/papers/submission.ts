import { renderPaper } from '../../adapters/documents/render.js';
import { unitNameOn } from '../../domain/office/units.js';
import type { Paper } from '../../domain/paper/state.js';
import { localDate } from '../../law/calendar/days.js';
import { fullName } from '../../law/catalogue/awards.js';
import { authorityOf, groundsOf, headOf } from './decision.js';
import type { Renderer } from './renderers.js';
import { campaignWords, type Established, issuerOf, recipientsOf, signerOf } from './source.js';

/** A unit's tờ trình to its office, or the office's to the level above, with its list of names. */
export const submission: Renderer = async (r, { state, at }) => {
  const paper = state as Paper;
  if (paper.status === 'unstarted' || paper.contentVersion !== r.contentVersion) return undefined;
  const office = await issuerOf(r.store, r.stream);
  const campaign = await campaignWords(r.store, paper.campaign);
  const day = localDate(at.toISOString());
  const unit =
    paper.unit === null ? undefined : { id: paper.unit, name: unitNameOn(office, paper.unit, day) ?? paper.unit };
  const signer = await signerOf(r.store, office, unit ? 'unitHead' : 'signer', at, unit?.id);
  const listed = await recipientsOf(r.store, office, paper.nominations, at);
  const awards = [...new Set(listed.map((x) => x.award))];
  const authority = authorityOf(office, (await signerOf(r.store, office, 'signer', at)).post);
  const named = (award: string) => fullName(award, authority);
  const one = awards.length === 1 && awards[0] ? named(awards[0]) : undefined;
  return renderPaper('submissionPaper', {
    ...headFor(office, unit?.name, 'numbering' in paper ? paper.numbering : null),
    subject: one ? `Về việc đề nghị tặng ${one}` : 'Về việc đề nghị khen thưởng',
    submitter: unit?.name ?? office.name,
    addressees: [paper.addressee],
    grounds: groundsOf(campaign),
    grant: {
      phrase: one ? `tặng ${one} cho` : 'khen thưởng các hình thức nêu trong danh sách cho',
      merit: campaign ? `có thành tích xuất sắc tiêu biểu trong ${campaign.title}` : 'có thành tích xuất sắc tiêu biểu',
      period: campaign?.period ?? { from: localDate(at.toISOString()), to: localDate(at.toISOString()) },
    },
    recipients: listed.map(({ recipient, award }) =>
      one ? recipient : { ...recipient, merit: `Đề nghị: ${named(award)}` },
    ),
    listTitle: 'Danh sách đề nghị khen thưởng',
    opinions: null,
    councilResult: unit
      ? null
      : 'Hội đồng Thi đua - Khen thưởng đã họp, biểu quyết thông qua; kết quả tại biên bản kèm theo.',
    appraisal: null,
    attachments: ['Biên bản họp xét khen thưởng', 'Báo cáo thành tích'],
    signature: { signedAs: 'self', forBody: null, principalPost: null, ...signer },
    sentTo: ['Như trên'],
    filedAt: 'VT',
    demo: r.demo,
    qrSvg: null,
    renderedAt: at.toISOString(),
  });
};

function headFor(office: Established, unit: string | undefined, numbering: { number: number; on: string } | null) {
  const head = headOf(office, numbering, `TTr-${office.symbol}`);
  return unit ? { ...head, superiorBody: office.name, issuingBody: unit, symbol: 'TTr-ĐV' } : head;
}
