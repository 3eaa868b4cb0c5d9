import { localDate } from '../../../law/calendar/days.js';
import { isLedByBloc, rankingFor } from '../../campaign/bloc.js';
import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import { judged } from '../evolving/judging.js';
import { fits } from '../lifecycle.js';
import { isPreferred, notSettled, plainlyMet } from '../proof.js';
import { partsOwed } from '../reading.js';
import { misplaced } from '../refusals.js';
import { lookAtRun } from '../runs.js';
import type { Dossier, Started } from '../state.js';
import { type Judgements, pathOf } from '../values.js';
import { type Decider, judgeOf, sealed, yes } from './answer.js';
import { opinionsAwaited } from './opinions.js';
import { appraisalDue } from './receiving.js';
import { campaignOf } from './related.js';

export const recordJudgement: Decider<'RecordJudgement'> = ({ judgement }, state, context) =>
  fits(state, 'RecordJudgement')
    ? (unfounded(judgement) ??
      yes({
        type: 'JudgementRecorded',
        data: { judgement: recordOf(judgement, context) },
        ...notesOf(state, judgement),
      }))
    : misplaced(state, 'RecordJudgement');

/** A run that is broken, or of two kinds of years, is never plainly met: a person says why it counts (office.md A13). */
function unfounded(judgement: Judgements) {
  const wrong = judgement.flatMap(({ finding, run, note }, i) => {
    const seen = run && finding === 'met' ? lookAtRun(run) : 'whole';
    if (seen === 'whole') return [];
    return seen === 'broken' && note ? [] : [{ seen, field: `/judgement/${i}/run` }];
  });
  const [first] = wrong;
  if (!first) return null;
  return refuse(first.seen === 'broken' ? 'RunBroken' : 'RunMixed', { fields: wrong.map((w) => w.field) });
}

/** What a machine can't prove is judged only with the words of who judges it (office.md A2); until then by nobody. */
const recordOf = (judgement: Judgements, context: Context) =>
  judgement.map(({ standard, finding, awaits, run, note }) => ({
    standard,
    finding,
    awaits: awaits ?? null,
    run: run ?? null,
    by: finding === 'needsPerson' && !note ? null : judgeOf(context),
  }));

function notesOf(state: Started, judgement: Judgements) {
  const notes = judgement.flatMap(({ standard, note }) => (note ? [[`note/${standard}`, note] as const] : []));
  return notes.length > 0 ? sealed(state, Object.fromEntries(notes)) : {};
}

/** Only what stands as unmet is overridden: what is pending waits for its paper (office.md A1, A3). */
export const overrideFinding: Decider<'OverrideFinding'> = ({ standard, reason }, state, context) => {
  if (!fits(state, 'OverrideFinding')) return misplaced(state, 'OverrideFinding');
  const { findings } = state.dossier;
  const found = Object.hasOwn(findings, standard) ? findings[standard] : undefined;
  if (found?.finding !== 'unmet' || found.overridden)
    return refuse('NothingToOverride', { fields: ['/standard'], facts: { finding: found?.finding ?? 'none' } });
  const data = { standard, by: judgeOf(context) };
  return yes({ type: 'FindingOverridden', data, ...sealed(state, { [`override/${standard}`]: reason }) });
};

export const completeOpenItem: Decider<'CompleteOpenItem'> = ({ item, fileName, ...file }, state) => {
  if (!fits(state, 'CompleteOpenItem')) return misplaced(state, 'CompleteOpenItem');
  const items = partsAwaited(state.dossier);
  const part = Object.hasOwn(items, item) ? items[item] : undefined;
  if (part === undefined) return refuse('NoSuchOpenItem', { fields: ['/item'], facts: { items: Object.keys(items) } });
  const data = { item, part, ...file };
  return yes({ type: 'OpenItemCompleted', data, ...sealed(state, { fileName }) });
};

/** Item → part: what a standard waits for, and what another form or a sudden merit still owes (office.md D9, X1, E4). */
const partsAwaited = ({ openItems, awaited }: Dossier): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(awaited.map(({ part }) => [part, part])),
  ...Object.fromEntries(Object.entries(openItems).map(([item, { part }]) => [item, part])),
});

export const appraiseNomination: Decider<'AppraiseNomination'> = ({ judgement, withList }, state, context) => {
  if (!fits(state, 'AppraiseNomination')) return misplaced(state, 'AppraiseNomination');
  const parts = partsOwed(state.dossier);
  if (parts.length > 0) return refuse('PartMissing', { fields: parts.map(pathOf), facts: { parts } });
  const unnoted = judgement.flatMap((j, i) => (j.finding === 'needsPerson' && !j.note ? [`/judgement/${i}/note`] : []));
  if (unnoted.length > 0) return refuse('NotJudged', { fields: unnoted });
  const ranked = notRanked(state.dossier, context);
  if (ranked) return ranked;
  const record = recordOf(judgement, context);
  const after = judged(state.dossier, record);
  if (Object.keys(after.findings).length === 0) return refuse('NotJudged', { fields: ['/judgement'] });
  const data = { judgement: record, preferred: isPreferred(after) };
  return (
    opinionsAwaited(state, 'appraised') ??
    unfounded(judgement) ??
    notSettled(after) ??
    pulledOut(withList, after, state) ??
    yes({ type: 'NominationAppraised', data, ...notesOf(state, judgement) })
  );
};

/** A flag is for who leads the bloc: its ranking comes before (office.md U3). What came from below was ranked there. */
function notRanked(dossier: Dossier, context: Context) {
  const { award, unit, parent } = dossier;
  if (parent !== null) return null;
  const campaign = campaignOf(dossier, context);
  if (!('found' in campaign)) return isLedByBloc(award) ? campaign : null;
  return rankingFor(campaign.found ?? { status: 'unstarted' }, award, unit) === 'missing'
    ? refuse('BlocNotRanked', { facts: { award, unit } })
    : null;
}

const pulledOut = (withList: boolean | undefined, after: Dossier, state: Started) =>
  withList && (!plainlyMet(after) || ('ineligibleProposed' in state && state.ineligibleProposed))
    ? refuse('NotPlainlyMet', { fields: ['/withList'] })
    : null;

/** All is judged anew: what was found stays to be read, and no longer counts. */
export const reopenAppraisal: Decider<'ReopenAppraisal'> = ({ reason }, state, context) =>
  fits(state, 'ReopenAppraisal')
    ? yes({
        type: 'AppraisalReopened',
        data: { due: appraisalDue(state, context, localDate(context.arrivedAt)) },
        ...sealed(state, { reason }),
      })
    : misplaced(state, 'ReopenAppraisal');
