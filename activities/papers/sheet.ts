import { memberOf } from '../../domain/session/documents.js';
import { rulesInForce } from '../../domain/session/reading.js';
import type { Session, Started } from '../../domain/session/state.js';
import { rollOf } from '../../domain/session/voters.js';
import { localDate } from '../../law/calendar/days.js';
import { headOf } from './decision.js';
import { footOf } from './foot.js';
import type { Renderer } from './renderers.js';
import { councilName, peopleOf, proposalsOf } from './sitting.js';
import { dossiersOf, type Established, issuerOf, recipientLine } from './source.js';

/** One member's sheet: the names on which this member has a vote and no others (office.md C4, C7, P6). */
export const opinionSheet: Renderer = async (r, { state, at }) => {
  const session = state as Session;
  const member = memberOf(r.document);
  if (session.status === 'unstarted' || member === null || session.sheets?.contentVersion !== r.contentVersion)
    return undefined;
  const office = await issuerOf(r.store, r.stream, at);
  const votes = votesOf(session, member, office);
  if (votes.size === 0) return undefined;
  const proposal = await proposalsOf(r.store, office, at);
  const person = await peopleOf(r.store, office, session);
  const dossiers = await dossiersOf(r.store, [...votes.keys()]);
  const council = councilName(session);
  return r.render('writtenOpinionSheet', {
    ...headOf(office, null, 'PLYK-HĐTĐKT'),
    superiorBody: office.name,
    issuingBody: council,
    subject: 'Xét khen thưởng',
    member: person(member),
    items: dossiers.map((one) => ({
      recipient: recipientLine(office, one, at),
      proposal: proposal(votes.get(one.dossier.id) ?? one.dossier.award),
    })),
    returnTo: `Thư ký ${council}`,
    returnBy: localDate(session.closesAt ?? session.startsAt),
    ...footOf(r, at, ['Thành viên Hội đồng'], 'VT, hồ sơ'),
  });
};

/** Nomination → award, of the items still to be voted on by this member. */
function votesOf(session: Started, member: string, office: Established) {
  const rules = rulesInForce(session, office);
  const open = session.agenda.filter((i) => (i.at === 'asked' || i.at === 'scheduled') && i.change === undefined);
  return new Map(open.filter((i) => rollOf(session, i, rules).includes(member)).map((i) => [i.nomination, i.award]));
}
