import { goldenBookNumbers } from '../../domain/decision/golden-book.js';
import { forAward } from '../../domain/office/settings.js';
import { awardWords } from '../../law/catalogue/awards.js';
import { footOf } from './foot.js';
import { type AskedBy, type IssuedFacts, issuedFacts, linesOf, signatureUnder } from './issued.js';
import type { Renderer } from './renderers.js';

/** One file with a page for each name of the list, or for those that get theirs anew (office.md G3, X7). */
export const certificates: Renderer = async (r, { state, at }) => {
  const facts = await issuedFacts(r, state);
  if (!facts) return undefined;
  const { decision, office, asked } = facts;
  const numbers = goldenBookNumbers(decision);
  const anew = asked.type === 'CertificatesReissued';
  const names = anew ? (asked.data as AskedBy<'CertificatesReissued'>).nominations : [...numbers.keys()];
  const lines = await linesOf(r, facts, names);
  const blank = forAward(office.settings.certificateBlanks, decision.award);
  return r.render('certificate', {
    ...wordsOf(facts),
    issuingBody: office.name,
    merit: decision.merit,
    decisionNumber: facts.number,
    place: office.place,
    date: decision.issuedOn,
    preprinted: blank !== undefined,
    offset: { xMm: (blank?.right ?? 0) / 10, yMm: (blank?.down ?? 0) / 10 },
    items: lines.map((line, i) => ({ ...line, goldenBookNumber: numbered(names[i] && numbers.get(names[i])) })),
    signature: await signatureUnder(r, facts),
    ...footOf(r, at, []),
  });
};

const numbered = (n: number | undefined): string | null => (n === undefined ? null : String(n));

/** A commendation is the paper itself ("Tặng … Giấy khen"); a title has its certificate ("Tặng danh hiệu …"). */
function wordsOf({ decision, authority, verb }: IssuedFacts) {
  const { family, name } = awardWords(decision.award);
  return family === 'commendation'
    ? { authority, title: name.replace(/ của .*$/u, ''), verb }
    : { authority, title: 'Giấy chứng nhận', verb: `${verb} ${name}` };
}
