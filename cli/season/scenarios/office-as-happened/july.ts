import type { StreamId } from '../../../../domain/kernel/values.js';
import type { Role } from '../../../../domain/office/settings.js';
import { inventedNames } from '../../../example/names.js';
import { seeded } from '../../../example/random.js';
import { must, mustNot, paperFile } from '../../acting.js';
import type { Scene } from '../office/scene.js';
import { quotasOf } from '../office/units.js';
import { type Course, FIRST, LAST, newPosts } from './merger.js';

const ADMINISTRATOR = 'quan-tri';
const decision = { paper: 'Quyết định sắp xếp Văn phòng Ủy ban nhân dân tỉnh (ví dụ)', on: '2025-06-24' };
const officeOf = (s: Scene): StreamId => `office:${s.example.office}`;
const order = async (s: Scene, by: string, command: string, data: object) =>
  must(await s.client.act(by, officeOf(s), command, data), command);

/** Written down in June, valid from 01/7: the office under its new name, rooms merged, posts handed over. */
export async function prepareMerger(s: Scene, course: Course, seed: number): Promise<void> {
  await s.days.to('2025-06-27');
  const admin = (command: string, data: object) => order(s, ADMINISTRATOR, command, data);
  const words = { name: 'Văn phòng', superior: 'Ủy ban nhân dân tỉnh Thái Nguyên', place: 'Thái Nguyên', symbol: 'VP' };
  await admin('RenameOffice', { ...words, from: FIRST, decision });
  await admin('RenameUnit', { unit: 'phong-001', name: newPosts(course).receiver, from: FIRST, decision });
  for (const { silent, sent, into } of course.merged) {
    await admin('EstablishUnit', { unit: into.id, kind: 'room', name: into.name, from: FIRST });
    await admin('MergeUnits', { units: [silent.id, sent.id], into: into.id, to: LAST, decision });
  }
  const [first] = course.merged;
  const again = { units: [first?.sent.id], into: first?.into.id, to: LAST, decision };
  mustNot(await s.client.act(ADMINISTRATOR, officeOf(s), 'MergeUnits', again), 'UnitEnded', 'merge a room twice');
  await posts(course, seed, admin);
}

type Admin = (command: string, data: object) => Promise<unknown>;
async function posts({ merged }: Course, seed: number, admin: Admin): Promise<void> {
  const name = inventedNames(seeded(seed + 3));
  const begins = async (person: string, unit: string, post: string, held: readonly [Role, string | null][]) => {
    await admin('RegisterPerson', { person, unit, name: name(), post, email: `${person}@vp-ubnd.example` });
    for (const [role, of] of held) await admin('GrantRole', { person, role, unit: of, from: FIRST, to: null });
  };
  const all = (...roles: Role[]) => roles.map((role): [Role, null] => [role, null]);
  await begins('chanh-van-phong-moi', 'phong-001', 'Chánh Văn phòng', all('signer', 'councilChair', 'councilMember'));
  await begins('thu-ky-moi', 'phong-001', 'Thư ký Hội đồng', all('councilSecretary', 'councilMember'));
  await begins('truong-tdkt-moi', 'phong-001', 'Phụ trách thi đua, khen thưởng', all('secretariatHead'));
  await begins('chuyen-vien-3', 'phong-001', 'Chuyên viên', all('secretariatOfficer'));
  for (const { into } of merged) {
    await begins(`can-bo-${into.id}`, into.id, 'Chuyên viên', [['unitClerk', into.id]]);
    await begins(`truong-${into.id}`, into.id, 'Trưởng phòng', [['unitHead', into.id]]);
  }
  const ends = async (person: string, ...roles: Role[]) => {
    for (const role of roles) await admin('EndRole', { person, role, unit: null, to: LAST });
  };
  await ends('chanh-van-phong', 'signer', 'councilChair', 'councilMember');
  await ends('thu-ky', 'councilSecretary', 'councilMember');
  await ends('truong-tdkt', 'secretariatHead');
  await ends('chuyen-vien-2', 'secretariatOfficer');
}

/** The first day: another decree, put in force by two people, and the new head's full title on what is signed from now on. */
export async function firstDay(s: Scene): Promise<void> {
  const source = { paper: 'Nghị định 152/2025/NĐ-CP', on: '2025-06-14' };
  const { head } = s.posts;
  await s.days.to(FIRST);
  const text = await s.client.upload(head, paperFile('Nghị định 152/2025/NĐ-CP'), 'application/pdf');
  const loaded = { ruleSet: 'nd-152-2025', issuer: 'chinh-phu', sha256: text.sha256, source };
  await order(s, head, 'LoadRuleSet', loaded);
  const activate = { ruleSet: 'nd-152-2025', from: FIRST };
  mustNot(await s.client.act(head, officeOf(s), 'ActivateRuleSet', activate), 'SecondPersonNeeded', 'one for both');
  await order(s, ADMINISTRATOR, 'ActivateRuleSet', activate);
  const authority = 'Chánh Văn phòng Ủy ban nhân dân tỉnh Thái Nguyên';
  await order(s, head, 'ChangeSetting', { settings: { authority }, source: decision });
}

/** A later plan with places for the new rooms, the form of the report that goes with the new decree, and a council of its own. */
export async function newPlan(s: Scene, course: Course): Promise<void> {
  const { client, days, posts } = s;
  await days.to('2025-07-10');
  const { sha256 } = await client.upload(posts.head, paperFile('Mẫu báo cáo thành tích theo NĐ152'), 'application/pdf');
  const form = { template: 'bao-cao-thanh-tich', version: 2, sha256 };
  const own = { ...form, preparedBy: posts.head };
  mustNot(await client.act(posts.head, officeOf(s), 'ReleaseTemplate', own), 'SecondPersonNeeded', 'one’s own form');
  await order(s, posts.head, 'ReleaseTemplate', { ...form, preparedBy: posts.officers[0] });
  await amend(s, course);
  await days.to('2025-07-14');
  await order(s, posts.head, 'FoundCouncil', {
    council: 'hd-tdkt',
    foundedBy: { paper: 'Quyết định thành lập Hội đồng của Văn phòng mới (ví dụ)', on: '2025-07-14' },
    from: '2025-07-15',
    chair: posts.chief,
    vices: [],
    secretary: posts.secretary,
    members: posts.members,
    standing: null,
  });
}

/** The later plan: places for the new rooms. What is being taken in keeps its last day, which has an act of its own. */
async function amend(s: Scene, course: Course): Promise<void> {
  const by = { paper: 'Kế hoạch của Văn phòng Ủy ban nhân dân tỉnh Thái Nguyên (ví dụ)', on: '2025-07-09' };
  const plan = (data: object) => s.client.act(s.posts.head, s.campaign, 'AmendPlan', { by, ...data });
  mustNot(await plan({ intakeBefore: '2025-11-01' }), 'IntakeRuns', 'another last day by the way');
  must(await plan({ quotas: quotasOf(course.merged.map((m) => m.into)) }), 'amend the plan');
}
