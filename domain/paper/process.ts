import type { Addressee, Claim, Effect, NumberTaken } from '../kernel/effect.js';
import type { ListRow, Recorded } from '../kernel/stream.js';
import { renderDue } from './document.js';
import type { PaperEvent } from './events.js';
import type { NominationId } from './listing.js';
import { failures, givenUp, irregular, notice, secretariat, secretariatHead } from './notices.js';
import { claimsOf, type Numbering, takenOf } from './numbering.js';
import { inStatus, PAPER, type Paper, type StartedPaper, unsigned } from './state.js';
import { tell } from './telling.js';

type Event = Recorded<PaperEvent>;

export function effectsOfPaper(before: Paper, event: Event, after: Paper): readonly Effect[] {
  if (after.status === 'unstarted') return [];
  const was = before.status === 'unstarted' ? null : before;
  // Only an unsigned paper is rendered: what was signed never changes, and what was withdrawn needs no document.
  const render = inStatus(after, unsigned) === null ? renderDue(PAPER, was, after) : [];
  return [...tellings(event, after), ...notices(was ?? after, event, after), ...render];
}

function tellings(event: Event, paper: StartedPaper): readonly Effect[] {
  if (paper.kind !== 'upwardSubmission') return [];
  const into = { into: paper.id };
  const told = (command: string, names: readonly NominationId[]) => tell(command, names, into);
  switch (event.type) {
    case 'PaperDrafted':
    case 'NamesAdded':
      return told('PresentNomination', event.data.names);
    case 'NamesRemoved':
      return told('UnpresentNomination', event.data.names);
    case 'PaperWithdrawn':
      return told('UnpresentNomination', paper.nominations);
    default:
      return [];
  }
}

function notices(before: StartedPaper, event: Event, paper: StartedPaper): readonly Effect[] {
  const { unit } = paper;
  const drafters: readonly Addressee[] = unit === null ? secretariat : [{ role: 'unitClerk', unit }];
  const signers: readonly Addressee[] = unit === null ? [{ role: 'signer' }] : [{ role: 'unitHead', unit }];
  switch (event.type) {
    case 'PaperSentBack':
      return [notice('paper-sent-back', drafters)];
    case 'PaperSent':
      return unit === null ? [] : [notice('paper-sent', secretariat, { unit, count: paper.nominations.length })];
    case 'PaperReceived':
      return unit === null ? [] : [notice('paper-received', drafters, { on: event.data.on })];
    case 'ReplyRecorded':
      return event.irregular ? [irregular(event)] : [];
    // A name that drops out makes the next version: both signers are told (office.md T4).
    case 'GrantChangeRecorded':
      return event.irregular
        ? [irregular(event)]
        : [notice('name-changed', [...signers, secretariatHead], { ...event.data })];
    case 'FanOutCompleted':
      return failures(before, event.data.failed);
    case 'EffectGivenUp':
      return givenUp(event.data);
    default:
      return [];
  }
}

const numberingOf = (paper: Paper): Numbering | null => ('numbering' in paper ? paper.numbering : null);

export const claimsOfPaper = (paper: Paper): readonly Claim[] => claimsOf(numberingOf(paper));
export const takenByPaper = (paper: Paper): readonly NumberTaken[] => takenOf(numberingOf(paper));

export const isPaperClosed = (paper: Paper): boolean =>
  paper.status === 'closed' || (paper.status === 'withdrawn' && paper.telling === null);

export const rowOfPaper = (paper: Paper): ListRow => ({
  unit: paper.status === 'unstarted' ? null : paper.unit,
  campaign: paper.status === 'unstarted' ? null : paper.campaign,
  award: null,
  assignee: null,
  subject: null,
  parent: null,
});
