import { beforeAll, describe, expect, test } from 'vitest';
import { type Fixture, readFixture } from '../test/verify/fixture.js';
import { Forger } from '../test/verify/forge.js';
import type { Finding } from './finding.js';
import { verifyExport } from './verify.js';

// Every case here: somebody changed the record and computed every hash, package, manifest and checkpoint anew, under a
// key of their own. Nobody holds the true key against it, so only what the acts themselves say can show it.

let season: Fixture;
beforeAll(async () => {
  season = await readFixture();
});
// biome-ignore lint/suspicious/noExplicitAny: a forger writes whatever there is
type Any = any;
const forge = () => new Forger(season.tree);
const findings = (forger: Forger): readonly Finding[] => verifyExport(forger.tree()).findings;
const rules = (forger: Forger): string[] => [...new Set(findings(forger).map((f) => f.rule))].sort();

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
    const failed = (i: Any) => i.outcome === 'failed';
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

describe('numbers', () => {
  const numbered = (f: Forger) => f.find('DecisionNumbered');
  test('A number that was skipped is found', () => {
    const f = forge();
    f.edit(numbered(f), (b) => {
      b.data.number = 2;
    });
    expect(findings(f)).toContainEqual(expect.objectContaining({ rule: 'numberSkipped', found: 2 }));
  });
  test('A number that was used twice is found', () => {
    const f = forge();
    const [one, two] = papersOfOneSeries(f);
    f.edit(two, (b) => {
      b.data.number = one.data.number;
    });
    expect(findings(f)).toContainEqual(
      expect.objectContaining({ rule: 'numberTwice', stream: expect.stringMatching(/^paper:/) }),
    );
  });
  test('Two numbers that were swapped are found', () => {
    const f = forge();
    const [one, two] = papersOfOneSeries(f);
    expect(rules(f)).toEqual(['numberSeries']);
    f.edit(one, (b) => {
      b.data.number = 2;
    }).edit(two, (b) => {
      b.data.number = 1;
    });
    expect(rules(f)).toEqual(['numberOrder', 'numberSeries']);
  });
  test('The number in a dossier is the one of its decision', () => {
    const f = forge();
    f.edit(f.find('AwardGranted'), (b) => {
      b.data.number = 7;
    });
    expect(rules(f)).toEqual(['award']);
  });
  test('A number from before the signature is found', () => {
    const f = forge();
    f.edit(numbered(f), (b) => {
      b.data.on = '2025-11-03';
    });
    expect(rules(f)).toContain('numberDate');
  });

  /** A unit's paper and the later one that went up, as if one series had counted both. */
  function papersOfOneSeries(f: Forger) {
    const up = f.find('PaperNumbered', (b) => b.data.series === 'vp-ubnd/2025/TTr');
    const unit = f.find('PaperNumbered', (b) => b.data.series !== up.data.series);
    f.edit(unit, (b) => {
      b.data.series = up.data.series;
    }).edit(up, (b) => {
      b.data.number = 2;
    });
    return [unit, up] as const;
  }
});

describe('awards and claims', () => {
  test('An award without the council’s result, where the route asks one, is found', () => {
    const f = forge();
    const { stream } = f.find('AwardGranted');
    for (const type of ['NominationScheduled', 'NominationEndorsed'])
      f.remove(f.of(stream).find((b) => b.type === type));
    expect(rules(f)).toEqual(['noCouncilResult']);
  });
  test('An award to a name that the decision does not list is found', () => {
    const f = forge();
    const drafted = f.find('DecisionDrafted');
    f.edit(drafted, (b) => {
      b.data.nominations = b.data.nominations.slice(1);
    });
    expect(rules(f)).toEqual(expect.arrayContaining(['award', 'list']));
  });
  test('A result that the session never confirmed so is found', () => {
    const f = forge();
    const declined = f.find('NominationDeclined');
    f.edit(declined, (b) => {
      b.type = 'NominationEndorsed';
    });
    expect(rules(f)).toContain('result');
  });
  test('Two uses of one claim are found', () => {
    const f = forge();
    const [one, two] = ['GIAY_KHEN', 'GIAY_KHEN'].map((award, i) =>
      f.find(
        'NominationDrafted',
        (b) => b.data.award === award && sent(f, b.stream) && i === (b.stream === first(f, award) ? 0 : 1),
      ),
    );
    f.edit(two, (b) => {
      b.data.recipient = one.data.recipient;
    });
    expect(rules(f)).toEqual(['claimTwice']);
  });
  test('A place beyond the quota is found', () => {
    const f = forge();
    f.edit(
      f.find('QuotaSet', (b) => b.data.stage === 'propose' && b.data.limit > 0 && used(f, b)),
      (b) => {
        b.data.limit = 0;
      },
    );
    expect(rules(f)).toEqual(['quota']);
  });
  const sent = (f: Forger, stream: string) => f.of(stream).some((b) => b.type === 'AwardGranted');
  const first = (f: Forger, award: string) =>
    f.find('NominationDrafted', (b) => b.data.award === award && sent(f, b.stream)).stream;
  const used = (f: Forger, quota: { stream: string; data: { unit: string; award: string } }) => {
    const place = `${quota.stream}/propose/${quota.data.unit}/${quota.data.award}`;
    return [...f.streams.keys()].some((s) =>
      f.of(s).some((b) => b.type === 'NominationSubmitted' && b.data.place === place),
    );
  };
});

