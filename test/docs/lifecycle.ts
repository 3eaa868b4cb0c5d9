import { inVietnamese } from '../../api/problems/words.js';
import type { Addressee, Effect } from '../../domain/kernel/effect.js';
import { kindOf } from '../../domain/kernel/values.js';
import type { CommandType, Data } from '../../domain/nomination/commands.js';
import { lifecycle, steps } from '../../domain/nomination/lifecycle.js';
import type { Nomination, Started, StartedStatus } from '../../domain/nomination/state.js';
import { act, asked, owing, posted, nominationStates as states, UPWARD, withDossier } from '../samples/nomination.js';

const stages = lifecycle();
const statuses = Object.keys(stages) as StartedStatus[];
/** Answers to the process itself: every stage takes them, none changes by them. */
export const ofProcess: readonly CommandType[] = ['PassDeadline', 'CompleteFanOut', 'GiveUpEffect', 'RecordRendition'];
/** Acts on a deadline: any stage in which one of ours is open. */
export const onDeadline: readonly CommandType[] = ['ExtendDeadline', 'CorrectDeadline'];
/** Answers of bodies that were asked: any stage in which their question is open. */
const answers: readonly CommandType[] = ['RecordOpinion', 'ExpireOpinion', 'WithdrawOpinion'];
const everywhere = [...ofProcess, ...answers];
const asking = (state: Nomination) =>
  state.status === 'unstarted' ? state : withDossier(state, { opinions: [asked] });
/** A letter to the unit is being made. */
const awaiting = (state: Nomination) =>
  state.status === 'unstarted' ? state : withDossier(state, owing('refusal-letter'));
/** Taken in so many stages that they are told once. */
const often: readonly CommandType[] = [
  ...(['HoldNomination', 'WithdrawNomination', 'LapseNomination', 'ArchiveNomination', 'RecordMemberHold'] as const),
  ...(['RecordJudgement', 'OverrideFinding', 'CompleteOpenItem', 'CorrectFact', 'MoveRuleSet'] as const),
  ...(['DeclareConflict', 'LiftConflict'] as const),
  ...onDeadline,
];

/** The way that most cases go; each step is one of `lifecycle()`. */
export const mainWay: readonly StartedStatus[] = [
  ...(['drafted', 'shortlisted', 'submitted', 'received', 'assigned', 'appraised', 'scheduled', 'endorsed'] as const),
  ...(['presented', 'beforeSigner', 'signed', 'awarded', 'bestowed', 'archived'] as const),
];

const notPassed = { ...states.declined.council, passed: false };
/** Samples beside the one of each stage, for what a stage takes only then. */
const moreSamples: Readonly<Partial<Record<StartedStatus, readonly Nomination[]>>> = {
  submitted: [{ ...states.submitted, review: null }],
  assigned: [{ ...states.assigned, ineligibleProposed: true }],
  returned: [
    { ...states.returned, openFields: ['/initiatives'] },
    withDossier(states.returned, { overdue: states.returned.dossier.deadlines, deadlines: [] }),
  ],
  // `KNC` goes without a council (office.md C3).
  appraised: [withDossier(states.appraised, { award: 'KNC' })],
  presented: [
    { ...states.presented, council: null },
    { ...states.presented, council: notPassed },
    { ...states.presented, into: UPWARD },
  ],
  beforeSigner: [
    { ...states.beforeSigner, council: null },
    { ...states.beforeSigner, council: notPassed },
  ],
  declined: [act(states.declined, 'RecordInstruction').state],
  denied: [{ ...states.denied, council: null }],
  drafted: [withDossier(states.drafted, { category: 'exceptional', campaign: null, occasion: 'su-viec' })],
  awarded: [act(states.awarded, 'BestowAward').state, act(states.awarded, 'RecordPayment').state],
};
const held = (from: Nomination): Nomination => act(from, 'HoldNomination').state;
/** A held case in every place from which a hold is taken, and those to which reports have moved it on meanwhile. */
const heldSamples = (): readonly Nomination[] => [
  ...steps.HoldNomination.from.map((from) => held(states[from])),
  ...(['RecordSigning', 'RecordAward', 'DenyAward'] as const).map((type) => act(held(states.beforeSigner), type).state),
  act(held(states.scheduled), 'RecordCouncilResult', { result: 'declined' }).state,
  ...afterAward(),
];
/** Reports after the award, which reached a case while it was held. */
const afterAward = (): readonly Nomination[] => {
  const awarded = act(held(states.beforeSigner), 'RecordAward').state;
  const bestowed = act(act(awarded, 'BestowAward').state, 'RecordPayment').state;
  return [bestowed, act(awarded, 'RevokeAward').state];
};
/** The same stage with something to override, to file, to lift, to answer, and a filing date that has passed. */
const full = (state: Started): Nomination =>
  withDossier(state, {
    findings: { 'tc-9': { finding: 'unmet', by: 'officer-1', overriddenBy: [], overridden: false } },
    openItems: { 'tc-8': { kind: 'pending', part: 'yearRating' } },
    conflicts: [{ person: 'officer-1', kind: 'ownUnit' }],
    posting: { ...posted, comments: { 'comment-1': { on: '2025-09-01', via: 'page', answered: false } } },
    overdue: [{ key: 'filing-9', kind: 'filing', at: '2024-12-31T16:59:59.999Z' }],
  });
