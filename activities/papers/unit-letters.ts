import type { PaperRecipient } from '../../adapters/documents/paper-parts.js';
import type { Recorded } from '../../domain/kernel/stream.js';
import type { StreamId } from '../../domain/kernel/values.js';
import type { NominationEvent } from '../../domain/nomination/events.js';
import type { Dossier, Nomination } from '../../domain/nomination/state.js';
import { unitNameOn } from '../../domain/office/units.js';
import { localDate } from '../../law/calendar/days.js';
import { readEvents } from '../../store/reading/events.js';
import { type Fields, readPersonal } from '../../store/reading/personal.js';
import { fieldWords } from '../words/fields.js';
import { headOf } from './decision.js';
import { reasonOfDenial } from './denial.js';
import { footOf } from './foot.js';
import type { Renderer, Rendering } from './renderers.js';
import { awaited, blockOf } from './signature.js';
import { ERASED, proposalsOf } from './sitting.js';
import { dossiersOf, type Established, issuerOf, recipientLine } from './source.js';

type Event = Recorded<NominationEvent>;
interface About {
  readonly event: Event;
  readonly dossier: Dossier;
  readonly office: Established;
  readonly recipient: PaperRecipient;
  /** Reasons and grounds as they were written; empty where an erasure took them. */
  readonly texts: Fields;
}

/** The event that the letter tells of; undefined where another letter is owed by now. */
async function about(r: Rendering, { state, at }: { state: unknown; at: Date }): Promise<About | undefined> {
  const nomination = state as Nomination;
  if (nomination.status === 'unstarted' || nomination.dossier.letter?.contentVersion !== r.contentVersion)
    return undefined;
  const { dossier } = nomination;
  const events = (await readEvents(r.store.pool, r.stream)) as unknown as Event[];
  const event = events.find((e) => e.version === r.contentVersion);
  const [one] = await dossiersOf(r.store, [dossier.id]);
  if (!event || !one) return undefined;
  const office = await issuerOf(r.store, r.stream, at);
  const row = (await readPersonal(r.store.pool, r.store.vault, r.stream)).find((p) => p.version === event.version);
  const texts = row && 'known' in row.fields ? row.fields.known : {};
  return { event, dossier, office, recipient: recipientLine(office, one, at), texts };
}

/** What every letter to a unit has; number and date stay blank until the register gives them. */
async function frameOf(r: Rendering, { office, dossier }: About, at: Date) {
  const signing = awaited(office, 'secretariatHead', 'paper', at);
  return {
    ...headOf(office, null, `CV-${office.symbol}`),
    addressees: [unitNameOn(office, dossier.unit, localDate(at.toISOString())) ?? dossier.unit],
    sender: office.name,
    signature: await blockOf(r.store, office, signing, 'paper'),
    ...footOf(r, at),
  };
}

/** Which fields open, one reason each, and until when (office.md R8). */
export const returnLetter: Renderer = async (r, found) => {
  const of = await about(r, found);
  if (of?.event.type !== 'NominationReturned') return undefined;
  const { openFields, due } = of.event.data;
  return r.render('returnLetter', {
    ...(await frameOf(r, of, found.at)),
    subject: 'bổ sung hồ sơ đề nghị khen thưởng',
    fields: openFields.map((field) => ({
      recipient: of.recipient,
      field: fieldWords(field),
      reason: of.texts[`reason${field}`] ?? ERASED,
    })),
    due: due && localDate(due.at),
  });
};

/** Not taken in, not eligible, or not awarded: with the ground, and what can be done (office.md R5, A4). */
export const refusalLetter: Renderer = async (r, found) => {
  const of = await about(r, found);
  const said = of && (await ground(r, of));
  if (!of || !said) return undefined;
  const { kind, text } = said;
  const proposal = await proposalsOf(r.store, of.office, found.at);
  return r.render('refusalLetter', {
    ...(await frameOf(r, of, found.at)),
    ...numberOf(of.event),
    kind,
    subject: subjects[kind],
    cases: [{ recipient: of.recipient, proposal: proposal(of.dossier.award), ground: text, clause: null }],
    whatNext: of.texts.remedy ?? `Nếu có ý kiến khác, đề nghị đơn vị gửi văn bản kèm tài liệu về ${of.office.name}.`,
  });
};

const subjects = {
  refused: 'không tiếp nhận hồ sơ đề nghị khen thưởng',
  ineligible: 'kết quả thẩm định hồ sơ đề nghị khen thưởng',
  denied: 'kết quả xét khen thưởng',
} as const;

async function ground(r: Rendering, { event, texts }: About) {
  switch (event.type) {
    case 'NominationRefused':
      return { kind: 'refused', text: `${grounds[event.data.ground]}. ${texts.reason ?? ERASED}` } as const;
    case 'NominationFoundIneligible':
      return { kind: 'ineligible', text: texts.reason ?? ERASED } as const;
    case 'UpperReplyRecorded':
      return { kind: 'denied', text: upperWords(event.data.paper, texts.ground ?? ERASED) } as const;
    case 'AwardDenied':
      return { kind: 'denied', text: await denialWords(r, event.data.decision) } as const;
    default:
      return null;
  }
}
const grounds = {
  late: 'Hồ sơ nộp quá thời hạn',
  noSuchForm: 'Không có hình thức khen thưởng này',
  noPower: 'Không thuộc thẩm quyền quyết định hoặc trình cấp trên của cơ quan này',
  notProposer: 'Đơn vị không phải là đơn vị có thẩm quyền đề nghị',
  alreadyProposed: 'Hình thức này đã được đề nghị trong cùng đợt',
} as const;
const upperWords = (paper: { number: string } | null, text: string) =>
  paper ? `Cấp có thẩm quyền trả lời tại Văn bản số ${paper.number}: ${text}` : text;
const denialWords = async ({ store, stream }: Rendering, decision: StreamId) =>
  `Người có thẩm quyền không quyết định khen thưởng: ${(await reasonOfDenial(store, decision, stream)) ?? ERASED}`;

/** A return that has its number by now carries it, with the sign of the paper where the register writes one. */
function numberOf(event: Event): { number?: string; date?: string; symbol?: string } {
  if (event.type !== 'NominationFoundIneligible' || event.data.notice === null) return {};
  const [number = event.data.notice, symbol] = event.data.notice.split('/', 2);
  return {
    number,
    ...(event.data.on === null ? {} : { date: event.data.on }),
    ...(symbol && /^\S+$/.test(symbol) ? { symbol } : {}),
  };
}
