import { describe, expect, test } from 'vitest';
import { sampleCouncil } from '../../../test/samples/context.js';
import {
  chair,
  frozenSession,
  MARKED,
  nominationIn,
  openedWith,
  SHA,
  sessionBench,
  sessionCommands,
  sessionStates,
} from '../../../test/samples/session.js';
import type { Session } from '../state.js';

const { accepted, refused } = sessionBench;
const c = sessionCommands;
const OTHER = 'b'.repeat(64);
const kinds = ['councilMinutes', 'voteCountMinutes'] as const;
type Kind = (typeof kinds)[number];
const named = { councilMinutes: 'council-minutes', voteCountMinutes: 'vote-count-minutes' } as const;

const draw = (kind: Kind, document: string | null = null) => ({
  ...c.DrawUpMinutes,
  data: { kind, document, summary: `Diễn biến ${MARKED}` },
});
const drawn = (kind: Kind, document: string | null = null) =>
  accepted(draw(kind, document), openedWith({ agenda: [] }));
const made = (document: string, contentVersion = 1, sha256 = SHA) => ({
  ...c.RecordRendition,
  data: { document, sha256, contentVersion, template: OTHER },
});
const sign = (kind: Kind, documentHash: string) => ({
  ...c.SignMinutes,
  data: { kind, as: 'chair' as const, documentHash },
  by: chair,
});

describe('minutes made from the record', () => {
  test.each(kinds)('C17: %s without a text of the secretary are rendered, once, from what was drawn up', (kind) => {
    const { effects, state } = drawn(kind);
    expect(effects.filter((e) => e.kind === 'render')).toEqual([
      { name: 'render', kind: 'render', document: named[kind], contentVersion: 1 },
    ]);
    expect(accepted(made(named[kind]), state).events).toMatchObject([
      { type: 'RenditionRecorded', data: { document: named[kind], sha256: SHA, contentVersion: 1, template: OTHER } },
    ]);
    expect(drawn(kind, OTHER).effects.filter((e) => e.kind === 'render')).toEqual([]);
  });

  test.each(kinds)('S6: who signs %s signs what was shown: not before there is anything, and nothing else', (kind) => {
    const { state } = drawn(kind);
    expect(refused(sign(kind, SHA), state)).toMatchObject({ code: 'DocumentNotReady', facts: { contentVersion: 1 } });
    const shown = accepted(made(named[kind]), state).state;
    expect(refused(sign(kind, OTHER), shown)).toMatchObject({ code: 'DocumentChanged', fields: ['/documentHash'] });
    expect(accepted(sign(kind, SHA), shown).events).toMatchObject([
      { type: 'MinutesSigned', data: { via: 'system', documentHash: SHA, paper: null } },
    ]);
  });

  test('S6: the secretary’s own text is what is signed where there is one; by hand no hash is named', () => {
    const { state } = drawn('councilMinutes', OTHER);
    expect(refused(sign('councilMinutes', SHA), state).code).toBe('DocumentChanged');
    expect(accepted(sign('councilMinutes', OTHER), state).state).toMatchObject({ signed: [{ as: 'chair' }] });
    const byHand = accepted(c.RecordMinutesSignature, drawn('councilMinutes').state);
    expect(byHand.events).toMatchObject([{ data: { via: 'paper', documentHash: null, paper: SHA } }]);
  });

  test('C17: drawn up again, what was made of the earlier ones is not kept, and what is made twice counts once', () => {
    const before = drawn('councilMinutes').state;
    const again = sessionBench.play([draw('councilMinutes'), draw('councilMinutes')], {
      ...sessionBench.beginning,
      state: before as Session,
    });
    expect(again.state).toMatchObject({ contentVersion: 2, rendition: null });
    expect(refused(made('council-minutes', 1), again.state).code).toBe('RenditionOutdated');
    const { state } = accepted(made('council-minutes', 2), again.state);
    expect(refused(made('council-minutes', 2, OTHER), state).code).toBe('RenditionKnown');
  });

  test.each([
    ['no minutes', sessionStates.opened, 'council-minutes'],
    ['minutes that the secretary wrote', drawn('councilMinutes', OTHER).state, 'council-minutes'],
    ['minutes of the other kind', drawn('councilMinutes').state, 'vote-count-minutes'],
    ['a paper of another stream', drawn('councilMinutes').state, 'paper'],
  ])('Nothing is kept as made of %s', (_what, state, document) =>
    expect(refused(made(document), state)).toMatchObject({ code: 'UnknownDocument', fields: ['/document'] }),
  );

  test('A count that changes takes its minutes and what was made of them back', () => {
    const { state } = accepted(made('vote-count-minutes'), drawn('voteCountMinutes').state);
    expect(state).toMatchObject({ countMinutes: { rendition: SHA } });
    expect(refused(sign('voteCountMinutes', SHA), { ...state, countMinutes: null } as Session).code).toBe(
      'CountMinutesMissing',
    );
  });

  test('The end of the sitting is now, or when the secretary says that it was, but not in the future', () => {
    const ended = (endedAt?: string) => ({
      ...draw('councilMinutes'),
      data: { ...draw('councilMinutes').data, endedAt },
    });
    const facts = (act: ReturnType<typeof ended>) => accepted(act, openedWith({ agenda: [] })).events[0]?.data;
    expect(facts(ended())).toMatchObject({ facts: { endedAt: '2025-09-15T01:30:00.000Z' } });
    expect(facts(ended('2025-09-14T10:00:00.000Z'))).toMatchObject({ facts: { endedAt: '2025-09-14T10:00:00.000Z' } });
    expect(refused(ended('2025-09-15T01:30:01.000Z'), openedWith({ agenda: [] }))).toMatchObject({
      code: 'DateInFuture',
      fields: ['/endedAt'],
    });
  });
});

