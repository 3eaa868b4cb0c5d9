import { localDate } from '../../../law/calendar/days.js';
import { refuse } from '../../kernel/refusal.js';
import { fits } from '../lifecycle.js';
import { misplaced } from '../refusals.js';
import { type Dossier, placeOf, type Started } from '../state.js';
import { pathOf } from '../values.js';
import { type Decider, sealed, yes } from './answer.js';
import { named } from './drafting.js';

/** An error of fact, mended with evidence: both values are in the record, and the proof is made again (office.md D15). */
export const correctFact: Decider<'CorrectFact'> = ({ facts, evidence, file }, state, { arrivedAt }) => {
  if (!fits(state, 'CorrectFact')) return misplaced(state, 'CorrectFact');
  if (evidence.on > localDate(arrivedAt)) return refuse('DateInFuture', { fields: ['/evidence/on'] });
  const given = Object.fromEntries(Object.entries(facts).filter(([, v]) => v !== undefined)) as typeof facts;
  const { recipientName, recipientPost, ...after } = given;
  const unknown = days.filter((d) => after[d] !== undefined && dayOf(state, d) === null);
  if (unknown.length > 0) return refuse('FactNotKnown', { fields: unknown.map((d) => `/facts/${d}`) });
  const fields = Object.keys(given).map(pathOf);
  const texts = named(recipientName, recipientPost);
  return yes({
    type: 'FactCorrected',
    data: { fields, before: beforeOf(state, Object.keys(after)), after, evidence, file },
    ...(Object.keys(texts).length > 0 ? sealed(state, texts) : {}),
  });
};

const days = ['sentOn', 'receivedOn'] as const;
function dayOf(state: Started, day: 'sentOn' | 'receivedOn'): string | null {
  const place = placeOf(state);
  const intake = 'intake' in place ? place.intake : null;
  if (intake === null) return null;
  if (day === 'sentOn') return intake.sentOn;
  return 'receivedOn' in intake && typeof intake.receivedOn === 'string' ? intake.receivedOn : null;
}

type Factual = Partial<
  Pick<Dossier, 'category' | 'directWorker' | 'postGroup' | 'period' | 'womenShare'> & {
    sentOn: string;
    receivedOn: string;
  }
>;
const beforeOf = (state: Started, names: readonly string[]): Factual =>
  Object.fromEntries(
    names.map((name) => [
      name,
      name === 'sentOn' || name === 'receivedOn' ? dayOf(state, name) : state.dossier[name as keyof Dossier],
    ]),
  );

const same =
  (person: string, kind: string) =>
  (c: { readonly person: string; readonly kind: string }): boolean =>
    c.person === person && c.kind === kind;

export const declareConflict: Decider<'DeclareConflict'> = ({ person, kind, reason }, state) => {
  if (!fits(state, 'DeclareConflict')) return misplaced(state, 'DeclareConflict');
  return state.dossier.conflicts.some(same(person, kind))
    ? refuse('ConflictKnown', { fields: ['/person', '/kind'] })
    : yes({
        type: 'ConflictDeclared',
        data: { person, kind },
        personal: { [`person:${person}`]: { [`conflict/${kind}`]: reason } },
      });
};

export const liftConflict: Decider<'LiftConflict'> = ({ person, kind, reason }, state) => {
  if (!fits(state, 'LiftConflict')) return misplaced(state, 'LiftConflict');
  return state.dossier.conflicts.some(same(person, kind))
    ? yes({
        type: 'ConflictLifted',
        data: { person, kind },
        personal: { [`person:${person}`]: { [`lifted/${kind}`]: reason } },
      })
    : refuse('ConflictNotKnown', { fields: ['/person', '/kind'] });
};

/** Only the pin moves: what follows from other rules is judged by people, so the proof is made again (facts 2.13). */
export const moveRuleSet: Decider<'MoveRuleSet'> = ({ ruleSet, reason, consequence }, state) => {
  if (!fits(state, 'MoveRuleSet')) return misplaced(state, 'MoveRuleSet');
  const from = state.dossier.ruleSet;
  return from === ruleSet
    ? refuse('RuleSetSame', { fields: ['/ruleSet'] })
    : yes({ type: 'RuleSetMoved', data: { from, ruleSet }, ...sealed(state, { reason, consequence }) });
};
