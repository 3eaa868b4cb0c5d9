import { expect, test } from 'vitest';
import type { Forger } from '../test/verify/forge.js';
import { findings, forge, season } from '../test/verify/forging.js';
import { verifyExport } from './verify.js';

const findingsAt = (f: Forger, event: { stream: string; version: number }) =>
  findings(f).filter((x) => x.stream === event.stream && x.version === event.version);
const presentedIn = (f: Forger) => f.find('NominationPresented', (b) => b.data.into.startsWith('decision:'));

test('A name that is taken out of its list in the very instant in which it was presented was listed there before', () => {
  const f = forge();
  const presented = presentedIn(f);
  const [drafted] = f.of(presented.data.into);
  expect(drafted.at).toBe(presented.at);
  f.insertAfter(drafted, { type: 'GrantsRemoved', actor: 'u:truong-tdkt', data: { nominations: [presented.stream] } });
  expect(findingsAt(f, presented)).toEqual([]);
  const never = forge();
  const there = presentedIn(never);
  never.edit(never.of(there.data.into)[0], (b) => {
    b.data.nominations = b.data.nominations.filter((n: string) => n !== there.stream);
  });
  expect(findingsAt(never, there)).toEqual([expect.objectContaining({ rule: 'list' })]);
});
test('A fact that another case never recorded, or recorded afterwards, is found where it is told', () => {
  const told = (change: (command: string) => string, by?: string) => {
    const f = forge();
    const presented = presentedIn(f);
    f.edit(presented, (b) => Object.assign(b, { command: change(b.command), actor: by ?? b.actor }));
    return findingsAt(f, presented).map((x) => [x.rule, x.found]);
  };
  expect(told((c) => c)).toEqual([]);
  expect(told((c) => c.replace('1/', '14/'))).toEqual([['relied', 'after it']]);
  expect(told((c) => c, 's:decision:other')).toContainEqual(['relied', 'no such event']);
});
test('A line of the order that is none is found', () => {
  const changed = (from: RegExp, to: string) => {
    const text = season.tree.get('order.jsonl')?.toString() ?? '';
    const tree = new Map(season.tree).set('order.jsonl', Buffer.from(text.replace(from, to)));
    return verifyExport(tree).findings.map((x) => `${x.file} ${x.rule}`);
  };
  expect(changed(/\[1,"\d+"\]/, '[1,"x"]')).toContain('order.jsonl form');
  expect(changed(/\[1,"\d+"\]/, '["1"]')).toContain('order.jsonl form');
});