describe('rights and deadlines', () => {
  test('An act by someone who had no right is found', () => {
    const f = forge();
    const appraised = f.find('NominationAppraised');
    f.edit(appraised, (b) => {
      b.actor = 'u:truong-tdkt';
    });
    expect(findings(f)).toEqual([expect.objectContaining({ stream: appraised.stream, rule: 'right' })]);
  });
  test('A head of another unit, another officer’s dossier and a role of another day are no right', () => {
    const otherUnit = forge();
    otherUnit.edit(otherUnit.find('NominationSubmitted'), (b) => {
      b.actor = b.actor === 'u:truong-phong-001' ? 'u:truong-phong-002' : 'u:truong-phong-001';
    });
    expect(rules(otherUnit)).toEqual(['right']);
    const otherOfficer = forge();
    otherOfficer.edit(otherOfficer.find('NominationAppraised'), (b) => {
      b.actor = b.actor === 'u:chuyen-vien-1' ? 'u:chuyen-vien-2' : 'u:chuyen-vien-1';
    });
    expect(rules(otherOfficer)).toEqual(['right']);
    const otherDay = forge();
    otherDay.edit(
      otherDay.find('RoleGranted', (b) => b.data.role === 'signer'),
      (b) => {
        b.data.to = '2025-11-03';
      },
    );
    expect(findings(otherDay)).toContainEqual(
      expect.objectContaining({ rule: 'right', stream: expect.stringMatching(/^decision:/) }),
    );
  });
  test('Who stands in for another is named, was granted it for that day and kind of case, and casts no vote', () => {
    const standIn = (more: object, type = 'NominationAppraised') => {
      const f = forge();
      const act = f.find(type);
      const office = f.find('OfficeEstablished').stream;
      const [last] = f.of(office).slice(-1);
      const data = {
        substitution: 1,
        person: act.actor.slice(2),
        by: 'van-thu',
        roles: ['secretariatOfficer', 'councilMember', 'councilChair'],
      };
      const granted = { kinds: ['nomination', 'ballot'], from: '2025-01-01', to: '2025-12-31', order: null, ...more };
      f.insertAfter(last, { type: 'SubstitutionGranted', data: { ...data, ...granted } });
      f.edit(act, (b) => {
        Object.assign(b, { onBehalfOf: b.actor, actor: 'u:van-thu', office: b.office + 1 });
      });
      return findings(f)
        .filter((x) => x.stream === act.stream && x.version === act.version)
        .map((x) => x.rule);
    };
    expect(standIn({})).toEqual([]);
    expect(standIn({ to: '2025-01-02' })).toEqual(['right']);
    expect(standIn({ kinds: ['paper'] })).toEqual(['right']);
    expect(standIn({ by: 'luu-tru' })).toEqual(['right']);
    expect(standIn({ roles: ['signer'] })).toEqual(['right']);
    expect(standIn({}, 'BallotCast')).toContain('right');
  });
  test('A role that had ended is no right, from the day on which it ended', () => {
    const f = forge();
    const act = f.find('NominationFoundIneligible');
    const [last] = f.of(f.find('OfficeEstablished').stream).slice(-1);
    const ended = (to: string) => ({
      type: 'RoleEnded',
      data: { person: 'truong-tdkt', role: 'secretariatHead', unit: null, to },
    });
    const at = (forger: Forger) => findings(forger).filter((x) => x.stream === act.stream && x.version === act.version);
    f.insertAfter(last, ended('2026-01-01'));
    f.edit(act, (b) => {
      b.office++;
    });
    expect(at(f)).toEqual([]);
    f.edit(f.find('RoleEnded'), (b) => {
      b.data.to = '2025-01-01';
    });
    expect(at(f).map((x) => x.rule)).toEqual(['right']);
  });
  test('A person in the place of the product, and a report from another stream, are found', () => {
    const f = forge();
    f.edit(f.find('AwardGranted'), (b) => {
      b.actor = 'u:chanh-van-phong';
    });
    expect(rules(f)).toEqual(['reference', 'right']);
    const g = forge();
    g.edit(g.find('NominationEndorsed'), (b) => {
      b.actor = 's:session:another';
    });
    expect(rules(g)).toEqual(['reference', 'relied']);
  });
  test('A dossier that came after the last day, without permission, is found', () => {
    const f = forge();
    const late = f.find(
      'NominationSubmitted',
      (b) =>
        !f
          .of(f.find('CampaignPlanned').stream)
          .some((c) => c.type === 'LateEntryAdmitted' && c.data.unit === f.of(b.stream)[0].data.unit),
    );
    f.edit(late, (b) => {
      b.at = '2025-10-01T02:00:00.000Z';
      b.data.sentOn = '2025-10-01';
      b.relied = {};
    });
    expect(rules(f)).toContain('afterDeadline');
  });
  test('An act out of its status is found: signed before it was presented, cast after the closing', () => {
    const f = forge();
    f.remove(f.find('DecisionPresented'));
    expect(findings(f)).toContainEqual(
      expect.objectContaining({ rule: 'status', expected: 'checked', found: 'drafted' }),
    );
    const g = forge();
    const cast = g.find('BallotCast');
    const counted = g.of(cast.stream).find((b) => b.type === 'BallotsCounted');
    g.insertAfter(counted, { ...cast, at: counted.at });
    expect(rules(g)).toEqual(['status', 'voter']);
  });
  test('A name that the signer saw held, and a text that was exchanged under the signature, are found', () => {
    const f = forge();
    const { stream } = f.find('AwardGranted');
    const desk = f.of(stream).find((b) => b.type === 'NominationBroughtBeforeSigner');
    const hold = { kind: 'complaint', evidence: { paper: '1', on: '2025-11-03' }, paused: [], stopped: [] };
    f.insertAfter(desk, { type: 'NominationHeld', actor: 'u:truong-tdkt', data: hold });
    expect(rules(f)).toEqual(expect.arrayContaining(['relied', 'status']));
    f.edit(f.find('DecisionSigned'), (b) => {
      b.relied[stream]++;
    });
    expect(rules(f)).toEqual(expect.arrayContaining(['list', 'status']));
    const g = forge();
    g.edit(g.find('DecisionSigned'), (b) => {
      b.data.documentHash = 'a'.repeat(64);
    });
    expect(rules(g)).toEqual(['document', 'fileMissing']);
  });
  test('An event or a kind of stream that the tables do not know is found', () => {
    const f = forge();
    f.edit(f.find('CampaignLaunched'), (b) => {
      b.type = 'CampaignBlessed';
    });
    expect(rules(f)).toEqual(expect.arrayContaining(['status', 'unknownEvent']));
    const g = forge();
    g.edit(g.find('CampaignLaunched'), (b) => {
      b.type = 'constructor';
    });
    expect(rules(g)).toContain('unknownEvent');
  });
});

