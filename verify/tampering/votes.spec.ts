import { describe, expect, test } from 'vitest';
import { findings, forge, rules } from '../../test/verify/forging.js';

describe('votes', () => {
  test('A vote that was changed does not add up to the count', () => {
    const f = forge();
    const cast = f.find('BallotCast', (b) => b.data.choice === 'no');
    f.edit(cast, (b) => {
      b.data.choice = 'yes';
    });
    expect(findings(f)).toEqual([
      expect.objectContaining({
        stream: cast.stream,
        rule: 'recount',
        found: expect.objectContaining({ no: expect.any(Number) }),
      }),
    ]);
  });
  test('A vote and its count together contradict the session’s result', () => {
    const f = forge();
    const cast = f.find('BallotCast', (b) => b.data.choice === 'no');
    f.edit(cast, (b) => {
      b.data.choice = 'yes';
    });
    f.edit(
      f.of(cast.stream).find((b) => b.type === 'BallotsCounted'),
      (b) => {
        b.data.yes++;
        b.data.no--;
      },
    );
    expect(rules(f)).toEqual(['result']);
  });
  test('A result that passed with too few votes is found by its threshold', () => {
    const f = forge();
    const failed = (i: { outcome: string }) => i.outcome === 'failed';
    const results = f.find('ItemResultsRecorded', (b) => b.data.items.some(failed));
    f.edit(results, (b) => {
      b.data.items.find(failed).outcome = 'passed';
    });
    expect(rules(f)).toEqual(['threshold']);
  });
  test('A count that the session read, and a ballot did not come to, is found', () => {
    const f = forge();
    f.edit(f.find('ItemResultsRecorded'), (b) => {
      b.data.items[0].no++;
    });
    expect(rules(f)).toEqual(['result']);
    const g = forge();
    const counted = g.find('BallotsCounted', (b) => b.data.listed);
    g.edit(counted, (b) => {
      b.data.listed = false;
    });
    expect(rules(g)).toEqual(['result']);
  });
  test('Who opened or closed a ballot is who did it in the session, and only for ballots named there', () => {
    const opened = forge();
    opened.edit(opened.find('BallotOpened'), (b) => {
      b.data.openedBy = 'uy-vien-3';
    });
    expect(rules(opened)).toEqual(['right']);
    const closed = forge();
    closed.edit(closed.find('BallotClosed'), (b) => {
      b.data.closedBy = 'uy-vien-3';
    });
    expect(rules(closed)).toEqual(['right']);
    const other = forge();
    other.edit(other.find('BallotsOpened'), (b) => {
      b.data.openedBy = 'uy-vien-3';
    });
    expect(rules(other)).toEqual(['right']);
    const unasked = forge();
    unasked.edit(unasked.find('BallotsClosed'), (b) => {
      b.data.items.pop();
    });
    expect(rules(unasked)).toEqual(['result', 'right']);
    const strange = forge();
    strange.edit(strange.find('BallotsOpened'), (b) => {
      b.data.items[0].nomination = 'nomination:strange';
    });
    expect(rules(strange)).toEqual(['agenda']);
  });
  test('A vote of somebody who is not on the roll, or votes twice, or casts for another, is found', () => {
    const stranger = forge();
    stranger.edit(stranger.find('BallotCast'), (b) => {
      b.data.member = 'truong-phong-002';
      b.actor = 'u:truong-phong-002';
    });
    expect(rules(stranger)).toEqual(['right', 'voter']);
    const twice = forge();
    const [, first, second] = twice.of(twice.find('BallotOpened').stream);
    twice.edit(second, (b) => {
      b.data.member = first.data.member;
      b.actor = first.actor;
    });
    expect(rules(twice)).toEqual(['voter']);
    const forAnother = forge();
    forAnother.edit(forAnother.find('BallotCast'), (b) => {
      b.actor = 'u:chanh-van-phong';
      b.data.member = 'uy-vien-3';
    });
    expect(rules(forAnother)).toContain('right');
  });
  test('A written vote after its time is found', () => {
    const f = forge();
    const written = f.find('WrittenBallotReceived');
    f.edit(f.of(written.stream)[0], (b) => {
      b.data.writtenUntil = '2025-10-30T01:40:00.000Z';
    });
    expect(rules(f)).toEqual(['afterDeadline']);
  });
  test('A sitting without its quorum, or under rules that were not its own, is found', () => {
    const f = forge();
    const [, last] = f.of(f.find('SessionCalled').stream).filter((b) => b.type === 'AttendanceRecorded');
    f.edit(last, (b) => {
      b.data.present = b.data.present.slice(0, 3);
    });
    expect(rules(f)).toEqual(['quorum']);
    const lax = forge();
    lax.edit(lax.find('SessionOpened'), (b) => {
      b.data.rules.quorum = null;
    });
    expect(rules(lax)).toEqual(['rules']);
  });
  test('A member who does not stand in the founding decision is found', () => {
    const f = forge();
    f.edit(f.find('SessionCalled'), (b) => {
      b.data.members = [...b.data.members, 'van-thu'];
    });
    expect(rules(f)).toContain('council');
  });
});
