import { describe, expect, test } from 'vitest';
import { MARKED } from '../../../test/samples/campaign.js';
import { officeWith } from '../../../test/samples/context.js';
import { act, nominationStates, withDossier } from '../../../test/samples/nomination.js';
import { registered } from '../../../test/samples/recipient.js';
import { LATER_TITLES } from '../initiatives.js';
import type { Nomination, Started } from '../state.js';
import { nomination } from '../stream.js';
import type { Citation } from '../values.js';

const { drafted, shortlisted, submitted, returned, received, withdrawn, awarded } = nominationStates;
const cited = (more: Partial<Citation> = {}): Citation => ({
  initiative: 'sk-1',
  author: 'r-1',
  share: 60,
  entry: null,
  earlier: null,
  slot: 1,
  exclusive: true,
  ...more,
});
const using = <S extends Started>(state: S, award: string, more: Partial<Citation> = {}) =>
  withDossier(state, { award, initiatives: [cited(more)] });
const uses = (state: Nomination) =>
  nomination
    .claims(state)
    .filter((c) => c.kind === 'initiative')
    .map((c) => c.key);
const clash = (a: Nomination, b: Nomination) => uses(a).some((key) => uses(b).includes(key));
const EARLIER = 'nomination:title-1';
const again = (reason = `Nâng bậc ${MARKED}`) => ({ earlier: EARLIER, reason }) as const;
const citing = (award: string, earlier: Nomination | undefined, changes: object = {}) =>
  act(
    withDossier(drafted, { award }),
    'CiteInitiative',
    { again: again(), ...changes },
    { related: new Map(earlier ? [[EARLIER, earlier]] : []) },
  );

