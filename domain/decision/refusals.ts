import { listingCodes } from '../paper/refusals.js';

const drafting = ['NotDecidedHere', 'OtherAward'] as const;
const signing = [
  'CapacityNotAllowed',
  'DeputySigns',
  'ExceptionsChanged',
  'ExceptionsNotAccepted',
  'ExceptionsUnsettled',
  'NoCopyAwaited',
  'NamesUnsettled',
  'NoException',
  'NotADeputy',
  'NotASigner',
  'NotOwnName',
  'OpinionsAwaited',
  'NotSealed',
  'NotYourDesk',
  'OwnNameInList',
  'PackageKnown',
  'UnknownSeries',
] as const;
const handing = [
  'AlreadyHandedOver',
  'AlreadyPaid',
  'AlreadyPayable',
  'BeforeIssue',
  'CertificatesIssuedAlready',
  'GrantRevoked',
  'NotPayable',
  'OthersNotIssued',
  'ReceiptMissing',
] as const;
const correcting = [
  'AlreadyReturned',
  'AmenderNotIssued',
  'FaultNeedsNames',
  'NoCertificate',
  'NotRevoked',
  'RevocationNotProposed',
  'WholeDecision',
] as const;

/** Refusals of the decision stream. */
export const decisionCodes = [...listingCodes, ...drafting, ...signing, ...handing, ...correcting] as const;
