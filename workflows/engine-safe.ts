/** Commands that the second door lets pass, per kind; a test keeps it equal to the `engineSafe` marks of the command tables. */
export const engineSafe = {
  nomination: ['AppraiseNomination', 'AssignAppraiser', 'ReceiveNomination'],
  paper: [],
  session: [],
  ballot: [],
  decision: [],
  campaign: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
