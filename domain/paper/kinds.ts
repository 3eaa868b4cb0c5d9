import { localDate } from '../../law/calendar/days.js';
import type { Context } from '../kernel/stream.js';
import { askableIn } from '../nomination/opinions.js';
import { presentedIn, readyToPresent } from '../nomination/reading.js';
import type { Started } from '../nomination/state.js';
import type { Role } from '../office/settings.js';
import { settingsOf } from '../office/state.js';
import { sameHands } from '../office/units.js';
import type { PaperBody, PaperKind, PaperStatus } from './state.js';

type Of = Pick<PaperBody, 'id' | 'kind' | 'unit' | 'letter' | 'earlier'>;
type Names = (n: Started, paper: Of, context: Context) => boolean;

/** What is different from kind to kind of paper; everything else is the same for all. */
export interface KindOfPaper {
  readonly signedBy: readonly Role[];
  readonly series: 'TTr' | 'CV' | 'DM';
  /** It goes with a list in one line each (danh sách trích ngang). */
  readonly withSummary: boolean;
  /** The names stand in this paper and nowhere else: each is asked for its place. */
  readonly takesPlace: boolean;
  /** What keeps a name off the list: the first code that is true of it. */
  readonly bars: readonly (readonly [code: string, bars: Names])[];
  /** The name is still as the list says, when it is signed, and when it leaves the house (office.md T4, A8). */
  readonly stands: { readonly signed: Names; readonly sent: Names };
  /** Sent stages in which a name's hold or withdrawal still concerns this list. */
  readonly concerned: readonly PaperStatus[];
  /** Stages in which a later version may take its place, beside those before it is sent. */
  readonly replaceable: readonly PaperStatus[];
}

/** Not sent yet: drafted or reviewed; or sent by an earlier version of this paper and not received. */
const withTheUnit: Names = (n, { earlier }) =>
  n.status === 'drafted' ||
  n.status === 'shortlisted' ||
  (n.status === 'submitted' && earlier.some((p) => p === n.intake.paper));
/** Of the unit, or of one that came to it (office.md O4). */
const ofTheUnit: Names = (n, { unit }, { office, arrivedAt }) =>
  unit !== null && sameHands(office, n.dossier.unit, unit, localDate(arrivedAt));
const decidedHere: Names = (n, _paper, { office }) => settingsOf(office).decides.includes(n.dossier.award);
const ready: Names = (n, _paper, { office }) => readyToPresent(n, settingsOf(office));
/** Past the council, or without one: on its way to the signer or on the desk already. */
const onItsWay: Names = (n, ...about) => ready(n, ...about) || n.status === 'presented' || n.status === 'beforeSigner';
const listedHere: Names = (n, { id }) => presentedIn(n, id);
const askable: Names = (n, { letter }, { office }) =>
  letter !== null && askableIn(letter.opinion, settingsOf(office)).includes(n.status);

const wrong = (code: string, bars: Names) => [code, bars] as const;
const not =
  (as: Names): Names =>
  (...of) =>
    !as(...of);
const letter: KindOfPaper = {
  signedBy: ['secretariatHead', 'signer'],
  series: 'CV',
  withSummary: false,
  takesPlace: false,
  bars: [wrong('NotReady', not(askable))],
  stands: { signed: askable, sent: askable },
  concerned: ['sent', 'received'],
  replaceable: [],
};

export const kinds: Readonly<Record<PaperKind, KindOfPaper>> = {
  unitSubmission: {
    signedBy: ['unitHead'],
    series: 'TTr',
    withSummary: false,
    takesPlace: false,
    bars: [wrong('OtherUnit', not(ofTheUnit)), wrong('NotReady', not(withTheUnit))],
    stands: {
      signed: (...of) => ofTheUnit(...of) && withTheUnit(...of),
      // The dossiers follow the signed paper, so some may have gone ahead of it.
      sent: (n) => n.status !== 'withdrawn' && n.status !== 'held',
    },
    concerned: ['sent', 'received', 'partlyReturned'],
    replaceable: ['sent', 'received', 'partlyReturned'],
  },
  secretariatSubmission: {
    signedBy: ['secretariatHead'],
    series: 'TTr',
    withSummary: true,
    takesPlace: false,
    bars: [wrong('DecidedElsewhere', not(decidedHere)), wrong('NotReady', not(onItsWay))],
    stands: { signed: onItsWay, sent: onItsWay },
    concerned: [],
    replaceable: ['sent', 'received'],
  },
  upwardSubmission: {
    signedBy: ['signer'],
    series: 'TTr',
    withSummary: true,
    takesPlace: true,
    bars: [wrong('DecidedHere', decidedHere), wrong('NotReady', not(ready))],
    stands: { signed: listedHere, sent: listedHere },
    concerned: [],
    // Once it has gone up the level above has the list; a name that drops out then is told there (office.md F6).
    replaceable: [],
  },
  opinionLetter: letter,
  checkLetter: letter,
  // The giving side; the records office signs when it takes the files. It lists closed cases and no names.
  depositList: {
    signedBy: ['secretariatHead'],
    series: 'DM',
    withSummary: false,
    takesPlace: false,
    bars: [wrong('NotReady', () => true)],
    stands: { signed: () => true, sent: () => true },
    concerned: [],
    replaceable: [],
  },
};

/** Each unit counts its own papers, the office those that it signs itself: submissions and letters apart. */
export const seriesOfPaper = ({ unit, kind }: Pick<PaperBody, 'unit' | 'kind'>): string =>
  unit === null ? kinds[kind].series : `${kinds[kind].series}-${unit}`;
