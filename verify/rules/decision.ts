import { endOfDay } from '../../law/calendar/days.js';
import { type Conditions, same, type Turn, wrong } from '../world/world.js';
import { daysOf, personOf } from './rights.js';

/** A unit's paper is signed by its head, what goes up by the signer; on paper the clerk or văn thư records it (S6). */
function signerOfPaper({ world, event, before }: Turn) {
  const person = personOf(event) ?? '';
  const held = daysOf(event).flatMap(
    (d) => world.record.office(before.office)?.rolesOn(person, d, event.office ?? 0) ?? [],
  );
  const of = (role: string, unit: string | null | undefined) =>
    held.some((h) => h.role === role && (!unit || h.unit === unit));
  const own = before.category === 'unitSubmission';
  if (event.data.via === 'paper')
    return of('registryClerk', null) || of('unitClerk', before.unit ?? '-')
      ? null
      : wrong('right', 'unitClerk, registryClerk', person);
  // Letters that ask opinions and checks are the secretariat's own.
  if (before.category !== 'upwardSubmission' && !own && of('secretariatHead', null)) return null;
  return (own ? of('unitHead', before.unit) : of('signer', null))
    ? null
    : wrong('right', own ? 'unitHead' : 'signer', person);
}

/** Nobody signs for a name that was held or withdrawn meanwhile (S11, A8). */
function namesBeforeSigner({ world, event, before }: Turn) {
  const off = (before.names ?? []).filter((name) => {
    const seen = world.seen(name, event);
    return seen.status !== 'beforeSigner' || seen.into !== event.stream;
  });
  return off.length === 0 ? null : wrong('list', 'every name before the signer', off);
}

/** Every grant is told before the public reads of it, and each one that was told stands in its own dossier. */
function everybodyTold({ world, event, before, past }: Turn) {
  const issued = past.findLast((e) => e.type === 'DecisionIssued');
  const told = past.findLast((e) => e.type === 'FanOutCompleted' && e.version > (issued?.version ?? 0));
  if (!told) return wrong('told', 'FanOutCompleted after the issue', 'none');
  const missing = (before.names ?? []).filter((name) => {
    const events = world.record.streams.get(name)?.events ?? [];
    return (
      !told.data.failed.includes(name) &&
      !events.some((e) => e.type === 'AwardGranted' && e.data.decision === event.stream)
    );
  });
  return missing.length === 0 ? null : wrong('told', 'AwardGranted in every dossier', missing);
}

export const decisionConditions: Conditions = {
  signerOfPaper,
  namesBeforeSigner,
  everybodyTold,
  decidedHere: ({ world, event }) => {
    const { decides } = world.record.settings(event.data.office, event);
    return decides.includes(event.data.award) ? null : wrong('power', decides, event.data.award);
  },
  byChanceryStep: ({ world, event, before }) =>
    same('rules', world.record.settings(before.office, event).chanceryStep ? 'chancery' : 'signer', event.data.to),
  capacityAllowed: ({ world, event, before }) => {
    const { signedAsAllowed } = world.record.settings(before.office, event);
    return signedAsAllowed.includes(event.data.signedAs)
      ? null
      : wrong('capacity', signedAsAllowed, event.data.signedAs);
  },
  finalDocument: ({ event, past }) => {
    const last = past.findLast((e) => e.type === 'RenditionRecorded' && e.data.document === 'decision');
    return same('document', last?.data.sha256, event.data.documentHash);
  },
  laterDay: ({ event, before }) =>
    event.data.intakeBefore > (before.intakeBefore ?? '')
      ? null
      : wrong('deadline', `after ${before.intakeBefore}`, event.data.intakeBefore),
  anotherPerson: ({ event, past }) =>
    event.actor === past[0]?.actor ? wrong('twoPersons', 'another than who asked', event.actor) : null,
  lateEntriesOver: ({ event, past }) => {
    const late = past.filter((e) => e.type === 'LateEntryAdmitted' && endOfDay(e.data.until) >= event.at);
    return late.length === 0
      ? null
      : wrong(
          'tooEarly',
          late.map((e) => e.data.until),
          event.at,
        );
  },
};
