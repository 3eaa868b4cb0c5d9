import { renderPaper } from '../../adapters/documents/render.js';
import { unitNameOn } from '../../domain/office/units.js';
import { legalParts } from '../../domain/paper/legal-parts.js';
import type { Paper } from '../../domain/paper/state.js';
import { localDate } from '../../law/calendar/days.js';
import { fullName } from '../../law/catalogue/awards.js';
import { authorityOf, groundsOf, headOf } from './decision.js';
import { depositList } from './deposit.js';
import { opinionLetter } from './letter.js';
import { appraisalPart, opinionsPart } from './opinion-words.js';
import type { Renderer } from './renderers.js';
import { campaignWords, dossiersOf, type Established, issuerOf, recipientLine, signerOf } from './source.js';

const signedBy = {
  unitSubmission: 'unitHead',
  secretariatSubmission: 'secretariatHead',
  upwardSubmission: 'signer',
} as const;

/** A unit's tờ trình to its office, the office's to its signer or the level above, or a letter that asks about a list. */
export const submission: Renderer = async (r, { state, at }) => {
  const paper = state as Paper;
  if (paper.status === 'unstarted' || paper.contentVersion !== r.contentVersion) return undefined;
  if (paper.letter) return opinionLetter(r, { ...paper, letter: paper.letter }, at);
  const { kind } = paper;
  if (paper.deposit) return depositList(r, { ...paper, deposit: paper.deposit }, at);
  if (kind === 'opinionLetter' || kind === 'checkLetter' || kind === 'depositList') return undefined;
  const office = await issuerOf(r.store, r.stream, at);
  const campaign = await campaignWords(r.store, paper.campaign);
  const day = localDate(at.toISOString());
  const unit =
    paper.unit === null ? undefined : { id: paper.unit, name: unitNameOn(office, paper.unit, day) ?? paper.unit };
  const signer = await signerOf(r.store, office, signedBy[kind], at, unit?.id);
  const dossiers = await dossiersOf(r.store, paper.nominations);
  const listed = dossiers.map((one) => ({ recipient: recipientLine(office, one, at), award: one.dossier.award }));
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
    opinions: unit ? null : opinionsPart(legalParts(dossiers.map((one) => one.dossier)), bodyNames(office)),
    councilResult: unit
      ? null
      : 'Hội đồng Thi đua - Khen thưởng đã họp, biểu quyết thông qua; kết quả tại biên bản kèm theo.',
    appraisal: unit ? null : appraisalPart(dossiers.length),
    attachments: ['Biên bản họp xét khen thưởng', 'Báo cáo thành tích'],
    signature: { signedAs: 'self', forBody: null, principalPost: null, ...signer },
    sentTo: ['Như trên'],
    filedAt: 'VT',
    demo: r.demo,
    qrSvg: null,
    renderedAt: at.toISOString(),
  });
};

const bodyNames = ({ settings }: Established) =>
  Object.fromEntries(settings.checkBodies.map(({ body, name }) => [body, name]));

function headFor(office: Established, unit: string | undefined, numbering: { number: number; on: string } | null) {
  const head = headOf(office, numbering, `TTr-${office.symbol}`);
  return unit ? { ...head, superiorBody: office.name, issuingBody: unit, symbol: 'TTr-ĐV' } : head;
}