describe('what was taken away', () => {
  const withKey = (f: Forger) => [...new Set(verifyExport(f.tree(), season).findings.map((x) => x.rule))].sort();
  /** As the forger may: everything new but the checkpoints, which he can't sign. */
  const keepingCheckpoints = (f: Forger) => {
    const tree = new Map(f.tree());
    for (const [path, bytes] of season.tree) if (/^checkpoint/.test(path)) tree.set(path, bytes);
    return [...new Set(verifyExport(tree, season).findings.map((x) => x.rule))].sort();
  };
  test('The last event of a stream removed is found by the checkpoint', () => {
    const f = forge();
    f.remove(f.of(f.find('CampaignPlanned').stream).at(-1));
    expect(withKey(f)).toEqual(['signature']);
    expect(keepingCheckpoints(f)).toEqual(expect.arrayContaining(['checkpoint.heads']));
  });
  test('A stream removed is found by the checkpoint', () => {
    const f = forge().removeStream(forge().find('NominationWithdrawn').stream);
    expect(withKey(f)).toContain('signature');
    expect(keepingCheckpoints(f)).toEqual(expect.arrayContaining(['checkpoint.streams', 'checkpoint.heads']));
  });
  test('A refused attempt removed is found by the checkpoint', () => {
    const f = forge();
    f.attempts = f.attempts.filter((a) => a.position !== 3);
    expect(withKey(f)).toEqual(['signature']);
    expect(keepingCheckpoints(f)).toEqual(expect.arrayContaining(['checkpoint.attempts', 'checkpoint.attemptsDigest']));
  });
  test('What another stream relied on is missed also without a checkpoint', () => {
    const f = forge();
    f.removeStream(f.find('BallotOpened').stream);
    expect(rules(f)).toContain('result');
    const g = forge();
    const paper = g.find('PaperDrafted').stream;
    g.removeStream(paper);
    expect(rules(g)).toEqual(expect.arrayContaining(['list', 'relied']));
  });
});

