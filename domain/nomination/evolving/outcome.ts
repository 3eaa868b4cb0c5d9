import { claimAgain, end, freeGrant, meet, noted, start } from '../dossier.js';
import { heardOf, isOvertaken } from '../linked.js';
import { type Dossier, nothingAfter, type Started } from '../state.js';
import { at, type Folds, type Happened, withDossier } from './fold.js';
import { returnedFor } from './receiving.js';

export const outcome: Folds<
  | 'InitiativeCited'
  | 'AwardChanged'
  | 'InstructionRecorded'
  | 'LinkedFactRelayed'
  | 'NominationForwarded'
  | 'UpperReplyRecorded'
> = {
  InitiativeCited: (state, { data }) =>
    withDossier(state, { ...state.dossier, initiatives: [...state.dossier.initiatives, data] }),
  AwardChanged: changed,
  InstructionRecorded: (state, { data: { paper, place } }) => {
    const declined = at(state, 'declined');
    return { ...declined, dossier: claimAgain(declined.dossier, place), instruction: paper };
  },
  LinkedFactRelayed: linked,
  NominationForwarded: (state, { data: { paper: into } }) => {
    const { dossier, intake, appraiser, council } = at(state, 'presented');
    const filed = meet(dossier, 'filing');
    return { status: 'forwarded', dossier: filed, intake, appraiser, council, into, acknowledged: false };
  },
  UpperReplyRecorded: replied,
};

/** After a denial it goes back to where the council left it: endorsed, or before a council that has not passed it. */
function changed(state: Started, { data }: Happened<'AwardChanged'>): Started {
  const from = at(state, 'assigned', 'resubmitted', 'endorsed', 'denied');
  const voted = 'council' in from && from.council !== null;
  const changedNow = changedDossier(from.dossier, data);
  // What the council itself asked for is no change after it; a category on top of it is.
  const asItAsked = data.asked === 'council' && data.category === from.dossier.category;
  const dossier = voted && !asItAsked ? noted(changedNow, { changedAfterCouncil: true }) : changedNow;
  switch (from.status) {
    case 'endorsed':
      return { ...from, dossier, otherForm: null };
    case 'denied': {
      const { intake, appraiser, council } = from;
      return council?.passed
        ? { status: 'endorsed', dossier, intake, appraiser, council, otherForm: null }
        : { status: 'appraised', dossier, intake, appraiser, deferred: false };
    }
    default:
      return { ...from, dossier };
  }
}

function changedDossier(dossier: Dossier, data: Happened<'AwardChanged'>['data']): Dossier {
  const { from, award, category, asked, place } = data;
  const owed = dossier.awaited.filter((a) => a.why === 'completeAfter');
  return {
    ...claimAgain(freeGrant(dossier), place),
    award,
    category,
    awaited: [...owed, ...data.awaited.map((part) => ({ part, why: 'awardChanged' as const }))],
    awardChanges: [...dossier.awardChanges, { from, to: award, asked }],
  };
}

function linked(before: Started, { data }: Happened<'LinkedFactRelayed'>): Started {
  if (isOvertaken(data, before.dossier)) return before;
  const { from, fact, number, issuedOn } = data;
  const state = withDossier(before, { ...before.dossier, heard: heardOf(data, before.dossier) });
  const { dossier } = state;
  const others = dossier.otherLevel.filter((f) => f !== fact);
  switch (fact) {
    case 'linked':
      return withDossier(state, { ...dossier, child: from });
    case 'held':
    case 'withdrawn':
    case 'revoked':
      return withDossier(state, { ...dossier, otherLevel: [...others, fact] });
    case 'released':
      return withDossier(state, { ...dossier, otherLevel: dossier.otherLevel.filter((f) => f !== 'held') });
    case 'decided':
      return {
        status: 'awarded',
        dossier,
        number: number ?? '',
        issuedOn: issuedOn ?? '',
        by: from,
        after: nothingAfter,
      };
    case 'refused': {
      const { intake, appraiser, council } = at(state, 'forwarded');
      return { status: 'denied', dossier: end(dossier), intake, appraiser, council, by: from };
    }
  }
}

/** Back from the level above: what was linked there no longer goes on. */
const unlinked = (dossier: Dossier): Dossier => ({ ...freeGrant(dossier), child: null, otherLevel: [] });

/** office.md F4: to the unit, back before the head for another form, or to the end. */
function replied(state: Started, { data }: Happened<'UpperReplyRecorded'>): Started {
  const forwarded = at(state, 'forwarded');
  const { dossier, intake, appraiser, council, into: by } = forwarded;
  switch (data.reply) {
    case 'received':
      return { ...forwarded, acknowledged: true };
    case 'returned': {
      const { openFields, due } = data;
      const running = start(unlinked(dossier), due);
      const open = returnedFor(openFields, 'upperLevel', dossier, null);
      return { status: 'returned', dossier: running, intake, appraiser, ...open };
    }
    case 'otherForm': {
      const otherForm = data.otherAward;
      return { status: 'endorsed', dossier: unlinked(dossier), intake, appraiser, council, otherForm };
    }
    case 'refused':
      return { status: 'denied', dossier: end(dossier), intake, appraiser, council, by };
    case 'decided':
      return {
        status: 'awarded',
        dossier,
        number: data.paper?.number ?? '',
        issuedOn: data.paper?.on ?? '',
        by,
        after: nothingAfter,
      };
  }
}
