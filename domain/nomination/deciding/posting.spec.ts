import { describe, expect, test } from 'vitest';
import { afterwards, MARKED } from '../../../test/samples/campaign.js';
import { officeWith, sampleOffice } from '../../../test/samples/context.js';
import { act, nominationStates, play, posted as samplePosting, withDossier } from '../../../test/samples/nomination.js';
import { nominationCommands as table } from '../commands.js';
import { postedFields, postingAllows, postingDue } from '../posting.js';
import { unsettled } from '../proof.js';
import type { At, Started } from '../state.js';

const { appraised, posted, assigned } = nominationStates;
const order = withDossier(appraised, { award: 'HC_LAO_DONG_3', category: 'merit' });
const on = (day: string) => ({ at: `${day}T01:30:00.000Z`, arrivedAt: `${day}T01:30:00.000Z` });
/** Ten working days after Monday 15/9/2025 end on Monday 29/9. */
const open = (state: Started, to = '2025-09-29', given = {}) => act(state, 'OpenPosting', { to }, given);
const closed = (state: Started, day = '2025-09-30') =>
  act(state, 'ClosePosting', { report: { paper: '12/BC', on: day } }, on(day));
const dossierOf = (state: unknown) => (state as Started).dossier;

describe('which names are posted', () => {
  test('N1: huân chương, danh hiệu vinh dự and CSTDTQ, ten working days in the media, by the law’s clause', () => {
    for (const award of ['HC_LAO_DONG_3', 'CSTDTQ', 'ANH_HUNG_LAO_DONG', 'NHA_GIAO_UU_TU'])
      expect(postingDue(withDossier(appraised, { award }).dossier, sampleOffice)).toEqual({
        days: 10,
        clause: 'ND_152_2025:44.2',
      });
    for (const award of ['GIAY_KHEN', 'BK_TTG', 'CO_CP', 'HUY_CHUONG_HUU_NGHI', 'GTNN'])
      expect(postingDue(withDossier(appraised, { award }).dossier, sampleOffice), award).toBeNull();
    expect(act(order, 'OpenPosting', { channel: 'page' }).refusal).toMatchObject({
      code: 'PostingChannelWrong',
      clause: 'ND_152_2025:44.2',
      fields: ['/channel'],
    });
  });

  test('N1: not in the simplified procedure, nor for sudden merit', () => {
    expect(postingDue({ ...order.dossier, simplifiedProcedure: true }, sampleOffice)).toBeNull();
    const sudden = { ...order.dossier, category: 'exceptional', occasion: 'lu-lut-9-2025' } as const;
    expect(postingDue(sudden, sampleOffice)).toBeNull();
    expect(postingAllows(sudden, '2025-09-16', sampleOffice)).toEqual({ allowed: true });
    // Off the short way it goes the ordinary one, and is posted like any other.
    expect(postingDue(sudden, officeWith({ exceptionalPath: false }))).toMatchObject({ days: 10 });
    expect(postingDue({ ...sudden, occasion: null }, sampleOffice)).toMatchObject({ days: 10 });
  });

  test('N3: below that none is due; an office may ask for it in its own name, a board is then enough', () => {
    expect(postingAllows(appraised.dossier, '2025-09-16', sampleOffice)).toEqual({ allowed: true });
    const office = officeWith({ localPosting: { workingDays: 5 } });
    expect(postingDue(appraised.dossier, office)).toEqual({ days: 5, clause: null });
    expect(postingAllows(appraised.dossier, '2026-09-16', office)).toEqual({
      allowed: false,
      earliest: null,
      clause: null,
    });
    expect(act(appraised, 'OpenPosting', { channel: 'board', to: '2025-09-22' }, { office }).answer).toBe('accepted');
    expect(open(appraised, '2025-09-19', { office }).refusal).toMatchObject({
      code: 'PostingTooShort',
      clause: null,
      fields: ['/to'],
      facts: { until: '2025-09-22' },
    });
    expect(act(appraised, 'OpenPosting', { channel: 'board', to: '2025-09-15' }).answer).toBe('accepted');
  });
});