describe('papers and packages', () => {
  test('A paper that was exchanged, in its folder and in the archive, is found', () => {
    const f = forge();
    const tree = new Map(f.tree());
    const pdf = [...tree.keys()].find((p) => p.startsWith('decisions/')) as string;
    expect(verifyExport(new Map(tree).set(pdf, Buffer.from('%PDF-other'))).findings).toContainEqual(
      expect.objectContaining({ file: pdf, rule: 'decisionFile' }),
    );
  });
  test('An archive package that tells another history than its case is found', () => {
    const tree = new Map(season.tree);
    const [one, two] = [...tree.keys()].filter((p) => /^archive\/nomination\/.*events\.jsonl$/.test(p)) as [
      string,
      string,
    ];
    tree.set(one, tree.get(two) as Buffer);
    expect(verifyExport(tree).findings).toContainEqual(expect.objectContaining({ file: one, rule: 'packageEvents' }));
  });
  test('A package that tells other events under the hashes of its case is found', () => {
    const f = forge();
    f.packaged = (lines) => lines.map((l, i) => (i === 0 ? { ...l, body: l.body.replace('GIAY_KHEN', 'BK_TINH') } : l));
    const drafted = f.find(
      'NominationDrafted',
      (b) => b.data.award === 'GIAY_KHEN' && f.of(b.stream).at(-1).type === 'PackageRecorded',
    );
    f.edit(drafted, () => {});
    expect(findings(f)).toContainEqual(
      expect.objectContaining({ file: expect.stringMatching(/^archive\/nomination\//), rule: 'packageEvents' }),
    );
    f.packaged = (lines) => lines.map((l, i) => (i === 0 ? { ...l, personal: [] } : l));
    expect(rules(f)).toContain('seal');
  });
  test('A name that was exchanged does not fit the seal of its event', () => {
    const f = forge();
    const drafted = f.find('NominationDrafted');
    const [entry] = f.streams.get(drafted.stream) ?? [];
    for (const p of entry?.personal ?? []) p.fields.name = 'Người khác';
    f.edit(drafted, () => {});
    expect(rules(f)).toEqual(['seal']);
  });
  test('Names that changed places between two cases, another salt, and a part that was left out do not fit either', () => {
    const sealed = (change: (one: Any, two: Any) => void) => {
      const f = forge();
      const [one, two] = [...f.streams.values()].filter(([e]) => e?.body.type === 'NominationDrafted').map(([e]) => e);
      change(one, two);
      f.edit(one?.body, () => {}).edit(two?.body, () => {});
      return rules(f);
    };
    const swapped = sealed((one, two) => {
      const { salt, fields } = one.personal[0];
      Object.assign(one.personal[0], { salt: two.personal[0].salt, fields: two.personal[0].fields });
      Object.assign(two.personal[0], { salt, fields });
    });
    expect(swapped).toEqual(['seal']);
    expect(sealed(({ personal }) => Object.assign(personal[0], { salt: '00'.repeat(16) }))).toEqual(['seal']);
    expect(sealed((one) => Object.assign(one, { personal: [] }))).toEqual(['seal']);
    expect(sealed(({ personal }) => Object.assign(personal[0], { subject: 'recipient:other' }))).toEqual(['seal']);
  });
  test('An export without the data keys holds, and says how much of it nobody here can read', () => {
    const f = forge();
    for (const entries of f.streams.values())
      for (const { body, personal } of entries)
        for (const p of personal) f.edit(body, () => Object.assign(p, { salt: null, fields: null }));
    const { findings: found, unknown } = verifyExport(f.tree());
    expect(found).toEqual([]);
    expect(unknown.join()).toMatch(/sealed parts/);
  });
});
