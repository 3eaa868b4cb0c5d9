/** A domain "no": a value, never an exception. The sentence for people is made from it in `api/problems`. */
export interface Refusal<C extends string = string> {
  readonly code: C;
  /** `INSTRUMENT:article.clause`, or null where the rule is the issuer's own or the product's. */
  readonly clause: string | null;
  /** JSON pointers into the command's data, where the screen puts the message. */
  readonly fields: readonly string[];
  /** Codes, ids, dates and numbers that the sentence needs; never names or free text. */
  readonly facts?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** Refusals that any stream may answer. */
export const kernelCodes = [
  'NotAllowed',
  'NotYourUnit',
  'OwnCase',
  'NotStarted',
  'AlreadyStarted',
  'WrongStatus',
  'AlreadyClaimed',
  'QuotaExceeded',
  'UnknownDeadline',
  'DeadlineNotOurs',
  'UnknownReference',
  'OfficeUnknown',
  'ListChanged',
] as const;

export const refuse = <C extends string>(
  code: C,
  o: { clause?: string; fields?: readonly string[]; facts?: NonNullable<Refusal['facts']> } = {},
): { refused: Refusal<C> } => ({
  refused: { code, clause: o.clause ?? null, fields: o.fields ?? [], ...(o.facts ? { facts: o.facts } : {}) },
});

/** The stage does not allow this command; `facts.status` says where the case is, `facts.allowed` where it would be lawful. */
export const wrongStatus = (status: string, allowed: readonly string[]) =>
  refuse('WrongStatus', { facts: { status, allowed } });
