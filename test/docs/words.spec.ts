import { expect, test } from 'vitest';
import { templates } from '../../activities/notices/templates.js';
import { eventsWithWords, kindWords } from '../../activities/words/events.js';
import { streams } from '../../domain/streams.js';
import { nameless, sourcesOf, templatesNamed, wordsIn } from './letters.js';

const sources = sourcesOf('domain');
const texts = Object.keys(templates);
const unique = (list: readonly string[]) => [...new Set(list)].sort();

test('Every event of every stream has its Vietnamese words, and there are none besides', () => {
  const events = unique([...streams.values()].flatMap((s) => Object.keys(s.events)));
  expect(events.length).toBeGreaterThan(80);
  expect(unique(eventsWithWords)).toEqual(events);
});

test('Every kind of case has its Vietnamese words', () => {
  for (const kind of streams.keys()) expect(kindWords(`${kind}:x`)).not.toBe(kind);
});

test('Every letter that the domain names has a text', () => {
  const named = unique(sources.flatMap(({ text }) => templatesNamed(text)));
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((t) => !texts.includes(t))).toEqual([]);
});

test('No letter has a text that nothing sends', () => {
  const words = new Set(sources.flatMap(({ text }) => wordsIn(text)));
  // `lifecycle` is the letter of the bench's own case.
  expect(texts.filter((t) => !words.has(t) && t !== 'lifecycle')).toEqual([]);
});

test('Every notice gets its name from a call that this spec can read', () => {
  expect(sources.filter(({ text }) => nameless(text) > 0).map((s) => s.path)).toEqual([]);
  expect(nameless("{ kind: 'notice', template: 'hidden-here', to }")).toBe(1);
  expect(templatesNamed("notice(\n 'one-letter', to) toUnit(after, 'another-letter')")).toEqual([
    'one-letter',
    'another-letter',
  ]);
});
