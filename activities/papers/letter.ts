import type { PaperSignature } from '../../adapters/documents/paper-parts.js';
import type { Rendered } from '../../adapters/documents/render.js';
import { shownToBody } from '../../domain/nomination/opinions.js';
import { unitNameOn } from '../../domain/office/units.js';
import type { Letter, Paper } from '../../domain/paper/state.js';
import { localDate } from '../../law/calendar/days.js';
import { fullName } from '../../law/catalogue/awards.js';
import { authorityIn, headOf } from './decision.js';
import { footOf } from './foot.js';
import { questions } from './opinion-words.js';
import type { Rendering } from './renderers.js';
import { dossiersOf, type Established, issuerOf } from './source.js';

type Asking = Extract<Paper, { letter: unknown }> & { readonly letter: Letter };

/** A letter to one body with its list: of each name what a body may see, and no more (office.md T8). */
export async function opinionLetter(
  r: Rendering,
  paper: Asking,
  at: Date,
  { signature, like }: { signature: PaperSignature; like: string | undefined },
): Promise<Rendered> {
  const office = await issuerOf(r.store, r.stream, at);
  const { opinion, replyBy, silence } = paper.letter;
  const authority = await authorityIn(r.store, office, at);
  const numbering = 'numbering' in paper ? paper.numbering : null;
  const data = {
    ...headOf(office, numbering, `CV-${office.symbol}`),
    subject: 'lấy ý kiến đối với tập thể, cá nhân đề nghị khen thưởng',
    sender: office.name,
    addressee: paper.addressee,
    question: questions[opinion],
    replyBy,
    goesOn: silence === 'proceedsWithNote',
    names: (await dossiersOf(r.store, paper.nominations)).map(({ name, dossier }) => {
      const { unit, award, period } = shownToBody(dossier);
      return { name, ...inWords(office, unit, award, authority, at), period: { from: period.from, to: period.to } };
    }),
    signature,
    ...footOf(r, at),
  };
  return r.render('opinionLetter', data, like);
}

const inWords = (office: Established, unit: string, award: string, authority: string, at: Date) => ({
  unit: unitNameOn(office, unit, localDate(at.toISOString())) ?? unit,
  award: fullName(award, authority),
});
