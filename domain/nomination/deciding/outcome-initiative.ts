import { familyOf } from '../../../law/catalogue/families.js';
import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import { settingsOf } from '../../office/state.js';
import { initiativeOf, type Recipient } from '../../recipient/state.js';
import type { Data } from '../commands.js';
import { LATER_TITLES } from '../initiatives.js';
import { fits } from '../lifecycle.js';
import { misplaced } from '../refusals.js';
import type { Nomination, Started } from '../state.js';
import { type Decider, sealed, yes } from './answer.js';
import { notOpen } from './drafting.js';

/** Cited in the draft, claimed from submission on: a forgotten draft keeps nobody else's use away (office.md D14). */
export const citeInitiative: Decider<'CiteInitiative'> = (data, state, context) => {
  if (!fits(state, 'CiteInitiative')) return misplaced(state, 'CiteInitiative');
  const { initiative, author, again } = data;
  const closed = notOpen(state, ['/initiatives']);
  if (closed) return closed;
  if (state.dossier.initiatives.some((c) => c.initiative === initiative && c.author === author))
    return refuse('InitiativeAlreadyCited', { fields: ['/initiative'] });
  const slot = slotOf(data, state, context);
  if (typeof slot !== 'number') return slot;
  const known = registered(data, state, context);
  if (known?.share && data.share !== undefined && data.share !== known.share)
    return refuse('ShareNotAsRegistered', { fields: ['/share'], facts: { registered: known.share } });
  const share = known?.share ?? data.share ?? null;
  const exclusive = settingsOf(context.office).initiativeReuse === 'blockAndWarn';
  return yes({
    type: 'InitiativeCited',
    data: { initiative, author, share, entry: known?.entry ?? null, earlier: again?.earlier ?? null, slot, exclusive },
    ...(again ? sealed(state, { reason: again.reason }) : {}),
  });
};

/** What the register of this office says of the author's part; what it doesn't hold is cited all the same (office.md D16). */
function registered({ initiative, author }: Data<'CiteInitiative'>, { dossier }: Started, { related }: Context) {
  const found = related.get(`recipient:${author}`) as Recipient | undefined;
  if (!found || found.status === 'unstarted' || found.office !== dossier.office) return null;
  const held = initiativeOf(found, initiative);
  return held ? { entry: held[0], share: held[1].facts.share as number | null } : null;
}

/** The first use takes the first slot; a later title the one after the title that it names. */
function slotOf({ initiative, author, again }: Data<'CiteInitiative'>, { dossier }: Started, context: Context) {
  if (!again) return 1;
  const earlier = context.related.get(again.earlier) as Nomination | undefined;
  const use =
    earlier && earlier.status !== 'unstarted' && earlier.dossier.claimed && familyOf(earlier.dossier.award) === 'title'
      ? earlier.dossier.initiatives.find((c) => c.initiative === initiative && c.author === author)
      : undefined;
  // Only from title to title: a commendation never shares its initiative (facts 5.22).
  if (!use || familyOf(dossier.award) !== 'title') return refuse('EarlierUseUnknown', { fields: ['/again/earlier'] });
  return use.slot < LATER_TITLES ? use.slot + 1 : refuse('InitiativeSpent', { facts: { uses: LATER_TITLES } });
}