describe('sheets for opinions in writing', () => {
  const prepared = (members?: string[], state: Session = frozenSession) =>
    accepted({ ...c.PrepareSheets, data: { members } }, state);

  test('C4, C7: each member gets a sheet when the secretary asks, those who are named or all', () => {
    const all = prepared();
    expect(all.effects).toEqual(
      sampleCouncil.members.map((m) => ({
        name: `render-${m}`,
        kind: 'render',
        document: `opinion-sheet/${m}`,
        contentVersion: 1,
      })),
    );
    expect(prepared(['member-6', 'member-6']).events).toMatchObject([{ data: { members: ['member-6'] } }]);
    expect(refused({ ...c.PrepareSheets, data: { members: ['stranger'] } }, frozenSession)).toMatchObject({
      code: 'NotAMember',
      fields: ['/members'],
    });
  });

  test('C4: a sheet is kept for its member, while it shows what the member votes on', () => {
    const { state } = prepared(['member-6']);
    expect(refused(made('opinion-sheet/member-1'), state).code).toBe('UnknownDocument');
    const kept = accepted(made('opinion-sheet/member-6'), state).state;
    expect(kept).toMatchObject({ sheets: { contentVersion: 1, of: { 'member-6': SHA } } });
    expect(refused(made('opinion-sheet/member-6'), kept).code).toBe('RenditionKnown');
    expect(refused(made('opinion-sheet/member-6', 2), state).code).toBe('RenditionOutdated');
  });

  test.each([
    ['a conflict is declared', c.DeclareConflict],
    ['a member takes no part', c.RecuseMember],
    ['a name leaves the agenda', c.RemoveAgendaItem],
    ['the chair adds a name', { ...c.AddAgendaItems, data: { ...c.AddAgendaItems.data, reason: 'x' }, by: chair }],
    ['a case is held', c.RecordItemChange],
  ])('P6: when %s, the sheets no longer show who votes on what, and are made anew', (_what, act) => {
    const { state } = prepared();
    const after = accepted(
      {
        ...act,
        context: {
          related: { 'nomination:n-1': nominationIn('scheduled'), 'nomination:n-9': nominationIn('appraised') },
        },
      } as never,
      state,
    ).state;
    expect(after).toMatchObject({ sheets: null });
    expect(refused(made('opinion-sheet/member-6'), after).code).toBe('UnknownDocument');
  });
});
