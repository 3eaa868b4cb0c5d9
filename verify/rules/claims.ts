import type { Event } from '../bytes/streams.js';
import { isTitle } from '../world/families.js';
import type { State } from '../world/state.js';
import { type Conditions, same, type Turn, tellAt, type World, wrong } from '../world/world.js';
import { gone, type Held, heldByKey, holds } from './spans.js';

const recipientOf = ({ recipient }: State): string => `${recipient?.kind}:${recipient?.id}`;

/** One dossier per recipient, award and occasion at one level (D1); one commendation for one achievement (A14, E5). */
function claimsOf(s: State, events: readonly Event[]): readonly string[] {
  if (!holds(s, events)) return [];
  const [who, at] = [recipientOf(s), s.office];
  const occasion = s.occasion ?? null;
  // Two sudden merits of one period are two, where the office has no short way that names the event.
  const merit = s.category === 'exceptional' && occasion === null ? (s.meritOn ?? null) : null;
  const dossier = `${at}/${who}/${s.award}/${s.campaign ?? occasion ?? 'none'}${merit === null ? '' : `/${merit}`}`;
  // What came from the level below is claimed there.
  if (occasion !== null) return [dossier, ...((s.parent ?? null) === null ? [`${who}/${occasion}`] : [])];
  const achievement = `${at}/${who}/${s.category}/${merit ?? `${s.period?.from}/${s.period?.to}`}`;
  return isTitle(s.award) ? [dossier] : [dossier, achievement];
}

/** Uses of an initiative by its author that shut others out, each with its place: that of a title, or the commendation (D14). */
const usesOf = (s: State, events: readonly Event[]): readonly string[] =>
  holds(s, events) && (s.parent ?? null) === null
    ? (s.initiatives ?? [])
        .filter((c) => c.exclusive)
        .map((c) => `${c.initiative}/${c.author}#${isTitle(s.award) ? c.slot : 'commendation'}`)
    : [];
/** Of one author's use; two co-authors may each have one. */
const useOf = (key: string): string => key.slice(0, key.indexOf('#'));
/** Title beside title only, and each in a place of its own (facts 5.22). */
const shareUse = (one: Held, other: Held): boolean =>
  one.key !== other.key && ![one, other].some((h) => h.key.endsWith('#commendation'));

/** No claim was ever held by two cases at once. */
export function checkClaims(world: World): void {
  doubled(world, heldByKey(world, claimsOf), () => false);
  doubled(world, heldByKey(world, usesOf, useOf), shareUse);
}

function doubled(
  world: World,
  all: ReadonlyMap<string, readonly Held[]>,
  together: (one: Held, other: Held) => boolean,
): void {
  for (const held of all.values())
    held.forEach((one, i) => {
      const other = held
        .slice(0, i)
        .find((h) => h.by.stream !== one.by.stream && !gone(h, one.from) && !together(one, h));
      if (other) tellAt(world, one.by, wrong('claimTwice', `${one.key} once`, other.by.stream));
    });
}

/** A later title takes the place after the one that it names, which cited the same use; a first use names none (D14). */
function laterTitle({ world, event, before }: Turn) {
  const { earlier, slot, initiative, author } = event.data;
  if (earlier === null) return same('initiative', 1, slot);
  const first = world.seen(earlier, event);
  const use = first.initiatives?.find((c) => c.initiative === initiative && c.author === author);
  return isTitle(before.award) && isTitle(first.award)
    ? same('initiative', (use?.slot ?? 0) + 1, slot)
    : wrong('initiative', 'two titles', [first.award, before.award]);
}

/** The entry that a citation leans on is in the register of the author at this office, with this part (O10). */
function asRegistered({ world, event, before }: Turn) {
  const { initiative, author, entry, share } = event.data;
  const stream = `recipient:${author}`;
  // What the act did not rely on was not there when it looked.
  const register = event.relied[stream] === undefined ? [] : world.record.before(stream, event);
  const readable = register[0]?.data.office === before.office && register.every((e) => e.type !== 'RecipientErased');
  const held = register.find((e) => readable && e.type === 'InitiativeRegistered' && e.data.initiative === initiative);
  if (!held) return same('initiative', null, entry);
  const authors: readonly { recipient: string; share: number | null }[] = held.data.authors;
  const part = authors.find((a) => a.recipient === author)?.share ?? null;
  return same('initiative', [held.data.entry, part ?? share], [entry, share]);
}

export const claimConditions: Conditions = {
  laterTitle,
  asRegistered,
  reuseOfIssuer: ({ world, event, before }) =>
    same('rules', world.record.settings(before.office, event).initiativeReuse === 'blockAndWarn', event.data.exclusive),
};
