/** Refusals of the campaign stream. */
export const campaignCodes = [
  'AwardNotInCampaign',
  'NotLater',
  'DateInPast',
  'CutoffNotPassed',
  'LateEntryOpen',
] as const;