const samplesOf = (status: StartedStatus): readonly Nomination[] =>
  status === 'held' ? heldSamples() : [states[status], full(states[status]), ...(moreSamples[status] ?? [])];

type Variants = { readonly [T in CommandType]?: readonly Partial<Data<T>>[] };
/** Commands whose data says where they lead; every other has one sample. */
const variants: Variants = {
  RecordUnitReview: [{}, { chosen: false }],
  RecordCouncilResult: [
    { result: 'endorsed' },
    { result: 'otherForm', otherAward: 'BK_TINH' },
    { result: 'declined' },
    { result: 'deferred' },
  ],
  RecordUpperReply: (['received', 'returned', 'otherForm', 'refused', 'decided'] as const).map((reply) => ({
    reply,
    otherAward: reply === 'otherForm' ? 'GIAY_KHEN' : null,
  })),
  PresentNomination: [{}, { into: UPWARD }],
  SubmitNomination: [{}, { paper: null }],
  ChangeAward: (['appraiser', 'signer'] as const).map((asked) => ({ asked })),
  RelayLinkedFact: [{}, { fact: 'refused', number: null, issuedOn: null }],
};

/** Where the accepted samples of a command lead from a stage, and what they cause. */
export function outcomes(status: StartedStatus, type: CommandType): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const samples = samplesOf(status).map(
    answers.includes(type) ? asking : type === 'RecordRendition' ? awaiting : (s) => s,
  );
  for (const state of samples)
    for (const data of variants[type] ?? [{}]) {
      const tried = act(state, type, data as never);
      if (tried.answer !== 'accepted') continue;
      const to = tried.state.status;
      found.set(to, [...new Set([...(found.get(to) ?? []), ...tried.effects.map(effectText)])]);
    }
  return found;
}

function effectText(effect: Effect): string {
  switch (effect.kind) {
    case 'notice':
      return `mail ${effect.template} to ${effect.to.map(addressee).join(' and ')}`;
    case 'tell':
      return `tells the ${[...new Set(effect.tellings.map((t) => kindOf(t.receiver)))].join(', ')}: ${effect.command}`;
    case 'render':
      return `renders ${effect.document}`;
    case 'archive':
      return 'writes the archive package';
  }
}
const addressee = (to: Addressee): string => ('role' in to ? to.role : 'appraiser');

const indent = ' '.repeat(4);
/** One act: where it leads, and to the right of that what it causes, a line each. */
function line(act: string, leads: string, effects: readonly string[]): string[] {
  const [first = '', ...others] = effects;
  const lead = `${indent}${act.padEnd(22)} ${leads.padEnd(28)} `;
  return [`${lead}${first}`, ...others.map((e) => ' '.repeat(lead.length) + e)];
}