describe('the earliest lawful session', () => {
  const summedUp = closed(open(order).state as Started).state as At<'appraised'>;

  test('N2: the council meets after the tenth working day, counted the longer way; the refusal names the day', () => {
    expect(summedUp.status).toBe('appraised');
    const allows = (day: string) => postingAllows(summedUp.dossier, day, sampleOffice);
    expect(allows('2025-09-29')).toEqual({ allowed: false, earliest: '2025-09-30', clause: 'ND_152_2025:44.2' });
    expect(allows('2025-09-30')).toEqual({ allowed: true });
    expect(open(order, '2025-09-26').refusal).toMatchObject({
      code: 'PostingTooShort',
      clause: 'ND_152_2025:44.2',
      facts: { until: '2025-09-29' },
    });
  });

  test('N2: where the office counts the first day too, one day less', () => {
    const office = officeWith({ countStartDay: true });
    const { state, answer } = open(order, '2025-09-26', { office });
    expect(answer).toBe('accepted');
    const early = closed(state as Started, '2025-09-29').state;
    expect(postingAllows(dossierOf(early), '2025-09-27', office)).toEqual({ allowed: true });
    expect(postingAllows(dossierOf(early), '2025-09-26', office)).toMatchObject({ earliest: '2025-09-29' });
  });

  test('N2: while it is not posted, or not summed up, no day is lawful', () => {
    expect(postingAllows(order.dossier, '2030-01-01', sampleOffice)).toEqual({
      allowed: false,
      earliest: null,
      clause: 'ND_152_2025:44.2',
    });
    expect(postingAllows(dossierOf(open(order).state), '2030-01-01', sampleOffice)).toMatchObject({
      allowed: false,
      earliest: '2025-09-30',
    });
    const voluntary = closed(open(appraised).state as Started).state;
    const now = officeWith({ localPosting: { workingDays: 3 } });
    expect(postingAllows(dossierOf(voluntary), '2030-01-01', now)).toMatchObject({ allowed: false, earliest: null });
  });
});

