import { describe, expect, test } from 'vitest';
import { act, NOMINATION, nominationCommands, sha, nominationStates as states } from '../../test/samples/nomination.js';
import type { Nomination } from './state.js';

const made = (document: string, contentVersion: number) => ({
  document,
  sha256: sha('9'),
  contentVersion,
  template: sha('8'),
});
const renders = (effects: readonly { kind: string }[]) => effects.filter((e) => e.kind === 'render');
const letterOf = (state: Nomination) => (state.status === 'unstarted' ? null : state.dossier.letter);
const { otherAward, ...refusedAbove } = {
  ...nominationCommands.RecordUpperReply.data,
  reply: 'refused' as const,
  ground: 'Chưa đủ thời gian',
  otherAward: null,
};

describe('the office answers a unit in writing', () => {
  test.each([
    ['a return', () => act(states.assigned, 'ReturnNomination'), 'return-letter'],
    ['what is not taken in', () => act(states.submitted, 'RefuseNomination'), 'refusal-letter'],
    ['who is not eligible', () => act(states.resubmitted, 'FindIneligible'), 'refusal-letter'],
    ['a name that the signer took out', () => act(states.beforeSigner, 'DenyAward'), 'refusal-letter'],
    [
      'what the level above refused',
      () => act(states.forwarded, 'RecordUpperReply', { ...refusedAbove, otherAward }),
      'refusal-letter',
    ],
  ] as const)('R5, R8, A4, S10, F3: %s has its letter', (_what, run, document) => {
    const { answer, effects, state } = run();
    expect(answer).toBe('accepted');
    const letter = letterOf(state);
    expect(letter).toEqual({ document, contentVersion: expect.any(Number), rendition: null });
    expect(renders(effects)).toEqual([
      { name: 'letter', kind: 'render', document, contentVersion: letter?.contentVersion },
    ]);
  });

  test.each([
    ['received', () => act(states.submitted, 'ReceiveNomination')],
    ['appraised', () => act(states.assigned, 'AppraiseNomination')],
    ['declined by the council', () => act(states.scheduled, 'RecordCouncilResult', { result: 'declined', yes: 1 })],
    ['awarded', () => act(states.signed, 'RecordAward')],
    ['decided above', () => act(states.forwarded, 'RecordUpperReply')],
    ['denied, told too late to fit', () => act(states.awarded, 'DenyAward')],
  ])('No letter is made of a name that is %s: a list of a thousand makes none for those that pass', (_what, run) => {
    const { effects, state } = run();
    expect(renders(effects)).toEqual([]);
    expect(letterOf(state)).toBeUndefined();
  });

  const returned = act(states.assigned, 'ReturnNomination').state;
  const version = letterOf(returned)?.contentVersion ?? 0;

  test('R8: what was made of it is kept, once, and for the letter that is owed now', () => {
    const kept = act(returned, 'RecordRendition', made('return-letter', version));
    expect(letterOf(kept.state)).toMatchObject({ rendition: sha('9') });
    const refused = (state: Nomination, document: string, of: number) =>
      act(state, 'RecordRendition', made(document, of)).answer;
    expect(refused(kept.state, 'return-letter', version)).toBe('RenditionKnown');
    expect(refused(returned, 'return-letter', version + 1)).toBe('RenditionOutdated');
    expect(refused(returned, 'refusal-letter', version)).toBe('UnknownDocument');
    expect(refused(states.assigned, 'return-letter', version)).toBe('UnknownDocument');
  });

  test('The archive waits for the letter, and for one that could not be made it waits no longer', () => {
    const ended = act(states.resubmitted, 'FindIneligible').state;
    const letter = letterOf(ended);
    expect(act(ended, 'ArchiveNomination').answer).toBe('DocumentNotReady');
    const kept = act(ended, 'RecordRendition', made('refusal-letter', letter?.contentVersion ?? 0)).state;
    expect(act(kept, 'ArchiveNomination').answer).toBe('accepted');
    const lost = (effect: string) => act(ended, 'GiveUpEffect', { effect, kind: 'render' }).state;
    expect(act(lost(`${NOMINATION}/${letter?.contentVersion}/notice`), 'ArchiveNomination').answer).toBe(
      'DocumentNotReady',
    );
    expect(act(lost(`${NOMINATION}/${letter?.contentVersion}/letter`), 'ArchiveNomination').answer).toBe('accepted');
  });
});
