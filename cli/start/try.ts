import { createHash } from 'node:crypto';
import { localDate } from '../../law/calendar/days.js';
import { derivedId } from '../../store/execute/derived-id.js';
import { CAMPAIGN } from '../example/campaign.js';
import type { Example, Person } from '../example/office.js';
import type { ExampleFiles } from './files.js';

/** One request that works as it stands: the caller adds the token of `as`. */
export interface Try {
  readonly method: 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly as: string;
}

/**
 * First steps: one nomination from its draft to its submission. The keys follow from the installation, so paths of
 * later steps are known before the first is sent, and sending all of it again changes nothing.
 */
export function firstSteps(installation: string, example: Example, files: ExampleFiles, now: Date): Try[] {
  const unit = example.units[1] ?? example.units[0];
  const by = (role: string) =>
    example.people.find((p) => p.roles.some((r) => r.role === role && r.unit === unit?.id)) as Person;
  const [clerk, head] = [by('unitClerk'), by('unitHead')];
  const today = localDate(now.toISOString());
  const steps: Try[] = [];
  const send = (as: Person, path: string, body: unknown, ifMatch?: string) => {
    const key = uuid(`${installation} ${path} ${steps.length}`);
    const match = ifMatch ? { 'If-Match': ifMatch } : {};
    steps.push({ method: 'POST', path, headers: { 'Idempotency-Key': key, ...match }, body, as: as.id });
    return (kind: string) => derivedId({ installation, principal: `u:${as.id}`, kind, key });
  };
  const office = example.office;
  const period = { kind: 'range', from: `${Number(today.slice(0, 4)) - 1}-10-01`, to: `${today.slice(0, 4)}-09-30` };
  const nomination = send(clerk, '/nominations', {
    ...{ office, unit: unit?.id, campaign: CAMPAIGN, award: 'GIAY_KHEN', category: 'movement' },
    ...{ recipient: { kind: 'person', id: clerk.id }, recipientName: clerk.name, recipientPost: clerk.post },
    ...{ directWorker: true, postGroup: 'chuyen-vien', period },
  })('nomination');
  const attached = {
    part: 'achievementReport',
    ...files.report,
    mediaType: 'application/pdf',
    fileName: 'bao-cao.pdf',
  };
  send(clerk, `/nominations/${nomination}/attach-document`, attached, '"1"');
  send(
    clerk,
    `/nominations/${nomination}/record-unit-review`,
    { heldOn: today, minutes: files.minutes.sha256, votesFor: 7, votesOf: 9 },
    '"2"',
  );
  const paper = send(clerk, '/papers', {
    office,
    kind: 'unitSubmission',
    unit: unit?.id,
    campaign: CAMPAIGN,
    addressee: example.units[0]?.name,
    names: [`nomination:${nomination}`],
  })('paper');
  // `*`: the paper's document is made meanwhile, so its version is not known beforehand.
  send(
    clerk,
    `/papers/${paper}/record-paper-signature`,
    { number: null, on: today, signer: head.name, file: files.submission.sha256 },
    '*',
  );
  send(head, `/nominations/${nomination}/submit-nomination`, { paper: `paper:${paper}` }, '"3"');
  return steps;
}

function uuid(cause: string): string {
  const h = createHash('sha256').update(cause).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`;
}