/** The lines of one command: destinations with the same effects share one. */
function commandLines(status: StartedStatus, type: CommandType): string[] {
  const found = outcomes(status, type);
  if (found.size > 6) return line(type, '→ where it stood', [...new Set([...found.values()].flat())]);
  const groups = new Map<string, { to: string[]; effects: readonly string[] }>();
  for (const [to, effects] of found) {
    const key = effects.join();
    const group = groups.get(key) ?? { to: [], effects };
    groups.set(key, { ...group, to: [...group.to, to] });
  }
  const where = (to: readonly string[]) => {
    const away = to.filter((t) => t !== status);
    if (away.length === 0) return 'stays';
    return `→ ${away.join(' or ')}${away.length < to.length ? ', or stays' : ''}`;
  };
  return [...groups.values()].flatMap(({ to, effects }, i) => line(i === 0 ? type : '', where(to), effects));
}

const causesNothing = (status: StartedStatus, type: CommandType): boolean => {
  const [[to, effects] = ['', []], ...others] = outcomes(status, type);
  return others.length === 0 && to === status && effects.length === 0;
};

function stageLines(status: StartedStatus): string[] {
  const { actsNext, deadlines, commands } = stages[status];
  const due = deadlines.length > 0 ? `, deadline: ${deadlines.join(', ')}` : '';
  const who = actsNext.length > 0 ? `next: ${actsNext.join(' or ')}` : 'the end';
  const own = (commands as CommandType[]).filter((c) => !everywhere.includes(c) && !often.includes(c));
  const quiet = own.filter((c) => causesNothing(status, c));
  return [
    `${status} (${inVietnamese(status)}) · ${who}${due}`,
    ...own.filter((c) => !quiet.includes(c)).flatMap((c) => commandLines(status, c)),
    ...(quiet.length > 0 ? [`${indent}${quiet.join(', ')}: stays`] : []),
  ];
}

function oftenLines(type: CommandType): string[] {
  const from = statuses.filter((s) => stages[s].commands.includes(type));
  const found = from.flatMap((s) => [...outcomes(s, type)]);
  const effects = [...new Set(found.flatMap(([, e]) => e))];
  const stays = from.every((s) => [...outcomes(s, type).keys()].every((to) => to === s));
  const to = stays ? [] : [...new Set(found.map(([t]) => t))];
  return [
    ...line(type, stays ? 'stays' : `→ ${to.join(' or ')}`, effects),
    ...wrap(`from ${from.join(', ')}`, 100).map((l) => indent + indent + l),
  ];
}

/** What the process answers by itself and bodies that were asked, in any stage. */
function processLines(): string[] {
  const key = 'appraisal-1/reminder';
  const due = states.assigned.dossier.deadlines.find((d) => d.key === key)?.at ?? '';
  const at = new Date(Date.parse(due) + 15_000).toISOString();
  const mails = (tried: { readonly effects: readonly Effect[] }) => tried.effects.map(effectText);
  return [
    ...line('PassDeadline', 'the reminder: stays', mails(act(states.assigned, 'PassDeadline', { key }, { at }))),
    ...line('', 'the deadline: overdue', mails(act(states.assigned, 'PassDeadline'))),
    ...line('GiveUpEffect', 'after 48 hours: stays', mails(act(states.assigned, 'GiveUpEffect'))),
    ...line(
      'RecordOpinion',
      'otherwise than yes: stays',
      mails(act(asking(states.assigned), 'RecordOpinion', { answer: 'exception' })),
    ),
    `${indent}ExpireOpinion, WithdrawOpinion: stays`,
    ...line('any report', 'that does not fit: stays', mails(act(states.drafted, 'RecordAward'))),
  ];
}

/** Lines of at most `width` signs, broken at spaces. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The lifecycle as the comment at the top of `workflows/nomination.ts`. */
export function lifecycleComment(): string {
  const lines = [
    'The lifecycle of a nomination: stage (in Vietnamese) · who acts next, deadline; below it what is taken there, where',
    'that leads, and what it causes. Drawn from domain/nomination (UPDATE_DOCS=1 npm test -- test/docs): rules run there,',
    'none of them here.',
    '',
    ...wrap(mainWay.join(' → '), 110).map((l) => indent + l),
    '',
    ...statuses.flatMap(stageLines),
    'in many stages',
    ...often.flatMap(oftenLines),
    'in every stage, by the process itself or a body that was asked; where the mail goes is shown for an assigned case',
    ...processLines(),
  ];
  return `${lines.map((l) => `// ${l}`.trimEnd()).join('\n')}\n`;
}
