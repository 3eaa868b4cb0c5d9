import { describe, expect, test } from 'vitest';
import { NOW } from '../../../test/samples/context.js';
import { act, nominationStates, relating, sha } from '../../../test/samples/nomination.js';
import { recipientStates } from '../../../test/samples/recipient.js';
import type { Recorded } from '../../kernel/stream.js';
import type { NominationEvent } from '../events.js';
import { filesToErase } from '../own-files.js';
import type { Nomination } from '../state.js';

const { archived, assigned, forwarded } = nominationStates;
const filed = (deposited: (typeof archived)['filed']['deposited']): Nomination => ({
  ...archived,
  package: sha('d'),
  filed: { ...archived.filed, deposited },
});

describe('P13: with the name go its files, and never without', () => {
  test('P13: nobody’s files are erased who stands in the register, or is not in it', () => {
    for (const entry of [recipientStates.registered, recipientStates.doubtful, undefined])
      expect(act(assigned, 'EraseFiles', {}, relating({ 'recipient:r-1': entry })).refusal).toMatchObject({
        code: 'RecipientNotErased',
        facts: { recipient: 'recipient:r-1' },
      });
  });
  test('P13: the case keeps their hashes, and since when; a second time adds to them', () => {
    const once = act(assigned, 'EraseFiles');
    expect(once.events).toEqual([{ type: 'FilesErased', data: { recipient: 'recipient:r-1', files: [sha('a')] } }]);
    const twice = act(once.state, 'EraseFiles', { files: [sha('b')] }).state;
    expect(twice).toMatchObject({ status: 'assigned', dossier: { erased: { at: NOW, files: [sha('a'), sha('b')] } } });
  });
  test('P13: a file in the office’s own archive is packed anew; one at the records office stays as it was taken', () => {
    const ours = act(filed(null), 'EraseFiles');
    expect(ours.effects).toEqual([{ name: 'archive', kind: 'archive' }]);
    expect(ours.state).toMatchObject({ package: null });
    const theirs = act(filed({ paper: 'paper:dm-1', on: '2025-09-15' }), 'EraseFiles');
    expect(theirs.effects).toEqual([]);
    expect(theirs.state).toMatchObject({ package: sha('d') });
    expect(act(forwarded, 'EraseFiles').effects).toEqual([]);
  });
});

describe('which files are about one recipient alone', () => {
  const told = (...events: readonly (readonly [type: string, data: object])[]) =>
    filesToErase(
      events.map(([type, data]) => ({ type, data, at: NOW, version: 1, actor: 'u:x' })) as Recorded<NominationEvent>[],
    );
  const file = { size: 1, mediaType: 'application/pdf' };
  test.each<[string, string, object]>([
    ['a paper of the dossier', 'DocumentAttached', { part: 'achievementReport', sha256: sha('1'), ...file }],
    ['a paper that came later', 'OpenItemCompleted', { item: 'x', part: 'y', sha256: sha('1'), ...file }],
    ['the evidence of a correction', 'FactCorrected', { file: sha('1') }],
    ['the slip of a channel', 'ChannelRecorded', { evidence: { paper: 'x', file: sha('1') } }],
    ['the letter of withdrawal', 'NominationWithdrawn', { letter: { file: sha('1') } }],
    ['the signer’s instruction', 'InstructionRecorded', { file: sha('1') }],
    ['a comment on paper', 'CommentRecorded', { file: sha('1') }],
    ['a letter of the office', 'RenditionRecorded', { sha256: sha('1') }],
    ['its Word file', 'RenditionRecorded', { sha256: sha('1'), word: sha('1') }],
    ['a paper from the level below', 'NominationDrafted', { below: { documents: { x: { sha256: sha('1') } } } }],
  ])('%s goes', (_what, type, data) => expect(told([type, data])).toEqual([sha('1')]));

  test.each<[string, string, object]>([
    ['the minutes of the unit’s review', 'UnitReviewRecorded', { minutes: sha('1') }],
    ['the proof of a posted list', 'PostingOpened', { proof: { link: null, file: sha('1') } }],
    ['the paper of the level above', 'UpperReplyRecorded', { file: sha('1') }],
  ])('%s stays, also where it was attached to the dossier as well', (_what, type, data) => {
    expect(told([type, data])).toEqual([]);
    expect(told([type, data], ['DocumentAttached', { part: 'x', sha256: sha('1'), ...file }])).toEqual([]);
  });
  test('What was erased is not erased again, and nothing that was never there', () => {
    const attached = ['DocumentAttached', { part: 'x', sha256: sha('1'), ...file }] as const;
    expect(told(attached, ['FilesErased', { files: [sha('1')] }])).toEqual([]);
    expect(told(['FactCorrected', { file: null }], ['NominationWithdrawn', { letter: null }])).toEqual([]);
  });
});
