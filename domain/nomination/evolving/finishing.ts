import { filedAs } from '../../office/filed.js';
import { end } from '../dossier.js';
import { letterMade } from '../letters.js';
import { ended } from '../stages.js';
import { grantedOf } from './afterwards.js';
import { at, type Folds, withDossier } from './fold.js';

export const finishing: Folds<
  'NominationArchived' | 'PackageRecorded' | 'DepositRecorded' | 'FilesErased' | 'RenditionRecorded'
> = {
  NominationArchived: (state, { data }) => {
    const last = at(state, ...ended);
    const { status: outcome, dossier } = last;
    // A declined case that was to be presented all the same has taken claim and place up again.
    const kept = outcome === 'declined' ? end(dossier) : dossier;
    const filed = filedAs(data);
    return { status: 'archived', dossier: kept, outcome, package: null, filed, granted: grantedOf(last) };
  },
  PackageRecorded: (state, { data: { sha256, ...contents } }) => {
    const archived = at(state, 'archived');
    return { ...archived, package: sha256, filed: { ...archived.filed, contents } };
  },
  DepositRecorded: (state, { data }) => {
    const archived = at(state, 'archived');
    return { ...archived, filed: { ...archived.filed, deposited: data } };
  },
  FilesErased: (state, { at: when, data }) => {
    const files = [...(state.dossier.erased?.files ?? []), ...data.files];
    const after = withDossier(state, { ...state.dossier, erased: { at: when, files } });
    // Until it is packed anew the file has no package that could be listed for the records office.
    return after.status === 'archived' && after.filed.deposited === null ? { ...after, package: null } : after;
  },
  RenditionRecorded: (state, { data: { sha256 } }) => letterMade(state, sha256),
};
