// Groups of stages that several tables name.

/** From receipt until the signer has it: facts, findings and conflicts may still be found, and stop it until settled. */
export const open = [
  'received',
  'assigned',
  'returned',
  'resubmitted',
  'appraised',
  'posted',
  'scheduled',
  'endorsed',
  'presented',
  'beforeSigner',
] as const;
export const holdable = [...open, 'forwarded'] as const;
export const ended = [
  'awarded',
  'bestowed',
  'revoked',
  'denied',
  'declined',
  'ineligible',
  'refused',
  'withdrawn',
  'lapsed',
] as const;
