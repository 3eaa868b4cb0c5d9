import { yearOf } from '../../law/calendar/days.js';
import type { Data } from '../bytes/streams.js';
import { GRACE_MS, later } from '../world/record.js';
import { type Conditions, same, type Turn, wrong } from '../world/world.js';
import { daysOf, personOf } from './rights.js';

const letters = ['opinionLetter', 'checkLetter'];
/** Decisions count apart from papers, letters apart from tờ trình, and each unit its own (S3). */
export const seriesOf = ({ before, event }: Pick<Turn, 'before' | 'event'>): string => {
  const kind = before.category ?? '';
  const paper = kind === 'depositList' ? 'DM' : letters.includes(kind) ? 'CV' : 'TTr';
  const name = event.stream.startsWith('paper:') ? (before.unit ? `${paper}-${before.unit}` : paper) : 'QD';
  return `${before.office}/${yearOf(event.data.on)}/${name}`;
};

/** Deadlines that an event has set: `due`, `dues` or `deadlines` of its data; a corrected one keeps its key. */
const setBy = ({ type, data }: Turn['event']): readonly Data[] =>
  type === 'DeadlineCorrected'
    ? [{ key: data.key, at: data.to }]
    : [data.due, ...(data.dues ?? []), ...(data.deadlines ?? [])].filter(Boolean);

/** Conditions that several kinds share. */
export const common: Conditions = {
  dayOfAct: (turn) =>
    daysOf(turn.event).includes(turn.event.data.on) ? null : wrong('day', daysOf(turn.event), turn.event.data.on),

  /** A deadline passes when it is due and not before, and only one that was set (X5). */
  deadlineWasDue: ({ event, past }) => {
    const { key, dueAt } = event.data;
    const set = past.flatMap(setBy).filter((d) => d.key === key);
    // What was corrected or extended runs as it was last set.
    const extended = past.some((e) => e.type === 'DeadlineExtended' && e.data.key === key);
    if (extended || set.at(-1)?.at !== dueAt)
      return wrong(
        'deadline',
        set.map((d) => d.at),
        dueAt,
      );
    return event.at >= later(dueAt, GRACE_MS) ? null : wrong('tooEarly', later(dueAt, GRACE_MS), event.at);
  },

  /** Who has no other post than the records office's draws up lists of files and no other paper (G7). */
  filesByRecords: ({ event, world }) => {
    const who = event.onBehalfOf?.slice(2) ?? personOf(event);
    const office = world.record.office(event.data.office);
    if (event.data.kind === 'depositList' || who === undefined || !office) return null;
    const held = daysOf(event).flatMap((day) => office.rolesOn(who, day, event.office ?? 0));
    return held.some((h) => h.role !== 'recordsOfficer') ? null : wrong('right', 'another role', held);
  },
  /** Only a list of files is taken over by a signature (G7). */
  filesOnly: ({ before }) =>
    before.category === 'depositList' ? null : wrong('list', 'a list of files', before.category),

  /** Names that are taken out stood in the list. */
  listed: ({ before, event }) => {
    const names: readonly string[] = event.data.names ?? event.data.nominations ?? [];
    const strange = names.filter((n) => !before.names?.includes(n));
    return strange.length === 0 ? null : wrong('list', 'names of the list', strange);
  },

  /** What was signed is what was last rendered from the list as it stands (S5, T3). */
  signedDocument: ({ event, past }) => {
    if (event.data.via === 'paper') return null;
    const drafts = ['decision-draft', 'paper'];
    const last = past.findLast((e) => e.type === 'RenditionRecorded' && drafts.includes(e.data.document))?.data;
    const found = [event.data.documentHash, event.data.contentVersion];
    return same('document', [last?.sha256, last?.contentVersion], found);
  },

  /** First the signature, then number and date, in this office's way of numbering and in the series of that year (S1–S3). */
  numberAfterSigning: (turn) => {
    const { world, event, before, past } = turn;
    const { mode, series, on } = event.data;
    const signed = past.findLast((e) => e.type === 'DecisionSigned' || e.type === 'PaperSigned')?.data.on;
    if (on < signed) return wrong('numberDate', `not before ${signed}`, on);
    if (mode === 'own' && !daysOf(event).includes(on)) return wrong('numberDate', daysOf(event), on);
    const { numberMode } = world.record.settings(before.office, event);
    return same('numberMode', numberMode, mode) ?? same('numberSeries', seriesOf(turn), series);
  },

  /** Whoever says of oneself says it oneself. */
  ownVote: ({ event }) => same('right', event.data.member, personOf(event)),
  declaredOneself: ({ event }) => same('right', event.data.member, personOf(event)),
};
