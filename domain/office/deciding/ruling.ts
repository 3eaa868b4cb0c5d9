import { localDate } from '../../../law/calendar/days.js';
import { refuse } from '../../kernel/refusal.js';
import { accept, type Context } from '../../kernel/stream.js';
import type { PersonId } from '../../kernel/values.js';
import type { OfficeEvent } from '../events.js';
import type { Established } from '../organisation.js';
import { areTwo, holdersOf, rolesOn } from '../rights.js';
import type { Answer, Decider } from './answer.js';
import { unknownPeople } from './guards.js';

const person = ({ actor }: Context): PersonId | null => (actor.kind === 'person' ? actor.person : null);

/** A new text is a new version; a session that is open keeps the rules that it pinned (office.md O9). */
export const adoptRegulation: Decider<'AdoptRegulation'> = (data, state) => {
  const versions = state.regulations.filter((r) => r.of === data.of);
  const last = versions.at(-1);
  if (last && data.from <= last.from) return refuse('DatesReversed', { fields: ['/from'], facts: { from: last.from } });
  return accept<OfficeEvent>({ type: 'RegulationAdopted', data: { ...data, version: versions.length + 1 } });
};

/** What the regulation in force, or one to come, sets is changed by the next text and not beside it. */
export const changeSetting: Decider<'ChangeSetting'> = (data, state, { arrivedAt }) => {
  const today = localDate(arrivedAt);
  const texts = state.regulations.filter(
    (r) => !state.regulations.some((later) => later.of === r.of && later.version > r.version && later.from <= today),
  );
  const given = Object.keys(data.settings);
  const settings = given.filter((key) => texts.some((r) => Object.hasOwn(r.settings, key)));
  return settings.length > 0
    ? refuse('SetByRegulation', { fields: settings.map((key) => `/settings/${key}`), facts: { settings } })
    : accept<OfficeEvent>({ type: 'SettingChanged', data });
};

export const loadRuleSet: Decider<'LoadRuleSet'> = (data, state, context) =>
  state.ruleSets.some((r) => r.ruleSet === data.ruleSet)
    ? refuse('RuleSetExists', { fields: ['/ruleSet'] })
    : accept<OfficeEvent>({ type: 'RuleSetLoaded', data: { ...data, loadedBy: person(context) } });

/** Loaded by one person, put in force by another (office.md P13). */
export const activateRuleSet: Decider<'ActivateRuleSet'> = (data, state, context) => {
  const found = state.ruleSets.find((r) => r.ruleSet === data.ruleSet);
  if (!found) return refuse('UnknownRuleSet', { fields: ['/ruleSet'] });
  if (found.from !== null) return refuse('RuleSetInForce', { fields: ['/ruleSet'], facts: { from: found.from } });
  return (
    notSecond(found.loadedBy, state, context) ??
    accept<OfficeEvent>({ type: 'RuleSetActivated', data: { ...data, activatedBy: person(context) } })
  );
};

export const releaseTemplate: Decider<'ReleaseTemplate'> = (data, state, context) => {
  const last = state.templates.findLast((t) => t.template === data.template)?.version ?? 0;
  if (data.version <= last) return refuse('TemplateOutdated', { fields: ['/version'], facts: { last } });
  return (
    unknownPeople(state, [data.preparedBy], '/preparedBy') ??
    notSecond(data.preparedBy, state, context) ??
    accept<OfficeEvent>({ type: 'TemplateReleased', data: { ...data, releasedBy: person(context) } })
  );
};

/**
 * The second person is another one, and nobody's substitute of the first. Where the office has nobody else, and only
 * there, it is the secretariat of the level above (office.md P13, M4).
 */
function notSecond(first: PersonId | null, state: Established, context: Context): Answer | null {
  const [second, day] = [person(context), localDate(context.arrivedAt)];
  if (second === null) return null;
  if (first !== null && !areTwo(state, first, second, day)) return refuse('SecondPersonNeeded', { facts: { first } });
  if (rolesOn(state, second, day).length > 0) return null;
  const others = holdersOf(state, 'secretariatHead', undefined, day).filter(
    (p) => first === null || areTwo(state, first, p, day),
  );
  return others.length > 0 ? refuse('UpperNotNeeded', { facts: { people: others } }) : null;
}
