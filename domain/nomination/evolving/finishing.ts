import { end, freeGrant, start } from '../dossier.js';
import type { Started } from '../state.js';
import { at, type Folds, type Happened } from './fold.js';
import { returnedFor } from './receiving.js';

export const finishing: Folds<'NominationForwarded' | 'UpperReplyRecorded' | 'NominationArchived' | 'PackageRecorded'> =
  {
    NominationForwarded: (state, { data: { paper: into } }) => {
      const { dossier, intake, appraiser, council } = at(state, 'presented');
      return { status: 'forwarded', dossier, intake, appraiser, council, into, acknowledged: false };
    },
    UpperReplyRecorded: replied,
    NominationArchived: (state) => {
      const { status: outcome, dossier } = at(
        state,
        'awarded',
        'denied',
        'declined',
        'ineligible',
        'refused',
        'withdrawn',
        'lapsed',
      );
      return { status: 'archived', dossier, outcome, package: null };
    },
    PackageRecorded: (state, { data: { sha256 } }) => ({ ...at(state, 'archived'), package: sha256 }),
  };

/** office.md F4: to the unit, back before the head for another form, or to the end. */
function replied(state: Started, { data }: Happened<'UpperReplyRecorded'>): Started {
  const forwarded = at(state, 'forwarded');
  const { dossier, intake, appraiser, council, into: by } = forwarded;
  switch (data.reply) {
    case 'received':
      return { ...forwarded, acknowledged: true };
    case 'returned': {
      const { openFields, due } = data;
      const running = start(freeGrant(dossier), due);
      return {
        status: 'returned',
        dossier: running,
        intake,
        appraiser,
        ...returnedFor(openFields, 'upperLevel', dossier, null),
      };
    }
    case 'otherForm':
      return {
        status: 'endorsed',
        dossier: freeGrant(dossier),
        intake,
        appraiser,
        council,
        otherForm: data.otherAward,
      };
    case 'refused':
      return { status: 'denied', dossier: end(dossier), by };
    case 'decided':
      return { status: 'awarded', dossier, number: data.paper?.number ?? '', issuedOn: data.paper?.on ?? '', by };
  }
}
