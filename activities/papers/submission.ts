import { unitNameOn } from '../../domain/office/units.js';
import { kinds } from '../../domain/paper/kinds.js';
import { legalParts } from '../../domain/paper/legal-parts.js';
import { PAPER, type Paper, type StartedPaper } from '../../domain/paper/state.js';
import { localDate } from '../../law/calendar/days.js';
import { fullName } from '../../law/catalogue/awards.js';
import { authorityIn, groundsOf, headOf, shownBy } from './decision.js';
import { depositList } from './deposit.js';
import { footOf } from './foot.js';
import { opinionLetter } from './letter.js';
import { appraisalPart, opinionsPart } from './opinion-words.js';
import type { Renderer, Rendering } from './renderers.js';
import { awaited, blockOf, bodiesOf, given, type SigningRole } from './signature.js';
import { campaignWords, dossiersOf, type Established, issuerOf, recipientLine } from './source.js';

/** The text for the signer, while its content stands. */
export const submission: Renderer = async (r, { state, at }) => {
  const paper = state as Paper;
  if (paper.status === 'unstarted' || paper.contentVersion !== r.contentVersion) return undefined;
  return textOf(r, paper, at);
};
/** The same text with its number, its day and the one who signed, by the templates of the text that was signed. */
export const submissionFinal: Renderer = async (r, { state, at }) => {
  const paper = state as Paper;
  if (paper.status === 'unstarted' || !('numbering' in paper)) return undefined;
  return textOf(r, paper, at);
};

/** A unit's tờ trình to its office, the office's to its signer or the level above, or a letter that asks about a list. */
async function textOf(r: Rendering, paper: StartedPaper, at: Date) {
  const facts = await paperFacts(r, paper, at);
  const { office, unit, authority, head } = facts;
  if (paper.letter) return opinionLetter(r, { ...paper, letter: paper.letter }, at, facts);
  if (paper.deposit) return depositList(r, { ...paper, deposit: paper.deposit }, at, facts);
  const campaign = await campaignWords(r.store, paper.campaign);
  const dossiers = await dossiersOf(r.store, paper.nominations);
  const listed = dossiers.map((one) => ({ recipient: recipientLine(office, one, at), award: one.dossier.award }));
  const awards = [...new Set(listed.map((x) => x.award))];
  const named = (award: string) => fullName(award, authority);
  const one = awards.length === 1 && awards[0] ? named(awards[0]) : undefined;
  const data = {
    ...head,
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
    signature: facts.signature,
    ...footOf(r, at),
  };
  return r.render('submissionPaper', data, facts.like);
}

/** What a paper and the list that goes with it have in common. */
export async function paperFacts(r: Rendering, paper: StartedPaper, at: Date) {
  const office = await issuerOf(r.store, r.stream, at);
  const events = await bodiesOf(r.store, r.stream);
  const day = localDate(at.toISOString());
  const unit =
    paper.unit === null ? undefined : { id: paper.unit, name: unitNameOn(office, paper.unit, day) ?? paper.unit };
  const signing = given(events, 'PaperSigned') ?? awaited(office, roleFor(paper), 'paper', at, unit?.id);
  const numbering = 'numbering' in paper ? paper.numbering : null;
  return {
    ...{ office, unit },
    authority: await authorityIn(r.store, office, at),
    head: headFor(office, unit?.name, numbering),
    signature: await blockOf(r.store, office, signing, 'paper', bodyBehind(paper, office)),
    // What was shown to the signer keeps its look when it gets its number.
    like: numbering ? shownBy(events, PAPER) : undefined,
  };
}

/** The head of the office writes to the party committee, the head of the secretariat to other bodies. */
const roleFor = ({ kind, letter }: StartedPaper): SigningRole => {
  if (letter) return letter.opinion === 'partyOpinion' ? 'signer' : 'secretariatHead';
  return kinds[kind].signedBy[0] as SigningRole;
};

/** A chair signs what goes up for the People's Committee; every other head signs for the post alone (facts 10.12, 10.13). */
const bodyBehind = ({ kind }: StartedPaper, { head }: Established): string | null =>
  kind === 'upwardSubmission' && (head === 'provincialChair' || head === 'communeChair') ? 'Ủy ban nhân dân' : null;

const bodyNames = ({ settings }: Established) =>
  Object.fromEntries(settings.checkBodies.map(({ body, name }) => [body, name]));

function headFor(office: Established, unit: string | undefined, numbering: { number: number; on: string } | null) {
  const head = headOf(office, numbering, `TTr-${office.symbol}`);
  return unit ? { ...head, superiorBody: office.name, issuingBody: unit, symbol: 'TTr-ĐV' } : head;
}
