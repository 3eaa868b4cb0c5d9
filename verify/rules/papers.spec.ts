import { expect, test } from 'vitest';
import type { Event } from '../bytes/streams.js';
import type { Turn } from '../world/world.js';
import { paperConditions } from './papers.js';

const [SHA, OTHER] = ['a'.repeat(64), 'b'.repeat(64)];
const happened = (version: number, type: string, data: object, more: object = {}) =>
  ({ version, type, data, ...more }) as Event;
const rule = (name: string, event: Event, past: readonly Event[], members: readonly string[] = []) => {
  const found = paperConditions[name]?.({ event, past, before: { members } } as unknown as Turn);
  return found ? found.rule : null;
};
const made = (document: string, contentVersion: number, sha256 = SHA) =>
  happened(9, 'RenditionRecorded', { document, contentVersion, sha256 });
const drawn = (version: number, kind = 'councilMinutes', document: string | null = null) =>
  happened(version, 'MinutesDrawnUp', { kind, document });

test.each([
  ['council-minutes', drawn(4)],
  ['vote-count-minutes', drawn(4, 'voteCountMinutes')],
  ['opinion-sheet/member-1', happened(4, 'SheetsPrepared', { members: ['member-1'] })],
  ['return-letter', happened(4, 'NominationReturned', {})],
  ['refusal-letter', happened(4, 'NominationRefused', {})],
  ['refusal-letter', happened(4, 'NominationFoundIneligible', {})],
  ['refusal-letter', happened(4, 'AwardDenied', {})],
  ['refusal-letter', happened(4, 'UpperReplyRecorded', { reply: 'refused' })],
])('%s shows the act that it names', (document, act) => {
  expect(rule('shownIsThere', made(document, 4), [act])).toBeNull();
  expect(rule('shownIsThere', made(document, 5), [act])).toBe('document');
  expect(rule('shownIsThere', made('paper', 4), [act])).toBe('document');
  expect(rule('shownIsThere', made(document, 4), [act, made(document, 4, OTHER)])).toBe('document');
});

test.each([
  ['council-minutes', drawn(4, 'councilMinutes', OTHER)],
  ['council-minutes', drawn(4, 'voteCountMinutes')],
  ['opinion-sheet/member-2', happened(4, 'SheetsPrepared', { members: ['member-1'] })],
  ['refusal-letter', happened(4, 'UpperReplyRecorded', { reply: 'decided' })],
  ['refusal-letter', happened(4, 'AwardDenied', {}, { irregular: true })],
  ['return-letter', happened(4, 'NominationRefused', {})],
])('%s shows no act that asks for none of it', (document, act) =>
  expect(rule('shownIsThere', made(document, 4), [act])).toBe('document'),
);

test('C17: minutes are signed by the hash that was shown, of the last drawing up; by hand by none', () => {
  const signed = (documentHash: string | null, via = 'system') =>
    happened(12, 'MinutesSigned', { kind: 'councilMinutes', via, documentHash });
  const past = [drawn(4), made('council-minutes', 4, OTHER), drawn(6), made('council-minutes', 6)];
  expect(rule('signsShown', signed(SHA), past)).toBeNull();
  expect(rule('signsShown', signed(OTHER), past)).toBe('document');
  expect(rule('signsShown', signed(null), [drawn(4)])).toBe('document');
  expect(rule('signsShown', signed(OTHER), [drawn(4, 'councilMinutes', OTHER)])).toBeNull();
  expect(rule('signsShown', signed(null, 'paper'), past)).toBeNull();
  expect(rule('signsShown', signed(SHA, 'paper'), past)).toBe('document');
});

test('C4: a sheet for somebody who does not sit is found', () => {
  const asked = (members: string[]) => happened(3, 'SheetsPrepared', { members });
  expect(rule('onlyMembersAsked', asked(['a']), [], ['a', 'b'])).toBeNull();
  expect(rule('onlyMembersAsked', asked(['c']), [], ['a', 'b'])).toBe('council');
});
