/** Refusals of the recipient register. */
export const recipientCodes = [
  'RecipientMisnamed',
  'RecipientIsErased',
  'NotItself',
  'AlreadyLinked',
  'NotLinked',
  'NoSuchDoubt',
  'SharesNotWhole',
  'NotAnAuthor',
  'EntryDouble',
  'UnknownEntry',
  'EntryIsVerified',
  'EntryIsOwn',
  'FactNotInEntry',
  'NothingProposed',
  'SecondPersonNeeded',
  'InterventionNeeded',
] as const;
