import { expect, test } from 'vitest';
import { NOW, officeWith, person, sampleOffice } from '../../test/samples/context.js';
import { judgeAccess } from '../access/judge.js';
import { mayRead } from '../access/reading.js';
import { qrPlaces } from './qr.js';
import { decision } from './stream.js';

const may = (who: string, command: string) => {
  const spec = decision.commands[command];
  if (!spec) throw new TypeError(command);
  return judgeAccess({ kind: 'decision', command, spec }, person(who), {}, sampleOffice, NOW) === null;
};

test('P12: the chancery checks and sends back, the accountant draws up and pays, and neither does the other’s', () => {
  const chancery = ['CheckDecision', 'SendBackDecision'];
  const accountant = ['DrawUpPaymentList', 'RecordPayments', 'RecordReturn'];
  const taken = (who: string) => Object.keys(decision.commands).filter((command) => may(who, command));
  expect([taken('chancery').sort(), taken('accountant').sort()]).toEqual([chancery, accountant]);
});

test('P12: the chancery reads the decision on its desk and the cases listed in it', () => {
  const reads = (kind: string, status: string) => mayRead(kind, status, person('chancery'), sampleOffice, {}, NOW);
  expect([reads('decision', 'presented'), reads('nomination', 'presented')]).toEqual([true, true]);
  expect(reads('nomination', 'assigned')).toBe(false);
});

test('S8, S10: who settles, who accepts, who hands over, who signs', () => {
  const who = (command: string) =>
    ['officer-1', 'secretariat-head', 'chancery', 'signer', 'registry-clerk'].filter((p) => may(p, command));
  expect(who('SettleException')).toEqual(['secretariat-head']);
  expect(who('AcceptExceptions')).toEqual(['signer']);
  expect(who('HandToDeputy')).toEqual(['secretariat-head', 'signer']);
  expect(who('SignDecision')).toEqual(['signer']);
  expect(who('RecordDecisionSignature')).toEqual(['officer-1', 'registry-clerk']);
});

test('G4: the code stands on the decision always, on the certificate only where the issuer allows it', () => {
  expect(qrPlaces(sampleOffice)).toEqual({ decision: true, certificate: 'backOrSlip' });
  expect(qrPlaces(officeWith({ qrOnCertificate: true }))).toEqual({ decision: true, certificate: 'front' });
});
