import { describe, expect, test } from 'vitest';
import type { Forger } from '../../test/verify/forge.js';
import { findings, forge, rules } from '../../test/verify/forging.js';

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
  test('A machine acts for a person who had the right themself, and never decides or votes', () => {
    const byMachine = (type: string, more: object = {}) => {
      const f = forge();
      const act = f.find(type);
      f.edit(act, (b) => {
        Object.assign(b, { onBehalfOf: b.actor, actor: 'm:may-1', ...more });
      });
      return findings(f)
        .filter((x) => x.stream === act.stream && x.version === act.version)
        .map((x) => x.rule);
    };
    expect(byMachine('NominationReceived')).toEqual([]);
    expect(byMachine('NominationReceived', { onBehalfOf: null })).toEqual(['right']);
    expect(byMachine('NominationReceived', { onBehalfOf: 'u:van-thu' })).toEqual(['right']);
    expect(byMachine('DecisionPresented')).toContain('right');
    expect(byMachine('BallotCast')).toContain('right');
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
