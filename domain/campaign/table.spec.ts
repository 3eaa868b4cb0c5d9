import { describe, expect, test } from 'vitest';
import { campaignCommands, campaignStates, contextFor } from '../../test/samples/campaign.js';
import { cellsOf, tryOut } from '../../test/samples/context.js';
import type { CampaignCommand } from './commands.js';
import type { CampaignStatus } from './state.js';
import { campaign } from './stream.js';

const legend = {
  '+': 'accepted',
  '.': 'WrongStatus',
  N: 'NotStarted',
  S: 'AlreadyStarted',
  C: 'CutoffNotPassed',
  U: 'UnknownDeadline',
};
/** What each sample command meets in each sample state. */
const table = `
                unstarted planned launched collecting closing appraising closed cancelled
PlanCampaign    +         S       S        S          S       S          S      S
SetQuota        N         +       +        +          +       +          .      .
AmendPlan       N         +       +        +          +       +          .      .
MoveQuota       N         +       +        +          +       +          .      .
EnrolUnit       N         +       +        +          +       +          .      .
SetDuty         N         +       +        +          +       +          .      .
FileDuty        N         +       +        +          +       +          .      .
AcceptDuty      N         +       +        +          +       +          .      .
ExcuseDuty      N         +       +        +          +       +          .      .
RecordIndicator N         +       +        +          +       +          .      .
ScoreUnit       N         +       +        +          +       +          .      .
RankBloc        N         +       +        +          +       +          .      .
FileReport      N         .       +        +          +       +          +      .
LaunchCampaign  N         +       .        .          .       .          .      .
OpenIntake      N         .       +        .          .       .          .      .
ExtendIntake    N         .       .        +          +       .          .      .
AdmitLateEntry  N         .       .        +          +       .          .      .
CloseIntake     N         .       .        C          +       .          .      .
CloseCampaign   N         .       .        .          .       +          .      .
CancelCampaign  N         +       +        +          +       +          .      .
ExtendDeadline  N         U       U        U          U       U          U      U
CorrectDeadline N         U       U        +          U       U          U      U
PassDeadline    N         U       U        +          U       U          U      U
CompleteFanOut  N         +       +        +          +       +          +      +
GiveUpEffect    N         +       +        +          +       +          +      +
`;
const cells = cellsOf(table, legend);

describe('campaign: every command in every status', () => {
  test('The table has every command and every status of the types', () => {
    expect([...new Set(cells.map(([row]) => row))]).toEqual(Object.keys(campaignCommands));
    expect([...new Set(cells.map(([, column]) => column))]).toEqual(Object.keys(campaignStates));
    expect(Object.keys(campaign.commands).sort()).toEqual(Object.keys(campaignCommands).sort());
  });

  test.each(cells)('%s while %s is answered %s', (type, status, answer) => {
    const [command, state] = [
      campaignCommands[type as CampaignCommand['type']],
      campaignStates[status as CampaignStatus],
    ];
    expect(tryOut(campaign, state, command, contextFor(command, state)).answer).toBe(answer);
  });
});
