/** Commands that the second door lets pass, per kind; a test keeps it equal to the `engineSafe` marks of the command tables. */
export const engineSafe = {
  nomination: [
    'ArchiveNomination',
    'AssignAppraiser',
    'OpenField',
    'ReassignAppraiser',
    'ReceiveNomination',
    'ResubmitNomination',
  ],
  paper: ['CheckPaper', 'ClosePaper', 'ReceivePaper'],
  session: [],
  ballot: [],
  decision: ['ArchiveDecision', 'CheckDecision', 'PublishDecision'],
  campaign: [
    'AcceptDuty',
    'AdmitLateEntry',
    'CloseCampaign',
    'CloseIntake',
    'ExtendIntake',
    'LaunchCampaign',
    'OpenIntake',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
