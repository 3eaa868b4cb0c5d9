import type { Addressee, Effect } from '../kernel/effect.js';
import type { Recorded } from '../kernel/stream.js';
import type { Json } from '../kernel/values.js';
import type { BallotEvent } from './events.js';
import type { Ballot, Question } from './state.js';

const chair: Addressee = { role: 'councilChair' };
const secretary: Addressee = { role: 'councilSecretary' };

const notice = (template: string, to: readonly Addressee[], facts: Readonly<Record<string, Json>>): Effect => ({
  name: template,
  kind: 'notice',
  template,
  to,
  facts,
});

/** Its session learns that a ballot runs, or no more: whom to tell when the quorum breaks (office.md C10). */
const runs = ({ id: ballot, session, nomination, round }: Question, change: 'opened' | 'cancelled'): Effect => ({
  name: 'ballot',
  kind: 'tell',
  command: 'RecordItemBallot',
  tellings: [{ receiver: session, data: { ballot, nomination, round, change } }],
  complete: false,
});

/** A vote causes nothing: what is seen outside is that the ballot runs, and then the count. */
export function ballotEffects(_before: Ballot, event: Recorded<BallotEvent>, after: Ballot): readonly Effect[] {
  if (after.status === 'unstarted') return [];
  const { id: ballot, session, nomination, round } = after;
  switch (event.type) {
    case 'BallotOpened':
      if (event.data.listed) return [];
      return [
        runs(after, 'opened'),
        ...(event.data.reachable
          ? []
          : [notice('ballot-ratio-unreachable', [secretary, chair], { session, nomination })]),
      ];
    case 'BallotCancelled':
      return [runs(after, 'cancelled')];
    case 'BallotsCounted': {
      const { listed, ...count } = event.data;
      if (listed) return [];
      return [
        {
          name: 'result',
          kind: 'tell',
          command: 'RecordItemResult',
          tellings: [{ receiver: session, data: { ballot, nomination, round, ...count } }],
          complete: false,
        },
      ];
    }
    case 'DeadlinePassed':
      // Of a written polling's end its session tells once, not each of its ballots.
      if (after.sessionMode === 'written') return [];
      return [notice('deadline-passed', [secretary, chair], event.data)];
    case 'EffectGivenUp':
      // A notice about an undelivered notice would not arrive either.
      return event.data.kind === 'notice' ? [] : [notice('effect-given-up', [{ role: 'administrator' }], event.data)];
    default:
      return [];
  }
}
