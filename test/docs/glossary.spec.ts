import { expect, test } from 'vitest';
import { groups } from '../../api/problems/catalogue.js';
import { bare } from '../../api/problems/sentence.js';
import { inVietnamese } from '../../api/problems/words.js';
import { Role, Settings } from '../../domain/office/settings.js';
import { streams } from '../../domain/streams.js';
import { ballotStates } from '../samples/ballot.js';
import { campaignStates } from '../samples/campaign.js';
import { decisionStates } from '../samples/decision.js';
import { interventionStates } from '../samples/intervention.js';
import { nominationStates } from '../samples/nomination.js';
import { paperStates } from '../samples/paper.js';
import { recipientStates } from '../samples/recipient.js';
import { sessionStates } from '../samples/session.js';
import { expectPart, table, textOf } from './page.js';

const PAGE = 'docs/reference/glossary.md';
const glossary = textOf(PAGE);
const missing = (words: readonly string[]) => words.filter((w) => !new RegExp(`\\b${w}\\b`).test(glossary));
const all = [...streams.values()];
const states = [
  nominationStates,
  paperStates,
  sessionStates,
  ballotStates,
  decisionStates,
  campaignStates,
  recipientStates,
  interventionStates,
];
const statuses = states.flatMap((s) => Object.keys(s)).filter((s) => s !== 'unstarted');

test.each([
  ['command', all.flatMap((s) => Object.keys(s.commands))],
  ['event', all.flatMap((s) => Object.keys(s.events))],
  ['setting of an office', Object.keys(Settings.shape)],
  ['role', Role.options],
  ['stage', statuses],
])('Every %s of the code stands in the glossary', (_what, words) => {
  expect(words.length).toBeGreaterThan(10);
  expect(missing(words)).toEqual([]);
});

test('A word that nobody wrote down is found missing', () => {
  expect(missing(['UpdateStatus', 'NominationDrafted'])).toEqual(['UpdateStatus']);
});

test('Every stage and role has a Vietnamese word in refusals', () => {
  for (const word of [...statuses, ...Role.options]) expect([word, inVietnamese(word) === word]).toEqual([word, false]);
});

test('Every refusal code stands in the glossary with its meaning', () => {
  const rows = Object.entries(groups).flatMap(([, codes]) =>
    Object.entries(codes).map(([code, { vi, en }]) => [`\`${code}\``, bare(vi), bare(en)]),
  );
  const marks = ['<!-- refusal codes -->\n', '<!-- end of refusal codes -->'] as const;
  expectPart(PAGE, marks, `${table(['Code', 'Tiếng Việt', 'English'], rows)}\n`);
});