describe('the use of an initiative', () => {
  test('D14: it is cited in the draft, and claimed by initiative, author and family from submission to an end', () => {
    const { state, events } = act(drafted, 'CiteInitiative');
    expect(events[0]).toEqual({ type: 'InitiativeCited', data: cited() });
    expect(state).toMatchObject({ dossier: { initiatives: [cited()] } });
    expect(uses(state)).toEqual([]);
    expect(uses(using(submitted, 'CSTDCS'))).toEqual(['sk-1/r-1/title-1']);
    expect(uses(using(submitted, 'GIAY_KHEN'))).toContain('sk-1/r-1/commendation');
    expect(uses(using(awarded, 'CSTDCS'))).toEqual(['sk-1/r-1/title-1']);
    expect(uses(using(withdrawn, 'CSTDCS'))).toEqual([]);
  });

  test('D14: title and commendation, and two commendations, shut each other out; two co-authors do not', () => {
    const [title, commendation] = [using(submitted, 'CSTDCS'), using(submitted, 'BK_TINH')];
    expect(clash(title, commendation)).toBe(true);
    expect(clash(commendation, using(submitted, 'GIAY_KHEN'))).toBe(true);
    expect(clash(title, using(submitted, 'CSTDT'))).toBe(true);
    for (const award of ['CSTDCS', 'BK_TINH'])
      expect(clash(using(submitted, award), using(submitted, award, { author: 'r-2' }))).toBe(false);
  });

  test('D14: a later title names the earlier one with a reason, and holds the use also when the earlier one falls', () => {
    const first = using(submitted, 'CSTDCS');
    const { events } = citing('CSTDT', first);
    expect(events[0]).toMatchObject({ data: { slot: 2, earlier: EARLIER }, personal: { 'recipient:r-1': {} } });
    expect(JSON.stringify(events[0]?.data)).not.toContain(MARKED);
    const later = using(submitted, 'CSTDT', { slot: 2 });
    expect(clash(first, later)).toBe(false);
    expect(clash(later, using(submitted, 'BK_TINH'))).toBe(true);
  });

  test('D14: only a title that stands and used the same part is an earlier use, and only for a title', () => {
    const no = (award: string, earlier: Nomination | undefined) => citing(award, earlier).answer;
    expect(no('CSTDT', using(submitted, 'CSTDCS'))).toBe('accepted');
    expect(no('BK_TINH', using(submitted, 'CSTDCS'))).toBe('EarlierUseUnknown');
    expect(no('CSTDT', using(submitted, 'BK_TINH'))).toBe('EarlierUseUnknown');
    expect(no('CSTDT', using(withdrawn, 'CSTDCS'))).toBe('EarlierUseUnknown');
    expect(no('CSTDT', using(submitted, 'CSTDCS', { author: 'r-2' }))).toBe('EarlierUseUnknown');
    expect(no('CSTDT', undefined)).toBe('EarlierUseUnknown');
    expect(no('CSTDT', { status: 'unstarted' })).toBe('EarlierUseUnknown');
    expect(no('CSTDT', using(submitted, 'CSTDCS', { slot: LATER_TITLES }))).toBe('InitiativeSpent');
    const command = { type: 'CiteInitiative', data: { initiative: 'sk-1', author: 'r-1', again: again() } } as const;
    expect(nomination.relies(command, drafted)).toEqual(['recipient:r-1', EARLIER]);
  });

  test('D14: where the issuer only warns, no use shuts out another (setting initiativeReuse)', () => {
    const warned = { office: officeWith({ initiativeReuse: 'warn' }) };
    const { state } = act(shortlisted, 'CiteInitiative', {}, warned);
    expect(state).toMatchObject({ dossier: { initiatives: [{ exclusive: false }] } });
    expect(uses(using(submitted, 'BK_TINH', { exclusive: false }))).toEqual([]);
  });

  test('D14: once a dossier, while it is being written, and after a return where that field opens', () => {
    expect(act(using(drafted, 'CSTDCS'), 'CiteInitiative').answer).toBe('InitiativeAlreadyCited');
    expect(act(received, 'CiteInitiative').answer).toBe('WrongStatus');
    expect(act(returned, 'CiteInitiative').answer).toBe('FieldNotOpen');
    expect(act({ ...returned, openFields: ['/initiatives'] }, 'CiteInitiative').answer).toBe('accepted');
  });

  test('O10, D14: an initiative of the register is cited with its entry and the author’s share there', () => {
    const facts = { initiative: 'sk-1', number: '03/QĐ-SK', on: '2024-11-20', level: 'unit', reach: null, share: 60 };
    const author = {
      ...registered,
      entries: { ...registered.entries, e4: { ...registered.entries.e1!, kind: 'initiative', facts } },
    };
    const from = (state: object, changes: object = {}) =>
      act(
        drafted,
        'CiteInitiative',
        { share: undefined, ...changes },
        { related: new Map([['recipient:r-1', state]]) },
      );
    expect(from(author).events[0]?.data).toEqual(cited({ entry: 'e4' }));
    expect(from(author, { share: 60 }).answer).toBe('accepted');
    const { refusal } = from(author, { share: 59 });
    expect(refusal).toMatchObject({ code: 'ShareNotAsRegistered', facts: { registered: 60 } });
    // Whatever the register does not hold, of this office, is cited as it is said, and shows that it lacks an entry.
    const unknown: [object, object][] = [
      [registered, {}],
      [author, { initiative: 'sk-2' }],
      [{ ...author, office: 'so' }, {}],
      [{ status: 'unstarted' }, {}],
    ];
    for (const [state, changes] of unknown)
      expect(from(state, { share: 30, ...changes }).events[0]?.data).toMatchObject({ entry: null, share: 30 });
    const partless = { ...author, entries: { e4: { ...author.entries.e4, facts: { ...facts, share: null } } } };
    expect(from(partless, { share: 30 }).events[0]?.data).toMatchObject({ entry: 'e4', share: 30 });
  });

  test('D14: another form takes its claims with it, in the same transaction', () => {
    const endorsed = using(nominationStates.endorsed, 'BK_TINH');
    const { state } = act(endorsed, 'ChangeAward', { award: 'KNC', asked: 'signer' });
    expect(uses(state)).toEqual(uses(endorsed));
    expect(uses(withDossier(endorsed, { award: 'CSTDCS' }))).toEqual(['sk-1/r-1/title-1']);
    expect(nomination.claims(state)[0]?.key).toContain('KNC');
  });
});
