import type { StreamId } from '../../../../domain/kernel/values.js';
import { must, mustNot, paperFile } from '../../acting.js';
import type { Stage } from '../../scenario.js';
import type { Candidate } from './cast.js';
import { OFFICE } from './office.js';

export interface Dossier extends Candidate {
  stream: StreamId<'nomination'>;
  state: 'draft' | 'submitted' | 'appraised' | 'endorsed' | 'awarded' | 'out';
}
/** Everything a phase of the year works with. */
export interface Scene extends Stage {
  readonly seed: number;
  readonly name: (id: string) => string;
  readonly dossiers: Dossier[];
  campaign: StreamId<'campaign'>;
  today: string;
  /** Numbers that văn thư takes from the body's register; gaps are normal (office.md S2). */
  readonly register: { next: number; book: number };
  readonly decisions: StreamId[];
}
export const HEAD = 'truong-ban-tdkt';
export const OFFICER = 'chuyen-vien-1';
export const clerk = (unit: string) => `can-bo-${unit}`;
export const head = (unit: string) => `truong-${unit}`;

export async function to(s: Scene, day: string, time = '08:00'): Promise<void> {
  await s.days.to(day, time);
  s.today = day;
}
export const act = async (s: Scene, person: string, stream: StreamId, command: string, data: unknown = {}) =>
  must(await s.client.act(person, stream, command, data), `${person} ${command} ${stream}`);
export const refused = async (
  s: Scene,
  code: string,
  [person, stream, command, data = {}]: readonly [string, StreamId, string, unknown?],
) => mustNot(await s.client.act(person, stream, command, data), code, `${person} ${command} ${stream}`);

/** Whoever has no right to a case is not told that there is one. */
export async function unseen(s: Scene, person: string, stream: StreamId): Promise<void> {
  const { code } = await s.client.view(person, stream);
  if (code !== 'NotFound') throw new TypeError(`${person} sees ${stream}: ${code}`);
}
export const upload = async (s: Scene, person: string, title: string) =>
  s.client.upload(person, paperFile(title), 'application/pdf');
export const stateOf = async <T>(s: Scene, person: string, stream: StreamId): Promise<T> =>
  ((await s.client.view(person, stream)) as { state: T }).state;
export const shown = async (s: Scene, person: string, stream: StreamId): Promise<string> =>
  (await stateOf<{ rendition: string }>(s, person, stream)).rendition;
export const streamsOf = (all: readonly Dossier[]) => all.map((d) => d.stream);
export function registerNumber({ register, today: on }: Scene) {
  register.next += 3;
  return { number: register.next, on };
}

interface Sheet {
  readonly kind: 'unitSubmission' | 'checkLetter' | 'opinionLetter' | 'upwardSubmission';
  readonly unit: string | null;
  readonly addressee: string;
  readonly names: readonly Dossier[];
  readonly letter?: unknown;
}
/** A paper from its draft to the post: drafted, signed on the text that was shown, numbered, sent. */
export async function sendPaper(s: Scene, sheet: Sheet, by: { drafts: string; signs: string; sends: string }) {
  const drafted = await s.client.create(by.drafts, 'paper', 'DraftPaper', {
    office: OFFICE,
    kind: sheet.kind,
    unit: sheet.unit,
    campaign: s.campaign,
    addressee: sheet.addressee,
    names: streamsOf(sheet.names),
    ...(sheet.letter ? { letter: sheet.letter } : {}),
  });
  return signAndSend(s, must(drafted, `draft ${sheet.kind}`).stream, by);
}
/** Signed on the text that was shown, numbered, sent. */
export async function signAndSend(s: Scene, paper: StreamId, by: { signs: string; sends: string }): Promise<StreamId> {
  await s.days.settle();
  await act(s, by.signs, paper, 'SignPaper', { documentHash: await shown(s, by.signs, paper) });
  await act(s, by.sends, paper, 'NumberPaper', registerNumber(s));
  await act(s, by.sends, paper, 'SendPaper');
  await s.days.settle();
  return paper;
}
