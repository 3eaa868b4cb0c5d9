import type { StreamId } from '../kernel/values.js';
import type { CommandType } from './commands.js';
import type { EventType, NominationEvent } from './events.js';
import { steps } from './lifecycle.js';
import { linkedFits } from './linked.js';
import type { Dossier, PlaceAt, Status } from './state.js';

/** Facts of a session, a decision or a letter's reply, by the report that tells them. */
const reportOf = {
  NominationEndorsed: 'RecordCouncilResult',
  NominationEndorsedOtherwise: 'RecordCouncilResult',
  NominationDeclined: 'RecordCouncilResult',
  NominationDeferred: 'RecordCouncilResult',
  CouncilResultWithdrawn: 'WithdrawCouncilResult',
  NominationBroughtBeforeSigner: 'BringBeforeSigner',
  NominationSentBack: 'SendBackNomination',
  NominationSigned: 'RecordSigning',
  AwardGranted: 'RecordAward',
  AwardDenied: 'DenyAward',
  LinkedFactRelayed: 'RelayLinkedFact',
  AwardCorrected: 'RecordAwardCorrection',
  AwardBestowed: 'BestowAward',
  PaymentRecorded: 'RecordPayment',
  AwardRevoked: 'RevokeAward',
  OpinionRecorded: 'RecordOpinion',
  DepositRecorded: 'RecordDeposit',
} as const satisfies Partial<Record<EventType, CommandType>>;

type ReportedType = keyof typeof reportOf;
export type Reported = Extract<NominationEvent, { type: ReportedType }>;
export const isReported = <E extends { type: EventType }>(event: E): event is Extract<E, { type: ReportedType }> =>
  event.type in reportOf;

/** The session, decision, paper or linked nomination that the fact comes from. */
export function aboutOf({ data }: Pick<Reported, 'data'>): StreamId {
  if ('from' in data) return data.from;
  if ('session' in data) return data.session;
  return 'paper' in data ? data.paper : data.decision;
}

const placedIn = (place: PlaceAt): StreamId | undefined => {
  if ('session' in place) return place.session;
  if ('into' in place) return place.into;
  if ('issuedOn' in place) return place.by;
  if ('granted' in place) return place.granted?.by;
  return 'council' in place ? place.council?.session : undefined;
};

/**
 * Does the fact follow from where the case stands: the right stage, and that same session, decision or linked case? An
 * opinion does not hang on the stage: it fits where its question is open, and its decider asks that.
 */
export const reportFits = (place: PlaceAt, event: Pick<Reported, 'type' | 'data'>, dossier: Dossier): boolean =>
  'from' in event.data
    ? linkedFits(place.status, event.data, dossier)
    : (steps[reportOf[event.type]].from as readonly Status[]).includes(place.status) &&
      placedIn(place) === aboutOf(event);
