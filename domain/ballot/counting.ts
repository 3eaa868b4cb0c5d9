import type { BallotCount } from '../session/values.js';
import type { Ballot, BallotIn } from './state.js';
import type { PaperChoice, Tally } from './values.js';

type WithVotes = BallotIn<'opened' | 'paused' | 'closed'>;

/** Votes given so far, by choice: by name, or as the paper count says. */
export function tallyOf({ votes, paperCount }: Pick<WithVotes, 'votes' | 'paperCount'>): Tally {
  if (paperCount) {
    const { yes, no, blank, invalid } = paperCount;
    return { yes, no, blank, invalid };
  }
  const given = (choice: PaperChoice) => votes.filter((v) => v.choice === choice).length;
  return { yes: given('yes'), no: given('no'), blank: given('blank'), invalid: given('invalid') };
}

export const givenIn = ({ yes, no, blank, invalid }: Tally): number => yes + no + blank + invalid;

/** The whole count: what was given, and all other members of the founding decision as absent (office.md C5). */
export function countOf(ballot: WithVotes): BallotCount {
  const tally = tallyOf(ballot);
  const { total, roll, votes } = ballot;
  const written = votes.filter((v) => v.written).length;
  return { ...tally, absent: total - givenIn(tally), total, written, issued: roll.length };
}

/** Until when written opinions may still come, where some are missing; null: it may close (office.md C7). */
export const outstandingUntil = (ballot: WithVotes, arrivedAt: string): string | null => {
  const until = ballot.writtenUntil;
  return until !== null && arrivedAt <= until && givenIn(tallyOf(ballot)) < ballot.roll.length ? until : null;
};

/** Whether the count may be shown to those who may see the ballot. */
export const isCounted = (ballot: Ballot): ballot is BallotIn<'counted'> => ballot.status === 'counted';