describe('posting', () => {
  test('N4: a posting has a channel, a first and last day, and a proof; the same act goes over a list', () => {
    const tried = open(order);
    expect(tried.state).toMatchObject({
      status: 'posted',
      dossier: {
        posting: { channel: 'media', from: '2025-09-15', to: '2025-09-29', countedUntil: '2025-09-29', shown: true },
        deadlines: [{ kind: 'postingBeforeCouncil', at: '2025-09-29T16:59:59.999Z' }, { kind: 'reminder' }],
      },
    });
    expect(tried.effects).toMatchObject([{ template: 'posting-opened', facts: { from: '2025-09-15' } }]);
    expect(act(order, 'OpenPosting', { from: '2025-09-16' }).refusal).toMatchObject({
      code: 'DateInFuture',
      fields: ['/from'],
    });
    const parses = (data: object) =>
      table.OpenPosting.data.safeParse({
        channel: 'media',
        from: '2025-09-15',
        to: '2025-09-29',
        proof: { link: 'https://tinh.example/cong-khai', file: null },
        ...data,
      }).success;
    expect([parses({}), parses({ proof: { link: null, file: null } }), parses({ to: '2025-09-14' })]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('N7: when the time ends the list leaves the web, nobody is late, and the public has had four facts only', () => {
    const at = afterwards('2025-09-12T16:59:59.999Z');
    const over = act(posted, 'PassDeadline', { key: 'postingBeforeCouncil-1' }, { at }).state;
    expect(over).toMatchObject({
      status: 'posted',
      dossier: { posting: { shown: false }, overdue: [], deadlines: [] },
    });
    expect(closed(posted).state).toMatchObject({ dossier: { posting: { shown: false }, deadlines: [] } });
    expect(postedFields).toEqual(['name', 'unit', 'award', 'merit']);
  });

  test('N7: a hold does not move the last day that the public was told', () => {
    const held = act(posted, 'HoldNomination').state;
    expect(held).toMatchObject({ paused: [], dossier: { deadlines: [{ key: 'postingBeforeCouncil-1' }] } });
    expect(act(held, 'ReleaseNomination').state).toEqual(posted);
  });
});

describe('comments', () => {
  const commented = play(posted, (s) => act(s, 'RecordComment')) as Started;

  test('N5: every comment is recorded, from the page or on paper, and one after the other', () => {
    const paper = act(commented, 'RecordComment', { via: 'paper', on: '2025-09-10', writer: null });
    expect(paper.events[0]?.data).toEqual({
      comment: 'comment-2',
      via: 'paper',
      on: '2025-09-10',
      anonymous: true,
      file: null,
    });
    expect(act(posted, 'RecordComment', { on: '2025-09-16' }).refusal?.code).toBe('DateInFuture');
    expect(act(posted, 'RecordComment', { on: '2025-08-24' }).refusal).toMatchObject({
      code: 'BeforePosting',
      fields: ['/on'],
      facts: { from: '2025-08-25' },
    });
  });

  test('N5: each is answered before the summing up, which is a written report after the last day; the count goes on', () => {
    expect(closed(commented).refusal).toMatchObject({
      code: 'CommentsUnanswered',
      facts: { comments: ['comment-1'] },
    });
    const answered = act(commented, 'AnswerComment');
    expect(act(answered.state, 'AnswerComment').refusal?.code).toBe('CommentAnsweredAlready');
    expect(act(commented, 'AnswerComment', { comment: 'comment-2' }).refusal?.code).toBe('NoSuchComment');
    const report = { paper: '12/BC', on: '2025-09-30' };
    const tried = closed(answered.state as Started);
    expect(tried.events[0]?.data).toEqual({ report, comments: 1, checks: 0 });
    expect(tried.state).toMatchObject({ status: 'appraised', deferred: false, dossier: { posting: { report } } });
    expect(act(posted, 'ClosePosting', { report }, on('2025-09-29')).refusal).toMatchObject({
      code: 'DateInFuture',
      fields: ['/report/on'],
    });
    expect(act(posted, 'ClosePosting', {}, on('2025-09-12')).refusal).toMatchObject({
      code: 'PostingRunning',
      facts: { until: '2025-09-12' },
    });
  });

  test('N5: one that comes late still stands in the way of the council until it is answered', () => {
    const summedUp = closed(posted).state as Started;
    const late = act(summedUp, 'RecordComment', {}, on('2025-10-01')).state as Started;
    expect(unsettled(late.dossier)).toEqual(['comment-1']);
    expect(unsettled(dossierOf(act(late, 'AnswerComment').state))).toEqual([]);
    expect(act(appraised, 'RecordComment').refusal?.code).toBe('NotPosted');
  });

  test('N5: a second posting keeps what was said at the first, under its own number', () => {
    const summedUp = closed(act(commented, 'AnswerComment').state as Started).state as Started;
    const again = open(summedUp, '2025-10-20', on('2025-10-01')).state as Started;
    expect(act(again, 'RecordComment', {}, on('2025-10-02')).events[0]?.data).toMatchObject({ comment: 'comment-2' });
  });

  test('N6: who wrote is sealed apart from what was written, and neither stands in the event', () => {
    const { events } = act(posted, 'RecordComment');
    expect(events[0]?.personal).toEqual({
      'comment:n-1/1': { text: `Có ý kiến ${MARKED}` },
      'writer:n-1/1': { name: `Trần Thị ${MARKED}`, contact: `Số điện thoại ${MARKED}` },
    });
    const nameless = act(posted, 'RecordComment', { writer: null }).events[0]?.personal;
    expect(Object.keys(nameless ?? {})).toEqual(['comment:n-1/1']);
    const noContact = act(posted, 'RecordComment', { writer: { name: 'x', contact: null } }).events[0]?.personal;
    expect(noContact?.['writer:n-1/1']).toEqual({ name: 'x', contact: '' });
  });

  test('N6: a comment may become a check, which a person judges before the council; a hold is only the head’s own act', () => {
    const tried = act(commented, 'AnswerComment', { check: true });
    expect(tried.state.status).toBe('posted');
    expect(unsettled(dossierOf(tried.state))).toEqual(['comment-1']);
    expect(closed(tried.state as Started).events[0]?.data).toMatchObject({ comments: 1, checks: 1 });
    const judged = act(tried.state, 'RecordJudgement', {
      judgement: [{ standard: 'comment-1', finding: 'met', note: 'Đã kiểm tra' }],
    });
    expect(unsettled(dossierOf(judged.state))).toEqual([]);
    expect(tried.events[0]?.personal).toEqual({ 'comment:n-1/1': { answer: `Đã xem ${MARKED}` } });
  });

  test('The sample posting is one that the sample states show', () => {
    expect(posted.dossier.posting).toBe(samplePosting);
    expect(assigned.dossier.posting).toBeNull();
  });
});
