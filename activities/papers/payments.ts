import { localDate } from '../../law/calendar/days.js';
import { personCard } from '../../store/reading/people.js';
import { headOf } from './decision.js';
import { footOf } from './foot.js';
import { type AskedBy, type IssuedFacts, issuedFacts, linesOf, signatureUnder } from './issued.js';
import type { Renderer } from './renderers.js';

const subjects = { money: 'Chi tiền thưởng', keepsake: 'Trao tặng phẩm lưu niệm' } as const;

/** Who is paid how much by this payer, as the accountant drew the list up (office.md G2); nobody with nothing due. */
export const paymentList: Renderer = async (r, { state, at }) => {
  const facts = await issuedFacts(r, state);
  if (!facts) return undefined;
  const { office, asked, award } = facts;
  const { payer, form, rows, total } = asked.data as AskedBy<'PaymentListDrawnUp'>;
  const due = rows.filter((row) => row.amount > 0).flatMap((row) => row.nominations.map((name) => ({ name, ...row })));
  const lines = await linesOf(
    r,
    facts,
    due.map(({ name }) => name),
  );
  const drawnUpOn = localDate(asked.at);
  const accountant = await personCard(r.store, office, asked.actor.replace(/^u:/, ''), drawnUpOn);
  return r.render('paymentList', {
    ...headOf(office, null, `DS-${office.symbol}`),
    date: drawnUpOn,
    subject: `${subjects[form]} kèm theo ${award}`,
    payer: payer === 'issuer' ? office.name : 'Cơ quan có thẩm quyền của tỉnh nơi trình khen thưởng',
    decision: groundOf(facts),
    rows: lines.map((line, i) => ({ ...line, award, prize: due[i]?.amount ?? 0 })),
    total,
    accountant: accountant?.name ?? '…',
    signature: await signatureUnder(r, facts),
    ...footOf(r, at, ['Như trên'], 'VT, KT'),
  });
};

const groundOf = ({ number, decision, authority }: IssuedFacts): string => {
  const [year, month = '', day] = decision.issuedOn.split('-');
  return `Căn cứ Quyết định số ${number} ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year} của ${authority}`;
};
