import { expect, test } from 'vitest';
import { documents as ofDecisions } from '../../domain/decision/state.js';
import { letters } from '../../domain/nomination/letters.js';
import { PAPER } from '../../domain/paper/state.js';
import { documents as ofSessions, sheetOf } from '../../domain/session/documents.js';
import { renderers } from '../papers/renderers.js';
import { titlesOf } from './documents.js';

const titled = (document: string) =>
  titlesOf([{ path: 'documents/4-RenditionRecorded.pdf' }], [{ version: 4, data: { document } }]);

test('Every document that is made from the record has a title in the package, and something that makes it', () => {
  const all = [ofDecisions, ofSessions, letters].flatMap((d) => Object.values(d));
  for (const document of [...all, PAPER, sheetOf('member-1')]) {
    expect([document, Object.values(titled(document))[0]]).toEqual([document, expect.stringMatching(/^\p{Lu}/u)]);
    expect(renderers[document.split('/', 1)[0] ?? '']).toBeTypeOf('function');
  }
});

test('What somebody brought, and what nobody knows, goes by its path', () => {
  expect(titled('something-else')).toEqual({});
  const brought = [{ path: 'documents/4-DocumentAttached.pdf' }];
  expect(titlesOf(brought, [{ version: 4, data: { document: 'paper' } }])).toEqual({});
});
