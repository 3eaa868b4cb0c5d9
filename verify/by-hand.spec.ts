import { expect, test } from 'vitest';
import type { Forger } from '../test/verify/forge.js';
import { forge, rules } from '../test/verify/forging.js';

/** A name that was sent by a paper signed so, with the clerk of its unit in the head's place. */
function sentByClerk(via: 'system' | 'paper'): Forger {
  const f = forge();
  const signedSo = (paper: string) => f.of(paper).some((b) => b.type === 'PaperSigned' && b.data.via === via);
  return f.edit(
    f.find('NominationSubmitted', (b) => signedSo(b.data.paper)),
    (b) => {
      b.actor = b.actor.replace('u:truong-', 'u:can-bo-');
    },
  );
}
test('P11: a clerk who sends what the head signed by hand holds; who sends it without that hand is found', () => {
  expect(rules(sentByClerk('paper'))).toEqual([]);
  expect(rules(sentByClerk('system'))).toEqual(['right']);
});

test('P11: a clerk who withdraws what was sent is found, and holds where the head’s letter is there', () => {
  const withdrawn = (letter: object | null) => {
    const f = forge();
    const sent = (stream: string) => f.of(stream).some((b) => b.type === 'NominationSubmitted');
    const byHead = f.find('NominationWithdrawn', (b) => sent(b.stream));
    return f.edit(byHead, (b) => {
      b.actor = b.actor.replace('u:truong-', 'u:can-bo-');
      b.data.letter = letter;
    });
  };
  expect(rules(withdrawn(null))).toEqual(['right']);
  const { data } = forge().find('PaperSigned', (b) => b.data.via === 'paper');
  expect(rules(withdrawn({ paper: '05/CV', on: '2025-09-20', file: data.file }))).toEqual([]);
});

test('A file that a letter names and that is not there is found', () => {
  const f = forge();
  f.edit(f.find('NominationWithdrawn'), (b) => {
    b.data.letter = { paper: '05/CV', on: '2025-09-20', file: 'c'.repeat(64) };
  });
  expect(rules(f)).toContain('fileMissing');
});

test('R2: another day of receipt than that of the last required channel is found', () => {
  const f = forge();
  f.edit(f.find('NominationReceived'), (b) => {
    b.data.receivedOn = '2025-09-30';
  });
  expect(rules(f)).toEqual(['day']);
});

test('E1: an award without the council’s result holds for a sudden merit only, and not where its short way is off', () => {
  const without = (sudden: boolean) => {
    const f = forge();
    const award = f.find('AwardGranted');
    const [drafted] = f.of(award.stream);
    for (const type of ['NominationScheduled', 'NominationEndorsed'])
      f.remove(f.of(award.stream).find((b) => b.type === type));
    return f.edit(drafted, (b) => {
      b.data.category = sudden ? 'exceptional' : b.data.category;
      b.data.occasion = sudden ? 'lu-lut' : null;
    });
  };
  expect(rules(without(true))).not.toContain('noCouncilResult');
  expect(rules(without(false))).toContain('noCouncilResult');
  const off = without(true);
  off.edit(off.find('SettingChanged'), (b) => {
    b.data.settings.exceptionalPath = false;
  });
  expect(rules(off)).toContain('noCouncilResult');
});
