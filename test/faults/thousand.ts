import { expect } from 'vitest';
import { begun, period, sheet } from '../e2e/list-season.js';
import type { People } from './people.js';

/** So many names come on one sheet of a unit. */
const SHEET = 500;
const hash = 'a'.repeat(64);
export const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

interface DecisionState {
  readonly status: string;
  readonly nominations: readonly string[];
  readonly rendition: string | null;
  readonly telling: unknown;
  readonly changes: Readonly<Record<string, string>>;
}
export const stateOf = async (p: People, decision: string): Promise<DecisionState> =>
  (await p.get('phu-trach', `/decisions/${decision}`)).state;
const reached = (p: People, decision: string, of: (s: DecisionState) => boolean) =>
  expect.poll(async () => of(await stateOf(p, decision)), { timeout: 600_000, interval: 500 }).toBe(true);
/** Everybody is told of the last change and a document shows it. */
export const settled = (p: People, decision: string) =>
  reached(p, decision, (s) => s.telling === null && s.rendition !== null);
/** Everybody on the list has learnt of the last step. */
export const told = (p: People, decision: string) => reached(p, decision, (s) => s.telling === null);
export const learnt = (p: People, decision: string, changes: number) =>
  reached(p, decision, (s) => Object.keys(s.changes).length === changes);

/** From the units' sheets to the appraised names, without a vote of the council. */
export async function appraised(p: People, names: number): Promise<string[]> {
  const all: string[] = [];
  for (let from = 0; from < names; from += SHEET) {
    const sent = await p.act('an', '/acts', sheet(hash, from, Math.min(SHEET, names - from)));
    const nominations = begun(sent, 0);
    const [paper = ''] = begun(sent, 2);
    const page = `/papers/${paper.slice('paper:'.length)}`;
    const rendition = async () => (await p.get('truong', page)).state.rendition;
    await expect.poll(rendition, { timeout: 600_000, interval: 250 }).toBeTruthy();
    await p.act('truong', '/acts', {
      steps: [
        { stream: paper, command: 'SignPaper', data: { documentHash: await rendition() } },
        { streams: nominations, command: 'SubmitNomination', data: { paper } },
      ],
    });
    all.push(...nominations);
  }
  await p.onAll('chuyen-vien', 'receive-nomination', all, {});
  await p.onAll('phu-trach', 'assign-appraiser', all, { appraiser: 'chuyen-vien' });
  await p.onAll('chuyen-vien', 'appraise-nomination', all, {
    judgement: [{ standard: 'xep-loai', finding: 'met' }],
  });
  return all;
}

/** Drafted with these names; nobody needs to have heard of it yet. */
export async function drafted(p: People, nominations: readonly string[]): Promise<string> {
  const { id } = await p.act('chuyen-vien', '/decisions', {
    ...{ office: 'vp', award: 'LDTT', campaign: null, nominations, period },
    merit: 'đã hoàn thành tốt nhiệm vụ năm 2025',
  });
  return id;
}

/** Brought before the signer with the names that took their place in it. */
export async function presented(p: People, id: string): Promise<void> {
  await settled(p, id);
  const { rendition: documentHash } = await stateOf(p, id);
  await p.act('phu-trach', `/decisions/${id}/present-decision`, { documentHash });
  await settled(p, id);
}

/** Their unit takes them back, as it may until they are in a decision (office.md X4). */
export const withdrawn = (p: People, names: readonly string[]) =>
  p.onAll('truong', 'withdraw-nomination', names, { reason: 'Đơn vị rút' });

/** The unit would take them back when it no longer may: it asks, and is told that others take them out (X4). */
export async function askedFor(p: People, names: readonly string[]): Promise<void> {
  const items = names.map((n) => ({ id: n.slice(n.indexOf(':') + 1), data: { reason: 'Đơn vị rút' } }));
  const { json } = await p.ask('truong', 'POST', '/lists/nominations/withdraw-nomination', { items });
  const codes = (json.answers as { problem: { code: string } | null }[]).map((a) => a.problem?.code);
  expect(codes).toEqual(names.map(() => 'AlreadyPresented'));
}

/** A complaint about each of them. */
export async function complained(p: People, names: readonly string[]): Promise<void> {
  const evidence = { paper: 'Đơn số 21', on: today() };
  await p.onAll('phu-trach', 'hold-nomination', names, { kind: 'complaint', evidence, reason: 'Có đơn' });
}

export async function signed(p: People, decision: string): Promise<unknown> {
  const { rendition: documentHash } = await stateOf(p, decision);
  return p.ask('thu-truong', 'POST', `/decisions/${decision}/sign-decision`, { documentHash, signedAs: 'self' });
}

/** Numbered, printed and issued: every name learns that it is awarded. */
export async function issued(p: People, decision: string): Promise<void> {
  await p.act('van-thu', `/decisions/${decision}/number-decision`, { number: null, on: null });
  const { final } = (await stateOf(p, decision)) as DecisionState & { final: string | null };
  if (final === null) await reached(p, decision, (s) => (s as DecisionState & { final: string | null }).final !== null);
  await p.act('van-thu', `/decisions/${decision}/issue-decision`);
  await reached(p, decision, (s) => s.status === 'issued' && s.telling === null);
}
